"""Remembers the day that was last judged by, over restarts: a board may start without a clock."""

from datetime import date
from typing import Any, Final, override

from homeassistant.core import HomeAssistant, callback

from ..store import JsonStore

KEY: Final = "last_day"
_SAVE_WITHIN: Final = 10  # seconds


class LastDayStore(JsonStore):
    """The day that was last judged by with a clock that could be right."""

    key = KEY
    subject = "last day"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without a day."""
        super().__init__(hass)
        self._day: date | None = None

    @property
    def day(self) -> date | None:
        """Return the day, None before the first."""
        return self._day

    @callback
    def async_set(self, day: date) -> None:
        """Keep `day`."""
        if day != self._day:
            self._day = day
            self.async_save_within(_SAVE_WITHIN)

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds."""
        if not isinstance(content, dict):
            return 1
        day = content.get("day")
        try:
            self._day = None if day is None else date.fromisoformat(day)
        except TypeError, ValueError:
            return 1
        return 0

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold; the date is ISO."""
        return {"day": self._day and self._day.isoformat()}
