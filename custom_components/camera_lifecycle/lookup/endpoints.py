"""Finds the door of a camera of the fleet: the config entry or entity that stands for it."""

from __future__ import annotations

from homeassistant.core import HomeAssistant

from ..const import LOGGER
from ..inventory.model import FleetCamera, SourceDevice
from .credentials import CREDENTIAL_LAYOUTS, Endpoint, endpoint_from_entry, endpoint_from_stream
from .model import Protocol


async def async_find_endpoint(hass: HomeAssistant, camera: FleetCamera) -> Endpoint | None:
    """Return where and how to ask `camera` itself; None where Home Assistant holds no such thing.

    A recorder's channel has no door: the address is the recorder's. Where several
    integrations know one camera, a maker's own protocol is preferred, since it says more.
    """
    doors = []
    for source in camera.sources:
        if not source.disabled and source.parent_device_id is None:
            door = await _async_endpoint(hass, source)
            if door is not None:
                doors.append(door)
    return min(doors, key=lambda door: set(door.protocols) <= {Protocol.ONVIF}, default=None)


async def _async_endpoint(hass: HomeAssistant, source: SourceDevice) -> Endpoint | None:
    row = CREDENTIAL_LAYOUTS.get(source.domain)
    if row is None:
        return None
    if row.entity:
        return endpoint_from_stream(source.domain, await _async_stream(hass, source))
    entry = hass.config_entries.async_get_entry(source.entry_id) if source.entry_id else None
    return (
        endpoint_from_entry(entry) if entry is not None and entry.domain == source.domain else None
    )


async def _async_stream(hass: HomeAssistant, source: SourceDevice) -> str | None:
    """Return the address that the camera entity streams from; it holds it, and asks nobody."""
    component = hass.data.get("camera")
    for entity_id in source.entity_ids:
        entity = component.get_entity(entity_id) if component is not None else None
        try:
            address = await entity.stream_source() if entity is not None else None
        except Exception as err:  # noqa: BLE001 - somebody else's entity; its kind is named
            LOGGER.debug("%s tells no stream: %s", entity_id, type(err).__name__)
            continue
        if address:
            return str(address)
    return None
