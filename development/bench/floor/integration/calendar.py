"""The floor's entities of the platform `calendar`."""

from __future__ import annotations

from datetime import datetime

from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant

from .entity import FloorEntity, set_up_of


class FloorCalendar(FloorEntity, CalendarEntity):
    """Has one event for good."""

    _attr_event: CalendarEvent | None = None

    @property
    def event(self) -> CalendarEvent | None:
        """Return that event."""
        return self._attr_event

    async def async_get_events(
        self,
        hass: HomeAssistant,  # noqa: ARG002 - Home Assistant gives it
        start_date: datetime,  # noqa: ARG002
        end_date: datetime,  # noqa: ARG002
    ) -> list[CalendarEvent]:
        """Return that event."""
        return [self._attr_event] if self._attr_event else []


async_setup_entry = set_up_of(Platform.CALENDAR, FloorCalendar)
