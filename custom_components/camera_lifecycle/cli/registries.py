"""Loads a folder's registries into a Home Assistant that is never started."""

from __future__ import annotations

import logging

from homeassistant import loader
from homeassistant.config_entries import ConfigEntries
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..engine.load import Library
from ..inventory.build import InventoryBuilder
from ..inventory.model import FleetCamera


async def async_build_inventory(config_dir: str, library: Library) -> tuple[FleetCamera, ...]:
    """Return the cameras that the registries in `config_dir` know.

    Migrations of an older folder happen in `config_dir`, so it must be a copy.
    """
    logging.getLogger("homeassistant").setLevel(logging.CRITICAL)
    hass = HomeAssistant(config_dir)
    try:
        loader.async_setup(hass)
        hass.config_entries = ConfigEntries(hass, {})
        await hass.config_entries.async_initialize()
        dr.async_setup(hass)
        await dr.async_load(hass)
        await er.async_load(hass)
        return (await InventoryBuilder(hass, library).async_build({})).cameras
    finally:
        await hass.async_stop(force=True)
