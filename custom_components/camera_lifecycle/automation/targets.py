"""Which cameras the target of an action names: by device, entity, area, floor or label."""

from collections.abc import Mapping
from typing import Any

from homeassistant.const import ATTR_ENTITY_ID, CONF_EXCLUDE, ENTITY_MATCH_ALL
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.target import TargetSelection, async_extract_referenced_entity_ids

from ..const import DOMAIN
from ..fleet.model import AssessedCamera, Fleet


@callback
def targeted_cameras(
    hass: HomeAssistant, fleet: Fleet, target: Mapping[str, Any]
) -> tuple[AssessedCamera, ...]:
    """Return the cameras of the fleet that `target` names, each once; none for none.

    A device or an entity names its camera whether it is ours or of the integration that
    brought the camera.
    """
    return cameras_in_target(hass, fleet.cameras, target)


@callback
def cameras_in_target(
    hass: HomeAssistant, cameras: Mapping[str, AssessedCamera], target: Mapping[str, Any]
) -> tuple[AssessedCamera, ...]:
    """Return those of `cameras` (by id) that `target` names, as `targeted_cameras` does.

    Whatever of a camera is excluded (since 2026.11), one of its entities or of its devices,
    takes it out.
    """
    named = {key: value for key, value in target.items() if key != CONF_EXCLUDE}
    found = _named(hass, cameras, named)
    if exclude := target.get(CONF_EXCLUDE):
        out = _named(hass, found, exclude)
        found = {key: each for key, each in found.items() if key not in out}
    return tuple(found.values())


def _named(
    hass: HomeAssistant, cameras: Mapping[str, AssessedCamera], target: Mapping[str, Any]
) -> Mapping[str, AssessedCamera]:
    if target.get(ATTR_ENTITY_ID) == ENTITY_MATCH_ALL:
        return cameras
    referenced = async_extract_referenced_entity_ids(
        hass, TargetSelection(dict(target)), primary_entities_only=False
    )
    entities = referenced.referenced | referenced.indirectly_referenced
    registry = er.async_get(hass)
    entries = (registry.async_get(entity_id) for entity_id in entities)
    devices = referenced.referenced_devices | {entry.device_id for entry in entries if entry}
    return {
        key: assessed
        for key, assessed in cameras.items()
        if not devices.isdisjoint(_devices(hass, assessed))
        or any(not entities.isdisjoint(source.entity_ids) for source in assessed.camera.sources)
    }


@callback
def followed_cameras(
    hass: HomeAssistant, cameras: Mapping[str, AssessedCamera], target: Mapping[str, Any]
) -> tuple[AssessedCamera, ...]:
    """Return those of `cameras` that triggers and conditions with this target are about.

    Our service device, or an entity of it, stands for all of them, but for those excluded:
    there is no other way to choose all cameras in the editor. No action changes cameras by it.
    """
    if not _names_all(hass, target):
        return cameras_in_target(hass, cameras, target)
    excluded = cameras_in_target(hass, cameras, target.get(CONF_EXCLUDE) or {})
    left_out = {assessed.camera.id for assessed in excluded}
    return tuple(assessed for key, assessed in cameras.items() if key not in left_out)


def _names_all(hass: HomeAssistant, target: Mapping[str, Any]) -> bool:
    """Return whether our service device is named itself, not by an area or a label it has."""
    named = TargetSelection(dict(target))
    entities, devices = er.async_get(hass), dr.async_get(hass)
    entries = (entities.async_get(entity_id) for entity_id in named.entity_ids)
    device_ids = named.device_ids | {
        entry.device_id for entry in entries if entry and entry.platform == DOMAIN
    }
    found = (devices.async_get(device_id) for device_id in device_ids if device_id)
    return any(
        device.entry_type is dr.DeviceEntryType.SERVICE
        and any(domain == DOMAIN for domain, *_ in device.identifiers)
        for device in found
        if isinstance(device, dr.DeviceEntry)
    )


def _devices(hass: HomeAssistant, assessed: AssessedCamera) -> set[str | None]:
    """Return the ids of all devices that stand for a camera, ours among them; never None."""
    device_ids: set[str | None] = {source.device_id for source in assessed.camera.sources}
    if assessed.camera.primary_device_id is None:
        own = {(DOMAIN, assessed.camera.id)}
        device_ids |= {
            device.id for device in dr.async_get(hass).async_get_devices(identifiers=own)
        }
    return device_ids - {None}
