"""The rows of the fleet in each language that is asked for, written once a pass."""

import asyncio
from collections.abc import Iterable, Mapping, Set as AbstractSet
from dataclasses import replace
from typing import Final
from weakref import WeakValueDictionary

from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.helpers.json import json_bytes

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..fleet.few_or_many import Rest, async_do_for
from ..fleet.model import AssessedCamera
from ..text.load import async_load_translations
from ..text.summary import summary_writer
from ..text.translations import Translations
from .model import CameraRow
from .overview import OverviewWriter
from .row import RowWriter
from .standing import Standing, Standings, standing_of
from .written import Earlier, OverviewInput, RowJson, WrittenFleet, WrittenOverview

_STANDS_FOR: Final = frozenset({"identifiers", "config_entries"})
"""What of a device tells that it is ours, and for which camera."""


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
        self._areas: Mapping[str, str] = {}
        self._devices: Mapping[str, str] | None = None
        coordinator.config_entry.async_on_unload(
            hass.bus.async_listen(dr.EVENT_DEVICE_REGISTRY_UPDATED, self._async_devices_changed)
        )

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
            overviews = await self._async_overview_writer(home, translations, before)
            touched = before.to_write(home) if before else {*home.fleet.cameras}
            written = await async_do_for(
                self._hass, len(touched), _write, home, (rows, overviews), before, touched
            )
            self._written[language] = written
            return written

    async def async_overview(self, written: WrittenFleet, camera_ids: frozenset[str]) -> bytes:
        """Return what is said of some of the cameras together, as JSON."""
        async with self._lock:
            if (found := written.overviews.get(camera_ids)) is None:
                # what is being changed is of no use to anybody else
                earlier = written.earlier.overviews.pop(camera_ids, None)
                touched = camera_ids if earlier is None else written.touched & camera_ids
                found = await async_do_for(
                    self._hass, len(touched), _overview, written, camera_ids, touched, earlier
                )
                written.overviews[camera_ids] = found
            return found.json

    async def _async_overview_writer(
        self, home: OverviewInput, translations: Translations, before: WrittenFleet | None
    ) -> OverviewWriter:
        """Return what writes of several cameras together, with the dates of the fleet."""
        fleet, settings = home.fleet, home.settings
        dates = await self._coordinator.dates.async_dates(fleet, settings.context(fleet.day))
        writer = OverviewWriter(
            translations,
            settings,
            fleet.day,
            self._coordinator.library.as_of,
            dates.items,
            has_duties=fleet.has_duties,
        )
        if before and before.writer.writes_dates_as(writer):
            return replace(writer, date_rows=before.writer.date_rows)
        return writer

    @callback
    def _home(self) -> OverviewInput:
        """Return what is to be written of now."""
        areas = {area.id: area.name for area in ar.async_get(self._hass).async_list_areas()}
        if areas != self._areas:
            self._areas = areas
        if self._devices is None:
            self._devices = self._own_devices()
        data, settings = self._coordinator.data, self._coordinator.settings
        return OverviewInput(data, settings, self._areas, self._devices)

    @callback
    def _async_devices_changed(self, event: Event[dr.EventDeviceRegistryUpdatedData]) -> None:
        """Look for our devices anew where one of anybody's came, went or stands for another."""
        data = event.data
        if data["action"] != "update" or not _STANDS_FOR.isdisjoint(data["changes"]):
            self._devices = None

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
    home: OverviewInput,
    writers: tuple[RowWriter, OverviewWriter],
    before: WrittenFleet | None,
    touched: AbstractSet[str],
    rest: Rest,
) -> WrittenFleet:
    """Return the rows; of a camera whose row is as it was, the very row that was.

    `touched`: the ids of the cameras of which one may be another, or that came or are gone.
    """
    writer, overviews = writers
    cameras, rows, sent, standings = _copies(before)
    # where the fleet is in another order, so are its rows
    have_moved = before is None or [*before.home.fleet.cameras] != [*home.fleet.cameras]
    for camera_id in touched:
        assessed, known = home.fleet.cameras.get(camera_id), rows.get(camera_id)
        if assessed is None or not assessed.camera.monitored:
            have_moved = have_moved or known is not None
            for kept in (cameras, rows, sent, standings):
                kept.pop(camera_id, None)
            continue
        have_moved = have_moved or known is None
        cameras[camera_id], row = assessed, writer.row(assessed)
        standings[camera_id] = standing_of(assessed, row, home.fleet.day)
        if row != known:
            rows[camera_id], sent[camera_id] = row, RowJson.of(row)
        rest()
    if have_moved or before is None:  # what came belongs where it stands in the fleet
        ids = frozenset(cameras)
        order = [camera_id for camera_id in home.fleet.cameras if camera_id in ids]
        cameras, rows, sent = _in(order, cameras), _in(order, rows), _in(order, sent)
    else:
        ids = before.ids
    return WrittenFleet(
        home,
        cameras,
        rows,
        sent,
        standings,
        ids,
        writer.translations,
        replace(overviews, cameras=len(cameras)),
        touched,
        Earlier(dict(before.overviews), before.standings) if before else Earlier({}, {}),
    )


def _copies(
    before: WrittenFleet | None,
) -> tuple[
    dict[str, AssessedCamera], dict[str, CameraRow], dict[str, RowJson], dict[str, Standing]
]:
    if before is None:
        return {}, {}, {}, {}
    return dict(before.cameras), dict(before.rows), dict(before.json), dict(before.standings)


def _in[Value](order: Iterable[str], values: Mapping[str, Value]) -> dict[str, Value]:
    return {key: values[key] for key in order}


def _overview(
    written: WrittenFleet,
    camera_ids: frozenset[str],
    touched: AbstractSet[str],
    earlier: WrittenOverview | None,
    rest: Rest,
) -> WrittenOverview:
    """Return what is said of some of the cameras; what was said where nothing is another.

    `touched`: the ids of those of them that may stand elsewhere than in `earlier`.
    """
    standings = earlier.standings if earlier else Standings()
    is_as_it_was = earlier is not None and written.writer.says_what(earlier.writer)
    for camera_id in touched:
        before = written.earlier.standings[camera_id] if earlier else None
        now = written.standings[camera_id]
        if before != now:
            is_as_it_was = False
            if before is not None:
                standings.remove(before)
            standings.add(now)
        rest()
    if earlier is not None and is_as_it_was:
        return earlier
    said = written.writer.said(standings, written.cameras, camera_ids)
    return WrittenOverview(json_bytes(said.as_json()), written.writer, standings)
