"""Removes the entities that show look-ups which the owner no longer agrees to."""

from __future__ import annotations

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ..coordinator import CameraLifecycleConfigEntry


@callback
def async_remove_look_up_entities(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry, key: str
) -> None:
    """Remove the entities described by `key` of cameras that may not be asked."""
    registry = er.async_get(hass)
    look_ups = entry.runtime_data.look_ups
    for entity in er.async_entries_for_config_entry(registry, entry.entry_id):
        camera_id = entity.unique_id.removesuffix(f"_{key}")
        if camera_id != entity.unique_id and not look_ups.may_ask(camera_id):
            registry.async_remove(entity.entity_id)
