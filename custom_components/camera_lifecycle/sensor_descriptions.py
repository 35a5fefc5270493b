"""What the sensors show: of one camera each, and of how many cameras of each kind there are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import EntityCategory, UnitOfTime
from homeassistant.helpers.typing import StateType

from .engine.assessment import DutyAnswer
from .engine.model import FirmwareState, SupportStatus
from .fleet import attributes, counted, numbers
from .fleet.model import ANSWERED, AssessedCamera
from .fleet.totals import Total, Totals
from .lookup.model import ErrorKind


@dataclass(frozen=True, kw_only=True)
class CameraSensorDescription(SensorEntityDescription):
    """A sensor of one camera: what it shows, and what it tells beside."""

    value: Callable[[AssessedCamera], StateType | date]
    attributes: Callable[[AssessedCamera], dict[str, Any]] | None = None
    entity_category: EntityCategory | None = EntityCategory.DIAGNOSTIC


@dataclass(frozen=True, kw_only=True)
class FleetSensorDescription(SensorEntityDescription):
    """A sensor of the whole fleet: what it shows, and the cameras that it is about."""

    show: Callable[[Totals], tuple[StateType | date, Total]]


CAMERA_SENSORS: Final = (
    CameraSensorDescription(
        key="support_status",
        device_class=SensorDeviceClass.ENUM,
        options=[status.value for status in SupportStatus if status is not SupportStatus.UNKNOWN],
        value=attributes.support_status,
        attributes=attributes.support_attributes,
    ),
    # without a state class: the mean of two statuses is none
    CameraSensorDescription(
        key="support_status_code",
        entity_registry_enabled_default=False,
        value=numbers.support_status_code,
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


def _count(key: str, *, enabled: bool = True) -> FleetSensorDescription:
    """Return the sensor that counts the watched cameras which count as `key`.

    `enabled`: by default; what is rare is for its owner to enable.
    """

    def show(totals: Totals) -> tuple[int, Total]:
        total = totals.of(key)
        return len(total), total

    return FleetSensorDescription(
        key=key,
        state_class=SensorStateClass.MEASUREMENT,
        entity_registry_enabled_default=enabled,
        show=show,
    )


LOOK_UP: Final = CameraSensorDescription(
    key="look_up",
    device_class=SensorDeviceClass.ENUM,
    options=[attributes.NOT_ASKED, ANSWERED, *(kind.value for kind in ErrorKind)],
    value=attributes.look_up,
    attributes=attributes.look_up_attributes,
)

DUTY: Final = CameraSensorDescription(
    key="duty",
    device_class=SensorDeviceClass.ENUM,
    options=[answer.value for answer in DutyAnswer],
    value=attributes.duty,
)
"""Of each camera, at a site that has duties."""

FLEET_SENSORS: Final = (
    _count(counted.CAMERAS),
    _count(counted.AT_RISK),
    # on by default: only beside it does a count of none at risk say anything
    _count(counted.RISK_UNKNOWN),
    # from here on each camera is counted once
    _count("cameras_ended"),
    _count("cameras_phased_out"),
    _count("cameras_ending", enabled=False),
    _count("cameras_restricted", enabled=False),
    _count("cameras_supported"),
    _count("cameras_maintained"),
    _count("cameras_no_source"),
    _count("cameras_not_identified"),
    _count("cameras_depends_on_hardware", enabled=False),
    _count("cameras_country_not_set", enabled=False),
    _count("cameras_without_name", enabled=False),
    FleetSensorDescription(
        key="next_support_end",
        device_class=SensorDeviceClass.DATE,
        show=numbers.next_support_end,
    ),
    FleetSensorDescription(
        key="days_to_support_end",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.DAYS,
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        show=numbers.days_to_support_end,
    ),
)


FACTS_AS_OF: Final = SensorEntityDescription(
    key="facts_as_of",
    device_class=SensorDeviceClass.DATE,
    entity_category=EntityCategory.DIAGNOSTIC,
)
FACTS_AGE: Final = SensorEntityDescription(
    key="facts_age",
    device_class=SensorDeviceClass.DURATION,
    native_unit_of_measurement=UnitOfTime.DAYS,
    suggested_display_precision=0,
    state_class=SensorStateClass.MEASUREMENT,
    entity_category=EntityCategory.DIAGNOSTIC,
    entity_registry_enabled_default=False,
)
NEXT_DATE: Final = SensorEntityDescription(key="next_date")
BEING_ASKED: Final = SensorEntityDescription(
    key="cameras_being_asked",
    state_class=SensorStateClass.MEASUREMENT,
    entity_category=EntityCategory.DIAGNOSTIC,
)
CAMERAS_WITH_DUTY: Final = _count(counted.WITH_DUTY)
"""Of the fleet, at a site that has duties."""
