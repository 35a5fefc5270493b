"""Keeps our entities on the devices of the cameras that they speak of.

The one place that writes beside other integrations' devices: an entity moves when its camera
gets a better source, and goes when its camera is gone; a new device gets the name and the area
of the one that it replaces, where an administrator says so.
"""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, device_registry as dr, entity_registry as er

from ..const import DOMAIN
from ..event_loop.time_slice import TimeSlice
from ..inventory.model import FleetCamera
from .device_info import reported_fields
from .model import AssessedCamera


async def async_camera_ids_by_device(hass: HomeAssistant, entry_id: str) -> Mapping[str, str]:
    """Return the camera id that is in use for each device that bears entities of ours."""
    return {
        entry.device_id: camera_id
        async for entry, camera_id in async_camera_entities(hass, entry_id)
        if entry.device_id
    }


async def async_reconcile_entities(
    hass: HomeAssistant, entry_id: str, cameras: Mapping[str, AssessedCamera], *, cleanup: bool
) -> None:
    """Move the entities whose camera has another primary device now.

    `cleanup`: also remove the entities of cameras that are gone, and our own devices that bear
    nothing any more; only once all integrations have had their chance to bring cameras.
    """
    registry, devices = er.async_get(hass), dr.async_get(hass)
    async for entry, camera_id in async_camera_entities(hass, entry_id):
        camera = cameras[camera_id].camera if camera_id in cameras else None
        if camera is None and cleanup:
            registry.async_remove(entry.entity_id)
        elif camera and _has_moved(entry, camera, devices):
            registry.async_update_entity(entry.entity_id, device_id=camera.primary_device_id)
    _describe_own_devices(hass, entry_id, cameras)
    if cleanup:
        _remove_own_devices(hass, entry_id, cameras)


def _has_moved(entry: er.RegistryEntry, camera: FleetCamera, devices: dr.DeviceRegistry) -> bool:
    """Return whether an entity belongs on another device, which is still there."""
    wanted = camera.primary_device_id
    return wanted not in {None, entry.device_id} and devices.async_get(wanted) is not None


def _describe_own_devices(
    hass: HomeAssistant, entry_id: str, cameras: Mapping[str, AssessedCamera]
) -> None:
    """Show on the devices that we made what is reported of their cameras now."""
    devices = dr.async_get(hass)
    for device in dr.async_entries_for_config_entry(devices, entry_id):
        for domain, camera_id in device.identifiers:
            assessed = cameras.get(camera_id) if domain == DOMAIN else None
            if assessed is not None and assessed.camera.primary_device_id is None:
                devices.async_update_device(device.id, **reported_fields(assessed))


def _remove_own_devices(
    hass: HomeAssistant, entry_id: str, cameras: Mapping[str, AssessedCamera]
) -> None:
    """Remove the devices that we made for cameras which are gone, or have one of their own."""
    devices = dr.async_get(hass)
    wanted = {
        entry_id,
        *(key for key, each in cameras.items() if each.camera.primary_device_id is None),
    }
    for device in dr.async_entries_for_config_entry(devices, entry_id):
        if not any((DOMAIN, camera_id) in device.identifiers for camera_id in wanted):
            devices.async_remove_device(device.id)


@callback
def async_pass_on(
    hass: HomeAssistant, device_id: str, name: str | None, area_id: str | None
) -> None:
    """Give a device the name and the area of the one that it replaces; None for neither.

    What its owner has chosen for it stays.
    """
    devices = dr.async_get(hass)
    if (device := devices.async_get(device_id)) is None:
        return
    changes: dict[str, Any] = {}
    if name and not device.name_by_user:
        changes["name_by_user"] = name
    if area_id and not device.area_id and ar.async_get(hass).async_get_area(area_id):
        changes["area_id"] = area_id
    if changes and isinstance(device, dr.ChildDeviceEntry):
        devices.async_update_child_device(device_id, **changes)
    elif changes:
        devices.async_update_device(device_id, **changes)


async def async_camera_entities(
    hass: HomeAssistant, entry_id: str
) -> AsyncIterator[tuple[er.RegistryEntry, str]]:
    """Yield our entities that speak of one camera, each with that camera's id."""
    time_slice = TimeSlice()
    registry = er.async_get(hass)
    for entry in er.async_entries_for_config_entry(registry, entry_id):
        key = entry.translation_key
        if key and not entry.unique_id.startswith(entry_id) and registry.async_get(entry.entity_id):
            yield entry, entry.unique_id.removesuffix(f"_{key}")
        await time_slice.async_yield()
