"""What is assessed of each camera, and how many cameras there are of each kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import EntityCategory, Platform, UnitOfTime
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from .const import DOMAIN
from .coordinator import CameraLifecycleCoordinator
from .engine.assessment import UnknownCause
from .engine.doubt import why_unknown
from .engine.model import FirmwareState, SupportStatus
from .entity import CameraEntity, FleetEntity, async_add_for_cameras
from .event_loop.time_slice import TimeSlice
from .fleet import attributes
from .fleet.model import ANSWERED, AssessedCamera, Fleet
from .lookup.model import ErrorKind
from .runtime import CameraLifecycleConfigEntry, CameraLifecycleRuntime

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class CameraSensorDescription(SensorEntityDescription):
    """A sensor of one camera: what it shows, and what it tells beside."""

    value: Callable[[AssessedCamera], StateType | date]
    attributes: Callable[[AssessedCamera], dict[str, Any]] | None = None
    entity_category: EntityCategory | None = EntityCategory.DIAGNOSTIC


@dataclass(frozen=True, kw_only=True)
class FleetSensorDescription(SensorEntityDescription):
    """A sensor of the whole fleet: what it shows, and the cameras that it is about."""

    show: Callable[[Fleet], tuple[StateType | date, list[AssessedCamera]]]


CAMERA_SENSORS: Final = (
    CameraSensorDescription(
        key="support_status",
        device_class=SensorDeviceClass.ENUM,
        options=[status.value for status in SupportStatus if status is not SupportStatus.UNKNOWN],
        value=attributes.support_status,
        attributes=attributes.support_attributes,
    ),
    CameraSensorDescription(
        key="vendor", value=attributes.vendor, attributes=attributes.vendor_attributes
    ),
    CameraSensorDescription(
        key="maker", value=attributes.maker, attributes=attributes.maker_attributes
    ),
    CameraSensorDescription(key="assessment", value=lambda assessed: assessed.summary or None),
    CameraSensorDescription(
        key="firmware_age",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.DAYS,
        suggested_display_precision=0,
        value=lambda assessed: assessed.assessment.firmware.age_days,
        attributes=attributes.firmware_attributes,
    ),
    CameraSensorDescription(
        key="firmware_state",
        device_class=SensorDeviceClass.ENUM,
        options=[state.value for state in FirmwareState if state is not FirmwareState.UNKNOWN],
        value=attributes.firmware_state,
        attributes=attributes.newest_firmware_attributes,
    ),
    CameraSensorDescription(
        key="support_ends",
        device_class=SensorDeviceClass.DATE,
        entity_registry_enabled_default=False,
        value=attributes.support_ends,
    ),
    CameraSensorDescription(
        key="firmware_date",
        device_class=SensorDeviceClass.DATE,
        entity_registry_enabled_default=False,
        value=lambda assessed: assessed.assessment.firmware.build_date,
    ),
    CameraSensorDescription(
        key="known_exploited",
        state_class=SensorStateClass.MEASUREMENT,
        entity_registry_enabled_default=False,
        value=lambda assessed: len(attributes.known_exploited(assessed)),
        attributes=attributes.known_exploited_attributes,
    ),
)


def _count(
    key: str, counts: Callable[[AssessedCamera], bool], *, enabled: bool = True
) -> FleetSensorDescription:
    """Return the sensor that counts the watched cameras for which `counts` holds.

    `enabled`: by default; what is rare is for its owner to enable.
    """

    def show(fleet: Fleet) -> tuple[int, list[AssessedCamera]]:
        chosen = [assessed for assessed in attributes.monitored_cameras(fleet) if counts(assessed)]
        return len(chosen), chosen

    return FleetSensorDescription(
        key=key,
        state_class=SensorStateClass.MEASUREMENT,
        entity_registry_enabled_default=enabled,
        show=show,
    )


def _has(status: SupportStatus) -> Callable[[AssessedCamera], bool]:
    return lambda assessed: assessed.assessment.support.status is status


def _unknown_by(cause: UnknownCause) -> Callable[[AssessedCamera], bool]:
    return lambda assessed: why_unknown(assessed.assessment) is cause


LOOK_UP: Final = CameraSensorDescription(
    key="look_up",
    device_class=SensorDeviceClass.ENUM,
    options=[attributes.NOT_ASKED, ANSWERED, *(kind.value for kind in ErrorKind)],
    value=attributes.look_up,
    attributes=attributes.look_up_attributes,
)

FLEET_SENSORS: Final = (
    _count("cameras", lambda _: True),
    _count("cameras_at_risk", lambda assessed: assessed.risk.at_risk is True),
    # from here on each camera is counted once
    _count("cameras_ended", _has(SupportStatus.ENDED)),
    _count("cameras_phased_out", _has(SupportStatus.PHASED_OUT)),
    _count("cameras_ending", _has(SupportStatus.ENDING), enabled=False),
    _count("cameras_restricted", _has(SupportStatus.RESTRICTED), enabled=False),
    _count("cameras_supported", _has(SupportStatus.SUPPORTED)),
    _count("cameras_maintained", _has(SupportStatus.MAINTAINED)),
    _count("cameras_no_source", _unknown_by(UnknownCause.NO_SOURCE)),
    _count("cameras_not_identified", _unknown_by(UnknownCause.NOT_IDENTIFIED)),
    _count(
        "cameras_depends_on_hardware",
        _unknown_by(UnknownCause.DEPENDS_ON_HARDWARE),
        enabled=False,
    ),
    _count("cameras_country_not_set", _unknown_by(UnknownCause.COUNTRY_NOT_SET), enabled=False),
    _count("cameras_without_name", _unknown_by(UnknownCause.WITHOUT_NAME), enabled=False),
    FleetSensorDescription(
        key="next_support_end",
        device_class=SensorDeviceClass.DATE,
        show=attributes.next_support_end,
    ),
)


FACTS_AS_OF: Final = SensorEntityDescription(
    key="facts_as_of",
    device_class=SensorDeviceClass.DATE,
    entity_category=EntityCategory.DIAGNOSTIC,
)
BEING_ASKED: Final = SensorEntityDescription(
    key="cameras_being_asked",
    state_class=SensorStateClass.MEASUREMENT,
    entity_category=EntityCategory.DIAGNOSTIC,
)
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
    async_add_entities([FactsAsOf(coordinator, FACTS_AS_OF)])
    for description in FLEET_SENSORS:
        async_add_entities([FleetSensor(coordinator, description)])
        await time_slice.async_yield()
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda camera_id: [
            CameraSensor(coordinator, camera_id, description) for description in CAMERA_SENSORS
        ],
    )
    _remove_look_ups(hass, entry)
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda camera_id: [CameraSensor(coordinator, camera_id, LOOK_UP)],
        is_wanted=look_ups.is_shown,
    )
    entry.async_on_unload(coordinator.async_add_listener(lambda: _remove_look_ups(hass, entry)))
    _follow_consent(hass, entry, async_add_entities)


@callback
def _follow_consent(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Have the sensor of the progress while any camera may be asked, and not otherwise."""
    runtime = entry.runtime_data
    is_there = False

    @callback
    def follow() -> None:
        nonlocal is_there
        wanted = runtime.look_ups.may_ask_any
        if wanted and not is_there:
            async_add_entities([CamerasBeingAsked(runtime)])
        elif not wanted:
            _remove_fleet_sensors(hass, entry, BEING_ASKED.key)
        is_there = wanted

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


class CameraSensor(CameraEntity, SensorEntity):
    """One fact about one camera."""

    _unrecorded_attributes = frozenset({"ids", "cannot_tell"})
    entity_description: CameraSensorDescription

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


class FactsAsOf(FleetEntity, SensorEntity):
    """The day on which a fact of the library was last checked."""

    @property
    @override
    def native_value(self) -> date | None:
        """Return that day; it changes with a new library, and so with a reload, at most."""
        return self.coordinator.library.as_of


class CamerasBeingAsked(FleetEntity, SensorEntity):
    """How many cameras are being asked and have not answered yet; 0 while none is asked."""

    _unrecorded_attributes = frozenset({"total"})

    def __init__(self, runtime: CameraLifecycleRuntime) -> None:
        """Show the progress as it is."""
        super().__init__(runtime.coordinator, BEING_ASKED)
        self._progress = runtime.look_ups.progress

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the progress, beside the fleet."""
        await super().async_added_to_hass()
        self.async_on_remove(self._progress.async_add_listener(self.async_write_ha_state))

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
