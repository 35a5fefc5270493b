"""Takes away the entities of look-ups that the owner no longer agrees to."""

from __future__ import annotations

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ..coordinator import CameraLifecycleConfigEntry


@callback
def async_remove_unasked(hass: HomeAssistant, entry: CameraLifecycleConfigEntry, key: str) -> None:
    """Remove the entities called `key` of cameras that may not be asked."""
    registry = er.async_get(hass)
    look_ups = entry.runtime_data.look_ups
    for ours in er.async_entries_for_config_entry(registry, entry.entry_id):
        camera_id = ours.unique_id.removesuffix(f"_{key}")
        if camera_id != ours.unique_id and not look_ups.may_ask(camera_id):
            registry.async_remove(ours.entity_id)
