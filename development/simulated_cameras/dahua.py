"""`magicBox.cgi` as Dahua's platform speaks it: lines of `name=value`."""

from __future__ import annotations

from aiohttp import web

from .digest import Guard
from .model import Device


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the path of the CGI."""
    version = device.text("sw_version")
    answers = {
        "getSystemInfo": {
            "appAutoStart": "true",
            "deviceType": device.text("model") or "31",
            "hardwareVersion": device.text("hw_version") or "1.00",
            "processor": str(device.raw.get("processor") or "SSC327DE"),
            "serialNumber": device.text("serial_number") or "000000000000000",
        },
        # some records hold the answer itself, key and all
        "getSoftwareVersion": {"": version} if "=" in version else {"version": version},
        "getDeviceType": {"type": device.text("model")},
        "getVendor": {"vendor": device.text("manufacturer")},
        "getMachineName": {"name": device.name},
    }

    async def magic_box(request: web.Request) -> web.Response:
        guard.check(request)
        told = answers.get(request.query.get("action", ""))
        if told is None:
            return web.Response(status=400, text="Error\r\nErrorID=4, Detail=Bad Request!\r\n")
        lines = (f"{key}={value}" if key else value for key, value in told.items() if value)
        return web.Response(text="".join(f"{line}\r\n" for line in lines))

    app.router.add_get("/cgi-bin/magicBox.cgi", magic_box)
