"""When what a card shows may be another one, and from when on it can be shown at all."""

from typing import Any, Final

from homeassistant.const import Platform
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
)
from homeassistant.helpers.debounce import Debouncer

from ..const import DOMAIN, LOGGER
from ..coordinator import CameraLifecycleCoordinator

COOLDOWN: Final = 1
"""Seconds in which a burst of changes of the registries becomes one look."""
_RIGHTS: Final = frozenset({"area_id", "device_id", "disabled_by", "entity_id"})
"""What of an entity decides who may read it."""
_DOMAINS: Final = frozenset({Platform.CAMERA, Platform.BINARY_SENSOR, Platform.SENSOR})


class OverviewWatch:
    """Tells its listeners that the fleet, or who may read what of it, may have changed.

    Until all integrations had their chance to bring their cameras, the fleet may be half a one,
    and nothing is to be said of it.
    """

    def __init__(self, hass: HomeAssistant, coordinator: CameraLifecycleCoordinator) -> None:
        """Begin before the fleet is complete, and listen to nothing while nobody does to us."""
        self._hass = hass
        self._coordinator = coordinator
        self._has_begun = False
        self._listeners: list[CALLBACK_TYPE] = []
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._soon = Debouncer[Any](
            hass, LOGGER, cooldown=COOLDOWN, immediate=False, function=self._async_tell
        )

    @property
    def is_ready(self) -> bool:
        """Return whether the fleet is complete, and as it is now."""
        return self._has_begun and self._coordinator.last_update_success

    @callback
    def async_begin(self) -> None:
        """Let the fleet be shown from now on: all integrations had their chance."""
        self._has_begun = True
        self._async_tell()

    @callback
    def async_add_listener(self, listener: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Call `listener` whenever there may be something else to show."""
        if not self._listeners:
            self._async_listen()
        self._listeners.append(listener)

        @callback
        def remove() -> None:
            self._listeners.remove(listener)
            if not self._listeners:
                self._async_unlisten()

        return remove

    @callback
    def _async_listen(self) -> None:
        listen = self._hass.bus.async_listen
        self._unsubscribe = [
            self._coordinator.async_add_shown_listener(self._async_tell),
            listen(ar.EVENT_AREA_REGISTRY_UPDATED, self._async_changed),
            listen(
                dr.EVENT_DEVICE_REGISTRY_UPDATED,
                self._async_changed,
                event_filter=self._is_device_of_ours,
            ),
            listen(
                er.EVENT_ENTITY_REGISTRY_UPDATED,
                self._async_changed,
                event_filter=self._decides_who_reads,
            ),
        ]

    @callback
    def _async_unlisten(self) -> None:
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe = []
        self._soon.async_cancel()

    @callback
    def _async_tell(self) -> None:
        for listener in [*self._listeners]:
            listener()

    @callback
    def _async_changed(self, _: Event[Any]) -> None:
        self._soon.async_schedule_call()

    @callback
    def _is_device_of_ours(self, data: dr.EventDeviceRegistryUpdatedData) -> bool:
        """Return whether we have made a device: that is after its camera was first shown."""
        if data["action"] != "create":
            return False
        device = dr.async_get(self._hass).async_get(data["device_id"])
        return device is not None and any(domain == DOMAIN for domain, *_ in device.identifiers)

    @callback
    def _decides_who_reads(self, data: er.EventEntityRegistryUpdatedData) -> bool:
        """Return whether an entity, by which a camera may be read, came, went or moved."""
        entity_id = data["entity_id"]
        if entity_id.partition(".")[0] not in _DOMAINS:
            return False
        if data["action"] == "update":
            if _RIGHTS.isdisjoint(data["changes"]):
                return False
        elif data["action"] == "remove":
            return True
        entry = er.async_get(self._hass).async_get(entity_id)
        return entry is not None and (entry.platform == DOMAIN or entry.domain == Platform.CAMERA)
