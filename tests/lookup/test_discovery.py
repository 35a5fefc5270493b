"""WS-Discovery: what is heard, and what is not let in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from custom_components.camera_lifecycle.lookup.discovery import MAX_DATAGRAM, discover

MATCH = (
    '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/'
    'soap-envelope" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><s:Body>'
    "<d:ProbeMatches><d:ProbeMatch><d:Types>dn:NetworkVideoTransmitter</d:Types>"
    "<d:Scopes>{}</d:Scopes><d:XAddrs>http://192.0.2.1/onvif/device_service</d:XAddrs>"
    "</d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>"
)
SCOPES = "onvif://www.onvif.org/location/city/hangzhou\n onvif://www.onvif.org/name/HIKVISION%20DS"


class Device(asyncio.DatagramProtocol):
    """Answers a probe with whatever it is given."""

    def __init__(self, answers: list[bytes]) -> None:
        """Keep what to answer."""
        self.answers = answers
        self.probes: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.DatagramTransport)
        self.transport = transport

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self.probes.append(data)
        for answer in self.answers:
            self.transport.sendto(answer, addr)


@asynccontextmanager
async def answering(*answers: str | bytes) -> AsyncIterator[tuple[tuple[str, int], Device]]:
    bodies = [one.encode() if isinstance(one, str) else one for one in answers]
    loop = asyncio.get_running_loop()
    transport, device = await loop.create_datagram_endpoint(
        lambda: Device(bodies), local_addr=("127.0.0.1", 0)
    )
    yield transport.get_extra_info("sockname"), device
    transport.close()


async def test_the_scopes_of_who_answers_are_kept_by_address() -> None:
    async with answering(MATCH.format(SCOPES)) as (address, device):
        assert await discover(address, 0.3) == {"127.0.0.1": tuple(SCOPES.split())}
    (probe,) = device.probes
    assert b"NetworkVideoTransmitter" in probe


async def test_the_first_answer_counts() -> None:
    async with answering(MATCH.format("onvif://a"), MATCH.format("onvif://b")) as (address, _):
        assert await discover(address, 0.3) == {"127.0.0.1": ("onvif://a",)}


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0" * 500,
        b"<a>",
        "<!DOCTYPE a [<!ENTITY b 'onvif://evil'>]>" + MATCH.format("&b;"),
        MATCH.format("a " * MAX_DATAGRAM),
        "<r>" + "<x/>" * 3000 + "</r>",
        MATCH.format("").replace("ProbeMatch>", "Hello>"),
    ],
)
async def test_what_is_no_answer_is_not_let_in(answer: str | bytes) -> None:
    async with answering(answer) as (address, _):
        assert await discover(address, 0.2) == {}


async def test_silence_is_nobody() -> None:
    assert await discover(("127.0.0.1", 9), 0.1) == {}
