"""Brings inventory, facts and the day together, and tells everybody what came of it."""

import asyncio
from collections.abc import Mapping
from datetime import date
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from .const import DOMAIN, LOGGER
from .engine.load import Library
from .engine.model import Assessment
from .event_loop.time_slice import TimeSlice
from .fleet.assessor import Assessor
from .fleet.corrections import apply_corrections
from .fleet.first_seen import FirstSeen
from .fleet.linking import async_camera_ids_by_device, async_reconcile_entities
from .fleet.model import AssessedCamera, Fleet
from .inventory.build import InventoryBuilder
from .inventory.model import Inventory
from .lookup.home import LookUps
from .notices.publish import async_publish_notices
from .owner.plan import NO_PLAN, Plan, async_plans, merge_plans
from .owner.store import async_acknowledgements
from .settings import Settings

type CameraLifecycleConfigEntry = ConfigEntry[CameraLifecycleCoordinator]


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
        self._taker = InventoryBuilder(hass, library)
        self._first_seen = FirstSeen(hass)
        self._judge = Assessor(library)
        self._one_at_a_time = asyncio.Lock()
        self._telling: asyncio.Task[None] | None = None

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
        known_ids = await async_camera_ids_by_device(self.hass, self.config_entry.entry_id)
        answers = await async_acknowledgements(self.hass)
        plans = merge_plans((await async_plans(self.hass)).noted, answers.planned_replacements())
        found = self.look_ups.add_to(await self._taker.async_build(known_ids))
        inventory = apply_corrections(found, answers.corrections)
        self.watched_devices, self.watched_entries = inventory.device_ids, inventory.entry_ids
        context = self.settings.context(dt_util.now().date())
        in_thread = self.hass.async_add_executor_job
        judged = await in_thread(self._judge.judge, inventory.cameras, context)
        since = await self._first_seen.async_note(
            {
                camera_id: version
                for camera_id, assessment in judged.items()
                if (version := assessment.firmware.version)
            },
            context.today,
        )
        cameras = await in_thread(self._assessed, inventory, judged, since, plans)
        return Fleet(cameras, inventory.excluded, context.today)

    def _assessed(
        self,
        inventory: Inventory,
        judged: Mapping[str, Assessment],
        since: Mapping[str, date],
        plans: Mapping[str, Plan],
    ) -> Mapping[str, AssessedCamera]:
        """Return all that is known of each camera; what has not changed is the very same object."""
        before = self.data.cameras if self.data else {}
        cameras: dict[str, AssessedCamera] = {}
        pace = TimeSlice()
        for camera in inventory.cameras:
            known = AssessedCamera(
                camera,
                judged[camera.id],
                since.get(camera.id),
                plans.get(camera.id, NO_PLAN),
                self.look_ups.look_up(camera.id),
            )
            same = before.get(camera.id)
            cameras[camera.id] = same if same == known else known
            pace.rest()
        return cameras

    @callback
    @override
    def _async_refresh_finished(self) -> None:
        """Bring the notices up to date, also when the fleet is as it was.

        What could not be said of a camera while its integration was loading can be said once
        it has.
        """
        if self.last_update_success:
            notices = async_publish_notices(self.hass, self.config_entry)
            self.config_entry.async_create_task(
                self.hass, notices, f"{DOMAIN} notices", eager_start=False
            )

    @callback
    @override
    def async_update_listeners(self) -> None:
        """Tell all listeners, a few at a time: each writes a state."""
        self._telling = self.config_entry.async_create_task(
            self.hass, self._async_tell(), f"{DOMAIN} listeners", eager_start=False
        )

    @override
    async def async_refresh(self) -> None:
        """Make the fleet anew, and return once everybody has been told."""
        await super().async_refresh()
        if self._telling is not None:
            await asyncio.wait([self._telling])

    async def async_link(self) -> None:
        """Bring our entities to the devices of their cameras."""
        cameras = {camera_id: known.camera for camera_id, known in self.data.cameras.items()}
        started = self.hass.state is CoreState.running
        await async_reconcile_entities(
            self.hass, self.config_entry.entry_id, cameras, sweep=started
        )

    async def _async_tell(self) -> None:
        await self.async_link()
        pace = TimeSlice()
        for number in [*self._listeners]:
            if listener := self._listeners.get(number):
                try:
                    listener[0]()
                except Exception:  # noqa: BLE001 - one broken view must not blind the others
                    LOGGER.exception("A view of the fleet could not be brought up to date")
            await pace.breathe()
