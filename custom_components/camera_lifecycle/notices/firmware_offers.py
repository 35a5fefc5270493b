"""Whether a camera says that a newer firmware is ready to install, and when that changes."""

from collections.abc import Callable

from homeassistant.const import EVENT_STATE_CHANGED, STATE_ON, Platform
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers import entity_registry as er

from ..inventory.model import FleetCamera


@callback
def offers_update(hass: HomeAssistant, camera: FleetCamera) -> bool:
    """Return whether an update entity of the camera's devices has a newer firmware ready."""
    registry = er.async_get(hass)
    return any(
        hass.states.is_state(entity.entity_id, STATE_ON)
        for source in camera.sources
        if source.device_id is not None
        for entity in er.async_entries_for_device(registry, source.device_id)
        if entity.domain == Platform.UPDATE
    )


@callback
def async_listen_for_offers(
    hass: HomeAssistant, is_source_device: Callable[[str | None], bool], changed: CALLBACK_TYPE
) -> CALLBACK_TYPE:
    """Call `changed` when the update entity of a camera changes; return how to stop that.

    `is_source_device`: whether a device (its id) stands for a camera.
    """

    @callback
    def is_of_a_camera(data: EventStateChangedData) -> bool:
        if not data["entity_id"].startswith(f"{Platform.UPDATE}."):
            return False
        old, new = data["old_state"], data["new_state"]
        if old is not None and new is not None and old.state == new.state:
            return False
        entry = er.async_get(hass).async_get(data["entity_id"])
        return entry is not None and is_source_device(entry.device_id)

    @callback
    def offer_changed(_: Event[EventStateChangedData]) -> None:
        changed()

    return hass.bus.async_listen(EVENT_STATE_CHANGED, offer_changed, event_filter=is_of_a_camera)
