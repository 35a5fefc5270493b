"""Shares the event loop, or the interpreter, with others during long work."""

import asyncio
from time import monotonic, sleep
from typing import Final
from weakref import WeakKeyDictionary

MAX_SLICE: Final = 0.002
"""Seconds of work after which others get their turn.

What is done between two yields comes on top: adding one camera's entities takes two more.
"""
_PAUSE: Final = 0.0005
_TURNS: Final = 2
"""Turns of the event loop that are a rest: what has become ready in the first runs before us."""


class _Pace:
    """The one pace of all long work in an event loop: two works at once take turns.

    `began`: when the first of them began in this turn of the loop, None before it.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.began: float | None = None
        self.resting = asyncio.Lock()

    def begin(self) -> float:
        """Return when work of ours began in this turn of the loop: now, if there was none."""
        if self.began is None:
            self.began = monotonic()
            self._loop.call_soon(self._end)
        return self.began

    def _end(self) -> None:
        self.began = None


_PACES: Final[WeakKeyDictionary[asyncio.AbstractEventLoop, _Pace]] = WeakKeyDictionary()


def _pace() -> _Pace:
    loop = asyncio.get_running_loop()
    if (pace := _PACES.get(loop)) is None:
        pace = _PACES[loop] = _Pace(loop)
    return pace


class TimeSlice:
    """Call `async_yield` in the event loop, or `thread_yield` in a thread, after each item.

    They give way once the slice is used up. In the event loop all share one slice.
    """

    def __init__(self) -> None:
        """Begin the first slice."""
        self._started = monotonic()
        self._pace: _Pace | None = None

    async def async_yield(self) -> None:
        """Let others run if work of ours has held the loop for a slice."""
        if (pace := self._pace) is None:
            pace = self._pace = _pace()
        if monotonic() - pace.begin() <= MAX_SLICE:
            return
        async with pace.resting:
            for _ in range(_TURNS):
                await asyncio.sleep(0)
        pace.begin()

    def thread_yield(self) -> None:
        """Let the loop run if this thread has worked for a slice; nothing in the loop itself.

        A thread that computes keeps the interpreter from the loop, for 5 ms at a time unless
        it lets go of it by itself. What is done for a few cameras in the event loop is the same
        code, and must not sleep there.
        """
        if monotonic() - self._started > MAX_SLICE:
            if not _is_in_loop():
                sleep(_PAUSE)
            self._started = monotonic()


def _is_in_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
