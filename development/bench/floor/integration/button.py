"""The floor's entities of the platform `button`."""

from __future__ import annotations

from homeassistant.components.button import ButtonEntity
from homeassistant.const import Platform

from .entity import FloorEntity, set_up_of


class FloorButton(FloorEntity, ButtonEntity):
    """Nobody presses it; it may be out of use for good."""

    @property
    def available(self) -> bool:
        """Return whether it is in use."""
        return self._attr_available


async_setup_entry = set_up_of(Platform.BUTTON, FloorButton)
