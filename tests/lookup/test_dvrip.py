"""The search of Xiongmai's devices: what is asked of one, without a login, and what counts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
import json
from typing import Any

import aiohttp
import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Strength
from custom_components.camera_lifecycle.lookup import dvrip
from custom_components.camera_lifecycle.lookup.model import (
    Accounts,
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpResult,
    Protocol,
    Target,
)
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS, ask

# the form: alexshpilkin/dvrip, dvrip/discover.py; OpenIPC/python-dvr, DeviceManager.py
HOST = {
    "BuildDate": "2020-06-19 10:45:03",
    "ChannelNum": 1,
    "DeviceType": 1,
    "GateWay": "0x010BA8C0",
    "HostIP": "0x6D0BA8C0",
    "HostName": "LocalHost",
    "HttpPort": 80,
    "MAC": "00:12:31:08:bb:97",
    "SN": "41e6853ada5e9323",
    "TCPPort": 34567,
}


def packet(answer: Any, message: int = dvrip.SEARCH_ANSWER, magic: int = dvrip.MAGIC) -> bytes:
    text = json.dumps(answer).encode() + b"\n\0"
    return dvrip.HEAD.pack(magic, 1, 0, 0, 0, 0, message, len(text)) + text


def success(**host: Any) -> bytes:
    return packet({"NetWork.NetCommon": {**HOST, **host}, "Ret": 100, "SessionID": "0x0"})


@dataclass
class Device(asyncio.DatagramProtocol):
    """A device that gives each datagram the same answer, or none."""

    answer: bytes | None
    heard: list[bytes] = field(default_factory=list)

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, addr: Any) -> None:
        self.heard.append(data)
        if self.answer is not None:
            self.transport.sendto(self.answer, addr)


@asynccontextmanager
async def device(
    answer: bytes | None, monkeypatch: pytest.MonkeyPatch, host: str = "127.0.0.1"
) -> AsyncIterator[Device]:
    transport, protocol = await asyncio.get_running_loop().create_datagram_endpoint(
        lambda: Device(answer), local_addr=(host, 0)
    )
    monkeypatch.setattr(dvrip, "PORT", transport.get_extra_info("sockname")[1])
    try:
        yield protocol
    finally:
        transport.close()


async def asked(session: aiohttp.ClientSession) -> LookUpResult:
    target = Target("127.0.0.1", 80, "admin", "secret")
    return await PROTOCOLS[Protocol.DVRIP].ask(target, session, Limits(seconds=0.5))


async def test_a_device_says_who_it_is_without_a_login(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with device(success(), monkeypatch) as camera:
        record = (await asked(session)).record
    assert record is not None
    assert (record.id, record.integration) == ("127.0.0.1:80", "dvrip_search")
    assert (record.serial_number, record.mac) == ("41e6853ada5e9323", "00:12:31:08:bb:97")
    assert record.details["build_date"] == "2020-06-19 10:45:03"
    # one question, and in it neither the user nor the password nor a hash of it
    (question,) = camera.heard
    assert question == bytes.fromhex("ff00" + "00" * 12 + "fa05" + "00" * 4)


@pytest.mark.attack("network", "a datagram names a maker", "a weak hint alone")
async def test_what_a_datagram_says_is_a_weak_hint(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with device(success(), monkeypatch):
        record = (await asked(session)).record
    assert record is not None
    identity = identify(Camera("camera", (record,)), load_library())
    assert identity.confidence in {Strength.WEAK, Strength.NONE}


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (None, ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.NOT_FOUND),
        (b"", ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT),
        (b"\xff" * 19, ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT),
        (b"\xff" * 60_000, ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT),
        (packet({}, magic=0), ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT),
        (packet({}, message=1001), ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT),
        (packet([]), ErrorKind.BAD_ANSWER, ErrorCode.FAULT),
        (packet({"Ret": 107}), ErrorKind.BAD_ANSWER, ErrorCode.FAULT),
        (packet({"Ret": 100}), ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN),
        (packet("[" * 9000), ErrorKind.BAD_ANSWER, ErrorCode.FAULT),
        (
            dvrip.HEAD.pack(255, 1, 0, 0, 0, 0, 1531, 9) + b"[" * 50_000,
            ErrorKind.BAD_ANSWER,
            ErrorCode.NOT_JSON,
        ),
        (
            dvrip.HEAD.pack(255, 1, 0, 0, 0, 0, 1531, 50_000) + b"[" * 50_000,
            ErrorKind.BAD_ANSWER,
            ErrorCode.NOT_JSON,
        ),
        (success(SN="", MAC="00:00:00:00:00:00"), ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN),
        (success(SN={"a": 1}, MAC=7), ErrorKind.BAD_ANSWER, ErrorCode.NOTHING_KNOWN),
    ],
    ids=[str(number) for number in range(14)],
)
async def test_anything_else_is_no_answer(
    answer: bytes | None,
    kind: ErrorKind,
    code: ErrorCode,
    session: aiohttp.ClientSession,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with device(answer, monkeypatch):
        result = await asked(session)
    assert (result.record, result.error_kind, result.error_code) == (None, kind, code)


async def test_it_is_asked_where_every_login_was_refused(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with device(success(), monkeypatch):
        target = Target("127.0.0.1", 9, "admin", "secret", refused_by=frozenset(Accounts))
        order = (Protocol.ONVIF, Protocol.DVRIP)
        result = await ask(target, order, session, Limits(seconds=1))
    assert result.record is not None
    assert result.refused_by == frozenset(Accounts)
