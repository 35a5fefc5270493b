"""The one place that asks Home Assistant's clock what day it is."""

from datetime import date, datetime

from homeassistant.core import callback
from homeassistant.util import dt as dt_util

from ..clock.home_day import HomeDay, day_at_home
from ..const import LOGGER
from .last_day import LastDayStore


class HomeClock:
    """Tells the day at home, and the moment, also while Home Assistant's clock is wrong."""

    def __init__(self, store: LastDayStore, facts_day: date | None) -> None:
        """Believe no clock that says a day before `facts_day`, on which a fact was last checked."""
        self._store = store
        self._facts_day = facts_day
        self._was_certain = True

    @property
    def home_day(self) -> HomeDay:
        """Return the day at home, and whether it is certain."""
        return day_at_home(dt_util.now(), self._store.day, self._facts_day)

    @property
    def today(self) -> date:
        """Return the day at home."""
        return self.home_day.day

    @property
    def is_right(self) -> bool:
        """Return whether the clock can be right."""
        return self.home_day.is_certain

    @property
    def now(self) -> datetime:
        """Return the moment, in local time; while the clock is wrong, the last day's beginning."""
        home_day = self.home_day
        return dt_util.now() if home_day.is_certain else dt_util.start_of_local_day(home_day.day)

    @property
    def last_day(self) -> date | None:
        """Return the day that the fleet was last judged by, None before the first."""
        return self._store.day

    @callback
    def async_judged_by(self, home_day: HomeDay) -> None:
        """Keep the day that the fleet was judged by, and log it once while the clock is wrong."""
        if home_day.is_certain:
            self._store.async_set(home_day.day)
        elif self._was_certain:
            LOGGER.warning(
                "The clock says %s, which cannot be: facts were checked on %s. Until it is right, "
                "cameras are shown as on %s, and nothing new is told",
                dt_util.now().date(),
                self._facts_day,
                home_day.day,
            )
        self._was_certain = home_day.is_certain
