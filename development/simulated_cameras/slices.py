"""Measures how long each callback holds an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
import gc
import threading
import time
from typing import Any
from unittest.mock import patch


@dataclass
class Slices:
    """The longest callback of the loop, in seconds: its own work, and by the clock.

    The clock's figure holds what other threads and other programs took meanwhile. Collecting
    garbage is no work of its own: Python does that in whatever runs at the moment, and walks
    everything that the process holds. `collecting`: the longest.
    """

    work: float = 0.0
    clock: float = 0.0
    callback: str = ""
    collecting: float = 0.0


class _Collecting:
    """The seconds that the garbage collector has taken from this thread."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._thread = threading.get_ident()
        self._began = 0.0

    def __call__(self, phase: str, _: dict[str, int]) -> None:
        """Be told by the collector that it begins or ends."""
        if threading.get_ident() != self._thread:
            return
        if phase == "start":
            self._began = time.thread_time()
        else:
            self.seconds += time.thread_time() - self._began


def _name(handle: asyncio.Handle) -> str:
    """Return what a callback does: of a task, the function that it runs."""
    task = getattr(getattr(handle, "_callback", None), "__self__", None)
    return (repr(task.get_coro()) if isinstance(task, asyncio.Task) else repr(handle))[:200]


@contextmanager
def measured() -> Iterator[Slices]:
    """Watch every callback that the loop runs in the block."""
    found = Slices()
    collecting = _Collecting()
    run = asyncio.Handle._run  # noqa: SLF001 - the one place all callbacks pass

    def timed(handle: asyncio.Handle) -> Any:
        collected = collecting.seconds
        work, clock = time.thread_time(), time.perf_counter()
        try:
            return run(handle)
        finally:
            work, clock = time.thread_time() - work, time.perf_counter() - clock
            collected = collecting.seconds - collected
            work -= collected
            found.clock = max(found.clock, clock)
            found.collecting = max(found.collecting, collected)
            if work > found.work:
                found.work, found.callback = work, _name(handle)

    gc.callbacks.append(collecting)
    try:
        with patch.object(asyncio.Handle, "_run", timed):
            yield found
    finally:
        gc.callbacks.remove(collecting)
