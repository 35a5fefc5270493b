"""Looks for newer facts once a day, and takes what is signed, newer, and readable.

What is taken is judged by at once: the config entry is loaded anew, so that every part of the
integration has the same facts. Nothing else of the home is restarted.
"""

from datetime import timedelta
from random import uniform
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, LOGGER
from ..engine.load import Library
from .fault import FactsError, FactsFault
from .kept import FactsStore, LastLook
from .keys import TrustedKeys
from .origin import FactsOrigin, async_look
from .signed import SignedFacts

FIRST: Final = (60.0, 900.0)
"""Seconds after a start: by chance, lest all homes ask at once after an update."""
DAILY: Final = (timedelta(hours=23), timedelta(hours=25))


async def async_chosen_library(
    hass: HomeAssistant, entry: ConfigEntry[Any], store: FactsStore, bundled: Library
) -> Library:
    """Return the facts to judge by: those that were taken, where they are wanted and newer."""
    if not store.signed or not FactsOrigin.of(entry.options).name:
        return bundled
    return await hass.async_add_executor_job(_newest, store, bundled)


def _newest(store: FactsStore, bundled: Library) -> Library:
    kept = store.read_signed(TrustedKeys.bundled())
    return kept.library if kept is not None and is_newer(kept.library, bundled) else bundled


def is_newer(one: Library, other: Library) -> bool:
    """Return whether facts were checked on a later day than others."""
    return one.as_of is not None and (other.as_of is None or one.as_of > other.as_of)


class FactsRefresh:
    """Looks where the owner chose. `library`: by what is judged now; `bundled`: the release's."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        store: FactsStore,
        *,
        library: Library,
        bundled: Library,
    ) -> None:
        """Look for nothing yet."""
        self._hass = hass
        self._entry = entry
        self._store = store
        self._library = library
        self._cancel: CALLBACK_TYPE | None = None
        self.is_of_release = library is bundled
        """Whether the facts by which is judged are those that came with the release."""

    @property
    def last_look(self) -> LastLook | None:
        """Return how the last look went, None where there was none since Home Assistant started."""
        return self._store.last_look

    @callback
    def async_start(self) -> None:
        """Look soon, and then once a day."""
        self._entry.async_on_unload(self._stop)
        if FactsOrigin.of(self._entry.options).name:
            self._look_in(uniform(*FIRST))  # noqa: S311 - spreads requests, hides nothing

    async def async_look(self, origin: FactsOrigin) -> bool:
        """Look now; return whether newer facts were taken. Raises FactsError.

        By them is judged once the config entry is loaded anew.
        """
        try:
            is_taken = await self._async_take(origin)
        except FactsError as err:
            self._note(err.fault)
            raise
        self._note(None)
        return is_taken

    async def async_stop_using(self) -> None:
        """Forget what was taken: the owner wants the facts of the release alone."""
        await self._store.async_drop()
        self._store.last_look = None

    async def _async_take(self, origin: FactsOrigin) -> bool:
        store, run = self._store, self._hass.async_add_executor_job
        is_known = bool(store.signed) and store.address == origin.name
        answer = await async_look(self._hass, origin, store.etag if is_known else None)
        if answer.content is None:
            return False
        trusted = store.trusted(await run(TrustedKeys.bundled))
        facts = await run(SignedFacts.read, answer.content, trusted)
        if facts.serial < store.serial:
            raise FactsError(FactsFault.GOES_BACK)
        is_same = facts.serial == store.serial and bool(store.signed)
        if is_same or not is_newer(facts.library, self._library):
            return False  # a release may have brought them, or later ones
        await store.async_take(answer.content.decode(), facts, origin.name, answer.etag)
        versions = (facts.library.version, self._library.version)
        LOGGER.info("Newer facts are used: of %s instead of %s", *versions)
        return True

    def _note(self, fault: FactsFault | None) -> None:
        """Remember how it went; the log says so when that changes."""
        before = self._store.last_look
        self._store.last_look = LastLook(dt_util.utcnow(), fault)
        if fault is not None and (before is None or before.fault is not fault):
            LOGGER.warning("No newer facts were taken (%s); those in use still hold", fault)

    @callback
    def _look_in(self, seconds: float) -> None:
        job = HassJob(self._async_due, f"{DOMAIN} newer facts", cancel_on_shutdown=True)
        self._cancel = async_call_later(self._hass, seconds, job)

    async def _async_due(self, _: Any) -> None:
        self._look_in(uniform(*(each.total_seconds() for each in DAILY)))  # noqa: S311 - as above
        try:
            is_taken = await self.async_look(FactsOrigin.of(self._entry.options))
        except FactsError:
            return  # it was noted
        if is_taken:
            self._hass.config_entries.async_schedule_reload(self._entry.entry_id)

    @callback
    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
