"""LAPI as Uniview's platform speaks it: JSON in an envelope, 599 for a page that is not there."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import starmap
from typing import Any, Final

from aiohttp import web

from .digest import Guard
from .model import Device

UNKNOWN_PAGE: Final = 599


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the pages of the device and, for a recorder, of its channels."""
    channels = list(enumerate(device.channels, 1))
    pages: dict[str, Any] = {
        "System/DeviceInfo": {
            "DeviceModel": device.text("model"),
            "DeviceName": device.name,
            "DeviceType": int(bool(channels)),
            "FirmwareVersion": device.text("sw_version"),
            "SerialNumber": device.text("serial_number"),
        }
    }
    if channels:
        pages |= {
            "Channels/System/ChannelDetailInfos": {"DetailInfos": list(starmap(_detail, channels))},
            "Channels/System/DeviceInfos": {"DeviceInfos": list(starmap(_device, channels))},
        }

    async def lapi(request: web.Request) -> web.Response:
        guard.check(request)
        data = pages.get(request.match_info["page"])
        told = {"ResponseCode": int(data is None), "Data": data or {}}
        return web.json_response({"Response": told}, status=UNKNOWN_PAGE if data is None else 200)

    app.router.add_get("/LAPI/V1.0/{page:.*}", lapi)


def _detail(number: int, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "AddressInfo": {"Address": f"192.0.2.{number}", "MAC": row.get("mac") or "", "Port": 80},
        "DeviceModel": row.get("model") or "",
        "ID": number,
        "Manufacturer": row.get("manufacturer") or "",
        "Name": f"Camera {number}",
        "Status": 1,
    }


def _device(number: int, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "DeviceModel": row.get("model") or "",
        "FirmwareVersion": row.get("sw_version") or "",
        "ID": number,
        "SerialNumber": str(row.get("serial_number") or "").replace("*", "0"),
    }
