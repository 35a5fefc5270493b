"""Whether a cause that is not seen any more has gone, or its camera is only not there yet.

Absence proves nothing while the integration that brings a camera is not loaded: after a
start, during a reload, when a device does not answer. Deleting a notice forgets the owner's
Ignore, so in doubt it stays.
"""

from collections.abc import Iterable

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..inventory.model import FleetCamera


@callback
def sources_have_loaded(hass: HomeAssistant, camera_id: str, camera: FleetCamera | None) -> bool:
    """Return whether all that brings the camera has loaded, is disabled, or has been removed.

    `camera` is None where the fleet knows no camera with that id any more.
    """
    entries = _entries_of(hass, camera_id) if camera is None else _sources_of(camera)
    return all(_has_loaded(hass, entry_id) for entry_id in entries)


def _sources_of(camera: FleetCamera) -> Iterable[str | None]:
    """Return the config entries that a camera of the fleet comes from."""
    return (source.entry_id for source in camera.sources)


def _entries_of(hass: HomeAssistant, camera_id: str) -> Iterable[str | None]:
    """Return the config entries of a device or entity that is still registered."""
    device = dr.async_get(hass).async_get(camera_id, include_composite_devices=False)
    if device is not None:
        return (device.config_entry_id,)
    entity = er.async_get(hass).entities.get_entry(camera_id)
    return (entity.config_entry_id,) if entity is not None else ()


def _has_loaded(hass: HomeAssistant, entry_id: str | None) -> bool:
    """Return whether no more can be expected of a config entry."""
    if entry_id is None or (entry := hass.config_entries.async_get_entry(entry_id)) is None:
        return True
    return entry.disabled_by is not None or entry.state is ConfigEntryState.LOADED
