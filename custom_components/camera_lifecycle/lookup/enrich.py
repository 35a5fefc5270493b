"""Puts what cameras answered beside what the registries say of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
import re
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from ..engine.model import Record
from ..fleet.model import ANSWERED, LookUpStatus
from ..inventory.hardware import serials_of
from ..inventory.model import FleetCamera, Inventory, SourceDevice
from .credentials import CREDENTIAL_LAYOUTS, is_typed_address
from .discovery import Announcements
from .manual import manual_cameras, manual_endpoints
from .state import LookUpState
from .store import LookUpStore

# a stream's number is a hundred times the channel's, plus the stream's own
STREAM: Final = re.compile(r"/Streaming/Channels/(\d{1,3})0\d\b", re.IGNORECASE)


class LookUpEnricher:
    """Puts what cameras answered beside what the registries say of them.

    `announcements`: what WS-Discovery has heard, by address.
    """

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any], store: LookUpStore) -> None:
        """Know what `store` remembers."""
        self._hass = hass
        self._entry = entry
        self._store = store
        self.announcements: Announcements = {}

    def enrich(self, inventory: Inventory) -> Inventory:
        """Return the inventory with what the cameras have answered, and with the manual cameras."""
        heard = _add_announcements(inventory, self.announcements)
        answered = {
            camera.id: camera.with_look_up_records((*records, *camera.look_up_records))
            for camera in heard.cameras
            if (records := _records(self._hass, camera, self._store))
        }
        manual = {
            camera_id: self._store.get(camera_id) for camera_id in manual_endpoints(self._entry)
        }
        if not answered and not manual:
            return heard
        cameras = [answered.get(camera.id, camera) for camera in heard.cameras]
        return replace(heard, cameras=(*cameras, *manual_cameras(self._entry, manual)))

    def status(self, camera_id: str) -> LookUpStatus | None:
        """Return what people see of a camera's look-ups, None while it was never asked."""
        state = self._store.get(camera_id)
        if state is None:
            return None
        return LookUpStatus(
            state=state.error_kind.value if state.error_kind else ANSWERED,
            protocol=state.protocol.value,
            asked=dt_util.as_local(state.asked).date(),
            answered=state.answered,
            cause=state.error_code.value if state.error_code else None,
        )


def _add_announcements(inventory: Inventory, heard: Announcements) -> Inventory:
    """Return the inventory with what was announced from each camera's own address.

    Not for a recorder's channels and for addresses that somebody typed: there the recorder
    answers.
    """
    if not heard:
        return inventory
    return replace(
        inventory, cameras=tuple(_with_announcement(camera, heard) for camera in inventory.cameras)
    )


def _with_announcement(camera: FleetCamera, heard: Announcements) -> FleetCamera:
    own = () if camera.is_channel or camera.parent_camera_id else camera.sources
    hosts = (source.host for source in own if source.host and not is_typed_address(source.domain))
    announcement = next((heard[host] for host in hosts if host in heard), None)
    if announcement is None:
        return camera
    record = announcement.record(camera.id)
    return camera.with_look_up_records((*camera.look_up_records, record))


def _records(hass: HomeAssistant, camera: FleetCamera, store: LookUpStore) -> tuple[Record, ...]:
    own = store.get(camera.id)
    if own is not None and own.record is not None:
        if not _is_recorder(own) or not all(
            is_typed_address(source.domain) for source in camera.sources
        ):
            return (own.record,)
        # somebody typed the address of a recorder's stream: the recorder is not the camera
        return _channel(hass, camera.sources, own.channels)
    recorder = store.get(camera.parent_camera_id) if camera.parent_camera_id else None
    return _channel(hass, camera.sources, recorder.channels) if recorder else ()


def _is_recorder(state: LookUpState) -> bool:
    kind = state.record.details.get("deviceType", "") if state.record else ""
    return bool(state.channels) or "VR" in str(kind).upper()


def _channel(
    hass: HomeAssistant, sources: Iterable[SourceDevice], channels: Iterable[Record]
) -> tuple[Record, ...]:
    """Return what the recorder knows of the channel that `sources` are, by serial or number."""
    sources = tuple(sources)
    serials = {serial for source in sources for serial in source.serials}
    numbers = {number for source in sources for number in _numbers(hass, source)}
    for channel in channels:
        says_something = channel.model or channel.sw_version
        is_same = serials_of([channel.serial_number]) & serials
        if says_something and (is_same or channel.details.get("channel") in numbers):
            return (channel,)
    return ()


def _numbers(hass: HomeAssistant, source: SourceDevice) -> Iterable[str]:
    """Yield the number of the channel that a source shows."""
    if in_stream := STREAM.search(source.record.stream or ""):
        yield in_stream.group(1)
    layout = CREDENTIAL_LAYOUTS.get(source.domain)
    pattern = layout.channel_identifier if layout else None
    device = source.device_id and dr.async_get(hass).async_get(source.device_id)
    if pattern is None or not device or source.parent_device_id is None:
        return
    for identifier in device.identifiers:
        number = pattern.search(str(identifier[1])) if identifier[0] == source.domain else None
        if number:
            yield number.group(1)
