"""A server that answers anything, byte by byte, and remembers what it was sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from custom_components.camera_lifecycle.lookup.model import Protocol
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from development.simulated_cameras import certificate

HTTP_PROTOCOLS = [protocol for protocol in Protocol if PROTOCOLS[protocol].accounts]
"""Those that log in; the others ask by datagram, and send no login."""


@dataclass
class Heard:
    """One request: its first line, its headers (lower case names), its body."""

    line: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Hostile:
    """A running server. `heard` grows with each request."""

    port: int = 0
    heard: list[Heard] = field(default_factory=list)

    @property
    def logins(self) -> list[str]:
        """Return every Authorization header that was sent."""
        return [
            one.headers["authorization"] for one in self.heard if "authorization" in one.headers
        ]


type Script = Callable[[Heard, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def hostile(script: Script, *, tls: bool = False) -> AsyncIterator[Hostile]:
    """Run a server that lets `script` answer each request."""
    server = Hostile()
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                heard = await _hear(reader)
                server.heard.append(heard)
                await script(heard, writer)
                await writer.drain()
                if writer.is_closing():
                    break
        writer.close()
        tasks.discard(task)

    context = certificate.context() if tls else None
    listener = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        # what is still half closed would be found by the next test
        listener.abort_clients()
        await asyncio.sleep(0)


async def _hear(reader: asyncio.StreamReader) -> Heard:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    line, *rest = head.strip().split("\r\n")
    pairs = (one.partition(":") for one in rest)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return Heard(line, headers, await reader.readexactly(int(headers.get("content-length", 0))))


def reply(
    body: bytes | str = b"",
    status: str = "200 OK",
    content_type: str = "application/xml",
    **headers: str | list[str],
) -> bytes:
    """Return a whole HTTP answer; `WWW_Authenticate=[...]` gives several headers of one name."""
    body = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", f"Content-Type: {content_type}"]
    lines += [
        f"{name.replace('_', '-')}: {value}"
        for name, values in headers.items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def always(answer: bytes) -> Script:
    """Return a script that answers every request alike."""

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)

    return script
