"""The rows of the fleet in each language that is asked for, written once a pass."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, device_registry as dr

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..event_loop.time_slice import TimeSlice
from ..fleet.attributes import monitored_cameras
from ..fleet.model import AssessedCamera, Fleet
from ..settings import Settings
from ..text.load import async_load_translations
from ..text.summary import summary_writer
from ..text.translations import Translations
from .model import CameraRow
from .overview import OverviewWriter
from .row import RowWriter


@dataclass(frozen=True, slots=True)
class WrittenFleet:
    """The cameras that their owner has not disabled, each with its row, by id."""

    fleet: Fleet
    settings: Settings
    areas: Mapping[str, str]
    cameras: Mapping[str, AssessedCamera]
    rows: Mapping[str, CameraRow]
    translations: Translations
    writer: OverviewWriter


class OverviewBook:
    """Writes rows anew for cameras that have changed, and for the others only when all did."""

    def __init__(self, hass: HomeAssistant, coordinator: CameraLifecycleCoordinator) -> None:
        """Have written nothing."""
        self._hass = hass
        self._coordinator = coordinator
        self._written: dict[str, WrittenFleet] = {}
        self._lock = asyncio.Lock()

    async def async_written(self, language: str) -> WrittenFleet:
        """Return the fleet as it is now in a language of Home Assistant."""
        async with self._lock:
            fleet, settings = self._coordinator.data, self._coordinator.settings
            areas = self._areas()
            before = self._written.get(language)
            if before and (before.fleet, before.settings, before.areas) == (fleet, settings, areas):
                return before
            translations = await async_load_translations(self._hass, language)
            rows = RowWriter(
                translations,
                summary_writer(translations, has_duties=fleet.has_duties),
                settings,
                areas,
                self._own_devices(),
                fleet.day,
            )
            dates = await self._coordinator.dates.async_dates(fleet, settings.context(fleet.day))
            writer = OverviewWriter(
                translations,
                settings,
                fleet.day,
                self._coordinator.library.as_of,
                dates,
                sum(1 for _ in monitored_cameras(fleet)),
                fleet.has_duties,
            )
            written = await self._hass.async_add_executor_job(
                _write, fleet, settings, areas, rows, writer, before
            )
            self._written[language] = written
            return written

    @callback
    def _areas(self) -> Mapping[str, str]:
        """Return the name of each area by its id."""
        return {area.id: area.name for area in ar.async_get(self._hass).async_list_areas()}

    @callback
    def _own_devices(self) -> Mapping[str, str]:
        """Return the devices that we made for cameras without one, by camera id."""
        devices = dr.async_get(self._hass)
        entry_id = self._coordinator.config_entry.entry_id
        return {
            key: device.id
            for device in dr.async_entries_for_config_entry(devices, entry_id)
            for domain, key in device.identifiers
            if domain == DOMAIN
        }


def _write(  # noqa: PLR0913, PLR0917 - an executor's job takes its arguments by their place
    fleet: Fleet,
    settings: Settings,
    areas: Mapping[str, str],
    rows: RowWriter,
    writer: OverviewWriter,
    before: WrittenFleet | None,
) -> WrittenFleet:
    """Return the rows; of a camera that is as it was, on the same day, the one that was."""
    cameras = {assessed.camera.id: assessed for assessed in monitored_cameras(fleet)}
    is_like_before = before is not None and (
        (before.fleet.day, before.settings, before.areas) == (fleet.day, settings, areas)
    )
    kept = before.rows if before and is_like_before else {}
    known = before.cameras if before else {}
    time_slice = TimeSlice()
    written: dict[str, CameraRow] = {}
    for camera_id, assessed in cameras.items():
        same = known.get(camera_id) is assessed and camera_id in kept
        written[camera_id] = kept[camera_id] if same else rows.row(assessed)
        time_slice.thread_yield()
    return WrittenFleet(fleet, settings, areas, cameras, written, rows.translations, writer)
