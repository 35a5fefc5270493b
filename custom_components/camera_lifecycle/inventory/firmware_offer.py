"""What the update entity of a camera's own integration says of the device's firmware."""

from collections.abc import Mapping
from typing import Final

from homeassistant.const import ATTR_RESTORED, STATE_UNAVAILABLE, STATE_UNKNOWN, Platform
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er

from ..engine.firmware.newest import INSTALLED, LATEST, UPDATE_STATE

FIRMWARE: Final = "firmware"
"""The device class of update entities that are about firmware."""
_MAX_VERSION: Final = 255


def firmware_offer(hass: HomeAssistant, device_id: str, domain: str) -> Mapping[str, str]:
    """Return the details of a record that tell what is offered to a device.

    Only the one update entity for firmware that integration `domain` itself put on this very
    device speaks; several may be of parts of it. A state that was restored is an old one.
    """
    states = [
        hass.states.get(entry.entity_id)
        for entry in er.async_entries_for_device(er.async_get(hass), device_id)
        if entry.domain == Platform.UPDATE
        and entry.platform == domain
        and entry.original_device_class == FIRMWARE
    ]
    return _details(states[0]) if len(states) == 1 else {}


def _details(state: State | None) -> Mapping[str, str]:
    if state is None or state.state in {STATE_UNAVAILABLE, STATE_UNKNOWN}:
        return {}
    if state.attributes.get(ATTR_RESTORED):
        return {}
    details = {key: state.attributes.get(key) for key in (INSTALLED, LATEST)}
    if not all(isinstance(value, str) and value for value in details.values()):
        return {}
    texts = {key: str(value)[:_MAX_VERSION] for key, value in details.items()}
    return {**texts, UPDATE_STATE: state.state}


def has_changed(old: State | None, new: State | None) -> bool:
    """Return whether two states of an update entity say different things of the firmware."""
    return _details(old) != _details(new)
