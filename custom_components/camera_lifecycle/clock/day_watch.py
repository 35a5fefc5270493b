"""Has the fleet assessed anew on each new day, whatever the clock does.

No timer knows when the next day begins: clocks are put forward and back over midnight, set by
hand, put right by a time server, and stand still while a machine sleeps. So it is looked.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util

from ..const import DOMAIN

LOOK_EVERY: Final = 60
"""Seconds after which it is looked again at the latest."""
_A_DAY: Final = 24 * 60 * 60


class DayWatch:
    """Has the fleet assessed once on each new day, soon after it has begun."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        is_of_today: Callable[[], bool],
        refresh: Callable[[], Coroutine[Any, Any, None]],
    ) -> None:
        """Look for nothing yet. `is_of_today`: whether `refresh` would find the same day."""
        self._hass = hass
        self._entry = entry
        self._is_of_today = is_of_today
        self._async_refresh = refresh
        self._job = HassJob(self._look_again, f"{DOMAIN} day", cancel_on_shutdown=True)
        self._cancel_timer: Callable[[], None] | None = None
        self._refresh: asyncio.Task[Any] | None = None

    @callback
    def async_start(self) -> None:
        """Look again and again, until the config entry is unloaded."""
        self._entry.async_on_unload(self._stop)
        self._wait()

    @callback
    def async_look(self) -> None:
        """Have the fleet assessed anew if it is of another day; not while that is being done."""
        is_busy = self._refresh is not None and not self._refresh.done()
        if is_busy or self._is_of_today():
            return
        self._refresh = self._entry.async_create_task(
            self._hass, self._async_refresh(), f"{DOMAIN} day"
        )

    @callback
    def _look_again(self, _: datetime) -> None:
        self._wait()
        self.async_look()

    @callback
    def _wait(self) -> None:
        seconds = seconds_to_look(dt_util.now())
        self._cancel_timer = async_call_later(self._hass, seconds, self._job)

    @callback
    def _stop(self) -> None:
        if self._cancel_timer is not None:
            self._cancel_timer()


def seconds_to_look(now: datetime) -> int:
    """Return in how many seconds to look again: soon after midnight. `now`: in local time."""
    gone = now.hour * 3600 + now.minute * 60 + now.second
    return min(LOOK_EVERY, _A_DAY - gone + 1)
