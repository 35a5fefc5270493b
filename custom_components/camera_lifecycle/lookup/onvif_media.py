"""ONVIF's media service: in which codecs and resolutions a camera sends its pictures.

One operation tells all of it. It is written and read here, since the library's description of the
service takes long to load. No login is sent that the device has not taken before.
"""

from __future__ import annotations

import asyncio
from typing import Final
from xml.etree.ElementTree import Element

from .media import media_details
from .model import ErrorKind, Limits, LookUpError
from .soap import DeviceService
from .xml import parse_xml, text_of

MEDIA_SERVICE_PATH: Final = "/onvif/media_service"
"""Where most devices have the service that don't answer for it where their device service is."""
_MEDIA: Final = "http://www.onvif.org/ver10/media/wsdl"
_REQUEST: Final = (
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header/><s:Body>'
    f'<GetProfiles xmlns="{_MEDIA}"/></s:Body></s:Envelope>'
)
_HEADERS: Final = {
    "Content-Type": f'application/soap+xml; charset=utf-8; action="{_MEDIA}/GetProfiles"'
}
_FINAL: Final = frozenset({ErrorKind.NO_ANSWER, ErrorKind.REFUSED})


async def read_media(
    service: DeviceService, limits: Limits, until: float, *, login: bool
) -> dict[str, list[str]]:
    """Return codecs, resolutions, and names of the profiles, as details of a record.

    Empty where the device does not tell, or not until then, on the loop's clock; never raises
    for anything that it answers. `login`: envelopes carry it, and the device has taken it.
    """
    try:
        async with asyncio.timeout_at(until):
            for path in dict.fromkeys((service.path, MEDIA_SERVICE_PATH)):
                try:
                    text = await service.ask_beside(path, _REQUEST, _HEADERS, login=login)
                    return _details(await asyncio.to_thread(parse_xml, text, limits))
                except LookUpError as err:
                    if err.kind in _FINAL:
                        break
    except TimeoutError:
        pass
    return {}


def _details(answer: Element) -> dict[str, list[str]]:
    """Return what the profiles tell."""
    profiles = [*answer.iter("Profiles")]
    encoders = [one for each in profiles for one in each.iter("VideoEncoderConfiguration")]
    sizes = (size for encoder in encoders for size in encoder.iter("Resolution"))
    return media_details(
        (text_of(encoder, "Encoding") for encoder in encoders),
        ((text_of(size, "Width"), text_of(size, "Height")) for size in sizes),
        (text_of(each, "Name") for each in profiles),
    )
