"""Reolink's JSON interface: a login for a token, then commands with it."""

from __future__ import annotations

import secrets
from typing import Any

from aiohttp import web

from .digest import Guard
from .model import Device


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the path of the interface."""
    tokens: set[str] = set()
    info = {
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

    def run(command: str, parameters: dict[str, Any], token: str) -> dict[str, Any]:
        if command == "Login":
            user = parameters.get("User", {})
            if (user.get("userName"), user.get("password")) != (device.username, device.password):
                guard.refused += 1
                return {"code": 1, "error": {"detail": "login failed", "rspCode": -7}}
            guard.accepted += 1
            tokens.add(new := secrets.token_hex(8))
            return {"code": 0, "value": {"Token": {"leaseTime": 3600, "name": new}}}
        if token not in tokens:
            return {"code": 1, "error": {"detail": "please login first", "rspCode": -6}}
        if command == "Logout":
            tokens.discard(token)
            return {"code": 0, "value": {"rspCode": 200}}
        return {"code": 0, "value": {"DevInfo": info}}

    async def api(request: web.Request) -> web.Response:
        # the real ones call their JSON a web page
        (asked,) = await request.json()
        told = run(asked["cmd"], asked.get("param") or {}, request.query.get("token", ""))
        return web.json_response([{"cmd": asked["cmd"], **told}], content_type="text/html")

    app.router.add_post("/cgi-bin/api.cgi", api)
