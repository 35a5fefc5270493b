"""The calendar of the fleet: every day on which something ends, begins or is planned."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .coordinator import CameraLifecycleCoordinator
from .entity import FleetEntity
from .event_loop.time_slice import TimeSlice
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
    coordinator = entry.runtime_data.coordinator
    await coordinator.async_keep_up()
    translations = await async_load_translations(hass)
    async_add_entities([FleetCalendar(coordinator, DATES, translations)])


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


def _is_between(item: LifecycleDate, start: datetime, end: datetime) -> bool:
    """Return whether the day of a date touches the time between two moments."""
    if max(start.date() - item.last_day, item.last_day - end.date()) > _A_DAY:
        return False  # in no time zone; where days begin is dear to find for thousands
    begins = dt_util.start_of_local_day(item.last_day).timestamp()
    ends = dt_util.start_of_local_day(item.last_day + _A_DAY).timestamp()
    return begins < end.timestamp() and ends > start.timestamp()


class FleetCalendar(FleetEntity, CalendarEntity):
    """All dates of the fleet, past and to come."""

    _was_available = True

    def __init__(
        self,
        coordinator: CameraLifecycleCoordinator,
        description: CalendarEntityDescription,
        translations: Translations,
    ) -> None:
        """Show the dates in the words of `translations`."""
        super().__init__(coordinator, description)
        self._translations = translations
        self._dates = coordinator.dates.shown

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return what is today, or else comes next."""
        following = next(self._dates.ahead(), None)
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
        return await hass.async_add_executor_job(
            _events, self._dates.items, writer, start_date, end_date
        )

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write the state, and tell who looks at other days, unless all is shown.

        What does not change the next date may change another one.
        """
        dates, is_available = self.coordinator.dates.shown, self.available
        if dates is not self._dates or is_available is not self._was_available:
            self._dates, self._was_available = dates, is_available
            self.async_write_ha_state()


def _events(
    dates: Iterable[LifecycleDate], writer: DateWriter, start: datetime, end: datetime
) -> list[CalendarEvent]:
    """Return the events between two moments. For a thread: a fleet may have thousands."""
    events, time_slice = [], TimeSlice()
    for item in dates:
        if _is_between(item, start, end):
            events.append(calendar_event(item, writer))
            time_slice.thread_yield()
    return events
