"""How long a full collection of garbage takes with ours, beside the same with the floor."""

from __future__ import annotations

import gc
from pathlib import Path
import time
from typing import Final

from .figures import Figure
from .floor.content import Content
from .home import Folders, home
from .pairs import Pair, figures_of, make_template

GOAL: Final = 1.1
_TIMES: Final = 3


async def measure(count: int, runs: int) -> list[Figure]:
    """Return the figures of a home of `count` cameras; both sides are in this process."""
    with Folders.temporary() as folders:
        template = await make_template(folders, count)

        async def ours() -> float:
            return await _collection(folders.copy(template.fresh), None)

        async def floor() -> float:
            return await _collection(folders.copy(template.fresh), template.content)

        pairs = []
        for number in range(runs):  # earlier homes leave something: neither side is always later
            if number % 2:
                second = await floor()
                pairs.append(Pair(await ours(), second))
            else:
                pairs.append(Pair(await ours(), await floor()))
    return figures_of(f"collection_{count}", pairs, goal=GOAL)


async def _collection(folder: Path, content: Content | None) -> float:
    """Return the seconds of a collection that finds all there is and nothing to free."""
    async with home(folder, content) as opened:
        await opened.set_up(opened.us if content is None else opened.floor)
        await opened.settle()
        gc.collect()
        return min(_timed() for _ in range(_TIMES))


def _timed() -> float:
    began = time.thread_time()
    gc.collect()
    return time.thread_time() - began
