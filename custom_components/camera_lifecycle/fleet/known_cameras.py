"""Remembers every camera that this home has had, so that one that comes back is the same.

Answers, plans, corrections and days are kept by the id of a camera, which is that of a device
of Home Assistant. Where another integration takes over, the device is another one; then the
camera gets its old id back (`returning.py`).
"""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
import hmac
import secrets
from typing import Any, Final, override

from homeassistant.core import HomeAssistant, callback

from ..engine.identify.integrations import Integrations
from ..engine.model import Identity
from ..event_loop.time_slice import TimeSlice
from ..inventory.model import FleetCamera
from ..storage.rows import KeptJson
from ..store import JsonStore, read_mapping
from .differing import differing
from .hardware_marks import HardwareMarks, hardware_marks
from .known_camera import MAX_SOURCES, KnownCamera
from .known_index import KnownIndex
from .model import AssessedCamera, Fleet, SameCameraQuestion
from .returning import Returned, Returning

KEY: Final = "known_cameras"
KEPT: Final = timedelta(days=3 * 366)
"""How long a lost camera is remembered."""
MAX_LOST: Final = 2000
"""How many lost cameras are remembered at most: the last ones."""
_SAVE_WITHIN: Final = 30  # seconds
_HASH_LENGTH: Final = 32
_FEW: Final = 50
"""So many cameras are looked at in the event loop itself: that is done before a thread begins."""

type _Marked = tuple[FleetCamera, Identity, HardwareMarks]


@dataclass(frozen=True, slots=True)
class _Look:
    """The home at one look. `excluded`: the ids of what is no camera for us. `now` in UTC."""

    cameras: Mapping[str, AssessedCamera]
    excluded: frozenset[str]
    channels: Mapping[str, int]
    now: datetime


