"""Every entity has an icon, and every icon an entity."""

import json

from custom_components.camera_lifecycle.binary_sensor import ANY_AT_RISK, AT_RISK
from custom_components.camera_lifecycle.button import ASK_AGAIN
from custom_components.camera_lifecycle.calendar import DATES
from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.event import CHANGE
from custom_components.camera_lifecycle.sensor_descriptions import (
    BEING_ASKED,
    CAMERA_SENSORS,
    CAMERAS_WITH_DUTY,
    DUTY,
    FACTS_AGE,
    FACTS_AS_OF,
    FLEET_SENSORS,
    LOOK_UP,
    NEXT_DATE,
)
from custom_components.camera_lifecycle.todo import PLAN

ICONS = json.loads((BUNDLED.parent / "icons.json").read_text("utf-8"))["entity"]
ENTITIES = {
    "binary_sensor": [AT_RISK, ANY_AT_RISK],
    "button": [ASK_AGAIN],
    "calendar": [DATES],
    "event": [CHANGE],
    "sensor": [
        *(*CAMERA_SENSORS, *FLEET_SENSORS, FACTS_AS_OF, LOOK_UP, BEING_ASKED, NEXT_DATE),
        *(DUTY, CAMERAS_WITH_DUTY, FACTS_AGE),
    ],
    "todo": [PLAN],
}


def test_every_entity_has_an_icon() -> None:
    keys = {domain: {each.key for each in entities} for domain, entities in ENTITIES.items()}
    assert {domain: {*icons} for domain, icons in ICONS.items()} == keys
    for icons in ICONS.values():
        assert all(icon["default"].startswith("mdi:") for icon in icons.values())
