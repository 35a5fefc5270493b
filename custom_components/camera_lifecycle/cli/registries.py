"""Loads a folder's registries into a Home Assistant that is never started."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from contextlib import suppress
import logging
from typing import Any

from homeassistant import loader
from homeassistant.config_entries import ConfigEntries
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..engine.load import Library
from .home import async_read_home
from .source import Home


class RegistryError(Exception):
    """A registry cannot be loaded; `file` is the name of its file."""

    def __init__(self, file: str, err: Exception) -> None:
        """Keep the file beside the reason, which quotes no value of a row."""
        super().__init__(f"Home Assistant's registries can't load it ({type(err).__name__})")
        self.file = file


async def async_load_home(
    config_dir: str,
    library: Library,
    states: Mapping[str, tuple[str, Mapping[str, Any]]],
    kept: Mapping[str, Any],
) -> Home:
    """Return the home that the registries in `config_dir` know. Raises RegistryError.

    `states`: state and attributes of entities by their id. `kept`: content of our own stores by
    key. Migrations of an older folder happen
    in `config_dir`, so it must be a copy.
    """
    logging.getLogger("homeassistant").setLevel(logging.CRITICAL)
    hass = HomeAssistant(config_dir)
    try:
        loader.async_setup(hass)
        hass.config_entries = ConfigEntries(hass, {})
        dr.async_setup(hass)
        await _load("core.config_entries", hass.config_entries.async_initialize())
        await _load("core.device_registry", dr.async_load(hass))
        await _load("core.entity_registry", er.async_load(hass))
        for entity_id, (state, attributes) in states.items():
            with suppress(HomeAssistantError):  # a name or a state that none can have
                hass.states.async_set(entity_id, state, attributes)
        return await _load("core.device_registry", async_read_home(hass, library, kept))
    finally:
        await hass.async_stop(force=True)


async def _load[T](file: str, work: Awaitable[T]) -> T:
    """Return what `work`, which is about a file, gives."""
    try:
        return await work
    except Exception as err:  # whatever a row of somebody's file makes of code of others
        raise RegistryError(file, err) from err
