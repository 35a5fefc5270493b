"""What targets are begun with: small answers of real devices, which are changed at random."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from .device import PART


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


_RECORD: Final = {
    "id": "a",
    "integration": "onvif",
    "manufacturer": "HiLook",
    "model": "IPC-B140H",
    "sw_version": "V5.5.80 build 181213",
    "details": {"onvif_scopes": ["onvif://www.onvif.org/hardware/IPC-B140H"]},
}
_DEVICE: Final = {
    "id": "d1",
    "config_entries": ["e1"],
    "connections": [["mac", "44:19:b6:0a:0b:0c"]],
    "identifiers": [["onvif", "x"]],
    "entity_id": "camera.a",
    "entry_id": "e1",
    "domain": "onvif",
    "created_at": "2026-11-30T00:00:00+00:00",
    "disabled_by": None,
}
_STORED: Final = Path(__file__).parent.parent / "stored"


def _stored_rows() -> list[bytes]:
    """Return rows that earlier versions have stored, one of each look."""
    rows: dict[tuple[str, ...], Any] = {}
    for file in sorted(_STORED.glob("*/camera_lifecycle.*.json")):
        data = json.loads(file.read_text("utf-8"))["data"]
        parts = [data, *data.values()]
        for part in parts:
            for row in part.values() if isinstance(part, dict) else part:
                if isinstance(row, dict):
                    rows.setdefault(tuple(sorted(row)), row)
    return [_json(row) for row in rows.values()]


_CHALLENGE: Final = b'401\nWWW-Authenticate: Digest realm="x", nonce="n", qop="auth"\n\n'
_OK: Final = b"200\nContent-Type: text/plain\nServer: x\n\n"


def _answers(*bodies: bytes) -> list[bytes]:
    """Return answers of a device that is open, and of one that wants a login first."""
    answers = PART.join(_OK + body for body in bodies)
    return [answers, _CHALLENGE + PART + answers]


_ISAPI: Final = (
    b"<DeviceInfo><deviceName>x</deviceName><model>DS-7608NI</model><deviceType>NVR</deviceType>"
    b"<firmwareVersion>V4.30</firmwareVersion></DeviceInfo>"
)
_CHANNELS: Final = (
    b"<InputProxyChannelList><InputProxyChannel><id>1</id><sourceInputPortDescriptor>"
    b"<model>x</model><ipAddress>192.0.2.2</ipAddress></sourceInputPortDescriptor>"
    b"</InputProxyChannel></InputProxyChannelList>"
)
_PROBE: Final = (
    b'<?xml version="1.0"?><Envelope><Body><ProbeMatches><ProbeMatch><Scopes>'
    b"onvif://www.onvif.org/name/x onvif://www.onvif.org/hardware/IPC</Scopes>"
    b"<XAddrs>http://192.0.2.1/onvif/device_service</XAddrs></ProbeMatch></ProbeMatches></Body>"
    b"</Envelope>"
)
_DVRIP: Final = b'{"Ret":100,"NetWork.NetCommon":{"SN":"x","MAC":"00:12:34:56:78:9a"}}'
_VAPIX: Final = _json(
    {"data": {"propertyList": {"Brand": "AXIS", "ProdNbr": "M1065-LW", "Version": "9.80.3"}}}
)
_LAPI: Final = _json(
    {
        "Response": {
            "ResponseCode": 0,
            "Data": {
                "DeviceModel": "NVR301",
                "DeviceType": "NVR",
                "FirmwareVersion": "B1",
                "DetailInfos": [{"ID": 1}],
            },
        }
    }
)
_REOLINK: Final = _json(
    [
        {
            "cmd": "Login",
            "code": 0,
            "value": {
                "Token": {"name": "t"},
                "DevInfo": {"model": "RLC", "firmVer": "v1", "channelNum": 2, "exactType": "NVR"},
                "status": [{"channel": 0, "online": 1, "name": "x"}],
            },
        }
    ]
)
_SOAP: Final = (
    b'<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>'
    b'<GetDeviceInformationResponse xmlns="http://www.onvif.org/ver10/device/wsdl">'
    b"<Manufacturer>x</Manufacturer><Model>y</Model><FirmwareVersion>1</FirmwareVersion>"
    b"<SerialNumber>s</SerialNumber><HardwareId>h</HardwareId></GetDeviceInformationResponse>"
    b"</s:Body></s:Envelope>"
)

SEEDS: Final[dict[str, list[bytes]]] = {
    "record_lines": [_json(_RECORD) + b"\n" + _json({"id": 7})],
    "record_fields": [
        b"onvif\0HiLook\0IPC-B140H\0\0V5.5.80 build 181213\0\0\0\0\0\0http_server\0x"
    ],
    "stores": _stored_rows(),
    "registries": [
        _json(
            {
                "version": 1,
                "data": {"devices": [_DEVICE], "entities": [_DEVICE], "entries": [_DEVICE]},
            }
        )
    ],
    "xml": [_PROBE, _ISAPI],
    "bodies": [b"gzip\ntext/xml; charset=gbk\n\x1f\x8b", b"\n\n<?xml encoding='utf-8'?>"],
    "challenges": [b'Digest realm="x", nonce="n", qop="auth", algorithm=SHA-256, Basic realm=y'],
    "datagrams": [
        _PROBE,
        b"\xff\1\0\0" + bytes(10) + b"\xfb\5" + len(_DVRIP).to_bytes(4, "little") + _DVRIP,
    ],
    "addresses": [b"[fe80::1%eth0]:80", b"user:pw@192.0.2.1:554/cam?channel=1&user=a&pwd=b"],
    "front_page": [*_answers(b"<title>WEB SERVICE</title>")],
    "dahua": _answers(b"deviceType=IPC\r\nserialNumber=x\r\n", b"version=2.8,build:2020-01-01"),
    "isapi": _answers(_ISAPI, _CHANNELS),
    "lapi": _answers(_LAPI),
    "onvif": _answers(_SOAP),
    "reolink": _answers(_REOLINK),
    "vapix": _answers(_VAPIX),
}
