"""Plays a device back, and counts the logins on the wire."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from custom_components.camera_lifecycle.lookup.model import Protocol, Target
from development.simulated_cameras import certificate, onvif
from development.simulated_cameras.digest import Guard
from development.simulated_cameras.model import PASSWORD, USERNAME, Device

from .model import Page, Replay

TOKEN = "b5a6"


@dataclass
class Played:
    """A device that is being played. `guard` counts its logins."""

    port: int
    guard: Guard
    tls: bool

    def target(self, password: str = PASSWORD) -> Target:
        """Return whom to ask, with the right password or another one."""
        return Target("127.0.0.1", self.port, USERNAME, password, self.tls)


@asynccontextmanager
async def played(replay: Replay) -> AsyncIterator[Played]:
    """Play a device that answers over HTTP while the block lasts."""
    guard = Guard(Device(replay.name, dict(replay.record), ()), "Replay")
    app = web.Application()
    if replay.protocol is Protocol.ONVIF:
        onvif.add(app, guard.device, guard)
    elif replay.protocol is Protocol.REOLINK:
        app.router.add_post("/cgi-bin/api.cgi", _reolink(replay, guard))
    else:
        app.router.add_route("*", "/{path:.*}", _pages(replay, guard))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        context = certificate.context() if replay.tls else None
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
        yield Played(runner.addresses[0][1], guard, replay.tls)
    finally:
        await runner.cleanup()


def _pages(replay: Replay, guard: Guard) -> Any:
    async def serve(request: web.Request) -> web.Response:
        guard.check(request)
        key = request.path_qs
        if request.method == "POST":
            key = str((await request.json())["method"])
        return _response(replay.pages.get(key, replay.missing))

    return serve


def _response(page: Page) -> web.Response:
    status, text = page if isinstance(page, tuple) else (200, page)
    return web.Response(status=status, text=text)


def _reolink(replay: Replay, guard: Guard) -> Any:
    async def serve(request: web.Request) -> web.Response:
        told = []
        for place, asked in enumerate(await request.json()):
            name = asked["cmd"]
            answer = _reolink_answer(replay, guard, asked, request.query.get("token"), place)
            told.append({"cmd": name, **answer})
        return web.json_response(told, content_type="text/html")

    return serve


def _reolink_answer(
    replay: Replay, guard: Guard, asked: dict[str, Any], token: str | None, place: int
) -> dict[str, Any]:
    name = asked["cmd"]
    if name == "Login":
        user = asked["param"]["User"]
        right = (user["userName"], user["password"]) == (USERNAME, PASSWORD)
        guard.accepted += right
        guard.refused += not right
        if not right:
            return {"code": 1, "error": {"detail": "login failed", "rspCode": -7}}
        return {"code": 0, "value": {"Token": {"leaseTime": 3600, "name": TOKEN}}}
    if token != TOKEN:
        return {"code": 1, "error": {"detail": "please login first", "rspCode": -6}}
    if name == "Logout":
        return {"code": 0, "value": {"rspCode": 200}}
    value = replay.pages.get(name)
    if isinstance(value, list):
        value = value[place]
    if value is None:
        return {"code": 1, "error": {"detail": "not support", "rspCode": -9}}
    return {"code": 0, "value": value}
