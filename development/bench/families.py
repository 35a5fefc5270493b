"""All that can be measured: each family of figures runs in a process of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from .clock import run
from .figures import Figure


@dataclass(frozen=True, slots=True)
class Family:
    """Figures that are measured together.

    `module` has `measure(size, runs)`. `sizes`: how many cameras (or records), each a process;
    `large`: those that take long. 0 where there is one size alone.
    """

    module: str
    sizes: tuple[int, ...]
    runs: int
    large: tuple[int, ...] = ()

    async def measure(self, size: int, runs: int) -> list[Figure]:
        """Return the figures of one size."""
        measure: Callable[[int, int], Awaitable[list[Figure]]]
        measure = import_module(f"{__package__}.{self.module}").measure
        return await measure(size, runs)


FAMILIES: Final[dict[str, Family]] = {
    "set_up": Family("set_up", (300, 500, 1000), 5),
    "first": Family("first", (500,), 5),
    "restart": Family("restart", (300, 500, 1000), 5),
    "one_changes": Family("events", (100, 300, 1000), 3, large=(2500,)),
    "day": Family("day", (1000,), 3),
    "slices": Family("steps", (1000,), 3),
    "at_once": Family("at_once", (1000,), 1),
    "collection": Family("collection", (1000,), 4),
    "memory": Family("memory", (1000,), 1),
    "library": Family("library", (0,), 5),
    "audit": Family("audit", (10_000,), 3, large=(1_000_000,)),
    "card": Family("card", (0,), 1),
    "growth": Family("growth", (), 1, large=(2500, 10_000)),
}


def measure(name: str, size: int, runs: int) -> list[Figure]:
    """Return the figures of a family; for a process that measures nothing else."""
    return run(FAMILIES[name].measure(size, runs))
