"""Finds the dates of a fleet once, for all who show them."""

import asyncio

from homeassistant.core import HomeAssistant

from ..engine.model import Context
from ..engine.support.status import SupportFacts
from .dates import lifecycle_dates
from .lifecycle_date import LifecycleDate
from .model import Fleet


class DateBook:
    """The dates of the last fleet that was asked about."""

    def __init__(self, hass: HomeAssistant, facts: SupportFacts) -> None:
        """Know of no fleet."""
        self._hass = hass
        self._facts = facts
        self._lock = asyncio.Lock()
        self._of: tuple[Fleet, Context] | None = None
        self._dates: tuple[LifecycleDate, ...] = ()

    async def async_dates(self, fleet: Fleet, context: Context) -> tuple[LifecycleDate, ...]:
        """Return the dates of a fleet, in their order.

        They are found in a thread: a thousand cameras have thousands.
        """
        async with self._lock:
            if self._of is None or self._of[0] is not fleet or self._of[1] != context:
                self._dates = await self._hass.async_add_executor_job(
                    lifecycle_dates, fleet, self._facts, context
                )
                self._of = fleet, context
            return self._dates
