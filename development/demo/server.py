"""Runs Home Assistant as a process of its own, and stops it again."""

import asyncio
from collections.abc import AsyncIterator
import contextlib
import os
from pathlib import Path
import secrets
import signal
import socket
import sys
import time
from typing import Final

import aiohttp

from .client import Client, DemoError

LOOPBACK: Final = "127.0.0.1"
OURS: Final = range(20_000, 32_000)
"""Ports of which systems give none to a connection: nobody takes one while a home starts."""
TRIES: Final = 20
TIMEOUT: Final = 600.0  # a first start may compile and install requirements
LAST_WORDS: Final = 30.0
LOG: Final = "hass.log"
RESTART: Final = 100
"""The status with which Home Assistant asks its host for another start."""


def free_port(wanted: int) -> int:
    """Return `wanted`, or a free port where something listens there already, or it is 0."""
    others = (secrets.choice(OURS) for _ in range(TRIES))
    for port in (*([wanted] if wanted else []), *others):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((LOOPBACK, port))
            return int(probe.getsockname()[1])
    raise DemoError(f"no free port on {LOOPBACK}")


@contextlib.asynccontextmanager
async def running(folder: Path, port: int, host: str = LOOPBACK) -> AsyncIterator[str]:
    """Start Home Assistant in `folder`; give its address once it answers; stop it at the end.

    `host`: as an address names it, with brackets where IPv6 needs them.
    """
    started = [await start(folder)]
    again = asyncio.create_task(_start_again(folder, started))
    try:
        url = f"http://{host}:{port}"
        await until_up(started[0], url, folder)
        yield url
    finally:
        again.cancel()
        await stop(started[-1])


async def _start_again(folder: Path, started: list[asyncio.subprocess.Process]) -> None:
    """Start Home Assistant again whenever it ends because somebody restarts it, as a host does."""
    while await started[-1].wait() == RESTART:
        started.append(await start(folder, is_anew=False))


async def start(folder: Path, *options: str, is_anew: bool = True) -> asyncio.subprocess.Process:
    """Start Home Assistant in `folder`; it is not up yet. `is_anew`: with a new log."""
    # Byte code that is never kept would make every start as slow as the first.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with (folder / LOG).open("w" if is_anew else "a") as log:
        return await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name("hass"),
            *("--config", folder, "--log-no-color"),
            *options,
            stdout=log,
            stderr=log,
            env=environment,
            start_new_session=True,
        )


async def until_up(process: asyncio.subprocess.Process, url: str, folder: Path) -> None:
    """Wait until all integrations have had their chance; raises DemoError if it never comes up."""
    deadline = time.monotonic() + TIMEOUT
    log = folder / LOG
    async with Client(url) as client:
        while time.monotonic() < deadline:
            if process.returncode is not None:
                raise DemoError(f"Home Assistant ended with {process.returncode}: see {log}")
            if "Home Assistant initialized" in log.read_text(errors="replace"):
                with contextlib.suppress(aiohttp.ClientError):
                    await client.request("GET", "/manifest.json")
                    return
            await asyncio.sleep(0.3)
    raise DemoError(f"Home Assistant did not come up in {TIMEOUT:.0f} s: see {log}")


async def stop(process: asyncio.subprocess.Process) -> None:
    """Stop Home Assistant in order, where it still runs."""
    if process.returncode is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        async with asyncio.timeout(LAST_WORDS):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
