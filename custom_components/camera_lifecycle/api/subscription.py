"""One card that follows the cameras: what it was sent, and what of it has changed since."""

from typing import Any, Final

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.messages import event_message
from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.generated.languages import LANGUAGES
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from ..automation.rights import Reader, async_readable_cameras
from ..const import DOMAIN, LOGGER
from ..runtime import CameraLifecycleRuntime, loaded_runtime

NOT_READY: Final = {"type": "not_ready"}


class Subscription:
    """Sends a message a pass, with what of the user's cameras has changed.

    It outlives a reload of the config entry. The user's rights are looked up each time.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        connection: ActiveConnection,
        message_id: int,
        language: str | None,
        areas: frozenset[str] | None,
    ) -> None:
        """Follow the cameras of `areas` (ids), None for all; have sent nothing."""
        self._hass = hass
        self._connection = connection
        self._message_id = message_id
        self._language = language if language in LANGUAGES else hass.config.language
        self._areas = areas
        self._sent: dict[str, dict[str, Any]] | None = None
        self._overview: dict[str, Any] | None = None
        self._is_wanted = self._is_over = self._is_sending = False
        self._of: CameraLifecycleRuntime | None = None
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._unsubscribe_shown: CALLBACK_TYPE | None = None

    @callback
    def async_start(self) -> CALLBACK_TYPE:
        """Send all, and what changes; return what ends it."""
        self._unsubscribe = [
            async_dispatcher_connect(
                self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._async_entry_changed
            ),
            self._hass.bus.async_listen(ar.EVENT_AREA_REGISTRY_UPDATED, self._async_areas_changed),
        ]
        self._async_look()
        return self._async_end

    @callback
    def _async_end(self) -> None:
        self._is_over = True
        for unsubscribe in (*self._unsubscribe, *filter(None, [self._unsubscribe_shown])):
            unsubscribe()

    @callback
    def _async_entry_changed(self, _: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.domain == DOMAIN:
            self._async_look()

    @callback
    def _async_areas_changed(self, _: Event[ar.EventAreaRegistryUpdatedData]) -> None:
        self._async_look()

    @callback
    def _async_look(self) -> None:
        """Send what has changed; while something is being sent, once more after it."""
        runtime = loaded_runtime(self._hass)
        if runtime is not self._of:
            if self._unsubscribe_shown is not None:
                self._unsubscribe_shown()
            self._of, self._unsubscribe_shown = runtime, None
            if runtime is not None:
                add = runtime.coordinator.async_add_shown_listener
                self._unsubscribe_shown = add(self._async_look)
        self._is_wanted = True
        if not self._is_sending:
            self._is_sending = True
            self._hass.async_create_background_task(self._async_send_all(), f"{DOMAIN} card")

    async def _async_send_all(self) -> None:
        try:
            while self._is_wanted and not self._is_over:
                self._is_wanted = False
                await self._async_send()
        except Exception:  # noqa: BLE001 - the next pass is to be sent all the same
            LOGGER.exception("A card could not be told of the cameras")
        finally:
            self._is_sending = False

    async def _async_send(self) -> None:
        runtime = self._of
        if runtime is None:
            self._sent = self._overview = None
            self._async_event(NOT_READY)
            return
        written = await runtime.overviews.async_written(self._language)
        reader = Reader(self._connection.user)
        readable = await async_readable_cameras(
            self._hass, runtime.coordinator.config_entry.entry_id, written.cameras, reader
        )
        cameras = {
            camera_id: assessed
            for camera_id, assessed in readable.items()
            if self._areas is None or assessed.camera.area_id in self._areas
        }
        rows = [written.rows[camera_id] for camera_id in cameras]
        overview = written.writer.overview(cameras.values(), rows).as_json()
        sent = {row.id: row.as_json() for row in rows}
        if not reader.gets_everything:
            for each in sent.values():
                each["step"] = None
        before, self._sent = self._sent, sent
        if before is None:
            self._async_event(
                {
                    "type": "all",
                    "is_admin": reader.gets_everything,
                    "overview": overview,
                    "cameras": [*sent.values()],
                }
            )
        elif before != sent or overview != self._overview:
            self._async_event(
                {
                    "type": "changed",
                    "overview": overview,
                    "cameras": [each for key, each in sent.items() if before.get(key) != each],
                    "gone": [key for key in before if key not in sent],
                }
            )
        self._overview = overview

    @callback
    def _async_event(self, event: dict[str, Any]) -> None:
        if not self._is_over:
            self._connection.send_message(event_message(self._message_id, event))
