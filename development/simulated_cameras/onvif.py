"""ONVIF as cameras speak it: SOAP 1.2, a WS-UsernameToken with a digest, one H.264 profile.

Enough for Home Assistant's own onvif integration to be set up against it.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime
import hashlib
import hmac
import re
from typing import Final
from xml.sax.saxutils import escape

from aiohttp import web

from .digest import Guard
from .model import Device

PATHS: Final = ("/onvif/device_service", "/onvif/media_service")
OPEN: Final = frozenset({"GetSystemDateAndTime", "GetServices", "GetCapabilities"})
SKEW: Final = 300

_OPERATION = re.compile(rb"<(?:[\w.-]+:)?Body[^>]*>\s*<(?:[\w.-]+:)?(\w+)")
_TAG: Final = rb"<(?:[\w.-]+:)?%s\b[^>]*>([^<]*)<"

ENVELOPE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"'
    ' xmlns:ter="http://www.onvif.org/ver10/error" xmlns:tt="http://www.onvif.org/ver10/schema"'
    ' xmlns:tds="http://www.onvif.org/ver10/device/wsdl"'
    ' xmlns:trt="http://www.onvif.org/ver10/media/wsdl"><s:Body>{}</s:Body></s:Envelope>'
)
FAULT: Final = (
    "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>{}</s:Value></s:Subcode>"
    '</s:Code><s:Reason><s:Text xml:lang="en">{}</s:Text></s:Reason></s:Fault>'
)
PROFILE: Final = (
    '<trt:Profiles token="Profile_1" fixed="true"><tt:Name>mainStream</tt:Name>'
    '<tt:VideoSourceConfiguration token="Source_1"><tt:Name>Source_1</tt:Name>'
    "<tt:UseCount>1</tt:UseCount><tt:SourceToken>Source_1</tt:SourceToken>"
    '<tt:Bounds x="0" y="0" width="1920" height="1080"/></tt:VideoSourceConfiguration>'
    '<tt:VideoEncoderConfiguration token="Encoder_1"><tt:Name>Encoder_1</tt:Name>'
    "<tt:UseCount>1</tt:UseCount><tt:Encoding>H264</tt:Encoding><tt:Resolution>"
    "<tt:Width>1920</tt:Width><tt:Height>1080</tt:Height></tt:Resolution>"
    "<tt:Quality>3</tt:Quality><tt:SessionTimeout>PT60S</tt:SessionTimeout>"
    "</tt:VideoEncoderConfiguration></trt:Profiles>"
)


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the device and the media service."""

    async def serve(request: web.Request) -> web.Response:
        body = await request.read()
        found = _OPERATION.search(body)
        operation = found.group(1).decode() if found else ""
        if operation not in OPEN and not _logged_in(guard.device, body):
            guard.refused += b"UsernameToken" in body
            return _fault(400, "ter:NotAuthorized", "Sender not Authorized")
        guard.accepted += operation not in OPEN
        tell = OPERATIONS.get(operation)
        if tell is None:
            return _fault(500, "ter:ActionNotSupported", "Optional Action Not Implemented")
        return _envelope(tell(device, f"http://{request.host}"))

    for path in PATHS:
        app.router.add_post(path, serve)


def _logged_in(device: Device, body: bytes) -> bool:
    """Return whether the token's digest is right and its time stamp is of these minutes."""
    given = {}
    for name in (b"Username", b"Password", b"Nonce", b"Created"):
        found = re.search(_TAG % name, body)
        if found is None:
            return False
        given[name] = found.group(1)
    created = datetime.fromisoformat(given[b"Created"].decode())
    if abs((datetime.now(UTC) - created).total_seconds()) > SKEW:
        return False
    secret = base64.b64decode(given[b"Nonce"]) + given[b"Created"] + device.password.encode()
    right = base64.b64encode(hashlib.sha1(secret).digest())  # noqa: S324 - the standard's own
    return given[b"Username"].decode() == device.username and hmac.compare_digest(
        given[b"Password"], right
    )


def _information(device: Device, _: str) -> str:
    fields = {
        "Manufacturer": "manufacturer",
        "Model": "model",
        "FirmwareVersion": "sw_version",
        "SerialNumber": "serial_number",
        "HardwareId": "hw_version",
    }
    inside = "".join(
        f"<tds:{element}>{escape(device.text(name))}</tds:{element}>"
        for element, name in fields.items()
    )
    return f"<tds:GetDeviceInformationResponse>{inside}</tds:GetDeviceInformationResponse>"


