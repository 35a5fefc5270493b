"""Runs ours and the floor by turns, each in a home of its own with the same cameras."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .cpu import quiet_cpu
from .figures import Figure
from .floor.content import Content
from .home import Folders, home

RUNS: Final = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """What the same took with ours and with the floor; seconds of processor time or others."""

    ours: float
    floor: float

    @property
    def ratio(self) -> float:
        """Return how many times the floor ours takes."""
        return self.ours / self.floor

    @property
    def beyond(self) -> float:
        """Return what ours takes more."""
        return self.ours - self.floor


@dataclass(frozen=True, slots=True)
class Template:
    """Folders of the same cameras: one that never knew us; ours and the floor's once loaded."""

    folders: Folders
    fresh: Path
    ours: Path
    floor: Path
    content: Content


async def make_template(folders: Folders, count: int) -> Template:
    """Load ours for the first time in a home of `count` cameras, record it, and so the floor."""
    fresh = await folders.with_cameras(count)
    ours, floor = folders.copy(fresh), folders.copy(fresh)
    async with home(ours) as made:
        await made.set_up(made.us)
        await made.settle()
        content = made.content()
    async with home(floor, content) as made:
        await made.set_up(made.floor)
        await made.settle()
    return Template(folders, fresh, ours, floor, content)


async def set_up_cpu(folder: Path, content: Content | None) -> float:
    """Return the seconds of processor time of a set-up: ours, or with `content` the floor's."""
    async with home(folder, content) as opened:
        with quiet_cpu() as cpu:
            await opened.set_up(opened.us if content is None else opened.floor)
            await opened.settle()
        return cpu.seconds


async def alternate(
    ours: Callable[[], Awaitable[float]], floor: Callable[[], Awaitable[float]], runs: int = RUNS
) -> list[Pair]:
    """Return pairs: ours, the floor, ours, the floor."""
    return [Pair(await ours(), await floor()) for _ in range(runs)]


def figures_of(  # noqa: PLR0913 - each by its name
    name: str,
    pairs: list[Pair],
    unit: str = "ms",
    scale: float = 1000,
    *,
    goal: float | None = None,
    whose: str = "ours",
) -> list[Figure]:
    """Return what ours takes (or whose it is), what the floor takes, and the ratio of both."""
    return [
        Figure.of(f"{name}_{whose}", unit, [pair.ours * scale for pair in pairs]),
        Figure.of(f"{name}_floor", unit, [pair.floor * scale for pair in pairs]),
        Figure.of(f"{name}_ratio", "times", [pair.ratio for pair in pairs], goal),
    ]
