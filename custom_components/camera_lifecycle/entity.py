"""What all our entities have in common, and how they come to be."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final, Self, override

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

type EntityFactory = Callable[[CameraPlace], Iterable[CameraEntity]]

AT_ONCE: Final = 24
"""So many entities are added at once, which takes three milliseconds, and those of one camera."""


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


@dataclass(frozen=True, slots=True)
class CameraPlace:
    """Where the entities of a camera hang: on its own device, or on one of ours that is made."""

    camera_id: str
    device: dr.DeviceEntry | dr.ChildDeviceEntry | None
    device_info: DeviceInfo | None = None

    @classmethod
    @callback
    def of(cls, coordinator: CameraLifecycleCoordinator, assessed: AssessedCamera) -> Self:
        """Return the place of a camera, looked up once for all of its entities."""
        hass, camera = coordinator.hass, assessed.camera
        if camera.primary_device_id is None:
            entry_id = coordinator.config_entry.entry_id
            return cls(camera.id, None, camera_device_info(hass, entry_id, assessed))
        devices = dr.async_get(hass)
        device = devices.async_get(camera.primary_device_id, include_composite_devices=False)
        return cls(camera.id, device)


class CameraEntity(CameraLifecycleEntity, ABC):
    """An entity of one camera: it hears of that one alone."""

    def __init__(
        self,
        coordinator: CameraLifecycleCoordinator,
        place: CameraPlace,
        description: EntityDescription,
    ) -> None:
        """Show what `description` says of the camera at `place`."""
        super().__init__(coordinator)
        self.entity_description = description
        self._attr_unique_id = f"{place.camera_id}_{description.key}"
        self._attr_translation_key = description.key
        self._camera_id = place.camera_id
        self._is_known = True
        self.assessed: AssessedCamera | None = None
        """The camera as it is shown; None once it is gone."""
        if place.device_info is not None:
            self._attr_device_info = place.device_info
        else:
            self.device_entry = place.device

    @abstractmethod
    def show(self, assessed: AssessedCamera) -> tuple[Any, ...]:
        """Return all that is shown of a camera, to be compared."""

    @property
    @override
    def available(self) -> bool:
        """Return whether there is something to show."""
        return self.assessed is not None and super().available

    @override
    async def async_added_to_hass(self) -> None:
        """Show the camera as it is by now."""
        await Entity.async_added_to_hass(self)  # it does not listen to the whole fleet
        self.coordinator.views.add(self._camera_id, self)
        self.assessed = self.coordinator.data.cameras.get(self._camera_id)
        self._is_known = self.available

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Follow the camera no more."""
        self.coordinator.views.remove(self._camera_id, self)
        await super().async_will_remove_from_hass()

    @callback
    def follow_camera(self) -> None:
        """Write the state where what is shown of the camera is another thing."""
        before, now = self.assessed, self.coordinator.data.cameras.get(self._camera_id)
        was_known, self.assessed = self._is_known, now
        self._is_known = self.available
        is_same = before is now or (
            before is not None and now is not None and self.show(before) == self.show(now)
        )
        if not is_same or self._is_known is not was_known:
            self.async_write_ha_state()


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
    """Add what `make` returns for each wanted camera, now and whenever one appears.

    `is_wanted` depends on the camera (its id) and on the settings.
    """
    adder = _Adder(entry, add, make, is_wanted)
    entry.async_on_unload(entry.runtime_data.coordinator.async_add_listener(adder.follow))
    entry.async_on_unload(entry.runtime_data.room.async_add_listener(adder.use_room))
    await adder.async_add_new()


class _Adder:
    """Adds the entities of cameras, a few at a time: adding holds the event loop."""

    def __init__(
        self,
        entry: CameraLifecycleConfigEntry,
        add: AddConfigEntryEntitiesCallback,
        make: EntityFactory,
        is_wanted: Callable[[str], bool],
    ) -> None:
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._room = entry.runtime_data.room
        self._add = add
        self._make = make
        self._is_wanted = is_wanted
        self._added: set[str] = set()
        # whether those entities are there already that a camera had while there was no room
        self._new: dict[str, bool] = {}
        self._by: tuple[Any, ...] = ()
        self._look()

    @callback
    def follow(self) -> None:
        """Add the entities of cameras that are new, or wanted by now."""
        self._look()
        self._add_soon()

    @callback
    def use_room(self, camera_ids: Collection[str]) -> None:
        """Add the entities of cameras (ids) for which there was no room, and is by now."""
        for camera_id in camera_ids:
            if camera_id in self._coordinator.data.cameras and self._is_wanted(camera_id):
                self._new.setdefault(camera_id, camera_id in self._added)
                self._added.add(camera_id)
        self._add_soon()

    @callback
    def _add_soon(self) -> None:
        if self._new:
            self._entry.async_create_task(
                self._coordinator.hass, self.async_add_new(), f"{DOMAIN} new cameras"
            )

    async def async_add_new(self) -> None:
        """Add what is waiting, cameras of one config subentry together."""
        time_slice = TimeSlice()
        while self._new:
            entities: list[Entity] = []
            subentry_id = None
            for camera_id in [*self._new]:
                assessed = self._coordinator.data.cameras.get(camera_id)
                if assessed is not None:
                    if entities and (
                        assessed.camera.subentry_id != subentry_id or len(entities) >= AT_ONCE
                    ):
                        break
                    subentry_id = assessed.camera.subentry_id
                    entities += self._entities(assessed)
                del self._new[camera_id]
            self._add(entities, config_subentry_id=subentry_id)
            await time_slice.async_yield()

    def _entities(self, assessed: AssessedCamera) -> Iterable[CameraEntity]:
        """Return all entities of a camera, or those for which there is room and that are not there.

        Without room these are the ones that are registered, as Home Assistant has it.
        """
        camera_id = assessed.camera.id
        is_rest, has_room = self._new[camera_id], self._room.has(camera_id)
        if not has_room and (is_rest or not self._room.holds(camera_id)):
            self._added.discard(camera_id)
            return ()
        made = self._make(CameraPlace.of(self._coordinator, assessed))
        if has_room and not is_rest:
            return made
        is_registered = self._room.is_registered
        return [
            entity
            for entity in made
            if is_registered(camera_id, entity.entity_description.key) is not is_rest
        ]

    def _look(self) -> None:
        """Find who is new: among the cameras that have changed, or by other settings among all."""
        coordinator = self._coordinator
        by = (coordinator.settings, coordinator.data.has_duties)
        about = coordinator.changed if by == self._by else coordinator.data.cameras.keys()
        self._by = by
        for camera_id in about:
            if camera_id not in coordinator.data.cameras or not self._is_wanted(camera_id):
                self._added.discard(camera_id)
                self._new.pop(camera_id, None)
            elif camera_id not in self._added and (
                self._room.has(camera_id) or self._room.holds(camera_id)
            ):
                self._added.add(camera_id)
                self._new[camera_id] = False


async def async_remove_entities(hass: HomeAssistant) -> None:
    """Take all entities away before their platforms are unloaded, which does so in one go."""
    time_slice = TimeSlice()
    for platform in async_get_platforms(hass, DOMAIN):
        entities = [*platform.entities.values()]
        while entities:
            await entities.pop().async_remove()
            await time_slice.async_yield()
