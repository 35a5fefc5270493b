"""Whether the camera itself says that a newer firmware is ready to install."""

from enum import Enum, auto

from homeassistant.const import STATE_OFF, STATE_ON, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ..inventory.model import FleetCamera


class Offer(Enum):
    """Whether a newer firmware is offered; `UNKNOWN` while the entity does not say."""

    YES = auto()
    NO = auto()
    UNKNOWN = auto()


_SAYS = {STATE_ON: Offer.YES, STATE_OFF: Offer.NO}


@callback
def offered_firmware(hass: HomeAssistant, camera: FleetCamera) -> Offer:
    """Return what the update entities of the camera's devices say together."""
    registry = er.async_get(hass)
    said = {
        _SAYS.get(state.state, Offer.UNKNOWN) if state else Offer.UNKNOWN
        for source in camera.sources
        if source.device_id is not None
        for entity in er.async_entries_for_device(registry, source.device_id)
        if entity.domain == Platform.UPDATE
        for state in (hass.states.get(entity.entity_id),)
    }
    if Offer.YES in said:
        return Offer.YES
    return Offer.UNKNOWN if Offer.UNKNOWN in said else Offer.NO
