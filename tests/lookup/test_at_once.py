"""Several cameras asked at the same moment, as the first round of any home does."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import aiohttp
import pytest

from custom_components.camera_lifecycle.lookup.model import Limits, Protocol, Target
from custom_components.camera_lifecycle.lookup.once import Once
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from custom_components.camera_lifecycle.lookup.soap import LIBRARY
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

ONVIF = PROTOCOLS[Protocol.ONVIF]


@pytest.mark.parametrize("number", [2, 4, 16])
async def test_onvif_cameras_asked_first_together_all_answer(
    number: int, session: aiohttp.ClientSession
) -> None:
    LIBRARY.forget()
    async with AsyncExitStack() as stack:
        cameras = [
            await stack.enter_async_context(running(device("hanwha"))) for _ in range(number)
        ]
        targets = [
            Target("127.0.0.1", camera.port, camera.device.username, camera.device.password)
            for camera in cameras
        ]
        first, again = [
            await asyncio.gather(*(ONVIF.ask(target, session, Limits()) for target in targets))
            for _ in range(2)
        ]
    for answer in (*first, *again):
        assert answer.error_code is None
        assert answer.record is not None
        assert answer.record.manufacturer


async def test_a_value_is_made_once_for_all_who_wait() -> None:
    made = []

    async def make() -> str:
        await asyncio.sleep(0)
        made.append(1)
        return "value"

    once = Once(make)
    assert once.value is None
    assert await asyncio.gather(*(once.get() for _ in range(5))) == ["value"] * 5
    assert await once.get() == once.value == "value"
    assert len(made) == 1


async def test_a_failure_is_not_kept() -> None:
    outcomes = iter([ImportError("no"), None])

    async def make() -> str:
        await asyncio.sleep(0)
        if outcome := next(outcomes):
            raise outcome
        return "value"

    once = Once(make)
    with pytest.raises(ImportError):
        await once.get()
    assert await once.get() == "value"


async def test_who_gives_up_disturbs_no_other() -> None:
    go_on = asyncio.Event()

    async def make() -> str:
        await go_on.wait()
        return "value"

    once = Once(make)
    hasty, patient = asyncio.create_task(once.get()), asyncio.create_task(once.get())
    await asyncio.sleep(0)
    hasty.cancel()
    await asyncio.sleep(0)
    go_on.set()
    assert await patient == "value"
    assert hasty.cancelled()
