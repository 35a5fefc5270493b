"""What a camera holds of memory beyond the floor: all blocks of Python's allocator."""

from __future__ import annotations

import gc
from pathlib import Path
import tracemalloc
from typing import Final

from .figures import Figure
from .floor.content import Content
from .home import Folders, home
from .pairs import Pair, make_template

GOAL_KIB: Final = 10.0


async def measure(count: int, runs: int) -> list[Figure]:
    """Return the figures of a home of `count` cameras, and of half as many.

    What does not grow with the cameras, as the library, is told apart by the two.
    """
    pairs = [await _pairs(cameras, runs) for cameras in (count // 2, count)]
    each = [
        [(large - small) / (count - count // 2) for small, large in zip(few, many, strict=True)]
        for few, many in (
            ([pair.beyond for pair in pairs[0]], [pair.beyond for pair in pairs[1]]),
            ([pair.ours for pair in pairs[0]], [pair.ours for pair in pairs[1]]),
        )
    ]
    fixed = [
        (pair.beyond - ours * count) / 1024 for pair, ours in zip(pairs[1], each[0], strict=True)
    ]
    return [
        Figure.of(f"memory_camera_{count}", "KiB", each[0], GOAL_KIB),
        Figure.of(f"memory_camera_with_floor_{count}", "KiB", each[1]),
        Figure.of(f"memory_fixed_{count}", "MiB", fixed),
    ]


async def _pairs(count: int, runs: int) -> list[Pair]:
    with Folders.temporary() as folders:
        template = await make_template(folders, count)
        return [
            Pair(
                await _held(folders.copy(template.fresh), None),
                await _held(folders.copy(template.fresh), template.content),
            )
            for _ in range(runs)
        ]


async def _held(folder: Path, content: Content | None) -> float:
    """Return the KiB that are held more once a home is set up."""
    async with home(folder, content) as opened:
        gc.collect()
        tracemalloc.start()
        await opened.set_up(opened.us if content is None else opened.floor)
        await opened.settle()
        gc.collect()
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return held / 1024
