"""Whether a camera says that a newer firmware is ready to install, and when that changes."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from homeassistant.const import EVENT_STATE_CHANGED, STATE_OFF, STATE_ON, Platform
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..inventory.model import FleetCamera

if TYPE_CHECKING:
    from ..coordinator import CameraLifecycleConfigEntry


_FOLLOWED: HassKey[set[str]] = HassKey(f"{DOMAIN}.notices_followed")


class FirmwareOffer(Enum):
    """Whether a newer firmware is offered; `UNKNOWN` while the entity does not say."""

    YES = auto()
    NO = auto()
    UNKNOWN = auto()


_SAYS: Final = {STATE_ON: FirmwareOffer.YES, STATE_OFF: FirmwareOffer.NO}


@callback
def offered_firmware(hass: HomeAssistant, camera: FleetCamera) -> FirmwareOffer:
    """Return what the update entities of the camera's devices say together."""
    registry = er.async_get(hass)
    said = {
        _SAYS.get(state.state, FirmwareOffer.UNKNOWN) if state else FirmwareOffer.UNKNOWN
        for source in camera.sources
        if source.device_id is not None
        for entity in er.async_entries_for_device(registry, source.device_id)
        if entity.domain == Platform.UPDATE
        for state in (hass.states.get(entity.entity_id),)
    }
    if FirmwareOffer.YES in said:
        return FirmwareOffer.YES
    return FirmwareOffer.UNKNOWN if FirmwareOffer.UNKNOWN in said else FirmwareOffer.NO


@callback
def follow_offers(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry, changed: Callable[[], None]
) -> None:
    """Call `changed` when a camera's update entity changes, until the entry is unloaded."""
    followed = hass.data.setdefault(_FOLLOWED, set())
    if entry.entry_id in followed:
        return
    followed.add(entry.entry_id)

    @callback
    def is_of_a_camera(data: EventStateChangedData) -> bool:
        if not data["entity_id"].startswith(f"{Platform.UPDATE}."):
            return False
        old, new = data["old_state"], data["new_state"]
        if old is not None and new is not None and old.state == new.state:
            return False
        known = er.async_get(hass).async_get(data["entity_id"])
        return known is not None and known.device_id in entry.runtime_data.watched_devices

    @callback
    def offer_changed(_: Event[EventStateChangedData]) -> None:
        changed()

    entry.async_on_unload(
        hass.bus.async_listen(EVENT_STATE_CHANGED, offer_changed, event_filter=is_of_a_camera)
    )
    entry.async_on_unload(lambda: followed.discard(entry.entry_id))
