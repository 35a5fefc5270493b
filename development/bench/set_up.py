"""What the first set-up in a home costs, beside the floor's."""

from __future__ import annotations

from typing import Final

from .figures import Figure
from .home import Folders
from .pairs import alternate, figures_of, make_template, set_up_cpu

GOAL: Final = 1.2


async def measure(count: int, runs: int) -> list[Figure]:
    """Return the figures of a home with `count` cameras, in a process that had others before."""
    with Folders.temporary() as folders:
        template = await make_template(folders, count)

        async def ours() -> float:
            return await set_up_cpu(folders.copy(template.fresh), None)

        async def floor() -> float:
            return await set_up_cpu(folders.copy(template.fresh), template.content)

        pairs = await alternate(ours, floor, runs)
    return figures_of(f"set_up_{count}", pairs, goal=GOAL)
