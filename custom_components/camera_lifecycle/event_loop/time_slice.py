"""Lets the event loop breathe during long work."""

import asyncio
from time import monotonic, sleep
from typing import Final

MAX_SLICE: Final = 0.002
"""Seconds of work after which others get their turn.

What stands between two breaths comes on top: adding one camera's entities takes two more.
"""
_REST: Final = 0.0005


class TimeSlice:
    """Call `breathe` in the event loop, or `rest` in a thread, after each item.

    They give way once the slice is used up.
    """

    def __init__(self) -> None:
        """Begin the first slice."""
        self._began = monotonic()

    async def breathe(self) -> None:
        """Let others run if this work has held the loop for a slice."""
        if monotonic() - self._began > MAX_SLICE:
            await asyncio.sleep(0)
            self._began = monotonic()

    def rest(self) -> None:
        """Let the loop run if this thread has worked for a slice.

        A thread that computes keeps the interpreter from the loop, for 5 ms at a time unless
        it lets go of it by itself.
        """
        if monotonic() - self._began > MAX_SLICE:
            sleep(_REST)
            self._began = monotonic()
