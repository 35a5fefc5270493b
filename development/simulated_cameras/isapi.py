"""ISAPI as a Hikvision camera or recorder speaks it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import NAMESPACE_DNS, uuid5
from xml.sax.saxutils import escape

from aiohttp import web

from .digest import Guard
from .model import Device

NAMESPACE: Final = "http://www.hikvision.com/ver20/XMLSchema"
PLAIN: Final = {
    "model": "model",
    "serialNumber": "serial_number",
    "macAddress": "mac",
    "firmwareVersion": "sw_version",
    "hardwareVersion": "hw_version",
    "manufacturer": "manufacturer",
}


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the paths of ISAPI."""

    async def device_info(request: web.Request) -> web.Response:
        guard.check(request)
        fields = {"deviceName": device.name, "deviceID": str(uuid5(NAMESPACE_DNS, device.name))}
        fields |= {element: device.text(name) for element, name in PLAIN.items()}
        fields |= {element: str(value) for element, value in device.raw.items()}
        return _xml("DeviceInfo", _elements(fields))

    async def channels(request: web.Request) -> web.Response:
        guard.check(request)
        if not device.channels:
            raise web.HTTPForbidden
        rows = (_channel(number, row) for number, row in enumerate(device.channels, 1))
        return _xml("InputProxyChannelList", "".join(rows))

    app.router.add_get("/ISAPI/System/deviceInfo", device_info)
    app.router.add_get("/ISAPI/ContentMgmt/InputProxy/channels", channels)


def _channel(number: int, row: Mapping[str, Any]) -> str:
    raw = row.get("raw") or {}
    told = {
        "proxyProtocol": raw.get("proxyProtocol", "ONVIF"),
        "addressingFormatType": "ipaddress",
        "ipAddress": f"192.0.2.{number}",
        "managePortNo": "8000",
        "srcInputPort": "1",
        "userName": "admin",
        "streamType": "auto",
    }
    # a channel whose camera told the recorder nothing has no such elements
    if row.get("sw_version"):
        told |= {
            "model": row.get("model"),
            "serialNumber": str(row.get("serial_number") or "").replace("*", "0"),
            "firmwareVersion": row.get("sw_version"),
        }
    return (
        f"<InputProxyChannel><id>{number}</id><name>Camera {number}</name>"
        f"<sourceInputPortDescriptor>{_elements(told)}</sourceInputPortDescriptor>"
        "</InputProxyChannel>"
    )


def _elements(fields: Mapping[str, Any]) -> str:
    return "".join(
        f"<{name}>{escape(str(value))}</{name}>" for name, value in fields.items() if value
    )


def _xml(root: str, inside: str) -> web.Response:
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} version="2.0" xmlns="{NAMESPACE}">{inside}</{root}>'
    )
    return web.Response(text=text, content_type="application/xml")
