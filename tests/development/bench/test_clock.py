"""Time passes at once in the bench, and nothing that waits for it is left out."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
import time

from homeassistant.util import dt as dt_util

from development.bench.clock import days_later, let_pass, run
from development.bench.home import home


def test_timers_run_when_their_time_has_passed(socket_enabled: None, tmp_path: Path) -> None:
    ran: list[str] = []

    async def main() -> None:
        async with home(tmp_path) as opened:
            loop = asyncio.get_running_loop()

            async def again() -> None:
                ran.append("first")
                await asyncio.sleep(0.01)  # what a timer begins is waited for
                loop.call_later(2, ran.append, "second")

            loop.call_later(3, lambda: opened.hass.async_create_task(again()))
            loop.call_later(60, ran.append, "late")
            began = time.monotonic()
            await let_pass(opened.hass, 2)
            assert ran == []
            await let_pass(opened.hass, 2)
            assert ran == ["first"]
            await let_pass(opened.hass, 3)
            assert ran == ["first", "second"]
            assert time.monotonic() - began < 5

    run(main())


def test_the_calendar_is_ahead_in_the_block() -> None:
    today = dt_util.now().date()
    with days_later(2):
        assert dt_util.now().date() - today in {timedelta(2), timedelta(3)}
        assert dt_util.utcnow() > dt_util.utc_from_timestamp(time.time()) + timedelta(1.9)
    assert dt_util.now().date() - today in {timedelta(0), timedelta(1)}
