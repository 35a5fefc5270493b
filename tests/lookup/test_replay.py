"""The table: device x protocol -> what is learned, and how often the login went over the wire."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

import aiohttp
import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from custom_components.camera_lifecycle.lookup.model import (
    ErrorCode,
    ErrorKind,
    Limits,
    LookUpResult,
    Protocol,
)
from custom_components.camera_lifecycle.lookup.protocols import OF_CHANNELS, PROTOCOLS

from .replay.devices import DEVICES
from .replay.model import Replay
from .replay.server import Played, played

MAKERS = {
    "DS-": "hikvision",
    "JVS": "jovision",
    "RLC-": "reolink",
    "Reolink": "reolink",
    "E893DD": "dahua",
    "W462AQC": "dahua",
    "B451AJ": "dahua",
}
"""Who made a camera on a channel, by how its own model begins; no other is to be told."""
EVERY = pytest.mark.parametrize("replay", DEVICES, ids=lambda one: f"{one.protocol}-{one.name}")


async def asked(
    replay: Replay, server: Played, session: aiohttp.ClientSession, **login: str
) -> LookUpResult:
    return await PROTOCOLS[replay.protocol].ask(server.target(**login), session, Limits())


def told(record: Record, fields: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return what a record says in these fields."""
    return {
        name: record.details.get(name.removeprefix("details."))
        if name.startswith("details.")
        else getattr(record, name)
        for name in fields
    }


@EVERY
async def test_what_a_device_tells_is_learned(
    replay: Replay, session: aiohttp.ClientSession
) -> None:
    async with played(replay) as server:
        result = await asked(replay, server, session)
    assert (result.error_kind, result.error_code) == (None, None)
    assert result.record is not None
    assert told(result.record, replay.learned) == replay.learned
    assert server.guard.refused == 0
    assert server.guard.accepted > 0


@EVERY
async def test_a_recorder_tells_of_each_camera_what_the_camera_told_it(
    replay: Replay, session: aiohttp.ClientSession
) -> None:
    async with played(replay) as server:
        result = await asked(replay, server, session)
    assert len(result.channels) == len(replay.channels)
    for channel, fields in zip(result.channels, replay.channels, strict=True):
        assert told(channel, fields) == fields
        assert result.record is not None
        assert channel.id == f"{result.record.id}/{channel.details['channel']}"
        assert channel.integration == OF_CHANNELS
    assert "password" not in str(result)


@EVERY
async def test_a_wrong_login_goes_over_the_wire_once(
    replay: Replay, session: aiohttp.ClientSession
) -> None:
    async with played(replay) as server:
        result = await asked(replay, server, session, password="wrong")
    assert (result.error_kind, result.error_code) == (
        ErrorKind.REFUSED,
        ErrorCode.WRONG_CREDENTIALS,
    )
    assert (server.guard.refused, server.guard.accepted) == (1, 0)


def test_the_table_has_what_it_is_to_have() -> None:
    assert len(DEVICES) >= 25
    assert all(urlsplit(replay.source).hostname == "github.com" for replay in DEVICES)
    with_channels = {replay.protocol for replay in DEVICES if replay.channels}
    assert with_channels == {Protocol.ISAPI, Protocol.DAHUA, Protocol.REOLINK, Protocol.LAPI}
    assert sum(bool(replay.channels) for replay in DEVICES) >= 5


async def test_the_version_of_a_restreamer_is_no_firmware(session: aiohttp.ClientSession) -> None:
    replay = next(one for one in DEVICES if "go2rtc" in one.name)
    async with played(replay) as server:
        record = (await asked(replay, server, session)).record
    assert record is not None
    camera = Camera("camera", (Record("camera", "generic", name="Yard"), record))
    assessment = assess(camera, load_library(), Context(today=date(2026, 11, 30), country="US"))
    assert assessment.firmware.version is None
    assert assessment.identity.maker is None


@pytest.mark.parametrize(
    "replay", [one for one in DEVICES if one.channels], ids=lambda one: one.name
)
async def test_no_camera_gets_the_maker_of_its_recorder(
    replay: Replay, session: aiohttp.ClientSession
) -> None:
    async with played(replay) as server:
        result = await asked(replay, server, session)
    for channel in result.channels:
        identity = identify(Camera("channel", (channel,)), load_library())
        maker = identity.maker.id if identity.maker else None
        model = channel.model or ""
        expected = next((own for start, own in MAKERS.items() if model.startswith(start)), None)
        assert (model, maker) == (model, expected)
