"""Remembers every camera that this home has had, so that one that comes back is the same.

Answers, plans, corrections and days are kept by the id of a camera, which is that of a device
of Home Assistant. Where another integration takes over, the device is another one; then the
camera gets its old id back (`returning.py`).
"""

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
import hashlib
import hmac
import secrets
from typing import Any, Final, override

from homeassistant.core import HomeAssistant, callback

from ..engine.identify.integrations import Integrations
from ..engine.model import Identity
from ..event_loop.time_slice import TimeSlice
from ..inventory.model import FleetCamera
from ..store import JsonStore, read_mapping
from .hardware_marks import HardwareMarks, hardware_marks
from .known_camera import MAX_SOURCES, KnownCamera
from .model import Fleet, SameCameraQuestion
from .returning import Returned, find_returned

KEY: Final = "known_cameras"
KEPT: Final = timedelta(days=3 * 366)
"""How long a lost camera is remembered."""
MAX_LOST: Final = 2000
"""How many lost cameras are remembered at most: the last ones."""
_SAVE_WITHIN: Final = 30  # seconds
_HASH_LENGTH: Final = 32

type _Marked = tuple[FleetCamera, Identity, HardwareMarks]


@dataclass(frozen=True, slots=True)
class _Noted:
    """All rows after a look at the fleet, and what it showed."""

    rows: dict[str, KnownCamera]
    marked: dict[str, _Marked]
    returned: Returned
    present: Mapping[str, tuple[str, ...]]


