"""Reads which camera a restream shows from the configuration of the recording software.

Frigate's integration keeps the server's configuration in `hass.data`, logins masked: it
holds the address of each camera, or the name of a go2rtc stream whose address does
(github.com/blakeblackshear/frigate-hass-integration). No request is
sent.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import slugify

from .address import device_host
from .stream import read_stream

type Addresses = Callable[[HomeAssistant, ConfigEntry, str], Iterator[object]]


def read_restream(
    hass: HomeAssistant, owner: ConfigEntry | None, identifiers: list[str]
) -> tuple[str | None, str | None]:
    """Return (host, path without secrets) of the camera behind a channel, by its `identifiers`."""
    addresses = _SOFTWARE.get(owner.domain) if owner else None
    if owner is None or addresses is None:
        return None, None
    for identifier in identifiers:
        for address in addresses(hass, owner, identifier):
            host, path = read_stream(address)
            if local_host := device_host(host):
                return local_host, path
    return None, None


def _frigate(hass: HomeAssistant, owner: ConfigEntry, identifier: str) -> Iterator[object]:
    """Yield the stream addresses of the camera with the identifier `ENTRY_ID:CAMERA`."""
    config = _at(hass.data.get(owner.domain), owner.entry_id, "config")
    for camera, settings in _at(config, "cameras").items():
        if identifier != f"{owner.entry_id}:{slugify(str(camera))}":
            continue
        inputs = _at(settings, "ffmpeg").get("inputs")
        for stream_input in inputs if isinstance(inputs, list) else ():
            address = _at(stream_input).get("path")
            yield address
            yield from _go2rtc(config, read_stream(address)[1])


def _go2rtc(config: Mapping[str, Any], path: str | None) -> Iterator[object]:
    """Yield the addresses of the go2rtc stream that a path names."""
    addresses = _at(config, "go2rtc", "streams").get((path or "").strip("/"))
    yield from addresses if isinstance(addresses, list) else (addresses,)


def _at(data: object, *keys: str) -> Mapping[str, Any]:
    """Return the mapping that `keys` lead to, an empty one where they lead nowhere."""
    for key in keys:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data if isinstance(data, Mapping) else {}


_SOFTWARE: Final[Mapping[str, Addresses]] = {"frigate": _frigate}
