"""What is known of each camera, and how many cameras there are of each kind."""

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
from homeassistant.const import EntityCategory, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from . import views
from .coordinator import AssessedCamera, CameraLifecycleConfigEntry, Fleet
from .engine.model import SupportStatus
from .entity import CameraEntity, FleetEntity, async_add_for_cameras
from .lookup.entities import async_remove_unasked
from .lookup.model import Failure

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class CameraSensorDescription(SensorEntityDescription):
    """A sensor of one camera: what it shows, and what it tells beside."""

    value: Callable[[AssessedCamera], StateType | date]
    attributes: Callable[[AssessedCamera], dict[str, Any]] | None = None
    entity_category: EntityCategory | None = EntityCategory.DIAGNOSTIC


@dataclass(frozen=True, kw_only=True)
class FleetSensorDescription(SensorEntityDescription):
    """A sensor of the whole fleet."""

    value: Callable[[Fleet], StateType | date]
    attributes: Callable[[Fleet], dict[str, Any]] | None = None


CAMERA_SENSORS: Final = (
    CameraSensorDescription(
        key="support_status",
        device_class=SensorDeviceClass.ENUM,
        options=[status.value for status in SupportStatus if status is not SupportStatus.UNKNOWN],
        value=views.support_status,
        attributes=views.support_attributes,
    ),
    CameraSensorDescription(key="vendor", value=views.vendor, attributes=views.vendor_attributes),
    CameraSensorDescription(
        key="firmware_age",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.DAYS,
        suggested_display_precision=0,
        value=lambda known: known.assessment.firmware.age_days,
        attributes=views.firmware_attributes,
    ),
    CameraSensorDescription(
        key="support_ends",
        device_class=SensorDeviceClass.DATE,
        entity_registry_enabled_default=False,
        value=views.support_ends,
    ),
    CameraSensorDescription(
        key="firmware_date",
        device_class=SensorDeviceClass.DATE,
        entity_registry_enabled_default=False,
        value=lambda known: known.assessment.firmware.build_date,
    ),
    CameraSensorDescription(
        key="known_exploited",
        entity_registry_enabled_default=False,
        value=lambda known: len(views.known_exploited(known)),
        attributes=views.known_exploited_attributes,
    ),
)


def _count(key: str, counts: Callable[[AssessedCamera], bool]) -> FleetSensorDescription:
    """Return the sensor that counts the watched cameras for which `counts` holds."""

    def chosen(fleet: Fleet) -> list[AssessedCamera]:
        return [known for known in views.watched(fleet) if counts(known)]

    return FleetSensorDescription(
        key=key,
        state_class=SensorStateClass.MEASUREMENT,
        value=lambda fleet: len(chosen(fleet)),
        attributes=lambda fleet: {"names": sorted(known.camera.name for known in chosen(fleet))},
    )


def _has(status: SupportStatus) -> Callable[[AssessedCamera], bool]:
    return lambda known: known.assessment.support.status is status


LOOK_UP: Final = CameraSensorDescription(
    key="look_up",
    device_class=SensorDeviceClass.ENUM,
    options=[views.NOT_ASKED, views.ANSWERED, *(failure.value for failure in Failure)],
    value=views.look_up,
    attributes=views.look_up_attributes,
)

FLEET_SENSORS: Final = (
    _count("cameras", lambda _: True),
    _count("cameras_at_risk", lambda known: known.assessment.at_risk),
    _count("cameras_phased_out", _has(SupportStatus.PHASED_OUT)),
    _count("cameras_ended", _has(SupportStatus.ENDED)),
    _count("cameras_unknown", _has(SupportStatus.UNKNOWN)),
    FleetSensorDescription(
        key="next_support_end",
        device_class=SensorDeviceClass.DATE,
        value=views.next_support_end,
        attributes=views.next_support_end_attributes,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the sensors of the fleet, then those of each camera."""
    coordinator = entry.runtime_data
    look_ups = coordinator.look_ups
    async_remove_unasked(hass, entry, LOOK_UP.key)
    async_add_entities(FleetSensor(coordinator, description) for description in FLEET_SENSORS)
    await async_add_for_cameras(
        entry,
        async_add_entities,
        lambda camera_id: [
            CameraSensor(coordinator, camera_id, description)
            for description in (*CAMERA_SENSORS, *([LOOK_UP] * look_ups.shows(camera_id)))
        ],
    )


class CameraSensor(CameraEntity, SensorEntity):
    """One fact about one camera."""

    _unrecorded_attributes = frozenset({"evidence", "ids", "cannot_tell", "reasons", "note"})
    entity_description: CameraSensorDescription

    @property
    @override
    def native_value(self) -> StateType | date:
        """Return the fact, None where it is not known."""
        return self.entity_description.value(known) if (known := self.assessed) else None

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Return what the fact rests on."""
        attributes = self.entity_description.attributes
        return attributes(known) if attributes and (known := self.assessed) else None


class FleetSensor(FleetEntity, SensorEntity):
    """One fact about all cameras."""

    _unrecorded_attributes = frozenset({"names"})
    entity_description: FleetSensorDescription

    @property
    @override
    def native_value(self) -> StateType | date:
        """Return the fact."""
        return self.entity_description.value(self.fleet)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Return which cameras it counts."""
        attributes = self.entity_description.attributes
        return attributes(self.fleet) if attributes else None
