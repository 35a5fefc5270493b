"""One card that follows the cameras, for as long as its connection lasts."""

from dataclasses import dataclass
from typing import Any, Final

from homeassistant.auth import EVENT_USER_UPDATED
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from ..automation.rights import Reader
from ..const import DOMAIN, LOGGER
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from .card_view import CardView, async_card_view

NOT_READY: Final = {"type": "not_ready"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a card asks for. `language`: None for Home Assistant's own; `areas`: None for all."""

    language: str | None
    areas: frozenset[str] | None


class Subscription:
    """Sends a message a pass, with what of the user's cameras has changed.

    It outlives the config entry. The user's rights are looked up each time.
    """

    def __init__(
        self, hass: HomeAssistant, connection: ActiveConnection, message_id: int, wanted: Wanted
    ) -> None:
        """Have sent nothing."""
        self._hass = hass
        self._connection = connection
        self._message_id = message_id
        self._wanted = wanted
        self._shown: CardView | None = None
        self._has_said_so = False
        self._is_due = self._is_over = self._is_sending = False
        self._runtime: CameraLifecycleRuntime | None = None
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._unwatch: CALLBACK_TYPE | None = None

    @callback
    def async_start(self) -> None:
        """Send all, and then what changes."""
        self._unsubscribe = [
            async_dispatcher_connect(
                self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._async_entry_changed
            ),
            self._hass.bus.async_listen(EVENT_USER_UPDATED, self._async_user_changed),
        ]
        self._async_follow()

    @callback
    def async_end(self) -> None:
        """Send nothing any more: the connection is closed, or wants no more."""
        self._is_over = True
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._async_watch(None)  # what is being made for it is of no fleet now, and is not sent

    @callback
    def _async_entry_changed(self, _: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.domain == DOMAIN:
            self._async_follow()

    @callback
    def _async_user_changed(self, event: Event[Any]) -> None:
        if event.data["user_id"] == self._connection.user.id:
            self._async_look()

    @callback
    def _async_follow(self) -> None:
        """Watch the fleet that is loaded now: after a reload it is another one."""
        runtime = loaded_runtime(self._hass)
        if runtime is not self._runtime:
            self._async_watch(runtime)
        self._async_look()

    @callback
    def _async_watch(self, runtime: CameraLifecycleRuntime | None) -> None:
        if self._unwatch is not None:
            self._unwatch()
        self._runtime, self._unwatch = runtime, None
        if runtime is not None:
            self._unwatch = runtime.overview_watch.async_add_listener(self._async_look)

    @callback
    def _async_look(self) -> None:
        """Send what has changed; while something is being sent, once more after it."""
        self._is_due = True
        if not self._is_sending:
            self._is_sending = True
            self._hass.async_create_background_task(self._async_send_all(), f"{DOMAIN} card")

    async def _async_send_all(self) -> None:
        try:
            while self._is_due and not self._is_over:
                self._is_due = False
                runtime = self._runtime
                view = await self._async_view(runtime)
                if self._may_still_see(view) and runtime is self._runtime:
                    self._async_send(view)
                else:
                    self._is_due = True
        finally:
            self._is_sending = False

    async def _async_view(self, runtime: CameraLifecycleRuntime | None) -> CardView | None:
        """Return what the card may show now; None while there is nothing to be said."""
        if runtime is None or not runtime.overview_watch.is_ready:
            return None
        language = self._wanted.language or self._hass.config.language
        reader = Reader(self._connection.user)
        try:
            return await async_card_view(
                self._hass,
                runtime,
                reader,
                language,
                areas=self._wanted.areas,
                before=self._shown,
            )
        except Exception:  # noqa: BLE001 - what was shown is not to stay as if it were new
            LOGGER.exception("A card could not be told of the cameras")
            return None

    def _may_still_see(self, view: CardView | None) -> bool:
        """Return whether the user still has the rights by which a view was made."""
        return view is None or view.is_admin == Reader(self._connection.user).gets_everything

    @callback
    def _async_send(self, view: CardView | None) -> None:
        before, self._shown = self._shown, view
        if view is None:
            if not self._has_said_so:
                self._connection.send_event(self._message_id, NOT_READY)
            self._has_said_so = True
        elif message := view.message(before):
            self._has_said_so = False
            self._connection.send_event(self._message_id, message)
