"""`python -m development.simulated_cameras.measure`: how long look-ups hold the event loop.

The cameras run in a process of their own, and beside them servers whose answers are as large
as the limits let in and as costly to read as could be thought of. Prints one line (or, with
--json, one object) per look-up: the longest callback in milliseconds of the loop's own work,
and by the clock. Exit code 1 when one works longer than ten.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
import json
from multiprocessing import get_context
from multiprocessing.connection import Connection
import sys
from typing import Any, Final

from aiohttp import web

from custom_components.camera_lifecycle.lookup.client import open_session
from custom_components.camera_lifecycle.lookup.model import Limits, Protocol, Target
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS

from . import certificate
from .fleet import fleet
from .onvif import ENVELOPE
from .server import running
from .slices import measured

LONGEST_MS: Final = 10.0
SPOKEN: Final = {"vapix_old": "vapix"}

_SCOPE: Final = (
    "<tds:Scopes><tt:ScopeDef>Fixed</tt:ScopeDef><tt:ScopeItem>a</tt:ScopeItem></tds:Scopes>"
)
LARGEST: Final = {
    Protocol.ONVIF: ENVELOPE.format(
        "<tds:GetDeviceInformationResponse><tds:Model>a</tds:Model>"
        f"</tds:GetDeviceInformationResponse>{_SCOPE * 2400}"
    ),
    Protocol.ISAPI: f"<DeviceInfo>{'<a>b</a>' * 9900}</DeviceInfo>",
    Protocol.DAHUA: "deviceType=1\r\n" * 18000,
    Protocol.VAPIX: '{"data": {"propertyList": {' + '"a": [[1]], ' * 19000 + '"Brand": "A"}}}',
    Protocol.REOLINK: '[{"code": 1, "a": [' + "[], " * 60000 + "1]}]",
}


@asynccontextmanager
async def _large(protocol: Protocol) -> AsyncIterator[int]:
    """Run a server that answers everything with the largest answer; yield its port."""
    app = web.Application()

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=LARGEST[protocol])

    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    context = certificate.context() if protocol is Protocol.REOLINK else None
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    yield runner.addresses[0][1]
    await runner.cleanup()


def _serve(pipe: Connection) -> None:
    """Run all servers until the pipe closes. The process's main function."""

    async def serve() -> None:
        async with AsyncExitStack() as stack:
            targets = []
            for device in fleet():
                camera = await stack.enter_async_context(running(device))
                where = ("127.0.0.1", camera.port, device.username, device.password, device.tls)
                targets += [(device.name, SPOKEN.get(p, p), where) for p in device.protocols]
            for protocol in Protocol:
                port = await stack.enter_async_context(_large(protocol))
                where = ("127.0.0.1", port, "a", "b", protocol is Protocol.REOLINK)
                targets.append(("largest", protocol.value, where))
            pipe.send(targets)
            await asyncio.to_thread(pipe.poll, None)

    asyncio.run(serve())


async def _measure(targets: list[tuple[str, str, tuple[Any, ...]]]) -> list[dict[str, Any]]:
    rows = []
    async with open_session() as session:
        for name, protocol, where in targets:
            with measured() as slices:
                answer = await PROTOCOLS[Protocol(protocol)].ask(Target(*where), session, Limits())
            rows.append(
                {
                    "camera": name,
                    "protocol": protocol,
                    "outcome": str(answer.error_kind or "record"),
                    "work_ms": round(slices.work * 1000, 2),
                    "clock_ms": round(slices.clock * 1000, 2),
                    "callback": slices.callback,
                }
            )
    return rows


def measure() -> list[dict[str, Any]]:
    """Return one row per look-up; the first ONVIF one loads the library."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    process.start()
    there.close()
    try:
        return asyncio.run(_measure(here.recv()))
    finally:
        here.close()
        process.join(10)


def main() -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="measure", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    as_json = parser.parse_args().json
    rows = measure()
    for row in rows:
        line = "{camera:10} {protocol:8} {outcome:18} {work_ms:6} ms {clock_ms:8} ms by the clock"
        print(json.dumps(row) if as_json else line.format(**row))
    return int(any(row["work_ms"] > LONGEST_MS for row in rows))


if __name__ == "__main__":
    sys.exit(main())
