"""Keeps our entities on the devices of the cameras that they speak of.

The one place that writes beside other integrations' devices: an entity moves when its camera
gets a better source, and goes when its camera is gone; a new device gets the name and the area
of the one that it replaces, where an administrator says so.
"""

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar, device_registry as dr, entity_registry as er

from ..const import DOMAIN
from ..event_loop.time_slice import TimeSlice
from .device_info import reported_fields
from .entity_keys import CAMERA_ENTITIES
from .model import AssessedCamera

_TOGETHER: Final = 50
"""So many entities are looked at before it is asked whether others wait: each takes a moment."""


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
    """Move the entities whose camera has another primary device now, of all cameras.

    `cleanup`: also remove the entities of cameras that are gone, and our own devices that bear
    nothing any more; only once all integrations have had their chance to bring cameras.
    """
    moved = {
        camera_id
        async for entry, camera_id in async_camera_entities(hass, entry_id)
        if (assessed := cameras.get(camera_id)) is None
        or assessed.camera.primary_device_id not in {None, entry.device_id}
    }
    own = (
        camera_id
        for device in dr.async_entries_for_config_entry(dr.async_get(hass), entry_id)
        for domain, camera_id in device.identifiers
        if domain == DOMAIN and camera_id != entry_id
    )
    await async_move_entities(hass, entry_id, cameras, {*moved, *own}, cleanup=cleanup)


async def async_move_entities(
    hass: HomeAssistant,
    entry_id: str,
    cameras: Mapping[str, AssessedCamera],
    moved: Iterable[str],
    *,
    cleanup: bool,
) -> None:
    """Do so for some cameras (ids) alone: gone ones, those with another device, or with ours."""
    registry, devices, time_slice = er.async_get(hass), dr.async_get(hass), TimeSlice()
    places = _Places(hass, entry_id, cameras, cleanup)
    for camera_id in moved:
        for platform, key in CAMERA_ENTITIES:
            entity_id = registry.async_get_entity_id(platform, DOMAIN, f"{camera_id}_{key}")
            if entity_id and (entry := registry.async_get(entity_id)):
                places.bring(entry, camera_id)
        if device := devices.async_get_device_by_identifier((DOMAIN, camera_id), entry_id):
            places.describe(device, camera_id)
        await time_slice.async_yield()


class _Places:
    """Where entities and devices of ours belong now."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry_id: str,
        cameras: Mapping[str, AssessedCamera],
        cleanup: bool,  # noqa: FBT001 - as of its callers
    ) -> None:
        self._entities = er.async_get(hass)
        self._devices = dr.async_get(hass)
        self._entry_id = entry_id
        self._cameras = cameras
        self._cleanup = cleanup

    def bring(self, entry: er.RegistryEntry, camera_id: str) -> None:
        """Bring an entity to the device of its camera; one of a camera that is gone goes."""
        assessed = self._cameras.get(camera_id)
        if assessed is None:
            if self._cleanup:
                self._entities.async_remove(entry.entity_id)
            return
        wanted = assessed.camera.primary_device_id
        if wanted not in {None, entry.device_id} and self._devices.async_get(wanted) is not None:
            self._entities.async_update_entity(entry.entity_id, device_id=wanted)

    def describe(self, device: dr.DeviceEntry, camera_id: str) -> None:
        """Show on a device that we made what is reported of its camera now.

        It goes where its camera is gone, or has a device of its own.
        """
        assessed = self._cameras.get(camera_id)
        if assessed is not None and assessed.camera.primary_device_id is None:
            self._devices.async_update_device(device.id, **reported_fields(assessed))
        elif self._cleanup:
            self._devices.async_remove_device(device.id)


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
    for number, entry in enumerate(er.async_entries_for_config_entry(registry, entry_id)):
        key, unique_id = entry.translation_key, entry.unique_id
        if key and not unique_id.startswith(entry_id) and registry.async_get(entry.entity_id):
            yield entry, unique_id.removesuffix(f"_{key}")
        if number % _TOGETHER == 0:
            await time_slice.async_yield()
