"""VAPIX as an Axis device speaks it: the newer JSON interface, or the older parameters."""

from __future__ import annotations

from aiohttp import web

from .digest import Guard
from .model import Device


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` `basicdeviceinfo.cgi`."""
    properties = {
        "Architecture": device.raw.get("Architecture", ""),
        "Brand": device.text("manufacturer"),
        "BuildDate": device.raw.get("BuildDate", ""),
        "HardwareID": device.text("hw_version"),
        "ProdFullName": device.text("model"),
        "ProdNbr": device.text("model_id"),
        "ProdType": "Network Camera",
        "SerialNumber": device.text("serial_number"),
        "Soc": device.raw.get("Soc", ""),
        "Version": device.text("sw_version"),
        "WebURL": "http://www.axis.com",
    }

    async def basic(request: web.Request) -> web.Response:
        guard.check(request)
        asked = await request.json()
        if asked.get("method") != "getAllProperties":
            return web.json_response({"error": {"code": 2002, "message": "Method not supported"}})
        return web.json_response({"apiVersion": "1.0", "data": {"propertyList": properties}})

    app.router.add_post("/axis-cgi/basicdeviceinfo.cgi", basic)


def add_old(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` `param.cgi` alone, as firmware before the JSON interface has it."""
    lines = {
        "root.Brand.Brand": device.text("manufacturer"),
        "root.Brand.ProdFullName": f"AXIS {device.text('model')} Video Encoder",
        "root.Brand.ProdNbr": device.text("model"),
        "root.Properties.Firmware.Version": device.text("sw_version"),
        "root.Properties.System.HardwareID": device.text("hw_version"),
        "root.Properties.System.SerialNumber": device.text("serial_number"),
        **device.raw,
    }

    async def parameters(request: web.Request) -> web.Response:
        guard.check(request)
        groups = tuple(request.query.get("group", "").split(","))
        told = (f"{key}={value}\n" for key, value in lines.items() if key.startswith(groups))
        return web.Response(text="".join(told))

    app.router.add_get("/axis-cgi/param.cgi", parameters)
