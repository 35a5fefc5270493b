"""The floor's entities of the platform `event`."""

from __future__ import annotations

from homeassistant.components.event import EventEntity
from homeassistant.const import Platform

from .entity import FloorEntity, set_up_of


class FloorEvent(FloorEntity, EventEntity):
    """Nothing happens."""


async_setup_entry = set_up_of(Platform.EVENT, FloorEvent)
