"""What all entities of the floor have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from development.bench.floor.content import EntityContent

from .coordinator import FloorCoordinator, FloorEntry

type PlatformSetUp = Callable[[HomeAssistant, FloorEntry, AddConfigEntryEntitiesCallback], object]


class FloorEntity(CoordinatorEntity[FloorCoordinator]):
    """Shows what it was given, for good."""

    _attr_has_entity_name = True

    def __init__(self, coordinator: FloorCoordinator, content: EntityContent) -> None:
        """Show `content`."""
        super().__init__(coordinator)
        self._attr_unique_id = content.unique_id
        for name, value in content.shown.items():
            setattr(self, f"_attr_{name}", value)
        if content.device_id is None:
            self._attr_device_info = content.device_info
        else:
            self.device_entry = dr.async_get(coordinator.hass).async_get(
                content.device_id, include_composite_devices=False
            )


def set_up_of(platform: Platform, base: type[FloorEntity]) -> PlatformSetUp:
    """Return the set-up of a platform: all its entities in one go.

    Which attributes are not recorded Home Assistant asks of the class: one for each set of them.
    """

    async def async_setup_entry(
        hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
        entry: FloorEntry,
        async_add_entities: AddConfigEntryEntitiesCallback,
    ) -> None:
        classes: dict[frozenset[str], type[FloorEntity]] = {}
        entities = []
        for content in entry.runtime_data.data[platform]:
            if (kind := classes.get(content.unrecorded)) is None:
                body = {"_unrecorded_attributes": content.unrecorded}
                kind = classes[content.unrecorded] = type(base.__name__, (base,), body)
            entities.append(cast("Entity", kind(entry.runtime_data, content)))
        async_add_entities(entities)

    return async_setup_entry
