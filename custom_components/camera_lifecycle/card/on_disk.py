"""Looks whether the card is on the disk among the resources, and has it written until it is.

Home Assistant writes the resources once, and on a full disk never again until they change. The
card that is missing after the next start would look like one that its owner has removed.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.event import async_call_later

from ..const import LOGGER
from .listed import ListedCard, listed_cards
from .memory import CardStore

WRITTEN_AFTER: Final = timedelta(seconds=30)
"""When to look: the resources are written after ten seconds."""
TRY_AGAIN: Final = timedelta(minutes=5)


class CardOnDisk:
    """Remembers that the card was listed as soon as that is on the disk."""

    def __init__(self, hass: HomeAssistant, memory: CardStore) -> None:
        """Look at nothing yet."""
        self._hass = hass
        self._memory = memory
        self._cancel: CALLBACK_TYPE | None = None
        self.is_missing = False
        """Whether the resources could not be written when last looked at."""

    @callback
    def async_expect(
        self, resources: ResourceStorageCollection, url: str, *, has_changed: bool
    ) -> None:
        """Look for the card of `url`, later; not later than planned where nothing changed."""
        if has_changed or self._cancel is None:
            self._async_look_after(WRITTEN_AFTER, resources, url)

    @callback
    def async_stop(self) -> None:
        """Look no more."""
        if self._cancel is not None:
            self._cancel()
        self._cancel = None
        self.is_missing = False

    @callback
    def _async_look_after(
        self, pause: timedelta, resources: ResourceStorageCollection, url: str
    ) -> None:
        if self._cancel is not None:
            self._cancel()

        async def look(_: datetime) -> None:
            await self._async_look(resources, url)

        self._cancel = async_call_later(self._hass, pause, look)

    async def _async_look(self, resources: ResourceStorageCollection, url: str) -> None:
        cancel = self._cancel
        on_disk = await _async_read(resources)
        if self._cancel is not cancel:
            return  # stopped, or changed: then it is looked at again
        self._cancel = None
        if any(each.loads(url) for each in on_disk):
            self.is_missing = False
            await self._memory.async_remember(was_listed=True)
            return
        listed = [each for each in listed_cards(resources.async_items()) if each.loads(url)]
        if listed:
            self._async_look_after(TRY_AGAIN, resources, url)
            if not self.is_missing:
                LOGGER.error(
                    "The resources of the dashboards aren't saved, the card among them. "
                    "This is tried again every few minutes"
                )
            self.is_missing = True
            await resources.async_update_item(listed[0].id, {})  # has all of them written


async def _async_read(resources: ResourceStorageCollection) -> list[ListedCard]:
    """Return the resources of ours that are on the disk; none where it can't be read.

    A store of its own reads them: that of the resources answers with what it has yet to write.
    """
    store = resources.store
    reader = type(store)(
        resources.hass,
        store.version,
        store.key,
        minor_version=store.minor_version,
        read_only=True,
    )
    try:
        content: Any = await reader.async_load()
    except HomeAssistantError:
        return []
    return listed_cards(content["items"]) if content else []