def _scopes(device: Device, _: str) -> str:
    told = [
        "type/video_encoder",
        "Profile/Streaming",
        f"hardware/{device.text('model')}",
        f"name/{device.text('manufacturer')}%20{device.text('model')}",
    ]
    if device.raw.get("deviceLocation"):
        told.append(f"location/city/{device.raw['deviceLocation']}")
    inside = "".join(
        "<tds:Scopes><tt:ScopeDef>Fixed</tt:ScopeDef>"
        f"<tt:ScopeItem>onvif://www.onvif.org/{escape(scope)}</tt:ScopeItem></tds:Scopes>"
        for scope in told
    )
    return f"<tds:GetScopesResponse>{inside}</tds:GetScopesResponse>"


def _interfaces(device: Device, _: str) -> str:
    inside = ""
    if device.text("mac"):
        inside = (
            '<tds:NetworkInterfaces token="eth0"><tt:Enabled>true</tt:Enabled><tt:Info>'
            f"<tt:Name>eth0</tt:Name><tt:HwAddress>{device.text('mac')}</tt:HwAddress>"
            "</tt:Info></tds:NetworkInterfaces>"
        )
    return f"<tds:GetNetworkInterfacesResponse>{inside}</tds:GetNetworkInterfacesResponse>"


def _clock(_: Device, __: str) -> str:
    now = datetime.now(UTC)
    return (
        "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime>"
        "<tt:DateTimeType>NTP</tt:DateTimeType><tt:DaylightSavings>false</tt:DaylightSavings>"
        "<tt:TimeZone><tt:TZ>UTC0</tt:TZ></tt:TimeZone><tt:UTCDateTime><tt:Time>"
        f"<tt:Hour>{now.hour}</tt:Hour><tt:Minute>{now.minute}</tt:Minute>"
        f"<tt:Second>{now.second}</tt:Second></tt:Time><tt:Date><tt:Year>{now.year}</tt:Year>"
        f"<tt:Month>{now.month}</tt:Month><tt:Day>{now.day}</tt:Day></tt:Date></tt:UTCDateTime>"
        "</tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>"
    )


def _services(_: Device, base: str) -> str:
    inside = "".join(
        f"<tds:Service><tds:Namespace>http://www.onvif.org/ver10/{kind}/wsdl</tds:Namespace>"
        f"<tds:XAddr>{base}/onvif/{kind}_service</tds:XAddr><tds:Version><tt:Major>2</tt:Major>"
        "<tt:Minor>60</tt:Minor></tds:Version></tds:Service>"
        for kind in ("device", "media")
    )
    return f"<tds:GetServicesResponse>{inside}</tds:GetServicesResponse>"


def _capabilities(_: Device, base: str) -> str:
    return (
        "<tds:GetCapabilitiesResponse><tds:Capabilities>"
        f"<tt:Device><tt:XAddr>{base}/onvif/device_service</tt:XAddr></tt:Device>"
        f"<tt:Media><tt:XAddr>{base}/onvif/media_service</tt:XAddr><tt:StreamingCapabilities/>"
        "</tt:Media></tds:Capabilities></tds:GetCapabilitiesResponse>"
    )


def _uri(operation: str, address: str) -> str:
    return (
        f"<trt:{operation}Response><trt:MediaUri><tt:Uri>{address}</tt:Uri>"
        "<tt:InvalidAfterConnect>false</tt:InvalidAfterConnect>"
        "<tt:InvalidAfterReboot>false</tt:InvalidAfterReboot><tt:Timeout>PT0S</tt:Timeout>"
        f"</trt:MediaUri></trt:{operation}Response>"
    )


OPERATIONS: Final[dict[str, Callable[[Device, str], str]]] = {
    "GetDeviceInformation": _information,
    "GetScopes": _scopes,
    "GetNetworkInterfaces": _interfaces,
    "GetSystemDateAndTime": _clock,
    "GetServices": _services,
    "GetCapabilities": _capabilities,
    "GetServiceCapabilities": lambda *_: (
        "<trt:GetServiceCapabilitiesResponse>"
        '<trt:Capabilities SnapshotUri="true"><trt:ProfileCapabilities/>'
        "<trt:StreamingCapabilities/></trt:Capabilities></trt:GetServiceCapabilitiesResponse>"
    ),
    "GetProfiles": lambda *_: f"<trt:GetProfilesResponse>{PROFILE}</trt:GetProfilesResponse>",
    "GetSnapshotUri": lambda _, base: _uri("GetSnapshotUri", f"{base}/picture.jpg"),
    "GetStreamUri": lambda _, base: _uri(
        "GetStreamUri", f"rtsp://{base.removeprefix('http://')}/stream"
    ),
}


def _envelope(inside: str, status: int = 200) -> web.Response:
    return web.Response(
        text=ENVELOPE.format(inside), status=status, content_type="application/soap+xml"
    )


def _fault(status: int, subcode: str, words: str) -> web.Response:
    return _envelope(FAULT.format(subcode, words), status)
