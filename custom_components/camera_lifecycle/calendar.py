"""The calendar of the fleet: every day on which something ends, begins or is planned."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
from .engine.model import Source
from .engine.reasons import MeasurePayload, Reason
from .entity import FleetEntity
from .fleet.dates import LifecycleDate, lifecycle_dates
from .fleet.model import AssessedCamera
from .fleet.step_titles import StepTitles
from .runtime import CameraLifecycleConfigEntry
from .text.load import async_load_translations
from .text.reasons import ReasonWriter
from .text.sanitize import plain
from .text.sources import source_name, top_sources
from .text.translations import Translations

PARALLEL_UPDATES = 0

MAX_IN_SUMMARY: Final = 3
MAX_NAMED: Final = 30
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
    await calendar.async_find(hass)
    async_add_entities([calendar])


@dataclass(frozen=True, slots=True)
class EventBuilder:
    """Writes lifecycle dates as people read them in a calendar.

    `known`: the cameras. `has_duties`: whether a measure binds this type of site.
    """

    translations: Translations
    known: Mapping[str, AssessedCamera]
    has_duties: bool = False

    def event(self, item: LifecycleDate) -> CalendarEvent:
        """Return the all-day event of a lifecycle date.

        Where a source gives only a month or a year, it stands on the last day that can be
        meant, because that is when it counts, and says so.
        """
        day = last_day(item)
        return CalendarEvent(
            start=day,
            end=day + _A_DAY,
            summary=self._summary(item),
            description="\n\n".join(filter(None, self._paragraphs(item))),
            uid=item.uid,
        )

    def _summary(self, item: LifecycleDate) -> str:
        if item.step is not None:
            subject = StepTitles(self.known, self.translations).shown(item.step)
        else:
            subject = plain(item.subject) or self._names(item.cameras, MAX_IN_SUMMARY)
        return self.translations.text(
            f"calendar_{item.key}",
            subject=subject,
            place=self._place(item.reason),
            date=self.translations.date(item.announces),
        )

    def _place(self, reason: Reason | None) -> str:
        """Return "in" the country of a restriction, or the code of its region; '' for others."""
        match reason:
            case Reason(payload=MeasurePayload(jurisdiction=place)):
                return self.translations.in_country(place)
            case _:
                return ""

    def _paragraphs(self, item: LifecycleDate) -> Iterable[str]:
        if item.reason is not None:
            writer = ReasonWriter(self.translations, clean=plain, has_duties=self.has_duties)
            yield str(writer.concise(item.reason))
        if not item.when.is_exact:
            yield self.translations.text(
                "calendar_not_exact", date=self.translations.date(item.when)
            )
        if cameras := self._cameras(item):
            names = self._names(cameras, MAX_NAMED)
            yield self.translations.text("calendar_cameras", names=names)
        if item.reason is not None:
            yield "\n".join(map(self._source, top_sources(item.reason.sources)))

    def _cameras(self, item: LifecycleDate) -> Sequence[str]:
        """Return the names of the cameras that a date is about; a step may have none."""
        if item.step is None:
            return item.cameras
        return StepTitles(self.known, self.translations).names(item.step)

    def _names(self, names: Sequence[str], most: int) -> str:
        """Return at most so many names, and how many more there are."""
        named = [plain(name) for name in names[:most]]
        if (more := len(names) - most) > 0:
            named.append(self.translations.counted("calendar_more", more))
        return self.translations.listed(named)

    def _source(self, source: Source) -> str:
        checked = self.translations.date(source.checked)
        return self.translations.text(
            "calendar_source", name=source_name(source), url=source.url, date=checked
        )


def last_day(item: LifecycleDate) -> date:
    """Return the last day that a date can mean, one day before the end of time at most."""
    return min(item.when.last_day, date.max - _A_DAY)


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
        ahead = (item for item in self._dates if last_day(item) >= self.fleet.day)
        following = next(ahead, None)
        builder = EventBuilder(self._translations, self.fleet.cameras, self.fleet.has_duties)
        return builder.event(following) if following else None

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the events whose day touches the time between two moments."""
        builder = EventBuilder(
            await async_load_translations(hass), self.fleet.cameras, self.fleet.has_duties
        )
        return [
            builder.event(item)
            for item in self._dates
            if _begins(last_day(item)) < end_date.timestamp()
            and _begins(last_day(item) + _A_DAY) > start_date.timestamp()
        ]

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Find the dates anew, then write the state."""
        self.coordinator.config_entry.async_create_task(
            self.hass, self._async_update(), f"{DOMAIN} calendar"
        )

    async def async_find(self, hass: HomeAssistant) -> None:
        """Find the dates of the fleet, in a thread: a thousand cameras have thousands."""
        coordinator, fleet = self.coordinator, self.fleet
        context = coordinator.settings.context(fleet.day)
        found = await hass.async_add_executor_job(
            lifecycle_dates, fleet, coordinator.library.measures, context
        )
        if fleet is self.fleet:  # else a later call is on its way
            self._dates = found

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Write no state any more."""
        self._is_removed = True
        await super().async_will_remove_from_hass()

    async def _async_update(self) -> None:
        await self.async_find(self.hass)
        if not self._is_removed:
            self.async_write_ha_state()
