"""What a restart of Home Assistant costs with our entities there, beside the floor's."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from .cpu import quiet_cpu
from .figures import Figure
from .floor.content import Content
from .home import Folders, home
from .pairs import alternate, figures_of, make_template

GOAL: Final = 1.5


async def measure(count: int, runs: int) -> list[Figure]:
    """Return the figures of a home with `count` cameras that knows our entities and stores.

    As Home Assistant does it: the entry is loaded before it starts, and it has started after.
    """
    with Folders.temporary() as folders:
        template = await make_template(folders, count)

        async def ours() -> float:
            return await _restart(folders.copy(template.ours), None)

        async def floor() -> float:
            return await _restart(folders.copy(template.floor), template.content)

        pairs = await alternate(ours, floor, runs)
    return figures_of(f"restart_{count}", pairs, goal=GOAL)


async def _restart(folder: Path, content: Content | None) -> float:
    async with home(folder, content, is_running=False) as opened:
        with quiet_cpu() as cpu:
            await opened.set_up(opened.us if content is None else opened.floor)
            await opened.hass.async_block_till_done()
            await opened.hass.async_start()
            await opened.settle()
        return cpu.seconds
