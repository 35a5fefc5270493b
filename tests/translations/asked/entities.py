"""The section `entity`: names, states and attributes, read off the entities that there are."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import async_get_platforms

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.assessment import Basis, Risk
from custom_components.camera_lifecycle.engine.firmware.newest import UPDATE_ENTITY
from custom_components.camera_lifecycle.engine.model import Strength, SupportStatus
from custom_components.camera_lifecycle.engine.releases.compared import BY_RELEASE
from custom_components.camera_lifecycle.engine.releases.state import LIBRARY
from custom_components.camera_lifecycle.entity import CameraPlace
from custom_components.camera_lifecycle.fleet.attributes import _date_source
from custom_components.camera_lifecycle.fleet.model import ANSWERED, LookUpStatus
from custom_components.camera_lifecycle.lookup.model import ErrorCode, Protocol
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.sensor import (
    CAMERA_SENSORS,
    CAMERAS_WITH_DUTY,
    DUTY,
    FACTS_AGE,
    FLEET_SENSORS,
    LOOK_UP,
    CameraSensor,
)
from custom_components.camera_lifecycle.sensors.fleet import FactsAge, FleetSensor
from custom_components.camera_lifecycle.telling.because import Because
from custom_components.camera_lifecycle.telling.change import SUMMARY, Change, ChangeKind
from custom_components.camera_lifecycle.telling.event_data import camera_data
from custom_components.camera_lifecycle.telling.picture import Picture
from tests.integration.home import Home

from .keys import Key, under

# Where the date of a firmware is read in.
FIELDS = ("sw_version", "details.build_date", BY_RELEASE)
# Attributes that have words for their values, by the entity and the attribute.
CHOICES: Mapping[tuple[str, str], set[str]] = {
    ("vendor", "confidence"): {*Strength},
    ("maker", "confidence"): {*Strength},
    ("at_risk", "risks"): {*Risk},
    ("at_risk", "accepted"): {*Risk},
    ("firmware_age", "date_source"): {*map(str, filter(None, map(_date_source, FIELDS)))},
    ("firmware_state", "source"): {UPDATE_ENTITY, LIBRARY},
    ("support_status", "basis"): {*Basis},
    ("look_up", "protocol"): {*Protocol},
    ("look_up", "cause"): {*ErrorCode},
    ("change", "event_type"): {*ChangeKind, SUMMARY},
    ("change", "changes"): {*ChangeKind},
    ("change", "because"): {*Because},
    ("change", "from"): {*SupportStatus},
    ("change", "to"): {*SupportStatus},
    ("change", "risks"): {*Risk},
    ("change", "risks_before"): {*Risk},
}
# What a sensor that is on or off says in words of its own.
STATES: Mapping[str, set[str]] = {"at_risk": {"on", "off"}, "any_at_risk": {"on", "off"}}
# Attributes without a name: Home Assistant hides ids, and writes the time of a calendar itself.
NAMELESS = {"device_id", "area_id"}


def entities(home: Home) -> list[tuple[str, Entity]]:
    """Return every kind of entity with its platform, also those that a person has to enable."""
    assert home.us is not None
    coordinator = home.us.runtime_data.coordinator
    fleet = coordinator.data
    day = date(2026, 1, 1)
    cameras = {
        camera_id: replace(
            assessed,
            plan=Plan(day, day, day, "a note"),
            look_up=LookUpStatus(ANSWERED, "onvif", day, day),
        )
        for camera_id, assessed in fleet.cameras.items()
    }
    coordinator.data = replace(fleet, cameras=cameras)
    added = [
        (platform.domain, entity)
        for platform in async_get_platforms(home.hass, DOMAIN)
        for entity in platform.entities.values()
    ]
    one = next(iter(cameras.values()))
    place = CameraPlace.of(coordinator, one)
    sensors = [CameraSensor(coordinator, place, each) for each in (*CAMERA_SENSORS, LOOK_UP, DUTY)]
    for sensor in sensors:
        sensor.assessed = one
    totals = home.us.runtime_data.totals
    keys = (*FLEET_SENSORS, CAMERAS_WITH_DUTY)
    counts = [FleetSensor(coordinator, totals, each) for each in keys]
    age = FactsAge(coordinator, FACTS_AGE)
    return [*added, *(("sensor", sensor) for sensor in (*sensors, *counts, age))]


def attributes(entity: Any, home: Home) -> set[str]:
    """Return the names of what an entity tells beside its state."""
    if entity.translation_key != "change":
        return {*(entity.extra_state_attributes or ())}
    assessed = next(iter(home.fleet.cameras.values()))
    because = {ChangeKind.CAMERA_FOUND: Because.IDENTITY}
    data = camera_data(home.hass, Change("id", assessed, None, Picture(), because))
    return {"event_type", "count", "cameras", *data}


def entity(home: Home) -> set[Key]:
    """Return the keys of the section."""
    keys: set[Key] = set()
    for domain, each in entities(home):
        name = str(each.translation_key)
        at = ("entity", domain, name)
        keys |= under(at, "name")
        states = getattr(each, "options", None) or STATES.get(name, ())
        keys |= under((*at, "state"), *states)
        for attribute in attributes(each, home) - NAMELESS:
            keys |= under((*at, "state_attributes", attribute), "name")
        for (owner, attribute), choices in CHOICES.items():
            if owner == name:
                at_state = (*at, "state_attributes", attribute, "state")
                keys |= under(at_state, *choices) - under(at_state, "name")
    return keys - {("entity", "event", "change", "state_attributes", "event_type", "name")}
