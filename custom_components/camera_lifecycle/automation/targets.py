"""Which cameras the target of an action names: by device, entity, area, floor or label."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.const import ATTR_ENTITY_ID, ENTITY_MATCH_ALL
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.target import TargetSelection, async_extract_referenced_entity_ids

from ..const import DOMAIN
from ..fleet.model import AssessedCamera, Fleet

EXCLUDE: Final = "exclude"
"""What a target leaves out, since Home Assistant 2026.11."""


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

    Whatever of a camera is excluded, one of its entities or of its devices, takes it out.
    """
    named = {key: value for key, value in target.items() if key != EXCLUDE}
    found = _named(hass, cameras, named)
    if exclude := target.get(EXCLUDE):
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


def _devices(hass: HomeAssistant, assessed: AssessedCamera) -> set[str | None]:
    """Return the ids of all devices that stand for a camera, ours among them; never None."""
    device_ids: set[str | None] = {source.device_id for source in assessed.camera.sources}
    if assessed.camera.primary_device_id is None:
        own = {(DOMAIN, assessed.camera.id)}
        device_ids |= {
            device.id for device in dr.async_get(hass).async_get_devices(identifiers=own)
        }
    return device_ids - {None}
