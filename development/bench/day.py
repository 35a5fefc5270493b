"""What a new day costs, beyond what it costs a home that has the floor."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from .clock import days_later, let_pass
from .cpu import quiet_cpu
from .figures import Figure
from .floor.content import Content
from .home import Folders, home
from .pairs import Pair, make_template

DAYS: Final = 3
_LOOKS: Final = 61.0
"""Seconds after which it has been looked whether there is a new day."""
_STEP: Final = 10.0


async def measure(count: int, runs: int) -> list[Figure]:
    """Return what a day costs 1,000 cameras, in a home of `count`, on which no date is due."""
    pairs: list[Pair] = []
    with Folders.temporary() as folders:
        template = await make_template(folders, count)
        for _ in range(runs):
            ours = await _days(folders.copy(template.ours), None)
            floor = await _days(folders.copy(template.floor), template.content)
            pairs += map(Pair, ours, floor, strict=True)
    beyond = [pair.beyond * 1000 * 1000 / count for pair in pairs]
    return [Figure.of(f"day_{count}", "ms/1000", beyond)]


async def _days(folder: Path, content: Content | None) -> list[float]:
    """Return the seconds of processor time of each of `DAYS` days that follow one another."""
    seconds = []
    async with home(folder, content) as opened:
        await opened.set_up(opened.us if content is None else opened.floor)
        await opened.settle()
        for days in range(1, DAYS + 1):
            with days_later(days):
                with quiet_cpu() as cpu:
                    await let_pass(opened.hass, _LOOKS, _STEP)
                    await opened.settle()
                if content is None and not opened.us.runtime_data.coordinator.is_of_today():
                    raise SystemExit("the new day was not noticed")
            seconds.append(cpu.seconds)
    return seconds
