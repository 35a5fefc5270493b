"""The longest that the event loop is held while all comes at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
import sys
from typing import Final
from unittest.mock import AsyncMock, patch

from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.util import dt as dt_util

from development.simulated_cameras.slices import Slices, measured

from .asked import Asked, asked
from .clock import BenchLoop, days_later, let_pass
from .figures import Figure
from .home import Folders, Home, home

GOAL_MS: Final = 10.0
_FIRST_ROUND: Final = 25.0
"""Seconds after which look-ups begin."""
_FOLLOWED: Final = 15.0
"""Seconds after which all answers have been followed: they are gathered."""
_PAUSE: Final = 0.05
_DISCOVER: Final = "custom_components.camera_lifecycle.lookup.look_ups.discover"
_PATIENCE: Final = 600.0
_MOST: Final = 0.9
"""How many of the cameras answer at least: those that a reload interrupts are asked later."""


async def measure(count: int, runs: int) -> list[Figure]:
    """Return the longest slice of a home that gets `count` cameras, half of them later.

    All are asked, each a program at an address of its own. While the first half is being asked
    the second half comes, a day begins and there is a new library.
    """
    found = []
    with asked(count) as cameras, Folders.temporary() as folders:
        for _ in range(runs):
            async with home(folders.copy()) as opened:
                found.append(await _longest(opened, cameras))
    for slices in found:
        print(f"{slices.work * 1000:.1f} ms in {slices.callback}", file=sys.stderr)
    works = [slices.work * 1000 for slices in found]
    return [Figure.of(f"slice_at_once_{count}", "ms", works, GOAL_MS)]


async def _longest(opened: Home, cameras: Sequence[Asked]) -> Slices:
    half = len(cameras) // 2
    for camera in cameras[:half]:
        camera.add(opened)
    opened.hass.config_entries.async_update_entry(opened.us, options={"look_ups": True})
    await opened.hass.async_block_till_done()
    with patch(_DISCOVER, AsyncMock(return_value={})), days_later(0), measured() as slices:
        await opened.set_up(opened.us)
        await _begin_asking(opened)
        for camera in cameras[half:]:
            camera.add(opened)
            await asyncio.sleep(0)  # others add theirs one by one
        with days_later(1):
            opened.hass.bus.async_fire(EVENT_CORE_CONFIG_UPDATE)  # has it look at the clock
            await _until_asked(opened, half // 2)
            await _new_library(opened)
            await _begin_asking(opened)
            await _until_asked(opened, 0)
            await let_pass(opened.hass, _FOLLOWED)
    _check(opened)
    return slices


async def _new_library(opened: Home) -> None:
    """Have the library read anew, as it comes today: with the config entry."""
    await opened.hass.config_entries.async_reload(opened.us.entry_id)


async def _begin_asking(opened: Home) -> None:
    """Let the time pass until look-ups begin; later none may pass, for they have their limits."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, BenchLoop)  # noqa: S101 - the bench runs in one
    loop.skipped += _FIRST_ROUND
    await _until(lambda: _left(opened) > 0)


async def _until_asked(opened: Home, left: int) -> None:
    """Return once no more than `left` cameras are still to be asked."""
    await _until(lambda: _left(opened) <= left)


async def _until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not is_so():  # noqa: ASYNC110 - the integration tells nobody
            await asyncio.sleep(_PAUSE)


def _left(opened: Home) -> int:
    left: int = opened.us.runtime_data.look_ups.progress.left
    return left


def _check(opened: Home) -> None:
    """Stop the bench where the cameras were not asked, or the day did not begin."""
    coordinator = opened.us.runtime_data.coordinator
    told = [each.look_up for each in coordinator.data.cameras.values()]
    answered = sum(each is not None and each.state == "answered" for each in told)
    if answered < len(told) * _MOST or coordinator.data.day <= dt_util.now().date():
        raise SystemExit(f"{answered} of {len(told)} answered on {coordinator.data.day}")
