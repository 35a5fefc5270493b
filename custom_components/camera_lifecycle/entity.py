"""What all our entities have in common, and how they come to be."""

from collections.abc import Callable, Iterable
from typing import Any, override

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import (
    AddConfigEntryEntitiesCallback,
    async_get_platforms,
)
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import DOMAIN
from .coordinator import CameraLifecycleCoordinator
from .event_loop.time_slice import TimeSlice
from .fleet.device_info import camera_device_info
from .fleet.model import AssessedCamera, Fleet
from .runtime import CameraLifecycleConfigEntry

type EntityFactory = Callable[[str], Iterable[Entity]]


class CameraLifecycleEntity(CoordinatorEntity[CameraLifecycleCoordinator]):
    """An entity that shows a part of the fleet."""

    _attr_has_entity_name = True
    _written: tuple[Any, ...] | None = None

    @override
    async def async_added_to_hass(self) -> None:
        """Remember what is about to be written."""
        await super().async_added_to_hass()
        self._written = self._shown_now()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write the state, unless it is what was last written.

        Home Assistant keeps no row of a state that is as it was, but hands it to all who listen
        for reports. An entity that holds more than its state, as a calendar does, writes always.
        """
        if (now := self._shown_now()) != self._written:
            self._written = now
            self.async_write_ha_state()

    def _shown_now(self) -> tuple[Any, ...]:
        return self.available, self.state, self.extra_state_attributes

    @callback
    def async_entity_id_changed(self, old_entity_id: str) -> None:
        """Let Home Assistant (from 2026.11) rename the entity in place."""
        if parent := getattr(super(), "async_entity_id_changed", None):
            parent(old_entity_id)


class CameraEntity(CameraLifecycleEntity):
    """An entity on a camera's own device, or on one of ours where the camera has none."""

    def __init__(
        self,
        coordinator: CameraLifecycleCoordinator,
        camera_id: str,
        description: EntityDescription,
    ) -> None:
        """Show what `description` says of the camera."""
        super().__init__(coordinator, context=camera_id)
        self.entity_description = description
        self._attr_unique_id = f"{camera_id}_{description.key}"
        self._attr_translation_key = description.key
        self._camera_id = camera_id
        self._shown: AssessedCamera | None = coordinator.data.cameras[camera_id]
        camera = self._shown.camera
        if camera.primary_device_id is None:
            entry_id = coordinator.config_entry.entry_id
            self._attr_device_info = camera_device_info(coordinator.hass, entry_id, self._shown)
        else:
            self.device_entry = dr.async_get(coordinator.hass).async_get(
                camera.primary_device_id, include_composite_devices=False
            )

    @property
    def assessed(self) -> AssessedCamera | None:
        """Return the camera as it is assessed now; None once it is gone."""
        return self.coordinator.data.cameras.get(self._camera_id)

    @property
    @override
    def available(self) -> bool:
        """Return whether there is something to show."""
        return super().available and self.assessed is not None

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write the state if the camera, or what we say of it, is another one."""
        if self.assessed is not self._shown:
            self._shown = self.assessed
            super()._handle_coordinator_update()


class FleetEntity(CameraLifecycleEntity):
    """An entity on the service device that stands for the whole fleet."""

    def __init__(
        self, coordinator: CameraLifecycleCoordinator, description: EntityDescription
    ) -> None:
        """Show what `description` says of the fleet."""
        super().__init__(coordinator)
        entry_id = coordinator.config_entry.entry_id
        self.entity_description = description
        self._attr_unique_id = f"{entry_id}_{description.key}"
        self._attr_translation_key = description.key
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, entry_id)},
            name="Camera Lifecycle",
            entry_type=DeviceEntryType.SERVICE,
        )

    @property
    def fleet(self) -> Fleet:
        """Return all cameras."""
        return self.coordinator.data


async def async_add_for_cameras(
    entry: CameraLifecycleConfigEntry,
    add: AddConfigEntryEntitiesCallback,
    make: EntityFactory,
    is_wanted: Callable[[str], bool] = lambda _: True,
) -> None:
    """Add what `make` returns for each wanted camera id, now and whenever one appears.

    Adding an entity holds the event loop; cameras are added one by one with a pause between.
    """
    coordinator = entry.runtime_data.coordinator
    added: set[str] = set()

    def wanted() -> list[str]:
        return [camera_id for camera_id in coordinator.data.cameras if is_wanted(camera_id)]

    async def add_new() -> None:
        time_slice = TimeSlice()
        now = wanted()
        added.intersection_update(now)
        for camera_id in now:
            if camera_id not in added and camera_id in coordinator.data.cameras:
                added.add(camera_id)
                subentry_id = coordinator.data.cameras[camera_id].camera.subentry_id
                add(make(camera_id), config_subentry_id=subentry_id)
                await time_slice.async_yield()

    @callback
    def fleet_changed() -> None:
        if added != set(wanted()):
            entry.async_create_task(coordinator.hass, add_new(), f"{DOMAIN} new cameras")

    await add_new()
    entry.async_on_unload(coordinator.async_add_listener(fleet_changed))


async def async_remove_entities(hass: HomeAssistant) -> None:
    """Take all entities away before their platforms are unloaded, which does so in one go."""
    time_slice = TimeSlice()
    for platform in async_get_platforms(hass, DOMAIN):
        entities = [*platform.entities.values()]
        while entities:
            await entities.pop().async_remove()
            await time_slice.async_yield()
