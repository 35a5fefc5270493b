"""A device in memory: it answers each request with the next part of some bytes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
from multidict import CIMultiDict, CIMultiDictProxy

from custom_components.camera_lifecycle.lookup.model import (
    Limits,
    LookUpError,
    LookUpRecords,
    Target,
)

PART = b"\n====\n"
"""What stands between two answers."""
MAX_REQUESTS = 40
LIMITS = Limits(body=16 * 1024)

type LookUp = Callable[[Target, aiohttp.ClientSession, Limits], Awaitable[LookUpRecords]]


@dataclass
class Device:
    """Stands in for a session; what follows the last answer is that answer again."""

    answers: list[bytes]
    asked: int = 0

    @asynccontextmanager
    async def request(self, *_: object, **__: object) -> AsyncIterator[Any]:
        """Answer a request."""
        if self.asked >= MAX_REQUESTS:
            raise aiohttp.ServerDisconnectedError
        answer = self.answers[min(self.asked, len(self.answers) - 1)]
        self.asked += 1
        yield _response(answer)


def _response(answer: bytes) -> Any:
    """Return a response: a status, lines of headers, a blank line, the body."""
    head, _, body = answer.partition(b"\n\n")
    first, *lines = head.decode("latin-1").split("\n")
    status = int(first) if first.isascii() and first.isdigit() and len(first) == 3 else 200
    headers: CIMultiDict[str] = CIMultiDict()
    for line in lines:
        name, _, value = line.partition(":")
        headers.add(name.strip(), value.strip())
    return SimpleNamespace(
        status=status,
        headers=CIMultiDictProxy(headers),
        content_length=None,
        content=SimpleNamespace(iter_chunked=lambda _: _chunks(body)),
    )


async def _chunks(body: bytes) -> AsyncIterator[bytes]:
    yield body


_LOOP = asyncio.new_event_loop()


def run(work: Awaitable[object]) -> None:
    """Wait for `work`; the errors that look-ups name are none."""

    async def waiting() -> None:
        with suppress(LookUpError, TimeoutError):
            await work

    _LOOP.run_until_complete(waiting())


def look_up(asking: LookUp) -> Callable[[bytes], None]:
    """Return a target that asks a device in one protocol."""

    def ask(data: bytes) -> None:
        session = cast("aiohttp.ClientSession", Device(data.split(PART)))
        run(asking(Target("192.0.2.1", 80, "user", "secret"), session, LIMITS))

    return ask
