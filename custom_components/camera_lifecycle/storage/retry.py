"""Tries again what the disk has refused: after a minute, then less often, and at the very end."""

from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import CALLBACK_TYPE, CoreState, Event, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later

FIRST: Final = timedelta(minutes=1)
LONGEST: Final = timedelta(minutes=15)


class Retry:
    """Calls `again` until it is stopped: after 1, 2, 4, 8, then every 15 minutes.

    And once more when Home Assistant writes for the last time.
    """

    def __init__(self, hass: HomeAssistant, again: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Call nothing yet."""
        self._hass = hass
        self._again = again
        self._pause = FIRST
        self._cancel: CALLBACK_TYPE | None = None
        self._unsubscribe: CALLBACK_TYPE | None = None

    @callback
    def async_failed(self) -> None:
        """Call again after a pause, longer than the last one; not later than was planned."""
        if self._cancel is not None or self._hass.state is CoreState.final_write:
            return
        self._cancel = async_call_later(self._hass, self._pause, self._call)
        self._pause = min(2 * self._pause, LONGEST)
        if self._unsubscribe is None:
            self._unsubscribe = self._hass.bus.async_listen_once(
                EVENT_HOMEASSISTANT_FINAL_WRITE, self._call_at_last
            )

    @callback
    def async_stop(self) -> None:
        """Call no more; the next time begins with a minute."""
        self._pause = FIRST
        for cancel in (self._cancel, self._unsubscribe):
            if cancel is not None:
                cancel()
        self._cancel = self._unsubscribe = None

    async def _call(self, _: datetime) -> None:
        self._cancel = None
        await self._again()

    async def _call_at_last(self, _: Event) -> None:
        self._unsubscribe = None
        self.async_stop()
        await self._again()
