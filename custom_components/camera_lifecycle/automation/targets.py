"""Which cameras the target of an action names: by device, entity, area, floor or label."""

from collections.abc import Mapping
from typing import Any

from homeassistant.const import ATTR_ENTITY_ID, ENTITY_MATCH_ALL
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
    if target.get(ATTR_ENTITY_ID) == ENTITY_MATCH_ALL:
        return tuple(fleet.cameras.values())
    named = async_extract_referenced_entity_ids(
        hass, TargetSelection(dict(target)), primary_entities_only=False
    )
    entities = named.referenced | named.indirectly_referenced
    registry = er.async_get(hass)
    entries = (registry.async_get(entity_id) for entity_id in entities)
    devices = named.referenced_devices | {entry.device_id for entry in entries if entry}
    return tuple(
        known
        for known in fleet.cameras.values()
        if not devices.isdisjoint(_devices(hass, known))
        or any(not entities.isdisjoint(source.entity_ids) for source in known.camera.sources)
    )


def _devices(hass: HomeAssistant, known: AssessedCamera) -> set[str | None]:
    """Return the ids of all devices that stand for a camera, ours among them; never None."""
    found: set[str | None] = {source.device_id for source in known.camera.sources}
    if known.camera.primary_device_id is None:
        own = {(DOMAIN, known.camera.id)}
        found |= {device.id for device in dr.async_get(hass).async_get_devices(identifiers=own)}
    return found - {None}
