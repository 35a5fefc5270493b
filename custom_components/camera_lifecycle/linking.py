"""Keeps our entities on the devices of the cameras that they speak of.

The one place that writes beside other integrations' devices: an entity moves when its camera
gets a better source, and goes when its camera is gone.
"""

from collections.abc import Iterator, Mapping

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .const import DOMAIN
from .inventory import FleetCamera


def known_camera_ids(hass: HomeAssistant, entry_id: str) -> Mapping[str, str]:
    """Return the camera id that is in use for each device that bears entities of ours."""
    return {
        entry.device_id: camera_id
        for entry, camera_id in _camera_entities(hass, entry_id)
        if entry.device_id
    }


@callback
def async_link(hass: HomeAssistant, entry_id: str, cameras: Mapping[str, FleetCamera]) -> None:
    """Move the entities whose camera has another primary device now."""
    registry = er.async_get(hass)
    for entry, camera_id in [*_camera_entities(hass, entry_id)]:
        device_id = cameras[camera_id].primary_device_id if camera_id in cameras else None
        if device_id is not None and entry.device_id != device_id:
            registry.async_update_entity(entry.entity_id, device_id=device_id)


@callback
def async_sweep(hass: HomeAssistant, entry_id: str, cameras: Mapping[str, FleetCamera]) -> None:
    """Remove the entities of cameras that are gone, and devices of ours that bear nothing."""
    registry, devices = er.async_get(hass), dr.async_get(hass)
    for entry, camera_id in [*_camera_entities(hass, entry_id)]:
        if camera_id not in cameras:
            registry.async_remove(entry.entity_id)
    wanted = {entry_id, *(key for key, one in cameras.items() if one.primary_device_id is None)}
    for device in dr.async_entries_for_config_entry(devices, entry_id):
        if not any((DOMAIN, camera_id) in device.identifiers for camera_id in wanted):
            devices.async_remove_device(device.id)


def _camera_entities(hass: HomeAssistant, entry_id: str) -> Iterator[tuple[er.RegistryEntry, str]]:
    """Yield our entities that speak of one camera, each with that camera's id."""
    for entry in er.async_entries_for_config_entry(er.async_get(hass), entry_id):
        camera_id = entry.unique_id.removesuffix(f"_{entry.translation_key}")
        if entry.translation_key and camera_id not in {entry.unique_id, entry_id}:
            yield entry, camera_id
