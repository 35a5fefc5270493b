"""Counts the cameras of a fleet once, for all who show how many there are."""

import asyncio

from homeassistant.core import HomeAssistant

from .few_or_many import async_do_for
from .model import Fleet
from .totals import KeptTotals, Kinds, Totals


class TotalBook:
    """The totals of the last fleet that was followed."""

    def __init__(self, hass: HomeAssistant, kinds: Kinds) -> None:
        """Know of no fleet. `kinds`: what is counted."""
        self._hass = hass
        self._kinds = kinds
        self._kept = KeptTotals(kinds)
        self._lock = asyncio.Lock()
        self.totals = Totals()

    async def async_follow(self, fleet: Fleet) -> None:
        """Bring the totals up to date with `fleet`."""
        async with self._lock:
            kept = self._kept
            # what is not finished is of no use: then all are counted anew
            self._kept = KeptTotals(self._kinds)
            touched = kept.touched(fleet)
            self.totals = await async_do_for(self._hass, len(touched), kept.follow, fleet, touched)
            self._kept = kept
