"""Keeps the card among the resources of the dashboards, as its owner wants it.

The resources belong to `lovelace`. Somebody else who loads them while we change ours brings back
what stood on the disk before (`load.py`): so we listen, and bring ours in line again.
"""

from collections.abc import Iterable

from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.core import CALLBACK_TYPE, CoreState, HomeAssistant, callback
from homeassistant.helpers.collection import CHANGE_REMOVED, CollectionChange
from homeassistant.helpers.start import async_at_started

from ..const import DOMAIN, LOGGER
from .collection import async_list_card, async_unlist_card, stored_resources
from .file import CardFile
from .listed import is_card, listed_cards
from .load import async_load_resources
from .memory import CardStore
from .on_disk import CardOnDisk
from .state import CardState


class CardResource:
    """The card as a resource of the dashboards: there once, with its address of now, or not at all.

    What its owner removed stays away until `async_offer_again`.
    """

    def __init__(self, hass: HomeAssistant, memory: CardStore, card: CardFile | None) -> None:
        """Touch nothing yet. `card`: None where it was not built."""
        self._hass = hass
        self._memory = memory
        self._card = card
        self._on_disk = CardOnDisk(hass, memory)
        self._is_wanted = self._is_started = False
        self._is_writing = self._is_dirty = self._has_failed = False
        self._unsubscribe: list[CALLBACK_TYPE] = []

    @property
    def url(self) -> str | None:
        """Return the address of the card, a path on this Home Assistant; None without one."""
        return self._card.url if self._card is not None else None

    @property
    def state(self) -> CardState:
        """Return how it stands now."""
        if self._card is None:
            return CardState.NOT_BUILT
        if (data := self._hass.data.get(LOVELACE_DATA)) is None:
            return CardState.NO_DASHBOARDS
        ours = listed_cards(data.resources.async_items())
        is_listed = any(each.loads(self._card.url) for each in ours)
        if isinstance(data.resources, ResourceStorageCollection):
            return self._stored_state(is_listed=is_listed)
        if is_listed:
            return CardState.YAML_CURRENT
        return CardState.YAML_STALE if ours else CardState.YAML_MISSING

    def _stored_state(self, *, is_listed: bool) -> CardState:
        if self._has_failed:
            return CardState.FAILED
        if not self._is_wanted:
            return CardState.OFF
        if not is_listed:
            return CardState.REMOVED
        return CardState.NOT_SAVED if self._on_disk.is_missing else CardState.REGISTERED

    async def async_start(self, *, is_wanted: bool) -> None:
        """Bring the resources in line, now or as soon as there are dashboards, and keep them so."""
        self._is_started, self._is_wanted = True, is_wanted
        if LOVELACE_DATA in self._hass.data or self._hass.state is CoreState.running:
            await self._async_follow(self._hass)
        else:
            self._unsubscribe.append(async_at_started(self._hass, self._async_follow))

    @callback
    def async_stop(self) -> None:
        """Touch nothing any more; what is registered stays."""
        self._is_started = False
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe.clear()
        self._on_disk.async_stop()

    async def async_want(self, *, is_wanted: bool) -> None:
        """Register the card, or take it away, where its owner has changed their mind."""
        if is_wanted != self._is_wanted:
            self._is_wanted = is_wanted
            await self._async_bring_in_line()

    async def async_offer_again(self) -> None:
        """Register the card, also where its owner has removed it before."""
        await self._memory.async_remember(was_listed=False)
        self._is_wanted = True
        await self._async_bring_in_line()

    async def _async_follow(self, _: HomeAssistant) -> None:
        if (resources := stored_resources(self._hass)) is not None and self._is_started:
            add = resources.async_add_change_set_listener
            self._unsubscribe.append(add(self._async_changed))
            await self._async_bring_in_line()

    async def _async_changed(self, changes: Iterable[CollectionChange]) -> None:
        """Look again after a change of a resource of ours, whoever made it."""
        kinds = {change.change_type for change in changes if is_card(change.item)}
        if not kinds:
            return
        self._is_dirty = True
        if not self._is_writing:  # else it is seen at once, and is mostly our own
            if CHANGE_REMOVED in kinds and self._is_wanted:
                await self._memory.async_remember(was_listed=True)
            # whoever made the change waits for this to return
            self._hass.async_create_background_task(
                self._async_bring_in_line(), f"{DOMAIN} card resource"
            )

    async def _async_bring_in_line(self) -> None:
        """Write until nothing is left to write; what a second caller wants, the first one does."""
        self._is_dirty = True
        if self._is_writing:
            return
        self._is_writing, self._has_failed = True, False
        try:
            while self._is_dirty:
                self._is_dirty = False
                await self._async_write()
        except Exception:  # noqa: BLE001 - whatever the dashboards do, all else is set up
            self._has_failed = True
            LOGGER.exception("The card can't be registered among the resources of the dashboards")
        finally:
            self._is_writing = False

    async def _async_write(self) -> None:
        resources, card = stored_resources(self._hass), self._card
        if resources is None or card is None:
            return
        await async_load_resources(resources)
        if not self._is_started:
            return
        if not self._is_wanted:
            self._on_disk.async_stop()
            await async_unlist_card(resources)
            await self._memory.async_remember(was_listed=False)
        elif listed_cards(resources.async_items()) or not self._memory.was_listed:
            has_changed = await async_list_card(resources, card.url)
            self._on_disk.async_expect(resources, card.url, has_changed=has_changed)
