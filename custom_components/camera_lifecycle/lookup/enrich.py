"""Puts what cameras answered beside what the registries say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..engine.identify.identity import identify
from ..engine.load import Library
from ..engine.model import Camera, Claim, ClaimRole, Kind, Record
from ..fleet.differing import differing
from ..fleet.model import ANSWERED, LookUpStatus
from ..inventory.model import FleetCamera
from .channels import channel_record, channels_of, own_record
from .credentials import is_typed_address
from .discovery import Announcements
from .manual import manual_cameras, manual_endpoints
from .state import LookUpState
from .store import LookUpStore


class LookUpEnricher:
    """Puts what cameras answered beside what the registries say of them.

    `announcements`: what WS-Discovery has heard, by address.
    """

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry[Any], store: LookUpStore, library: Library
    ) -> None:
        """Know what `store` remembers, and by `library` what kind of device has answered."""
        self._hass = hass
        self._entry = entry
        self._store = store
        self._library = library
        self._kinds: dict[str, tuple[Record, Kind]] = {}
        self.announcements: Announcements = {}
        self._heard: Announcements = self.announcements
        self._states: Mapping[str, LookUpState] = {}

    @callback
    def async_follow_clock(self, now: datetime) -> None:
        """Bring back what was asked and answered later than `now`, in local time."""
        self._store.async_follow_clock(now)

    @callback
    def async_changed(self) -> set[str] | None:
        """Return whose look-ups (camera ids) have another outcome than at the last call.

        None for all, where something was announced: that is known by address.
        """
        states, is_heard = dict(self._store.states), self.announcements is not self._heard
        changed = differing(self._states, states)
        self._states, self._heard = states, self.announcements
        return None if is_heard else changed

    def described_cameras(self) -> Iterable[FleetCamera]:
        """Return the manual cameras."""
        endpoints = manual_endpoints(self._entry)
        return manual_cameras(self._entry, {key: self._store.get(key) for key in endpoints})

    def enriched(self, camera: FleetCamera, *, is_shared: bool) -> FleetCamera:
        """Return a camera with what it has answered, and what was announced from its address.

        A manual camera is made of its answer.
        """
        if camera.subentry_id is not None:
            return camera
        if self.announcements:
            camera = _with_announcement(camera, self.announcements)
        records = self._records(camera, is_shared=is_shared)
        if not records:
            return camera
        return camera.with_look_up_records((*records, *camera.look_up_records))

    def _records(self, camera: FleetCamera, *, is_shared: bool) -> tuple[Record, ...]:
        """Return what was answered of `camera`."""
        own = self._store.get(camera.id)
        if own is not None and own.record is not None:
            records = own_record(
                self._hass,
                camera.sources,
                (own.record, own.channels),
                self._kind(camera.id, own.record),
                is_shared=is_shared,
            )
            # a hint is about the device itself, and says nothing where that is not this camera
            return (*records, own.hint) if own.hint and own.record in records else records
        recorder = self._store.get(camera.parent_camera_id) if camera.parent_camera_id else None
        if recorder is None:
            return ()
        return channel_record(camera.sources, recorder.channels, self._channels(camera))

    def channel(self, camera: FleetCamera) -> int | None:
        """Return which channel of its recorder a camera is; None where its sources disagree."""
        numbers = self._channels(camera)
        return next(iter(numbers)) if len(numbers) == 1 else None

    def _channels(self, camera: FleetCamera) -> set[int]:
        return {number for source in camera.sources for number in channels_of(self._hass, source)}

    def _kind(self, camera_id: str, record: Record) -> Kind:
        """Return the kind of the device that has answered, as the engine tells it.

        Unknown where no evidence says it: that cameras speak the protocol makes it none, since
        recorders do too.
        """
        judged = self._kinds.get(camera_id)
        if judged is None or judged[0] is not record:
            identity = identify(Camera(camera_id, (record,)), self._library)
            claim = Claim(ClaimRole.KIND, identity.kind.value)
            is_told = any(piece.says == claim for piece in identity.evidence)
            judged = self._kinds[camera_id] = (record, identity.kind if is_told else Kind.UNKNOWN)
        return judged[1]

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
            refused_login_of=state.held_by or "" if state.has_refused_login else None,
        )


def _with_announcement(camera: FleetCamera, heard: Announcements) -> FleetCamera:
    own = () if camera.is_channel or camera.parent_camera_id else camera.sources
    hosts = (source.host for source in own if source.host and not is_typed_address(source.domain))
    announcement = next((heard[host] for host in hosts if host in heard), None)
    if announcement is None:
        return camera
    record = announcement.record(camera.id)
    return camera.with_look_up_records((*camera.look_up_records, record))
