"""A camera whose ONVIF names nobody is searched for with one datagram, as its maker does."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

import aiohttp
import pytest

from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Company, Identity, Kind
from custom_components.camera_lifecycle.lookup.choose_protocols import ask_auto
from custom_components.camera_lifecycle.lookup.model import (
    ErrorKind,
    Limits,
    LookUpResult,
    Protocol,
    Target,
)
from development.simulated_cameras.model import Device
from development.simulated_cameras.server import Running, running

from .test_dvrip import device as searched, success

# how ONVIF names nobody; IPCAM: github.com/home-assistant/core/issues/92308
NAMELESS: Mapping[str, Mapping[str, str]] = {
    "H264": {"manufacturer": "H264", "model": "H264", "sw_version": "2.4.1"},
    "IPCAM": {"manufacturer": "IPCAM", "model": "IPCAM"},
    "General": {"manufacturer": "General", "model": "IPC"},
    "ONVIF": {"manufacturer": "ONVIF", "model": "IP Camera"},
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@asynccontextmanager
async def camera(told: Mapping[str, str]) -> AsyncIterator[Running]:
    async with running(Device("camera", {"id": "camera", **told}, ("onvif",))) as one:
        yield one


async def asked(
    one: Running,
    session: aiohttp.ClientSession,
    library: Library,
    identity: Identity | None = None,
    **target: Any,
) -> LookUpResult:
    own = one.device
    whom = {"may_guess_ports": True, **target}
    return await ask_auto(
        Target(one.host, one.port, own.username, own.password, **whom),
        session,
        Limits(),
        library,
        identity,
    )


@pytest.mark.parametrize("told", NAMELESS.values(), ids=NAMELESS)
async def test_it_answers_the_search_and_keeps_what_onvif_told(
    told: Mapping[str, str],
    session: aiohttp.ClientSession,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with camera(told) as one, searched(success(), monkeypatch) as device:
        result = await asked(one, session, library)
    assert result.record is not None
    assert (result.protocol, result.record.model) == (Protocol.ONVIF, told["model"])
    assert result.record.sw_version == told.get("sw_version")
    assert result.hint is not None
    assert (result.hint.integration, result.hint.serial_number) == (
        "dvrip_search",
        "41e6853ada5e9323",
    )
    assert result.hint.details["build_date"] == "2020-06-19 10:45:03"
    assert [protocol for protocol, _ in result.tried] == [
        Protocol.ISAPI,
        Protocol.ONVIF,
        Protocol.DVRIP,
    ]
    # one datagram, in which nothing of the login can be
    assert [len(datagram) for datagram in device.heard] == [20]
    assert one.guard.refused == 0


async def test_one_with_nothing_there_is_unharmed_and_costs_two_seconds(
    session: aiohttp.ClientSession, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with camera(NAMELESS["IPCAM"]) as one, searched(None, monkeypatch) as device:
        before = monotonic()
        result = await asked(one, session, library)
        taken = monotonic() - before
    assert result.record is not None
    assert (result.record.model, result.hint, result.error_kind) == ("IPCAM", None, None)
    assert result.tried[-1] == (Protocol.DVRIP, ErrorKind.NOT_THIS_PROTOCOL)
    assert len(device.heard) == 1
    assert taken < 12
    assert one.guard.refused == 0


SAYS_WHO = {"manufacturer": "Vivotek", "model": "IB9365-HT"}
XIONGMAI = Identity(Kind.CAMERA, maker=Company("xiongmai", "Xiongmai"))


@pytest.mark.parametrize(
    ("told", "identity", "target"),
    [
        (NAMELESS["H264"], None, {"may_guess_ports": False}),
        (NAMELESS["H264"], XIONGMAI, {"may_guess_ports": False}),
        ({"model": "go2rtc", "sw_version": "1.9.9"}, None, {}),
        (SAYS_WHO, None, {}),
    ],
    ids=["several at the host", "several, and Xiongmai", "go2rtc", "a maker that is named"],
)
async def test_nobody_else_is_sent_a_datagram(
    told: Mapping[str, str],
    identity: Identity | None,
    target: Mapping[str, Any],
    session: aiohttp.ClientSession,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with camera(told) as one, searched(success(), monkeypatch) as device:
        result = await asked(one, session, library, identity, **target)
    assert result.record is not None
    assert result.hint is None
    assert device.heard == []


async def test_what_refuses_the_login_is_not_searched_for(
    session: aiohttp.ClientSession, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with camera(NAMELESS["H264"]) as one, searched(success(), monkeypatch) as device:
        target = Target(one.host, one.port, "admin", "wrong", may_guess_ports=True)
        result = await ask_auto(target, session, Limits(), library)
    assert result.record is None
    assert one.guard.refused == 1
    assert device.heard == []
