"""Whether the time of a set-up grows with the cameras and no faster."""

from __future__ import annotations

from typing import Final

from .figures import Figure
from .home import Folders
from .pairs import set_up_cpu

FEW: Final = 1000
GOAL: Final = 1.1


async def measure(count: int, runs: int) -> list[Figure]:
    """Return what one camera of `count` costs at set-up, and how many times one of `FEW`."""
    few: list[float] = []
    many: list[float] = []
    with Folders.temporary() as folders:
        few_fresh = await folders.with_cameras(FEW)
        many_fresh = await folders.with_cameras(count)
        await set_up_cpu(folders.copy(few_fresh), None)  # the first in a process costs more
        for _ in range(runs):
            few.append(await set_up_cpu(folders.copy(few_fresh), None) / FEW)
            many.append(await set_up_cpu(folders.copy(many_fresh), None) / count)
    ratios = [more / less for more, less in zip(many, few, strict=True)]
    return [
        Figure.of(f"growth_camera_{count}", "ms", [each * 1000 for each in many]),
        Figure.of(f"growth_{count}_to_{FEW}", "times", ratios, GOAL),
    ]
