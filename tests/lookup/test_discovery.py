"""WS-Discovery: what is heard, and what is not let in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
import socket
from typing import Any

import pytest

from custom_components.camera_lifecycle.lookup import discovery
from custom_components.camera_lifecycle.lookup.announcement import (
    Announcement,
    Service,
    read_announcement,
)
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
        heard = await discover(address, 0.3)
    assert heard == {"127.0.0.1": Announcement(tuple(SCOPES.split()))}
    (probe,) = device.probes
    assert b"NetworkVideoTransmitter" in probe


async def test_the_first_answer_counts() -> None:
    async with answering(MATCH.format("onvif://a"), MATCH.format("onvif://b")) as (address, _):
        heard = await discover(address, 0.3)
    assert heard == {"127.0.0.1": Announcement(("onvif://a",))}


@pytest.mark.attack(
    "network", "junk is sent before a camera's answer to a search", "the camera is heard"
)
@pytest.mark.parametrize("junk", [b"", b"junk", b"<a/>", b"<Hello/>", b"\xff" * 400])
async def test_junk_does_not_silence_a_host(junk: bytes) -> None:
    async with answering(junk, junk, junk + b"<", MATCH.format("onvif://a")) as (address, _):
        heard = await discover(address, 0.3)
    assert heard["127.0.0.1"].scopes == ("onvif://a",)


@pytest.mark.attack(
    "network",
    "an answer to a search names services on other hosts",
    "only the sender's own are kept",
)
@pytest.mark.parametrize(
    ("addresses", "services"),
    [
        ("http://192.0.2.7/onvif/device_service", (Service(80, "/onvif/device_service"),)),
        ("http://192.0.2.7:8899/onvif/device_service", (Service(8899, "/onvif/device_service"),)),
        ("http://[fe80::1]:80/onvif http://192.0.2.7:888/x", (Service(888, "/x"),)),
        ("https://192.0.2.7/onvif/services", (Service(443, "/onvif/services", tls=True),)),
        # another host, a broken address, another scheme, a path with a query or a traversal
        ("http://192.0.2.8/onvif/device_service", ()),
        ("http://192.0.2.7.evil.example/onvif", ()),
        ("http://192.0.2.7:99999/onvif http://[/ :// x", ()),
        ("ftp://192.0.2.7/onvif", ()),
        ("http://192.0.2.7/a%0d%0ab", ()),
        (f"http://192.0.2.7/{'a' * 300}", ()),
    ],
)
def test_only_its_own_services_are_kept(addresses: str, services: tuple[Service, ...]) -> None:
    datagram = MATCH.replace("http://192.0.2.1/onvif/device_service", addresses)
    announcement = read_announcement(datagram.format("onvif://a").encode(), "192.0.2.7")
    assert announcement is not None
    assert announcement.services == services


@pytest.mark.parametrize(
    ("scopes", "told"),
    [
        (
            "onvif://o/name/HIKVISION%20DS-2CD23 onvif://o/hardware/DS-2CD23 onvif://o/MAC/c0:56:e3:00:00:01",
            (None, "DS-2CD23", "HIKVISION DS-2CD23", "c0:56:e3:00:00:01"),
        ),
        (
            "onvif://www.onvif.org/mfr/Bosch onvif://www.onvif.org/hardware/F0004D33",
            ("Bosch", "F0004D33", None, None),
        ),
        (
            "onvif://www.onvif.org/Manufacturer/Uniview onvif://www.onvif.org/Name/IPC%2D1",
            ("Uniview", None, "IPC-1", None),
        ),
        ("onvif://www.onvif.org/mac/evil onvif://www.onvif.org/name/", (None, None, None, None)),
        ("onvif://www.onvif.org/name/%00%0a%1b[31m", (None, None, "[31m", None)),
        ("onvif://x/name/a onvif://x/name/b", (None, None, "a", None)),
        ("ldap:///ou=engineering odm:name/x", (None, None, None, None)),
    ],
)
def test_scopes_tell_maker_model_name_and_mac(scopes: str, told: tuple[str | None, ...]) -> None:
    record = Announcement(tuple(scopes.split())).record("x")
    assert (record.manufacturer, record.model, record.name, record.mac) == told
    assert record.details["onvif_scopes"] == scopes.split()


@pytest.mark.attack("network", "a forged or oversized answer to a search", "not let in")
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


FORGED = 300
KEPT, ANSWERS_KEPT = 256, 4


class Flood(Device):
    """Answers a probe from many addresses, from each of them again and again."""

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        super().datagram_received(data, addr)
        self.flood = asyncio.ensure_future(self._answer(addr))

    async def _answer(self, addr: tuple[str, int]) -> None:
        for number in range(FORGED):
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as forged:
                forged.bind((f"127.20.{number // 200}.{number % 200 + 1}", 0))
                for again in range(ANSWERS_KEPT + 2):
                    forged.sendto(MATCH.format(f"onvif://{number}/{again}").encode(), addr)
                    await asyncio.sleep(0)  # whoever listens hears each of them


@pytest.mark.attack(
    "network",
    "300 forged addresses answer one search, each of them six times",
    "256 addresses and four answers of each are kept",
)
async def test_a_flood_of_answers_is_kept_out(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Any] = []
    read = discovery._read_answers

    def seen(answers: Any) -> Any:
        kept.append({host: len(datagrams) for host, datagrams in answers.items()})
        return read(answers)

    monkeypatch.setattr(discovery, "_read_answers", seen)
    loop = asyncio.get_running_loop()
    transport, flood = await loop.create_datagram_endpoint(
        lambda: Flood([]), local_addr=("127.0.0.1", 0)
    )
    heard = await discover(transport.get_extra_info("sockname"), 2)
    assert flood.flood.done()
    transport.close()
    assert len(heard) == KEPT
    assert kept == [dict.fromkeys(heard, ANSWERS_KEPT)]