class KnownCameraStore(JsonStore):
    """All cameras that there are and were, by id."""

    key = KEY
    subject = "known cameras"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without any."""
        super().__init__(hass)
        self._hass = hass
        self._hash_key = secrets.token_hex(32)
        self._json = KeptJson()
        self._rows: dict[str, KnownCamera] = {}
        self._index = KnownIndex({})
        self._marked: dict[str, _Marked] = {}
        self._seen: _Look | None = None
        self._present: dict[str, tuple[str, ...]] = {}
        self._merged: Counter[str] = Counter()
        self._returning: Returning | None = None
        self._changed: dict[str, KnownCamera | None] = {}
        self._unsettled: set[str] = set()
        """Cameras (ids) to look at once more, whatever changes of them."""
        self._is_unsaved = False
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
        shown = [(key, self._rows[key]) for key in self._index.shown_by(recorder_id)]
        shown.sort(key=lambda each: (each[1].lost is None, each[1].since))
        return {row.channel: (key, row.name) for key, row in shown if row.channel is not None}

    @callback
    def names(self) -> Mapping[str, str]:
        """Return how the lost cameras were called, by id."""
        return {key: self._rows[key].name for key in self._index.lost}

    @callback
    def themselves(self) -> Mapping[str, str]:
        """Return the cameras that are there as what the source devices are whose ids they have."""
        return {key: key for key, row in self._rows.items() if row.lost is None}

    @callback
    def camera_ids(self, in_use: Mapping[str, str]) -> Mapping[str, str]:
        """Return which camera each source device is, by ids; `in_use`: as our entities say."""
        known = {**in_use, **self._index.given}
        for source, key in self._index.apart:
            if known.get(source) == key:
                del known[source]
        return known

    @callback
    def cameras_of(self, sources: Iterable[str], in_use: Mapping[str, str]) -> Mapping[str, str]:
        """Return the part of `camera_ids(in_use)` that is about `sources` (ids): a few of many."""
        return self._index.cameras_of(sources, in_use)

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
        channel of each camera behind a recorder, by the camera's id. It costs what those
        cameras cost that are another object, or on another channel, than at the last note.
        """
        look = _Look(fleet.cameras, _excluded(fleet), dict(channels or {}), now)
        touched = self._touched(look)
        there = [key for key in look.cameras if key in touched] if touched else []
        mark = partial(self._mark, look, integrations, there)
        if len(there) > _FEW:
            await self._hass.async_add_executor_job(mark)
        else:
            mark()
        self._is_unsaved = False
        self._follow_sources(look, touched)
        time_slice = TimeSlice()
        if self._seen is None or now < self._seen.now:
            for key, row in [*self._rows.items()]:
                self._put(key, _not_ahead(row, now))
        for key in there:
            self._put(key, self._row(key, look))
            self._share_marks(key)
            await time_slice.async_yield()
        self._lose(look, touched)
        self._seen = look
        returned = await self._async_returned(frozenset(said))
        self._give_back(returned.given)
        if self._is_unsaved:
            self.async_save_within(_SAVE_WITHIN)
        return None if returned.given else returned.questions

    async def async_keep_apart(self, camera_id: str, sources: Collection[str]) -> None:
        """Remember that source devices (ids) are not a lost camera; stored on return."""
        if (row := self._rows.get(camera_id)) is None:
            return
        given = tuple(source for source in row.given if source not in sources)
        self._put(camera_id, replace(row, given=given, apart=_added(row.apart, sources)))
        self.revision += 1
        await self.async_save()

    def _touched(self, look: _Look) -> set[str]:
        """Return the cameras (ids) whose row may be another one, and those that are gone."""
        if (seen := self._seen) is None:
            return {*look.cameras, *self._present}
        touched = differing(seen.cameras, look.cameras) | differing(seen.channels, look.channels)
        touched |= self._unsettled
        self._unsettled.clear()
        came = [key for key in touched if key in look.cameras and key not in seen.cameras]
        return touched.union(*map(self._index.shown_by, came))

    def _mark(self, look: _Look, integrations: Integrations, keys: Collection[str]) -> None:
        """Find what cameras are known by; read anew only where something has changed.

        For a thread where there are more than a few.
        """
        time_slice = TimeSlice()
        for key in keys:
            known = look.cameras[key]
            camera, identity = known.camera, known.assessment.identity
            before = self._marked.get(key)
            if before is None or before[0] is not camera or before[1] is not identity:
                marks = hardware_marks(camera, identity, integrations, self._hash)
                self._marked[key] = (camera, identity, marks)
            if len(keys) > _FEW:
                time_slice.thread_yield()

    def _follow_sources(self, look: _Look, touched: Iterable[str]) -> None:
        """Take over which source devices the touched cameras have."""
        for key in touched:
            known, before = look.cameras.get(key), self._present.pop(key, ())
            sources = tuple(source.id for source in known.camera.sources) if known else ()
            if known is None:
                self._marked.pop(key, None)
            else:
                self._present[key] = sources
            if sources != before:
                self._changed.setdefault(key, self._rows.get(key))
                self._merged.subtract(before)
                self._merged.update(sources)
                for source in before:
                    if not self._merged[source]:
                        del self._merged[source]

    def _row(self, key: str, look: _Look) -> KnownCamera:
        """Return the row of a camera that is there."""
        camera, _, marks = self._marked[key]
        row = _there(self._rows.get(key), camera, marks, look.now)
        sources = self._present[key]
        if key not in sources and not {*sources} <= {*row.given}:
            row = _with_given(row, sources)  # it may have no entities that tell so
        return _shown_by(row, camera.parent_camera_id, look.channels.get(key), self._present)

    def _share_marks(self, key: str) -> None:
        """Keep the marks of a camera once where those of its row are the same."""
        camera, identity, marks = self._marked[key]
        if (kept := self._rows[key].marks) is not marks and kept == marks:
            self._marked[key] = (camera, identity, kept)

    def _lose(self, look: _Look, touched: Iterable[str]) -> None:
        """Note which cameras are gone, and forget those that became part of another one."""
        if self._seen is None:
            keys = {*self._rows}
        else:
            keys = {*touched, *self._index.lost} | (self._seen.excluded - look.excluded)
        for key in keys - self._present.keys() - look.excluded:
            if key in self._merged:
                self._put(key, None)
            elif key in self._rows and key not in self._index.lost:
                self._put(key, replace(self._rows[key], lost=look.now))
        for key in _too_old(self._index.lost, look.now):
            self._put(key, None)

    async def _async_returned(self, said: frozenset[str]) -> Returned:
        """Return who has come back; only where one was lost, all others are looked at."""
        changed, self._changed = self._changed, {}
        lost = self._index.lost
        if not lost:
            self._returning = None
            return Returned()
        if self._returning is None:
            self._returning = Returning(self._rows, self._present)
            changed = dict.fromkeys(lost)
        look_again = partial(self._returning.look_again, changed)
        if len(self._rows) > _FEW and not lost.keys().isdisjoint(changed):
            await self._hass.async_add_executor_job(look_again)
        else:
            look_again()
        return self._returning.found(said)

    def _give_back(self, given: Mapping[str, str]) -> None:
        """Give new cameras the id of the lost one that each is; `given` by the new id."""
        for new, lost in given.items():
            self._put(new, None)
            self._put(lost, _with_given(self._rows[lost], self._present[new]))
            self.revision += 1
        self._unsettled.update(given, given.values())  # whatever comes of it
        if given and self._seen is not None:  # they are looked at again
            left = {key: each for key, each in self._seen.cameras.items() if key not in given}
            self._seen = replace(self._seen, cameras=left)

    def _put(self, key: str, row: KnownCamera | None) -> None:
        """Keep `row` in place of an earlier one; None for none."""
        before = self._rows.get(key)
        if row is before or row == before:
            return
        if row is None:
            del self._rows[key]
        else:
            self._rows[key] = row
        self._index.put(key, before, row)
        self._changed.setdefault(key, before)
        self._is_unsaved = True

    def _hash(self, kind: str, value: str) -> str:
        text = f"{kind}\0{value}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._hash_key.encode(), text, "sha256").hex()[:_HASH_LENGTH]

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
            self._hash_key = key
        else:
            rows = {camera: replace(row, marks=HardwareMarks()) for camera, row in rows.items()}
            damaged += bool(content)
        self._rows, self._index = rows, KnownIndex(rows)
        self._seen = self._returning = None
        self._changed.clear()
        return damaged

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {"key": self._hash_key, "cameras": self._json.mapping(self._rows)}


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


def _too_old(lost: Mapping[str, datetime], now: datetime) -> list[str]:
    """Return the lost cameras (ids) that were lost long ago, or are some of too many."""
    if not lost or (len(lost) <= MAX_LOST and now - min(lost.values()) <= KEPT):
        return []
    last = sorted(((since, key) for key, since in lost.items()), reverse=True)
    return [
        key for place, (since, key) in enumerate(last) if place >= MAX_LOST or now - since > KEPT
    ]


def _excluded(fleet: Fleet) -> frozenset[str]:
    return frozenset(device.id for device in fleet.excluded)
