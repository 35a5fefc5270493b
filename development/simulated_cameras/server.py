"""Starts simulated cameras on loopback, each at its own address or port."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import web

from . import certificate, dahua, events, isapi, lapi, onvif, picture, reolink, vapix
from .digest import Guard
from .model import Device

SPEAK: Final[dict[str, tuple[Callable[[web.Application, Device, Guard], None], ...]]] = {
    "onvif": (onvif.add,),
    "isapi": (isapi.add, events.add),
    "dahua": (dahua.add,),
    "vapix": (vapix.add,),
    "vapix_old": (vapix.add_old,),
    "reolink": (reolink.add,),
    "lapi": (lapi.add,),
}
# what a camera of that protocol calls the place of its login
REALMS: Final = {
    "dahua": "Login to 0A00000PAA00000",
    "vapix": "AXIS_ACCC12340000",
    "vapix_old": "AXIS_ACCC8E0A000D",
}


@dataclass(frozen=True, slots=True)
class Running:
    """A camera that listens: where, and what its login has seen."""

    device: Device
    host: str
    port: int
    guard: Guard

    def as_json(self) -> dict[str, Any]:
        """Return what somebody needs to know in order to add it."""
        return {
            "name": self.device.name,
            "record": self.device.record["id"],
            "host": self.host,
            "port": self.port,
            "tls": self.device.tls,
            "protocols": list(self.device.protocols),
            "username": self.device.username,
            "password": self.device.password,
            "picture": f"{'https' if self.device.tls else 'http'}://{self.host}:{self.port}"
            f"{picture.PATH}",
        }


def app_of(device: Device) -> tuple[web.Application, Guard]:
    """Return a camera as a program that may listen anywhere, and what its login sees."""
    guard = Guard(device, next((REALMS[p] for p in device.protocols if p in REALMS), "IP Camera"))
    app = web.Application()
    for protocol in device.protocols:
        for add in SPEAK[protocol]:
            add(app, device, guard)
    picture.add(app, device, guard)
    app.on_response_prepare.append(_name(device.server))
    return app, guard


@asynccontextmanager
async def running(device: Device, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[Running]:
    """Run one camera while the block lasts; port 0 takes a free one."""
    app, guard = app_of(device)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        context = certificate.context() if device.tls else None
        await web.TCPSite(runner, host, port, ssl_context=context).start()
        yield Running(device, host, runner.addresses[0][1], guard)
    finally:
        await runner.cleanup()


@asynccontextmanager
async def all_running(
    devices: Sequence[Device], hosts: Sequence[str], ports: Sequence[int]
) -> AsyncIterator[list[Running]]:
    """Run several cameras while the block lasts."""
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(running(device, host, port))
            for device, host, port in zip(devices, hosts, ports, strict=True)
        ]


def _name(server: str | None) -> Callable[[web.Request, web.StreamResponse], Any]:
    async def name(_: web.Request, response: web.StreamResponse) -> None:
        response.headers.pop("Server", None)
        if server is not None:
            response.headers["Server"] = server

    return name
