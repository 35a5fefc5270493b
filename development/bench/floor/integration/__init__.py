"""Adds entities whose content is given, as plainly as Home Assistant allows.

What it costs is what Home Assistant asks of whoever shows as much on as many devices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .coordinator import FloorCoordinator, FloorEntry

if TYPE_CHECKING:
    from homeassistant.core import HomeAssistant


async def async_setup_entry(hass: HomeAssistant, entry: FloorEntry) -> bool:
    """Take the content over, and have each platform add its part in one go."""
    entry.runtime_data = coordinator = FloorCoordinator(hass, entry)
    await coordinator.async_config_entry_first_refresh()
    await hass.config_entries.async_forward_entry_setups(entry, coordinator.platforms)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: FloorEntry) -> bool:
    """Take all entities away."""
    return await hass.config_entries.async_unload_platforms(entry, entry.runtime_data.platforms)
