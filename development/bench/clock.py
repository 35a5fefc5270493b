"""An event loop whose clock can be put forward, and a calendar that follows."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from math import ceil
from typing import Any, Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

STEP: Final = 0.5
"""Seconds that pass at once: timers within them run one after another without a pause."""


class BenchLoop(asyncio.SelectorEventLoop):
    """A loop for which time passes at once, so that waiting for timers is no waiting."""

    skipped = 0.0

    def time(self) -> float:
        """Return the seconds of the loop's clock."""
        return super().time() + self.skipped


def run[T](main: Coroutine[Any, Any, T]) -> T:
    """Run `main` in a loop of that kind."""
    with asyncio.Runner(loop_factory=BenchLoop) as runner:
        return runner.run(main)


async def let_pass(hass: HomeAssistant, seconds: float, step: float = STEP) -> None:
    """Let so many seconds pass for all timers, and return once all work they began is done."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, BenchLoop), "time passes in a BenchLoop alone"  # noqa: S101
    await hass.async_block_till_done(wait_background_tasks=True)
    for _ in range(ceil(seconds / step)):
        loop.skipped += step
        await asyncio.sleep(0)
        await hass.async_block_till_done(wait_background_tasks=True)


@contextmanager
def days_later(days: int) -> Iterator[None]:
    """Let Home Assistant's clock be so many days ahead in the block."""
    ahead = timedelta(days=days)

    def now(time_zone: tzinfo | None = None) -> datetime:
        return datetime.now(time_zone or dt_util.get_default_time_zone()) + ahead

    with patch.object(dt_util, "now", now), patch.object(dt_util, "utcnow", lambda: now(UTC)):
        yield
