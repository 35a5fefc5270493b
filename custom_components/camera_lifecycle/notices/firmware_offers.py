"""Whether a camera says that a newer firmware is ready to install, and when that changes."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from homeassistant.const import EVENT_STATE_CHANGED, STATE_OFF, STATE_ON, Platform
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers import entity_registry as er

from ..inventory.model import FleetCamera


class FirmwareOffer(Enum):
    """Whether a newer firmware is offered; `UNKNOWN` while the entity does not say."""

    YES = auto()
    NO = auto()
    UNKNOWN = auto()


_BY_STATE: Final = {STATE_ON: FirmwareOffer.YES, STATE_OFF: FirmwareOffer.NO}


@callback
def offered_firmware(hass: HomeAssistant, camera: FleetCamera) -> FirmwareOffer:
    """Return what the update entities of the camera's devices say together."""
    registry = er.async_get(hass)
    offers = {
        _BY_STATE.get(state.state, FirmwareOffer.UNKNOWN) if state else FirmwareOffer.UNKNOWN
        for source in camera.sources
        if source.device_id is not None
        for entity in er.async_entries_for_device(registry, source.device_id)
        if entity.domain == Platform.UPDATE
        for state in (hass.states.get(entity.entity_id),)
    }
    if FirmwareOffer.YES in offers:
        return FirmwareOffer.YES
    return FirmwareOffer.UNKNOWN if FirmwareOffer.UNKNOWN in offers else FirmwareOffer.NO


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
