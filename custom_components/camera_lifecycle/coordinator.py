"""Brings inventory, facts and the day together, and tells everybody what came of it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from .acknowledgements import async_acknowledgements
from .const import DOMAIN, LOGGER
from .corrections import corrected
from .engine.assess import assess
from .engine.load import Library
from .engine.model import Assessment, Context, Record
from .first_seen import FirstSeen
from .inventory import FleetCamera, InventoryTaker, LeftOut
from .linking import async_known_ids, async_link
from .lookup.home import LookUp, LookUps
from .notices import async_publish_notices
from .pace import Pace
from .plan import NO_PLAN, Plan, async_plans, joined
from .settings import Settings

type CameraLifecycleConfigEntry = ConfigEntry[CameraLifecycleCoordinator]


@dataclass(frozen=True, slots=True)
class AssessedCamera:
    """A camera and what we say of it.

    `unchanged_since`: the day on which its firmware version was first seen here. `plan`: what
    its owner noted. `look_up`: what came of asking it, None while it was never asked.
    """

    camera: FleetCamera
    assessment: Assessment
    unchanged_since: date | None = None
    plan: Plan = NO_PLAN
    look_up: LookUp | None = None


@dataclass(frozen=True, slots=True)
class Fleet:
    """All cameras by their id, on one day. `left_out`: what is no camera for us, and why."""

    cameras: Mapping[str, AssessedCamera]
    left_out: tuple[LeftOut, ...]
    day: date


@dataclass(frozen=True, slots=True)
class _Judged:
    """An assessment and all that it was made of."""

    records: tuple[Record, ...]
    context: Context
    assessment: Assessment


class CameraLifecycleCoordinator(DataUpdateCoordinator[Fleet]):
    """Holds the fleet. It is made anew when the registries change and at midnight."""

    config_entry: CameraLifecycleConfigEntry

    def __init__(
        self, hass: HomeAssistant, entry: CameraLifecycleConfigEntry, library: Library
    ) -> None:
        """Begin without cameras."""
        super().__init__(
            hass, LOGGER, config_entry=entry, name=DOMAIN, update_interval=None, always_update=False
        )
        self.library = library
        self.settings = Settings.from_entry(entry)
        self.look_ups = LookUps(hass, entry, library, self.settings)
        self.watched_devices: frozenset[str] = frozenset()
        self.watched_entries: frozenset[str] = frozenset()
        self._taker = InventoryTaker(hass, library)
        self._first_seen = FirstSeen(hass)
        self._judged: dict[str, _Judged] = {}
        self._one_at_a_time = asyncio.Lock()

    @override
    async def _async_setup(self) -> None:
        """Read what earlier runs have seen."""
        await self._first_seen.async_load()
        await self.look_ups.async_load()

    @override
    async def _async_update_data(self) -> Fleet:
        """Return the fleet as it is now."""
        async with self._one_at_a_time:
            return await self._async_take_stock()

    async def _async_take_stock(self) -> Fleet:
        known_ids = await async_known_ids(self.hass, self.config_entry.entry_id)
        answers = await async_acknowledgements(self.hass)
        plans = joined((await async_plans(self.hass)).noted, answers.planned_replacements())
        found = self.look_ups.add_to(await self._taker.async_take(known_ids))
        inventory = corrected(found, answers.corrections)
        self.watched_devices, self.watched_entries = inventory.device_ids, inventory.entry_ids
        context = self.settings.context(dt_util.now().date())
        judged = await self._async_judge(inventory.cameras, context)
        since = await self._first_seen.async_note(
            {
                camera_id: version
                for camera_id, assessment in judged.items()
                if (version := assessment.firmware.version)
            },
            context.today,
        )
        cameras = {
            camera.id: AssessedCamera(
                camera,
                judged[camera.id],
                since.get(camera.id),
                plans.get(camera.id, NO_PLAN),
                self.look_ups.look_up(camera.id),
            )
            for camera in inventory.cameras
        }
        return Fleet(self._as_before(cameras), inventory.left_out, context.today)

    def _as_before(self, cameras: dict[str, AssessedCamera]) -> dict[str, AssessedCamera]:
        """Return `cameras` with what has not changed as the very object it was."""
        before = self.data.cameras if self.data else {}
        return {
            camera_id: before[camera_id] if before.get(camera_id) == known else known
            for camera_id, known in cameras.items()
        }

    async def _async_judge(
        self, cameras: tuple[FleetCamera, ...], context: Context
    ) -> dict[str, Assessment]:
        """Return the assessment of each camera; only what has changed is judged again."""
        pace = Pace()
        before, self._judged = self._judged, {}
        for camera in cameras:
            one = camera.as_camera
            judged = before.get(camera.id)
            if judged is None or judged.records != one.records or judged.context != context:
                judged = _Judged(one.records, context, assess(one, self.library, context))
                await pace.breathe()
            self._judged[camera.id] = judged
        return {camera_id: judged.assessment for camera_id, judged in self._judged.items()}

    @callback
    @override
    def _async_refresh_finished(self) -> None:
        """Bring the notices up to date, also when the fleet is as it was.

        What could not be said of a camera while its integration was loading can be said once
        it has.
        """
        if self.last_update_success:
            notices = async_publish_notices(self.hass, self.config_entry)
            self.config_entry.async_create_task(self.hass, notices, f"{DOMAIN} notices")

    @callback
    @override
    def async_update_listeners(self) -> None:
        """Tell all listeners, a few at a time: each writes a state."""
        self.config_entry.async_create_task(
            self.hass, self._async_tell(), f"{DOMAIN} listeners", eager_start=True
        )

    async def async_link(self) -> None:
        """Bring our entities to the devices of their cameras."""
        cameras = {camera_id: known.camera for camera_id, known in self.data.cameras.items()}
        started = self.hass.state is CoreState.running
        await async_link(self.hass, self.config_entry.entry_id, cameras, sweep=started)

    async def _async_tell(self) -> None:
        await self.async_link()
        pace = Pace()
        for number in [*self._listeners]:
            if listener := self._listeners.get(number):
                try:
                    listener[0]()
                except Exception:  # noqa: BLE001 - one broken view must not blind the others
                    LOGGER.exception("A view of the fleet could not be brought up to date")
            await pace.breathe()
