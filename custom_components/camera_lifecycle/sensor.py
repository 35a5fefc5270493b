"""What is assessed of each camera, and how many cameras there are of each kind."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, Final, override

from homeassistant.components.sensor import SensorEntity
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from .const import DOMAIN
from .entity import CameraEntity, async_add_for_cameras
from .event_loop.time_slice import TimeSlice
from .fleet.model import AssessedCamera
from .runtime import CameraLifecycleConfigEntry
from .sensor_descriptions import (
    BEING_ASKED,
    CAMERA_SENSORS,
    CAMERAS_WITH_DUTY,
    DUTY,
    FACTS_AGE,
    FACTS_AS_OF,
    FLEET_SENSORS,
    LOOK_UP,
    CameraSensorDescription,
)
from .sensors.fleet import CamerasBeingAsked, FactsAge, FactsAsOf, FleetSensor
from .sensors.next_date import NextDate
from .text.load import async_load_translations

PARALLEL_UPDATES = 0


RETIRED: Final = ("cameras_unknown",)
"""Sensors of the fleet in earlier versions; what they counted is split now."""


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the sensors of the fleet, then those of each camera."""
    coordinator, look_ups = entry.runtime_data.coordinator, entry.runtime_data.look_ups
    time_slice = TimeSlice()
    _remove_retired(hass, entry)
    await coordinator.async_keep_up()
    next_date = NextDate(coordinator, await async_load_translations(hass))
    async_add_entities(
        [FactsAsOf(coordinator, FACTS_AS_OF), FactsAge(coordinator, FACTS_AGE), next_date]
    )
    for description in FLEET_SENSORS:
        async_add_entities([FleetSensor(coordinator, entry.runtime_data.totals, description)])
        await time_slice.async_yield()
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda place: [
            CameraSensor(coordinator, place, description) for description in CAMERA_SENSORS
        ],
    )
    await _async_remove_unwanted(hass, entry, [*coordinator.data.cameras])
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda place: [CameraSensor(coordinator, place, LOOK_UP)],
        is_wanted=look_ups.is_shown,
    )
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda place: [DutySensor(coordinator, place, DUTY)],
        is_wanted=lambda _: coordinator.data.has_duties,
    )
    _follow_consent(hass, entry)
    _follow_choices(hass, entry, async_add_entities)


@callback
def _follow_choices(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Have the sensors of the fleet that depend on a choice while it is so, and not otherwise.

    The progress where any camera may be asked, the count of duties where the site has any.
    """
    runtime = entry.runtime_data
    there: set[str] = set()

    @callback
    def follow() -> None:
        for key, wanted, make in (
            (BEING_ASKED.key, runtime.look_ups.may_ask_any, being_asked),
            (CAMERAS_WITH_DUTY.key, runtime.coordinator.data.has_duties, with_duty),
        ):
            if wanted and key not in there:
                there.add(key)
                async_add_entities([make()])
            elif not wanted:
                there.discard(key)
                _remove_fleet_sensors(hass, entry, key)

    def being_asked() -> SensorEntity:
        return CamerasBeingAsked(runtime)

    def with_duty() -> SensorEntity:
        return FleetSensor(runtime.coordinator, runtime.totals, CAMERAS_WITH_DUTY)

    follow()
    entry.async_on_unload(runtime.coordinator.async_add_listener(follow))


@callback
def _remove_retired(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Remove the sensors that an earlier version had."""
    _remove_fleet_sensors(hass, entry, *RETIRED)


@callback
def _remove_fleet_sensors(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry, *keys: str
) -> None:
    registry = er.async_get(hass)
    for key in keys:
        unique_id = f"{entry.entry_id}_{key}"
        if entity_id := registry.async_get_entity_id(Platform.SENSOR, DOMAIN, unique_id):
            registry.async_remove(entity_id)


async def _async_remove_unwanted(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry, camera_ids: Iterable[str]
) -> None:
    """Remove the look-up sensors of cameras that may not be asked, and duties where there are none.

    Also those that the registry holds of an earlier time.
    """
    registry, time_slice = er.async_get(hass), TimeSlice()
    coordinator, look_ups = entry.runtime_data.coordinator, entry.runtime_data.look_ups
    for camera_id in camera_ids:
        unwanted = [] if look_ups.is_allowed(camera_id) else [LOOK_UP.key]
        unwanted += [] if coordinator.data.has_duties else [DUTY.key]
        for key in unwanted:
            unique_id = f"{camera_id}_{key}"
            if entity_id := registry.async_get_entity_id(Platform.SENSOR, DOMAIN, unique_id):
                registry.async_remove(entity_id)
        await time_slice.async_yield()


@callback
def _follow_consent(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Remove what is unwanted of cameras that come, and of all when the settings are others."""
    coordinator = entry.runtime_data.coordinator
    by = coordinator.settings

    @callback
    def follow() -> None:
        nonlocal by
        about: Collection[str] = coordinator.changed
        if coordinator.settings is not by:
            by, about = coordinator.settings, [*coordinator.data.cameras]
        if about:
            entry.async_create_task(
                hass, _async_remove_unwanted(hass, entry, about), f"{DOMAIN} unwanted sensors"
            )

    entry.async_on_unload(coordinator.async_add_listener(follow))


class CameraSensor(CameraEntity, SensorEntity):
    """One fact about one camera."""

    _unrecorded_attributes = frozenset({"ids", "cannot_tell"})
    entity_description: CameraSensorDescription

    @override
    def show(self, assessed: AssessedCamera) -> tuple[Any, ...]:
        """Return the fact and what it rests on."""
        value, attributes = self.entity_description.value, self.entity_description.attributes
        return value(assessed), attributes and attributes(assessed)

    @property
    @override
    def native_value(self) -> StateType | date:
        """Return the fact, None where it is not assessed."""
        return self.entity_description.value(assessed) if (assessed := self.assessed) else None

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Return what the fact rests on."""
        attributes = self.entity_description.attributes
        return attributes(assessed) if attributes and (assessed := self.assessed) else None


class DutySensor(CameraSensor):
    """Whether the rules for this type of site name who made a camera; it goes with the last rule.

    All sensors are told one by one, with pauses: so each removes itself.
    """

    @callback
    @override
    def follow_camera(self) -> None:
        """Write the state, or go where the site has no duty any more."""
        if self.coordinator.data.has_duties:
            super().follow_camera()
        else:
            er.async_get(self.hass).async_remove(self.entity_id)
