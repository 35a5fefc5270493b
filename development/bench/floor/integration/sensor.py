"""The floor's entities of the platform `sensor`."""

from __future__ import annotations

from homeassistant.components.sensor import SensorEntity
from homeassistant.const import Platform

from .entity import FloorEntity, set_up_of


class FloorSensor(FloorEntity, SensorEntity):
    """Has a value for good."""


async_setup_entry = set_up_of(Platform.SENSOR, FloorSensor)
