"""Shares the event loop, or the interpreter, with others during long work."""

import asyncio
from time import monotonic, sleep
from typing import Final

MAX_SLICE: Final = 0.002
"""Seconds of work after which others get their turn.

What is done between two yields comes on top: adding one camera's entities takes two more.
"""
_PAUSE: Final = 0.0005


class TimeSlice:
    """Call `async_yield` in the event loop, or `thread_yield` in a thread, after each item.

    They give way once the slice is used up.
    """

    def __init__(self) -> None:
        """Begin the first slice."""
        self._started = monotonic()

    async def async_yield(self) -> None:
        """Let others run if this work has held the loop for a slice."""
        if monotonic() - self._started > MAX_SLICE:
            await asyncio.sleep(0)
            self._started = monotonic()

    def thread_yield(self) -> None:
        """Let the loop run if this thread has worked for a slice.

        A thread that computes keeps the interpreter from the loop, for 5 ms at a time unless
        it lets go of it by itself.
        """
        if monotonic() - self._started > MAX_SLICE:
            sleep(_PAUSE)
            self._started = monotonic()
