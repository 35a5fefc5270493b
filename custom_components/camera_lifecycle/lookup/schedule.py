"""When it is looked who is due: after the start, every hour, and when something has changed.

Starts once Home Assistant has started, and at once where the owner has just agreed to it; a
look-up never stands in the way of anything else.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
import random
from typing import Any, Final

import aiohttp
from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from .credentials import CREDENTIAL_LAYOUTS
from .look_ups import LookUps
from .model import Outcome
from .session import async_open_session

EVERY: Final = timedelta(hours=1)
FIRST_SECONDS: Final = (5.0, 20.0)
"""Between which a round begins after the start, and after a change."""
GRACE_SECONDS: Final = 2.0
"""For how long those that are being asked are waited for when no further one is."""


class LookUpSchedule:
    """Begins rounds of look-ups until it is stopped."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        coordinator: CameraLifecycleCoordinator,
        look_ups: LookUps,
    ) -> None:
        """Begin none yet."""
        self._hass = hass
        self._entry = entry
        self._coordinator = coordinator
        self._look_ups = look_ups
        self._session: aiohttp.ClientSession | None = None
        self._cancel_timer: Callable[[], None] | None = None
        self._rounds: set[asyncio.Task[Any]] = set()
        self._camera_ids: set[str] = set()
        self._was_clock_wrong = False
        self._subentries = dict(entry.subentries)

    @callback
    def async_start(self) -> None:
        """Follow the clock, the fleet and the config entries."""
        hass, unload = self._hass, self._entry.async_on_unload
        unload(self._stop_timer)
        unload(async_track_time_interval(hass, self._begin, EVERY, cancel_on_shutdown=True))
        unload(self._coordinator.async_add_listener(self._fleet_changed))
        unload(async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._entry_changed))
        unload(async_at_started(hass, self._started))

    async def async_ask_now(
        self, camera_ids: Collection[str] | None = None, *, retry_refused: bool = False
    ) -> Mapping[str, Outcome]:
        """Ask cameras at once; return what came of each, as `LookUps.async_ask_now` does."""
        asking = self._look_ups.async_ask_now(
            self._client_session(), camera_ids, retry_refused=retry_refused
        )
        task = self._entry.async_create_background_task(self._hass, asking, f"{DOMAIN} ask now")
        self._rounds.add(task)
        task.add_done_callback(self._rounds.discard)
        return await asyncio.shield(task)

    async def async_stop(self) -> None:
        """Begin no further round, and return once nobody is asked any more."""
        self._stop_timer()
        self._look_ups.async_stop()
        rounds = [*self._rounds]
        if rounds:
            # who has been sent a login may say in peace what becomes of it
            await asyncio.wait(rounds, timeout=GRACE_SECONDS)
        for task in rounds:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*rounds, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _started(self, _: HomeAssistant) -> None:
        self._look_ups.async_forget_lost()
        self._fleet_changed()
        self._begin_soon()

    @callback
    def async_begin_now(self) -> None:
        """Begin a round without delay: the owner has just agreed to it."""
        self._stop_timer()
        self._begin(dt_util.utcnow())

    @callback
    def _begin_soon(self) -> None:
        """Begin a round in a few seconds; a further change puts it off."""
        self._stop_timer()
        seconds = random.uniform(*FIRST_SECONDS)  # noqa: S311 - spreads load, keeps no secret
        self._cancel_timer = async_call_later(self._hass, seconds, self._begin)

    @callback
    def _stop_timer(self) -> None:
        if self._cancel_timer is not None:
            self._cancel_timer()
            self._cancel_timer = None

    @callback
    def _begin(self, _: datetime) -> None:
        task = self._entry.async_create_background_task(
            self._hass, self._look_ups.async_ask_due(self._client_session()), f"{DOMAIN} look-ups"
        )
        self._rounds.add(task)
        task.add_done_callback(self._rounds.discard)

    @callback
    def _client_session(self) -> aiohttp.ClientSession:
        """Return our session, opened with the first round."""
        if self._session is None:
            self._session = async_open_session(self._hass)
        return self._session

    @callback
    def _fleet_changed(self) -> None:
        fleet, was_wrong = self._coordinator.data, self._was_clock_wrong
        new = fleet.cameras.keys() - self._camera_ids
        self._camera_ids.update(new)
        self._was_clock_wrong = not fleet.is_day_certain
        is_right_again = was_wrong and fleet.is_day_certain
        if (new or is_right_again) and self._hass.is_running:
            self._begin_soon()

    @callback
    def _entry_changed(self, _: ConfigEntryChange, changed: ConfigEntry[Any]) -> None:
        if not self._hass.is_running:
            return
        if changed is self._entry:
            self._own_entry_changed()
        elif changed.domain in CREDENTIAL_LAYOUTS:
            # its login may be another one now
            self._begin_soon()

    @callback
    def _own_entry_changed(self) -> None:
        """Show a manual camera that came or went, and ask whom the owner now agrees to ask."""
        if self._subentries != dict(self._entry.subentries):
            self._subentries = dict(self._entry.subentries)
            self._entry.async_create_task(
                self._hass, self._coordinator.async_reassess(), f"{DOMAIN} manual cameras"
            )
        self._begin_soon()
