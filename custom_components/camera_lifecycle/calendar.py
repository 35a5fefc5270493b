"""The calendar of the fleet: every day on which something ends, begins or is planned."""

from datetime import date, datetime, timedelta
from typing import Final, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import CameraLifecycleCoordinator
from .entity import FleetEntity
from .fleet.date_writer import DateWriter
from .fleet.lifecycle_date import LifecycleDate
from .runtime import CameraLifecycleConfigEntry
from .text.load import async_load_translations
from .text.translations import Translations

PARALLEL_UPDATES = 0

_A_DAY: Final = timedelta(days=1)

DATES: Final = CalendarEntityDescription(key="dates")


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one calendar."""
    calendar = FleetCalendar(
        entry.runtime_data.coordinator, DATES, await async_load_translations(hass)
    )
    await calendar.async_find()
    async_add_entities([calendar])


def calendar_event(item: LifecycleDate, writer: DateWriter) -> CalendarEvent:
    """Return the all-day event of a date.

    Where a source gives only a month or a year, it stands on the last day that can be meant,
    because that is when it counts, and says so.
    """
    return CalendarEvent(
        start=item.last_day,
        end=item.last_day + _A_DAY,
        summary=writer.title(item),
        description=writer.description(item),
        uid=item.uid,
    )


def _begins(day: date) -> float:
    """Return the moment at which a day begins here, in seconds: not at 00:00 where that is none."""
    return dt_util.start_of_local_day(day).timestamp()


class FleetCalendar(FleetEntity, CalendarEntity):
    """All dates of the fleet, past and to come."""

    def __init__(
        self,
        coordinator: CameraLifecycleCoordinator,
        description: CalendarEntityDescription,
        translations: Translations,
    ) -> None:
        """Show the dates in the words of `translations`."""
        super().__init__(coordinator, description)
        self._translations = translations
        self._dates: tuple[LifecycleDate, ...] = ()
        self._is_removed = False

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return what is today, or else comes next."""
        ahead = (item for item in self._dates if item.last_day >= self.fleet.day)
        following = next(ahead, None)
        writer = DateWriter(self._translations, self.fleet.cameras, self.fleet.has_duties)
        return calendar_event(following, writer) if following else None

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the events whose day touches the time between two moments."""
        writer = DateWriter(
            await async_load_translations(hass), self.fleet.cameras, self.fleet.has_duties
        )
        return [
            calendar_event(item, writer)
            for item in self._dates
            if _begins(item.last_day) < end_date.timestamp()
            and _begins(item.last_day + _A_DAY) > start_date.timestamp()
        ]

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Find the dates anew, then write the state."""
        self.coordinator.config_entry.async_create_task(
            self.hass, self._async_update(), f"{DOMAIN} calendar"
        )

    async def async_find(self) -> None:
        """Find the dates of the fleet."""
        fleet, context = self.fleet, self.coordinator.settings.context(self.fleet.day)
        found = await self.coordinator.dates.async_dates(fleet, context)
        if fleet is self.fleet:  # else a later call is on its way
            self._dates = found

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Write no state any more."""
        self._is_removed = True
        await super().async_will_remove_from_hass()

    async def _async_update(self) -> None:
        await self.async_find()
        if not self._is_removed:
            self.async_write_ha_state()
