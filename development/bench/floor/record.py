"""Records what the entities of a loaded config entry show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, cast

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import async_get_platforms

from .content import FLOOR, PLATFORMS, Content, EntityContent

_OF_ALL: Final = (
    "device_class",
    "entity_category",
    "extra_state_attributes",
    "icon",
    "supported_features",
    "translation_key",
    "translation_placeholders",
)
_OF_PLATFORM: Final[dict[Platform, tuple[str, ...]]] = {
    Platform.BINARY_SENSOR: ("is_on",),
    Platform.BUTTON: ("available",),
    Platform.CALENDAR: ("event",),
    Platform.EVENT: ("event_types",),
    Platform.SENSOR: (
        "native_unit_of_measurement",
        "native_value",
        "options",
        "state_class",
        "suggested_display_precision",
        "suggested_unit_of_measurement",
    ),
    Platform.TODO: ("todo_items",),
}
_OF_DEVICE: Final = ("entry_type", "hw_version", "manufacturer", "model", "name", "sw_version")


def record(hass: HomeAssistant, domain: str, *, by_name: bool = False) -> Content:
    """Return the content of all entities of an integration, those that are switched off too.

    `by_name`: call them as they are called; else by their translation keys.
    """
    living = {
        key: one
        for platform in async_get_platforms(hass, domain)
        for key, one in platform.entities.items()
    }
    devices = dr.async_get(hass)
    content: Content = {}
    for entry in er.async_get(hass).entities.values():
        if entry.platform != domain or entry.domain not in PLATFORMS:
            continue
        entity, platform = living.get(entry.entity_id), Platform(entry.domain)
        shown = _of_registry(entry) if entity is None else _of_entity(platform, entity)
        if by_name:
            shown |= {"name": entry.original_name, "has_entity_name": entry.has_entity_name}
        device = devices.async_get(entry.device_id) if entry.device_id else None
        info = _own_device(device, domain) if device else None
        unrecorded: Any = getattr(entity, "_unrecorded_attributes", frozenset())
        content.setdefault(platform, []).append(
            EntityContent(
                entry.unique_id, None if info else entry.device_id, info, shown, unrecorded
            )
        )
    return content


def _of_entity(platform: Platform, entity: Entity) -> dict[str, Any]:
    names = (*_OF_ALL, *_OF_PLATFORM.get(platform, ()))
    return _told((name, getattr(entity, name, None)) for name in names)


def _of_registry(entry: er.RegistryEntry) -> dict[str, Any]:
    """Return what is known of an entity that is switched off, and so has no state."""
    capabilities = entry.capabilities or {}
    return {"entity_registry_enabled_default": False} | _told(
        (
            ("device_class", entry.original_device_class),
            ("entity_category", entry.entity_category),
            ("icon", entry.original_icon),
            ("native_unit_of_measurement", entry.unit_of_measurement),
            ("options", capabilities.get("options")),
            ("state_class", capabilities.get("state_class")),
            ("supported_features", entry.supported_features or None),
            ("translation_key", entry.translation_key),
        )
    )


def _told(values: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return the values that are any; mappings as plain copies."""
    return {
        name: dict(value) if name == "extra_state_attributes" else value
        for name, value in values
        if value is not None
    }


def _own_device(device: dr.AnyDeviceEntry, domain: str) -> DeviceInfo | None:
    """Return the device as one of the floor's own, None where it belongs to others."""
    own = {(FLOOR, key) for whose, key in device.identifiers if whose == domain}
    if not own:
        return None
    info: Any = {name: getattr(device, name) for name in _OF_DEVICE}
    told = {name: value for name, value in info.items() if value is not None}
    return cast("DeviceInfo", {"identifiers": own} | told)
