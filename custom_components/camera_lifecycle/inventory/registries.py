"""Reads Home Assistant's registries and states: what has a camera entity, and what is above it."""

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
    """Camera entities by the device they belong to; those without one by themselves."""

    by_device: dict[str, list[er.RegistryEntry]] = field(default_factory=lambda: defaultdict(list))
    alone: list[er.RegistryEntry] = field(default_factory=list)


def find_sources(hass: HomeAssistant) -> Iterator[SourceDevice]:
    """Yield what has a camera entity, disabled ones included, our own never.

    The caller may let the event loop run between two of them.
    """
    seen = _camera_entities(hass)
    devices = dr.async_get(hass)
    for device_id, entries in seen.by_device.items():
        device = devices.async_get(device_id, include_composite_devices=False)
        if device is None:
            seen.alone.extend(entries)
        elif isinstance(device, dr.ChildDeviceEntry):
            yield child_source(hass, device, entries)
        else:
            yield device_source(hass, device, entries)
    for entry in seen.alone:
        yield entity_source(hass, entry)
    registered, platforms = er.async_get(hass), entity_sources(hass)
    for state in hass.states.async_all(CAMERA):
        if not registered.async_is_registered(state.entity_id):
            platform = platforms.get(state.entity_id)
            domain = platform["domain"] if platform else ""
            if domain != DOMAIN:
                yield state_source(slugify(state.entity_id), state, domain)


def find_parents(hass: HomeAssistant, sources: Iterable[SourceDevice]) -> Iterator[SourceDevice]:
    """Yield the devices without a camera entity under which `sources` hang."""
    sources = tuple(sources)
    known = {source.device_id for source in sources}
    devices = dr.async_get(hass)
    for device_id in dict.fromkeys(source.above for source in sources if source.above):
        device = devices.async_get(
            device_id, include_child_devices=False, include_composite_devices=False
        )
        if device is not None and device_id not in known:
            yield device_source(hass, device, ())


def _camera_entities(hass: HomeAssistant) -> _CameraEntities:
    seen = _CameraEntities()
    for entry in er.async_get(hass).entities.values():
        if entry.domain != CAMERA or entry.platform == DOMAIN:
            continue
        if entry.device_id is None:
            seen.alone.append(entry)
        else:
            seen.by_device[entry.device_id].append(entry)
    return seen
