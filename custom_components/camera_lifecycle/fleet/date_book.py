"""Finds the dates of a fleet once, for all who show them."""

import asyncio

from homeassistant.core import HomeAssistant

from ..engine.model import Context
from ..engine.support.status import SupportFacts
from .dates import FleetDates, KeptDates
from .few_or_many import async_do_for
from .model import Fleet


class DateBook:
    """The dates of the last fleet that was asked about: `shown`."""

    def __init__(self, hass: HomeAssistant, facts: SupportFacts) -> None:
        """Know of no fleet."""
        self._hass = hass
        self._facts = facts
        self._lock = asyncio.Lock()
        self._kept = KeptDates(facts)
        self.shown = FleetDates()

    async def async_dates(self, fleet: Fleet, context: Context) -> FleetDates:
        """Return the dates of a fleet."""
        async with self._lock:
            kept = self._kept
            # what is not finished is of no use: then all are found anew
            self._kept = KeptDates(self._facts)
            touched = kept.touched(fleet, context)
            self.shown = await async_do_for(
                self._hass, len(touched), kept.follow, fleet, context, touched
            )
            self._kept = kept
            return self.shown
