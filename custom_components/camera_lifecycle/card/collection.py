"""Writes the card into the resources of the dashboards; only resources of ours are touched."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from homeassistant.components.lovelace.const import CONF_RESOURCE_TYPE_WS, LOVELACE_DATA
from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.const import CONF_URL
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.collection import ItemNotFound

from .listed import MODULE, ListedCard, listed_cards
from .load import async_load_resources


@callback
def stored_resources(hass: HomeAssistant) -> ResourceStorageCollection | None:
    """Return the resources, None where there are none or where they stand in YAML."""
    data = hass.data.get(LOVELACE_DATA)
    resources = data.resources if data is not None else None
    return resources if isinstance(resources, ResourceStorageCollection) else None


async def async_list_card(resources: ResourceStorageCollection, url: str) -> bool:
    """Leave one resource of ours, the one that loads `url`; return whether that was to write."""
    ours = listed_cards(resources.async_items())
    if not ours:
        await resources.async_create_item(_fields(url))
        return True
    kept, *others = sorted(ours, key=lambda each: not each.loads(url))
    is_current = kept.loads(url)
    if not is_current:
        await resources.async_update_item(kept.id, _fields(url))
    await _async_delete(resources, others)
    return not is_current or bool(others)


async def async_unlist_card(resources: ResourceStorageCollection) -> None:
    """Leave no resource of ours."""
    await _async_delete(resources, listed_cards(resources.async_items()))


async def async_remove_card(hass: HomeAssistant) -> None:
    """Take the card out of the resources, of whichever version; for good."""
    if (resources := stored_resources(hass)) is not None:
        await async_load_resources(resources)
        await async_unlist_card(resources)


def _fields(url: str) -> dict[str, Any]:
    return {CONF_RESOURCE_TYPE_WS: MODULE, CONF_URL: url}


async def _async_delete(resources: ResourceStorageCollection, listed: Iterable[ListedCard]) -> None:
    for each in listed:
        with suppress(ItemNotFound):  # somebody else was quicker
            await resources.async_delete_item(each.id)
