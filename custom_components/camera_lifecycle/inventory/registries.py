"""Reads Home Assistant's registries and states: devices with a camera entity, and their parents."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import entity_sources
from homeassistant.util import slugify

from ..const import DOMAIN
from .model import SourceDevice
from .records import child_source, device_source, entity_source, state_source

CAMERA: Final = "camera"
_PREFIX: Final = f"{CAMERA}."


def find_sources(hass: HomeAssistant) -> Iterator[SourceDevice]:
    """Yield each device with a camera entity, disabled ones included, our own never.

    The caller may let the event loop run between two of them.
    """
    by_device: dict[str | None, list[er.RegistryEntry]] = defaultdict(list)
    for entry in er.async_get(hass).entities.values():
        if entry.entity_id.startswith(_PREFIX) and entry.platform != DOMAIN:
            by_device[entry.device_id].append(entry)
    for device_id, entries in by_device.items():
        yield from sources_of(hass, device_id, entries)
    registry = er.async_get(hass)
    for state in hass.states.async_all(CAMERA):
        if not registry.async_is_registered(state.entity_id):
            yield from _of_state(hass, state)


def camera_entries(hass: HomeAssistant, device_id: str) -> list[er.RegistryEntry]:
    """Return the camera entities of a device, disabled ones included, our own never."""
    entries = er.async_entries_for_device(
        er.async_get(hass), device_id, include_disabled_entities=True
    )
    return [
        entry
        for entry in entries
        if entry.entity_id.startswith(_PREFIX)
        and entry.platform != DOMAIN
        and entry.device_id == device_id
    ]


def sources_of(
    hass: HomeAssistant, device_id: str | None, entries: Sequence[er.RegistryEntry]
) -> list[SourceDevice]:
    """Return the source that a device with these camera entities is.

    Each entity is one by itself where there is no such device.
    """
    device = device_id and dr.async_get(hass).async_get(device_id, include_composite_devices=False)
    if not device or not entries:
        return [entity_source(hass, entry) for entry in entries]
    entries = sorted(entries, key=_registered) if len(entries) > 1 else entries
    if isinstance(device, dr.ChildDeviceEntry):
        return [child_source(hass, device, entries)]
    return [device_source(hass, device, entries)]


def read_entity(hass: HomeAssistant, entity_id: str) -> list[SourceDevice]:
    """Return the source that a camera entity without a device is; none for any other."""
    entry = er.async_get(hass).async_get(entity_id)
    if entry is not None:
        is_source = entry.device_id is None and entry.platform != DOMAIN
        return [entity_source(hass, entry)] if is_source else []
    state = hass.states.get(entity_id)
    return [] if state is None else _of_state(hass, state)


def read_parent(hass: HomeAssistant, device_id: str) -> SourceDevice | None:
    """Return a device without a camera entity that sources are connected through."""
    device = dr.async_get(hass).async_get(
        device_id, include_child_devices=False, include_composite_devices=False
    )
    return None if device is None else device_source(hass, device, ())


def in_order(source: SourceDevice) -> tuple[bool, bool, float, tuple[str, ...], str]:
    """Return the sort key that puts the sources into the order in which they were registered.

    What two sources share can say different things in another order, so that it must not depend
    on which of them was read last. Those of which no day is known come last.
    """
    is_undated = not source.created
    return (
        source.device_id is None,
        is_undated,
        source.created,
        source.entity_ids[:1],
        source.id,
    )


def _registered(entry: er.RegistryEntry) -> tuple[float, str]:
    """Return the sort key of a device's camera entities: an update must not change their order."""
    return entry.created_at.timestamp(), entry.entity_id


def _of_state(hass: HomeAssistant, state: State) -> list[SourceDevice]:
    platform = entity_sources(hass).get(state.entity_id)
    domain = platform["domain"] if platform else ""
    if domain == DOMAIN:
        return []
    return [state_source(slugify(state.entity_id), state, domain)]
