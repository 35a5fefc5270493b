"""Reolink's JSON interface: a login for a token, then commands with it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import starmap
import secrets
from typing import Any

from aiohttp import web

from .digest import Guard
from .model import Device


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the path of the interface."""
    tokens: set[str] = set()
    info: dict[str, Any] = {
        "buildDay": "",
        "cfgVer": str(device.raw.get("cfgVer") or ""),
        "channelNum": 1,
        "exactType": "IPC",
        "firmVer": device.text("sw_version"),
        "hardVer": device.text("hw_version"),
        "model": device.text("model"),
        "name": device.name,
        "serial": device.text("serial_number") or "00000000000000",
        "type": "IPC",
    }

    if device.channels:
        info |= {"channelNum": len(device.channels), "exactType": "NVR", "type": "NVR"}
    values = {
        "GetDevInfo": {"DevInfo": info},
        "GetLocalLink": {"LocalLink": {"activeLink": "LAN", "mac": device.text("mac")}},
        "GetChannelstatus": {"status": list(starmap(_status, enumerate(device.channels)))},
        "Logout": {"rspCode": 200},
    }

    def run(command: str, parameters: dict[str, Any], token: str) -> dict[str, Any]:
        if command == "Login":
            user = parameters.get("User", {})
            own = guard.device
            if (user.get("userName"), user.get("password")) != (own.username, own.password):
                guard.refused += 1
                return {"code": 1, "error": {"detail": "login failed", "rspCode": -7}}
            guard.accepted += 1
            tokens.add(new := secrets.token_hex(8))
            return {"code": 0, "value": {"Token": {"leaseTime": 3600, "name": new}}}
        if token not in tokens:
            return {"code": 1, "error": {"detail": "please login first", "rspCode": -6}}
        if command == "Logout":
            tokens.discard(token)
        if command == "GetChnTypeInfo":
            row = device.channels[parameters["channel"]]
            return {"code": 0, "value": _type_info(row)}
        if command not in values:
            return {"code": 1, "error": {"detail": "not support", "rspCode": -9}}
        return {"code": 0, "value": values[command]}

    async def api(request: web.Request) -> web.Response:
        token = request.query.get("token", "")
        told = [
            {"cmd": asked["cmd"], **run(asked["cmd"], asked.get("param") or {}, token)}
            for asked in await request.json()
        ]
        # the real ones call their JSON a web page
        return web.json_response(told, content_type="text/html")

    app.router.add_post("/cgi-bin/api.cgi", api)


def _status(number: int, _: Mapping[str, Any]) -> dict[str, Any]:
    return {"channel": number, "name": f"Camera {number + 1}", "online": 1, "sleep": 0}


def _type_info(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "boardInfo": row.get("hw_version") or "",
        "firmVer": row.get("sw_version") or "",
        "typeInfo": row.get("model") or "NVT",
    }
