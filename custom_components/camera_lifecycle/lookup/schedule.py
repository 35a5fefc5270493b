"""When it is looked who is due: after the start, every hour, and when something has changed.

Starts once Home Assistant has started; a look-up never stands in the way of anything else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
import random
from typing import TYPE_CHECKING, Any, Final

import aiohttp
from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.aiohttp_client import async_create_clientsession
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.helpers.start import async_at_started

from ..const import DOMAIN
from .credentials import CREDENTIAL_LAYOUTS

if TYPE_CHECKING:
    from ..coordinator import CameraLifecycleConfigEntry


EVERY: Final = timedelta(hours=1)
FIRST_SECONDS: Final = (5.0, 20.0)
"""Between which a round begins after the start, and after a change."""


class Schedule:
    """Begins rounds of look-ups until the config entry is unloaded."""

    def __init__(self, hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
        """Begin none yet."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data
        self._session = async_create_clientsession(
            hass, verify_ssl=False, cookie_jar=aiohttp.DummyCookieJar()
        )
        self._cancel: Callable[[], None] | None = None
        self._cameras: set[str] = set()
        self._subentries = dict(entry.subentries)

    @callback
    def async_start(self) -> None:
        """Follow the clock, the fleet and the config entries."""
        hass, unload = self._hass, self._entry.async_on_unload
        unload(self._stop)
        unload(async_track_time_interval(hass, self._begin, EVERY, cancel_on_shutdown=True))
        unload(self._coordinator.async_add_listener(self._fleet_changed))
        unload(async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._entry_changed))
        unload(async_at_started(hass, self._started))

    async def _started(self, _: HomeAssistant) -> None:
        self._fleet_changed()
        self._soon()

    @callback
    def _soon(self) -> None:
        """Begin a round in a few seconds; a further change puts it off."""
        self._stop()
        seconds = random.uniform(*FIRST_SECONDS)  # noqa: S311 - spreads load, keeps no secret
        self._cancel = async_call_later(self._hass, seconds, self._begin)

    @callback
    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    @callback
    def _begin(self, _: datetime) -> None:
        self._entry.async_create_background_task(
            self._hass,
            self._coordinator.look_ups.async_round(self._session),
            f"{DOMAIN} look-ups",
        )

    @callback
    def _fleet_changed(self) -> None:
        new = self._coordinator.data.cameras.keys() - self._cameras
        self._cameras.update(new)
        if new and self._hass.is_running:
            self._soon()

    @callback
    def _entry_changed(self, _: ConfigEntryChange, other: ConfigEntry[Any]) -> None:
        if other.domain in CREDENTIAL_LAYOUTS and self._hass.is_running:
            # its login may be another one now
            self._soon()
        elif other is self._entry and self._subentries != dict(other.subentries):
            self._subentries = dict(other.subentries)
            self._entry.async_create_task(
                self._hass, self._coordinator.async_refresh(), f"{DOMAIN} cameras outside"
            )
            self._soon()
