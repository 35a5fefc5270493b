"""What is assessed of each camera, and how many cameras there are of each kind."""

from collections.abc import Mapping
from datetime import date
from math import inf
from typing import Any, Final, override

from homeassistant.components.sensor import SensorEntity
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from .const import DOMAIN
from .coordinator import CameraLifecycleCoordinator
from .entity import CameraEntity, FleetEntity, async_add_for_cameras
from .event_loop.time_slice import TimeSlice
from .fleet import numbers
from .fleet.date_writer import DateWriter
from .fleet.model import AssessedCamera
from .runtime import CameraLifecycleConfigEntry, CameraLifecycleRuntime
from .sensor_descriptions import (
    BEING_ASKED,
    CAMERA_SENSORS,
    CAMERAS_WITH_DUTY,
    DUTY,
    FACTS_AGE,
    FACTS_AS_OF,
    FLEET_SENSORS,
    LOOK_UP,
    NEXT_DATE,
    CameraSensorDescription,
    FleetSensorDescription,
)
from .text.load import async_load_translations
from .text.translations import Translations

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
    next_date = NextDate(coordinator, await async_load_translations(hass))
    await next_date.async_find()
    async_add_entities(
        [FactsAsOf(coordinator, FACTS_AS_OF), FactsAge(coordinator, FACTS_AGE), next_date]
    )
    for description in FLEET_SENSORS:
        async_add_entities([FleetSensor(coordinator, description)])
        await time_slice.async_yield()
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda place: [
            CameraSensor(coordinator, place, description) for description in CAMERA_SENSORS
        ],
    )
    _remove_look_ups(hass, entry)
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda place: [CameraSensor(coordinator, place, LOOK_UP)],
        is_wanted=look_ups.is_shown,
    )
    await _async_remove_duties(hass, entry)
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda place: [DutySensor(coordinator, place, DUTY)],
        is_wanted=lambda _: coordinator.data.has_duties,
    )
    entry.async_on_unload(coordinator.async_add_listener(lambda: _remove_look_ups(hass, entry)))
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
        return FleetSensor(runtime.coordinator, CAMERAS_WITH_DUTY)

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


@callback
def _remove_look_ups(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Remove the look-up sensors of cameras that may no longer be asked."""
    registry = er.async_get(hass)
    for entity in er.async_entries_for_config_entry(registry, entry.entry_id):
        camera_id = entity.unique_id.removesuffix(f"_{LOOK_UP.key}")
        if camera_id != entity.unique_id and not entry.runtime_data.look_ups.is_allowed(camera_id):
            registry.async_remove(entity.entity_id)


async def _async_remove_duties(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Remove the sensors of duties that the site had before it was loaded, a few at a time."""
    if entry.runtime_data.coordinator.data.has_duties:
        return
    registry, time_slice = er.async_get(hass), TimeSlice()
    for entity in er.async_entries_for_config_entry(registry, entry.entry_id):
        if entity.unique_id.endswith(f"_{DUTY.key}"):
            registry.async_remove(entity.entity_id)
            await time_slice.async_yield()


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
    def _handle_coordinator_update(self) -> None:
        """Write the state, or go where the site has no duty any more."""
        if self.coordinator.data.has_duties:
            super()._handle_coordinator_update()
        else:
            er.async_get(self.hass).async_remove(self.entity_id)


class FactsAsOf(FleetEntity, SensorEntity):
    """The day on which a fact of the library was last checked."""

    @property
    @override
    def native_value(self) -> date | None:
        """Return that day; it changes with a new library, and so with a reload, at most."""
        return self.coordinator.library.as_of


class FactsAge(FleetEntity, SensorEntity):
    """How many days ago a fact of the library was last checked, for who keeps numbers alone."""

    @property
    @override
    def native_value(self) -> int | None:
        """Return the days, None while the clock is wrong."""
        return numbers.facts_age(self.fleet, self.coordinator.library.as_of)


class NextDate(FleetEntity, SensorEntity):
    """What comes next of all that the calendar holds, in words; or that nothing is known.

    A date without a state would leave open whether nothing is known or nothing was looked for.
    """

    def __init__(self, coordinator: CameraLifecycleCoordinator, translations: Translations) -> None:
        """Tell it in the words of `translations`."""
        super().__init__(coordinator, NEXT_DATE)
        self._translations = translations
        self._is_removed = False

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Find the next date anew, then write the state."""
        self.coordinator.config_entry.async_create_task(
            self.hass, self._async_update(), f"{DOMAIN} next date"
        )

    async def async_find(self) -> None:
        """Find what comes next."""
        fleet, context = self.fleet, self.coordinator.settings.context(self.fleet.day)
        dates = await self.coordinator.dates.async_dates(fleet, context)
        if fleet is self.fleet:  # else a later call is on its way
            writer = DateWriter(self._translations, fleet.cameras, fleet.has_duties)
            self._attr_native_value = writer.next_one(dates, fleet.day)

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Write no state any more."""
        self._is_removed = True
        await super().async_will_remove_from_hass()

    async def _async_update(self) -> None:
        await self.async_find()
        if not self._is_removed:
            super()._handle_coordinator_update()


WRITE_EVERY: Final = 5
"""Seconds in which the progress is written once at most: a row for each camera tells nothing."""


class CamerasBeingAsked(FleetEntity, SensorEntity):
    """How many cameras are being asked and have not answered yet; 0 while none is asked."""

    _unrecorded_attributes = frozenset({"total"})

    def __init__(self, runtime: CameraLifecycleRuntime) -> None:
        """Show the progress as it is."""
        super().__init__(runtime.coordinator, BEING_ASKED)
        self._progress = runtime.look_ups.progress
        self._wrote = -inf

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the progress, beside the fleet."""
        await super().async_added_to_hass()
        self.async_on_remove(self._progress.async_add_listener(self._handle_coordinator_update))

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write that it has begun and that it has ended, and what is between only now and then."""
        now, left = self.hass.loop.time(), self._progress.left
        if left in (0, self._progress.total) or now - self._wrote >= WRITE_EVERY:
            self._wrote = now
            super()._handle_coordinator_update()

    @property
    @override
    def native_value(self) -> int:
        """Return how many have not answered yet."""
        return self._progress.left

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Return how many are asked in all, 0 while none is."""
        return {"total": self._progress.total if self._progress.left else 0}


class FleetSensor(FleetEntity, SensorEntity):
    """One fact about all cameras, found once for each change of the fleet."""

    _unrecorded_attributes = frozenset({"names"})
    entity_description: FleetSensorDescription

    def __init__(
        self, coordinator: CameraLifecycleCoordinator, description: FleetSensorDescription
    ) -> None:
        """Show `description` of the fleet as it is."""
        super().__init__(coordinator, description)
        self._look()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Show the fleet as it is now."""
        self._look()
        super()._handle_coordinator_update()

    def _look(self) -> None:
        """Find the fact and the cameras that it is about."""
        self._attr_native_value, about = self.entity_description.show(self.fleet)
        names = sorted(assessed.camera.name for assessed in about)
        self._attr_extra_state_attributes = {"names": names}
