"""`magicBox.cgi` as Dahua's platform speaks it: lines of `name=value`."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import starmap
from typing import Any

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
    if device.channels:
        answers["getSystemInfo"] |= {"deviceType": "31", "updateSerial": device.text("model")}
        answers["getDeviceClass"] = {"class": "NVR"}
    mac = device.text("mac") or "00:00:00:00:00:00"
    tables = {
        "Network": f"table.Network.eth0.PhysicalAddress={mac}\r\n",
        "RemoteDevice": "".join(starmap(_slot, enumerate(device.channels))),
        "ChannelTitle": "".join(
            f"table.ChannelTitle[{number}].Name=Camera {number + 1}\r\n"
            for number in range(len(device.channels))
        ),
    }

    async def magic_box(request: web.Request) -> web.Response:
        guard.check(request)
        told = answers.get(request.query.get("action", ""))
        if told is None:
            return web.Response(status=400, text="Error\r\nErrorID=4, Detail=Bad Request!\r\n")
        lines = (f"{key}={value}" if key else value for key, value in told.items() if value)
        return web.Response(text="".join(f"{line}\r\n" for line in lines))

    async def config_manager(request: web.Request) -> web.Response:
        guard.check(request)
        told = tables.get(request.query.get("name", ""))
        return web.Response(text=told, status=200 if told else 400)

    app.router.add_get("/cgi-bin/magicBox.cgi", magic_box)
    app.router.add_get("/cgi-bin/configManager.cgi", config_manager)


def _slot(number: int, row: Mapping[str, Any]) -> str:
    """Return the lines of one camera of a recorder, its login among them."""
    told = {
        "Address": f"192.0.2.{number + 1}",
        "DeviceType": row.get("model") or "IP Camera",
        "Enable": "true",
        "Password": "not to be kept",
        "ProtocolType": "Onvif",
        "SerialNo": str(row.get("serial_number") or "").replace("*", "0"),
        "UserName": "admin",
        "Version": row.get("sw_version") or "",
    }
    name = f"table.RemoteDevice.uuid:System_CONFIG_NETCAMERA_INFO_{number}"
    return "".join(f"{name}.{key}={value}\r\n" for key, value in told.items())
