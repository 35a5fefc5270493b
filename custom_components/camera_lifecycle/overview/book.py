"""The rows of the fleet in each language that is asked for, written once a pass."""

import asyncio
from collections.abc import Mapping
from weakref import WeakValueDictionary

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.helpers.json import json_bytes

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..event_loop.time_slice import TimeSlice
from ..fleet.attributes import monitored_cameras
from ..text.load import async_load_translations
from ..text.summary import summary_writer
from ..text.translations import Translations
from .model import CameraRow
from .overview import OverviewWriter
from .row import RowWriter
from .written import OverviewInput, RowJson, WrittenFleet


class OverviewBook:
    """Writes rows anew for cameras that have changed, and for the others only when all did.

    What nobody holds any more is forgotten: a card holds what it was last sent, so a language
    is kept while somebody looks in it.
    """

    def __init__(self, hass: HomeAssistant, coordinator: CameraLifecycleCoordinator) -> None:
        """Have written nothing."""
        self._hass = hass
        self._coordinator = coordinator
        self._written: WeakValueDictionary[str, WrittenFleet] = WeakValueDictionary()
        self._lock = asyncio.Lock()

    async def async_written(self, language: str) -> WrittenFleet:
        """Return the fleet as it is now in a language of Home Assistant."""
        async with self._lock:
            home = self._home()
            before = self._written.get(language)
            if before is not None and before.is_of(home):
                return before
            translations = await async_load_translations(self._hass, language)
            rows = RowWriter(
                translations,
                summary_writer(translations, has_duties=home.fleet.has_duties),
                home.settings,
                home.areas,
                home.devices,
                home.fleet.day,
            )
            writer = await self._async_overview_writer(home, translations)
            written = await self._hass.async_add_executor_job(_write, home, rows, writer, before)
            self._written[language] = written
            return written

    async def async_overview(self, written: WrittenFleet, camera_ids: frozenset[str]) -> bytes:
        """Return what is said of some of the cameras together, as JSON."""
        async with self._lock:
            if camera_ids not in written.overviews:
                written.overviews[camera_ids] = await self._hass.async_add_executor_job(
                    _overview, written, camera_ids
                )
            return written.overviews[camera_ids]

    async def _async_overview_writer(
        self, home: OverviewInput, translations: Translations
    ) -> OverviewWriter:
        """Return what writes of several cameras together, with the dates of the fleet."""
        fleet, settings = home.fleet, home.settings
        dates = await self._coordinator.dates.async_dates(fleet, settings.context(fleet.day))
        return OverviewWriter(
            translations,
            settings,
            fleet.day,
            self._coordinator.library.as_of,
            dates.items,
            sum(1 for _ in monitored_cameras(fleet)),
            fleet.has_duties,
        )

    @callback
    def _home(self) -> OverviewInput:
        """Return what is to be written of now."""
        areas = ar.async_get(self._hass).async_list_areas()
        return OverviewInput(
            self._coordinator.data,
            self._coordinator.settings,
            {area.id: area.name for area in areas},
            self._own_devices(),
        )

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


def _write(
    home: OverviewInput, writer: RowWriter, overviews: OverviewWriter, before: WrittenFleet | None
) -> WrittenFleet:
    """Return the rows; of a camera whose row is as it was, the very row that was."""
    cameras = {assessed.camera.id: assessed for assessed in monitored_cameras(home.fleet)}
    time_slice = TimeSlice()
    rows: dict[str, CameraRow] = {}
    sent: dict[str, RowJson] = {}
    for camera_id, assessed in cameras.items():
        known = before.rows.get(camera_id) if before else None
        if before and known and before.may_keep(camera_id, home):
            row = known
        else:
            row = writer.row(assessed)
        is_same = row == known
        rows[camera_id] = known if is_same and known else row
        sent[camera_id] = before.json[camera_id] if is_same and before else RowJson.of(row)
        time_slice.thread_yield()
    return WrittenFleet(home, cameras, rows, sent, writer.translations, overviews)


def _overview(written: WrittenFleet, camera_ids: frozenset[str]) -> bytes:
    chosen = {key: each for key, each in written.cameras.items() if key in camera_ids}
    rows = [written.rows[camera_id] for camera_id in chosen]
    return json_bytes(written.writer.overview(chosen.values(), rows).as_json())
