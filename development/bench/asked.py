"""Cameras that can be asked: programs on loopback, each with an address of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from itertools import cycle, islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
import resource
from typing import Any, Final

from aiohttp import web
from homeassistant.helpers import device_registry as dr, entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry

from development.simulated_cameras.fleet import fleet
from development.simulated_cameras.model import Device
from development.simulated_cameras.server import app_of

from .home import Home

_FIRST_HOST: Final = ip_address("127.20.0.1")
_ENTRY: Final = "onvif"
"""The integration that brings them: its config entry holds address and login."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A camera that answers at an address."""

    number: int
    host: str
    port: int
    device: Device

    def add(self, home: Home) -> None:
        """Register it as Home Assistant's own integration does."""
        login = {"username": self.device.username, "password": self.device.password}
        entry = MockConfigEntry(
            domain=_ENTRY,
            entry_id=f"bench_asked_{self.number}",
            data={"host": self.host, "port": self.port, **login},
        )
        entry.add_to_hass(home.hass)
        identifier, record = f"asked-{self.number:06}", self.device.record
        device = dr.async_get(home.hass).async_get_or_create(
            config_entry_id=entry.entry_id,
            identifiers={(_ENTRY, identifier)},
            name=f"Camera {self.number}",
            manufacturer=record.get("manufacturer"),
            model=record.get("model"),
            sw_version=record.get("sw_version"),
        )
        er.async_get(home.hass).async_get_or_create(
            "camera", _ENTRY, identifier, config_entry=entry, device_id=device.id
        )


@contextmanager
def asked(count: int) -> Iterator[list[Asked]]:
    """Run so many cameras in a process of their own while the block lasts."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, count), daemon=True)
    process.start()
    there.close()
    try:
        ports = here.recv()
        yield [
            Asked(number, str(_FIRST_HOST + number), port, device)
            for number, (port, device) in enumerate(zip(ports, _devices(count), strict=True))
        ]
    finally:
        here.close()
        process.join(10)


def _devices(count: int) -> Iterator[Device]:
    """Return devices of the fleet that speak ONVIF, again and again."""
    return islice(cycle([one for one in fleet() if "onvif" in one.protocols]), count)


def _serve(pipe: Connection, count: int) -> None:
    """Run the servers until the pipe closes. The process's main function."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

    async def serve() -> None:
        async with AsyncExitStack() as stack:
            runners: dict[str, web.AppRunner] = {}
            ports = []
            for number, device in enumerate(_devices(count)):
                if device.name not in runners:
                    runners[device.name] = web.AppRunner(app_of(device)[0], access_log=None)
                    await runners[device.name].setup()
                    stack.push_async_callback(runners[device.name].cleanup)
                site = web.TCPSite(runners[device.name], str(_FIRST_HOST + number), 0)
                await site.start()
                ports.append(_port(site))
            pipe.send(ports)
            await asyncio.to_thread(pipe.poll, None)

    asyncio.run(serve())


def _port(site: web.TCPSite) -> int:
    server: Any = site._server  # noqa: SLF001 - a runner tells the ports of all, in no order
    port: int = server.sockets[0].getsockname()[1]
    return port