class KnownCameraStore(JsonStore):
    """All cameras that there are and were, by id."""

    key = KEY
    subject = "known cameras"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without any."""
        super().__init__(hass)
        self._hass = hass
        self._hash_key = secrets.token_hex(32)
        self._rows: dict[str, KnownCamera] = {}
        self._marked: dict[str, _Marked] = {}
        self.revision = 0
        """Grows when other devices are other cameras."""

    @property
    def rows(self) -> Mapping[str, KnownCamera]:
        """Return all cameras that there are and were, by id."""
        return self._rows

    @callback
    def channels(self, recorder_id: str) -> Mapping[int, tuple[str, str]]:
        """Return id and name of the camera on each channel of a recorder, lost or not.

        A channel on which several were is that of the one that is there.
        """
        shown = [(key, row) for key, row in self._rows.items() if row.recorder == recorder_id]
        shown.sort(key=lambda each: (each[1].lost is None, each[1].since))
        return {row.channel: (key, row.name) for key, row in shown if row.channel is not None}

    @callback
    def names(self) -> Mapping[str, str]:
        """Return how the lost cameras were called, by id."""
        return {key: row.name for key, row in self._rows.items() if row.lost is not None}

    @callback
    def themselves(self) -> Mapping[str, str]:
        """Return the cameras that are there as what the source devices are whose ids they have."""
        return {key: key for key, row in self._rows.items() if row.lost is None}

    @callback
    def camera_ids(self, in_use: Mapping[str, str]) -> Mapping[str, str]:
        """Return which camera each source device is, by ids; `in_use`: as our entities say."""
        given = {source: key for key, row in self._rows.items() for source in row.given}
        apart = {(source, key) for key, row in self._rows.items() for source in row.apart}
        return {
            source: key for source, key in {**in_use, **given}.items() if (source, key) not in apart
        }

    async def async_note(
        self,
        fleet: Fleet,
        integrations: Integrations,
        *,
        said: Collection[str],
        now: datetime,
        channels: Mapping[str, int] | None = None,
    ) -> tuple[SameCameraQuestion, ...] | None:
        """Remember the fleet as it is; return the questions to the owner about lost cameras.

        None where lost cameras have been given back: then the inventory is to be taken anew.
        `said`: about which cameras the owner has said something. `now` in UTC. `channels`: the
        channel of each camera behind a recorder, by the camera's id.
        """
        note = partial(self._note, fleet, integrations, said, now, channels or {})
        noted = await self._hass.async_add_executor_job(note)
        rows, self._marked = noted.rows, noted.marked
        for new, lost in noted.returned.given.items():
            del rows[new]
            rows[lost] = _with_given(rows[lost], noted.present[new])
            self.revision += 1
        if rows != self._rows:
            self._rows = rows
            self.async_save_within(_SAVE_WITHIN)
        return None if noted.returned.given else noted.returned.questions

    async def async_keep_apart(self, camera_id: str, sources: Collection[str]) -> None:
        """Remember that source devices (ids) are not a lost camera; stored on return."""
        if (row := self._rows.get(camera_id)) is None:
            return
        self._rows[camera_id] = replace(
            row,
            given=tuple(source for source in row.given if source not in sources),
            apart=_added(row.apart, sources),
        )
        self.revision += 1
        await self.async_save()

    def _note(
        self,
        fleet: Fleet,
        integrations: Integrations,
        said: Collection[str],
        now: datetime,
        channels: Mapping[str, int],
    ) -> _Noted:
        """Return all rows as they are now; for the executor, and without any change."""
        marked = self._mark(fleet, integrations)
        present = {
            key: tuple(source.id for source in known.camera.sources)
            for key, known in fleet.cameras.items()
        }
        rows = {key: _not_ahead(row, now) for key, row in self._rows.items()}
        for key, (camera, _, marks) in marked.items():
            row = _there(rows.get(key), camera, marks, now)
            if key not in present[key] and not {*present[key]} <= {*row.given}:
                row = _with_given(row, present[key])  # it may have no entities that tell so
            rows[key] = _shown_by(row, camera.parent_camera_id, channels.get(key), present)
        left_out = {device.id for device in fleet.excluded}
        merged = {source for sources in present.values() for source in sources}
        for key in rows.keys() - present.keys() - left_out:
            if key in merged:
                del rows[key]
            elif rows[key].lost is None:
                rows[key] = replace(rows[key], lost=now)
        return _Noted(_kept(rows, now), marked, find_returned(rows, present, said), present)

    def _mark(self, fleet: Fleet, integrations: Integrations) -> dict[str, _Marked]:
        """Return what each camera is known by; read anew only where something has changed."""
        marked: dict[str, _Marked] = {}
        time_slice = TimeSlice()
        for key, known in fleet.cameras.items():
            camera, identity = known.camera, known.assessment.identity
            before = self._marked.get(key)
            if before is None or before[0] is not camera or before[1] is not identity:
                marks = hardware_marks(camera, identity, integrations, self._hash)
                before = (camera, identity, marks)
            marked[key] = before
            time_slice.thread_yield()
        return marked

    def _hash(self, kind: str, value: str) -> str:
        text = f"{kind}\0{value}".encode("utf-8", "surrogatepass")
        digest = hmac.new(self._hash_key.encode(), text, hashlib.sha256)
        return digest.hexdigest()[:_HASH_LENGTH]

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row is as if the camera were a new one.

        Hashes whose key is lost say nothing: the next look at the cameras makes others.
        """
        if not isinstance(content, dict):
            return 1
        rows, damaged = read_mapping(content.get("cameras"), KnownCamera.from_json)
        key = content.get("key")
        if isinstance(key, str) and key:
            self._hash_key, self._rows = key, rows
            return damaged
        self._rows = {camera: replace(row, marks=HardwareMarks()) for camera, row in rows.items()}
        return damaged + bool(content)

    @override
    def content(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        rows = {key: row.as_json() for key, row in self._rows.items()}
        return {"key": self._hash_key, "cameras": rows}


def _not_ahead(row: KnownCamera, now: datetime) -> KnownCamera:
    """Return a row of which nothing lies ahead, as it may where the clock was wrong."""
    if row.since <= now and (row.lost is None or row.lost <= now):
        return row
    return replace(row, since=min(row.since, now), lost=row.lost and min(row.lost, now))


def _there(
    before: KnownCamera | None, camera: FleetCamera, marks: HardwareMarks, now: datetime
) -> KnownCamera:
    """Return the row of a camera that is there."""
    row = before or KnownCamera(camera.name, now, marks)
    return replace(
        row,
        name=camera.name,
        marks=marks.after(row.marks),
        lost=None,
        area_id=camera.area_id,
    )


def _shown_by(
    row: KnownCamera, recorder: str | None, channel: int | None, present: Container[str]
) -> KnownCamera:
    """Return a camera on the channel of its recorder, or of one that was removed before it."""
    if recorder is None and row.recorder is not None and row.recorder not in present:
        return row
    return replace(row, recorder=recorder, channel=channel)


def _with_given(row: KnownCamera, sources: Collection[str]) -> KnownCamera:
    return replace(row, given=_added(row.given, sources), lost=None)


def _added(sources: tuple[str, ...], more: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*sources, *more)))[-MAX_SOURCES:]


def _kept(rows: Mapping[str, KnownCamera], now: datetime) -> dict[str, KnownCamera]:
    """Return the rows without what was lost long ago, or is one of too many."""
    lost = sorted(
        ((row.lost, key) for key, row in rows.items() if row.lost is not None), reverse=True
    )
    gone = {
        key for place, (since, key) in enumerate(lost) if place >= MAX_LOST or now - since > KEPT
    }
    return {key: row for key, row in rows.items() if key not in gone}
