"""Measures how long each callback holds an event loop."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from dataclasses import dataclass
import time
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Slices:
    """The longest callback of the loop, in seconds: its own work, and by the clock.

    The clock's figure holds what other threads and other programs took meanwhile.
    """

    work: float = 0.0
    clock: float = 0.0
    callback: str = ""


@contextmanager
def measured() -> Iterator[Slices]:
    """Watch every callback that the loop runs in the block."""
    found = Slices()
    run = asyncio.Handle._run  # noqa: SLF001 - the one place all callbacks pass

    def timed(handle: asyncio.Handle) -> Any:
        work, clock = time.thread_time(), time.perf_counter()
        try:
            return run(handle)
        finally:
            work, clock = time.thread_time() - work, time.perf_counter() - clock
            found.clock = max(found.clock, clock)
            if work > found.work:
                found.work, found.callback = work, repr(handle)[:200]

    with patch.object(asyncio.Handle, "_run", timed):
        yield found
