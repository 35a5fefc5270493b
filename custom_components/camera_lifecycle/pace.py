"""Lets the event loop breathe during long work."""

import asyncio
from time import monotonic
from typing import Final

LONGEST_SLICE: Final = 0.004
"""Seconds of work after which the loop gets its turn."""


class Pace:
    """Call `breathe` after each item: it gives way once the slice is used up."""

    def __init__(self) -> None:
        """Begin the first slice."""
        self._began = monotonic()

    async def breathe(self) -> None:
        """Let others run if this work has held the loop for a slice."""
        if monotonic() - self._began > LONGEST_SLICE:
            await asyncio.sleep(0)
            self._began = monotonic()
