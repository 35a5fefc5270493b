"""Loads the resources of the dashboards so that nobody who loads them at once loses a change.

Home Assistant loads them when somebody first asks, and twice where two ask at once. The later load
brings back what stood on the disk: what the other has changed or deleted meanwhile. If ours is the
later one, the other's change is made again.
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from homeassistant.components.lovelace.const import CONF_RESOURCE_TYPE_WS
from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.const import CONF_TYPE, CONF_URL
from homeassistant.helpers.collection import (
    CHANGE_REMOVED,
    CHANGE_UPDATED,
    CollectionChange,
    ItemNotFound,
)


async def async_load_resources(resources: ResourceStorageCollection) -> None:
    """Return once the resources are loaded, with all that was changed meanwhile."""
    if resources.loaded:
        return
    changed: dict[str, Any] = {}

    async def heard(changes: Iterable[CollectionChange]) -> None:
        for change in changes:
            if change.change_type == CHANGE_UPDATED:
                changed[change.item_id] = change.item
            elif change.change_type == CHANGE_REMOVED:
                changed[change.item_id] = None

    unsubscribe = resources.async_add_change_set_listener(heard)
    try:
        await resources.async_get_info()
    finally:
        unsubscribe()
    for item_id, item in changed.items():
        with suppress(ItemNotFound):
            await _async_make_again(resources, item_id, item)


async def _async_make_again(
    resources: ResourceStorageCollection, item_id: str, item: dict[str, Any] | None
) -> None:
    """Make a change again that the load has undone. `item`: None where it was deleted."""
    if item is None:
        await resources.async_delete_item(item_id)
    elif resources.data.get(item_id) != item:
        fields = {CONF_RESOURCE_TYPE_WS: item[CONF_TYPE], CONF_URL: item[CONF_URL]}
        await resources.async_update_item(item_id, fields)
