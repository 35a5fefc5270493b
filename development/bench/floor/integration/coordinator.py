"""A coordinator that has nothing to find out."""

from __future__ import annotations

import logging

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from development.bench.floor.content import CONTENT, FLOOR, Content

type FloorEntry = ConfigEntry[FloorCoordinator]


class FloorCoordinator(DataUpdateCoordinator[Content]):
    """Holds the content that was put into `hass.data`."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Begin with all content there is."""
        super().__init__(hass, logging.getLogger(__name__), config_entry=entry, name=FLOOR)
        self.data = hass.data[CONTENT]

    @property
    def platforms(self) -> list[Platform]:
        """Return the platforms that have any content."""
        return [*self.data]

    async def _async_update_data(self) -> Content:
        return self.data
