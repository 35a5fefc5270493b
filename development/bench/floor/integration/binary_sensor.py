"""The floor's entities of the platform `binary_sensor`."""

from __future__ import annotations

from homeassistant.components.binary_sensor import BinarySensorEntity
from homeassistant.const import Platform

from .entity import FloorEntity, set_up_of


class FloorBinarySensor(FloorEntity, BinarySensorEntity):
    """Is on or off for good."""


async_setup_entry = set_up_of(Platform.BINARY_SENSOR, FloorBinarySensor)
