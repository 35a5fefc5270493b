"""Whether a camera says that a newer firmware is ready to install, and when that changes."""

from collections.abc import Iterable, Mapping

from homeassistant.const import EVENT_STATE_CHANGED, STATE_ON, Platform
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers import entity_registry as er

from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from ..inventory.model import FleetCamera


class FirmwareOffers:
    """Knows the cameras to whose notices it matters: those with an open vulnerability."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without a camera."""
        self._hass = hass
        self._devices: dict[str, frozenset[str]] = {}
        self._cameras: dict[str, set[str]] = {}
        self._offering: set[str] = set()
        self._changed: set[str] = set()

    @callback
    def async_listen(self, changed: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Call `changed` when the update entity of such a camera changes; return how to stop."""

        @callback
        def offer_changed(event: Event[EventStateChangedData]) -> None:
            if cameras := self._whose(event.data["entity_id"]):
                self._changed |= cameras
                changed()

        return self._hass.bus.async_listen(
            EVENT_STATE_CHANGED, offer_changed, event_filter=_is_an_offer
        )

    @callback
    def async_take_changed(self) -> set[str]:
        """Return the ids of the cameras that offer another thing since this was last called."""
        changed, self._changed = self._changed, set()
        return changed

    async def async_offering(
        self, cameras: Mapping[str, AssessedCamera], camera_ids: Iterable[str]
    ) -> frozenset[str]:
        """Return those of `camera_ids` that have a newer firmware ready; follow these from now on.

        `cameras`: the fleet. It gives way while there are many.
        """
        time_slice, found = TimeSlice(), set[str]()
        for camera_id in camera_ids:
            assessed = cameras.get(camera_id)
            is_vulnerable = assessed is not None and bool(assessed.assessment.vulnerabilities)
            self._follow(camera_id, assessed.camera if assessed and is_vulnerable else None)
            if assessed and is_vulnerable and offers_update(self._hass, assessed.camera):
                found.add(camera_id)
            await time_slice.async_yield()
        self._offering = self._offering.difference(camera_ids) | found
        return frozenset(found)

    def _follow(self, camera_id: str, camera: FleetCamera | None) -> None:
        """Follow the devices of a camera, None: no more."""
        before = self._devices.pop(camera_id, frozenset())
        sources = camera.sources if camera is not None else ()
        now = frozenset(each.device_id for each in sources if each.device_id is not None)
        for device_id in before - now:
            self._cameras[device_id].discard(camera_id)
        for device_id in now - before:
            self._cameras.setdefault(device_id, set()).add(camera_id)
        if now:
            self._devices[camera_id] = now

    def _whose(self, entity_id: str) -> set[str]:
        """Return the ids of the cameras that an update entity may be of."""
        entry = er.async_get(self._hass).async_get(entity_id)
        if entry is None:  # it has been removed, and whose it was is not known any more
            return self._offering
        return self._cameras.get(entry.device_id or "", set())


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
def _is_an_offer(data: EventStateChangedData) -> bool:
    """Return whether an update entity has another state, or none any more."""
    if not data["entity_id"].startswith(f"{Platform.UPDATE}."):
        return False
    old, new = data["old_state"], data["new_state"]
    return old is None or new is None or old.state != new.state
