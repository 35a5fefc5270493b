"""Reads Home Assistant's registries and states: devices with a camera entity, and their parents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import entity_sources
from homeassistant.util import slugify

from ..const import DOMAIN
from .model import SourceDevice
from .records import child_source, device_source, entity_source, state_source

CAMERA: Final = "camera"


@dataclass(slots=True)
class _CameraEntities:
    """Camera entities by the device they belong to; those without a device in a list."""

    by_device: dict[str, list[er.RegistryEntry]] = field(default_factory=lambda: defaultdict(list))
    without_device: list[er.RegistryEntry] = field(default_factory=list)


def find_sources(hass: HomeAssistant) -> Iterator[SourceDevice]:
    """Yield each device with a camera entity, disabled ones included, our own never.

    The caller may let the event loop run between two of them.
    """
    cameras = _camera_entities(hass)
    devices = dr.async_get(hass)
    for device_id, entries in cameras.by_device.items():
        device = devices.async_get(device_id, include_composite_devices=False)
        if device is None:
            cameras.without_device.extend(entries)
        elif isinstance(device, dr.ChildDeviceEntry):
            yield child_source(hass, device, entries)
        else:
            yield device_source(hass, device, entries)
    for entry in cameras.without_device:
        yield entity_source(hass, entry)
    registry, platforms = er.async_get(hass), entity_sources(hass)
    for state in hass.states.async_all(CAMERA):
        if not registry.async_is_registered(state.entity_id):
            platform = platforms.get(state.entity_id)
            domain = platform["domain"] if platform else ""
            if domain != DOMAIN:
                yield state_source(slugify(state.entity_id), state, domain)


def find_parents(hass: HomeAssistant, sources: Iterable[SourceDevice]) -> Iterator[SourceDevice]:
    """Yield the devices without a camera entity that `sources` are connected through."""
    sources = tuple(sources)
    source_ids = {source.device_id for source in sources}
    devices = dr.async_get(hass)
    for device_id in dict.fromkeys(
        source.parent_device_id for source in sources if source.parent_device_id
    ):
        device = devices.async_get(
            device_id, include_child_devices=False, include_composite_devices=False
        )
        if device is not None and device_id not in source_ids:
            yield device_source(hass, device, ())


def _camera_entities(hass: HomeAssistant) -> _CameraEntities:
    cameras = _CameraEntities()
    for entry in er.async_get(hass).entities.values():
        if entry.domain != CAMERA or entry.platform == DOMAIN:
            continue
        if entry.device_id is None:
            cameras.without_device.append(entry)
        else:
            cameras.by_device[entry.device_id].append(entry)
    return cameras
