"""Compares a fleet with what was last told of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from ..engine.assessment import Risk
from ..event_loop.time_slice import TimeSlice
from ..fleet.assessor import Assessor
from ..fleet.model import AssessedCamera, Fleet
from .accepted import AcceptedAnswers
from .attribute import Attribution, is_another, kinds_of_known
from .because import Because, Grounds
from .change import Change, ChangeKind, Pass
from .memory import Memory
from .picture import Picture
from .signs import signs_of

NOBODY: Final = Picture()
FEW: Final = 5
"""So many cameras are compared in the event loop itself: that is done before a thread begins."""
# What stays news where new rules are taken over: it is seen, or attackers make use of it.
_NEVER_QUIET: Final = frozenset(
    {
        ChangeKind.CAMERA_FOUND,
        ChangeKind.CAMERA_GONE,
        ChangeKind.FIRMWARE_CHANGED,
        ChangeKind.VULNERABILITY_FOUND,
    }
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison. `lost`: the cameras (ids) that are gone for good. For a thread.

    `moment` in UTC. `begins`: as of `Pass`. `touched`: the cameras (ids) to look at, where
    nothing else can be another than in `memory`; None for all. `accepted`: by `fleet`.
    """

    memory: Memory
    fleet: Fleet
    grounds: Grounds
    accepted: AcceptedAnswers
    assessor: Assessor
    moment: datetime
    lost: frozenset[str] = frozenset()
    begins: bool = False
    touched: frozenset[str] | None = None

    def compare(self) -> Pass:
        """Return what is different; of the very first fleet, nothing."""
        told, touched = self.memory.pictures, self._touched()
        pictures = self._pictures(touched)
        is_first = self.memory.grounds is None
        changes = () if is_first else tuple(self._changes(pictures))
        now = {**told, **pictures, **{change.camera_id: change.now for change in changes}}
        loud, quiet = self._parted(changes)
        before = now if is_first else told
        if quiet:
            taken_over = {
                each.camera_id: _quietly(told[each.camera_id], each.now) for each in quiet
            }
            before = {**told, **taken_over}
        return Pass(
            moment=self.moment,
            day=self.grounds.day,
            last_day=self.memory.grounds.day if self.memory.grounds else self.grounds.day,
            before=before,
            now=now,
            cameras=self.fleet.cameras,
            changes={change.camera_id: change for change in loud},
            quiet=quiet,
            told_until=self.memory.told_until,
            quiet_since=self.memory.quiet,
            begins=self.begins,
            touched=touched,
            unsettled=frozenset(
                key for key, picture in pictures.items() if _is_unsettled(touched[key], picture)
            ),
        )

    @property
    def _is_quiet(self) -> bool:
        """Return whether other rules judge now."""
        before = self.memory.grounds
        return before is not None and before.rules != self.grounds.rules

    def _touched(self) -> Mapping[str, AssessedCamera]:
        """Return the cameras to look at, by id, in the order of the fleet."""
        cameras, touched = self.fleet.cameras, self.touched
        if touched is None:
            return cameras
        return {key: cameras[key] for key in cameras if key in touched} if touched else {}

    def _pictures(self, touched: Mapping[str, AssessedCamera]) -> Mapping[str, Picture]:
        """Return what is said now of each camera that the owner has not disabled.

        What says the same as before is the same object.
        """
        time_slice = TimeSlice()
        pictures = {}
        for camera_id, assessed in touched.items():
            if assessed.camera.monitored:
                accepted = self.accepted.of(camera_id)
                signs = signs_of(assessed, self.fleet.judged_by, accepted)
                before = self.memory.pictures.get(camera_id, NOBODY)
                picture = Picture.of(assessed, before, self.moment, signs)
                pictures[camera_id] = before if picture == before else picture
                if len(touched) > FEW:
                    time_slice.thread_yield()
        return pictures

    def _changes(self, pictures: Mapping[str, Picture]) -> Iterator[Change]:
        """Yield the changes of single cameras, in the order of the fleet; at last who is gone."""
        told, time_slice = self.memory.pictures, TimeSlice()
        for camera_id, picture in pictures.items():
            assessed = self.fleet.cameras[camera_id]
            if (before := told.get(camera_id)) is None:
                yield self._found(assessed, picture)
            elif kinds := kinds_of_known(before, picture):
                yield self._changed(assessed, before, picture, kinds)
            if len(pictures) > FEW:
                time_slice.thread_yield()
        if self.lost:
            yield from (self._gone(key) for key in told if key in self.lost)

    def _found(self, assessed: AssessedCamera, now: Picture) -> Change:
        """Return that a camera is new, whether it is at risk, and what attackers use of it."""
        camera_id = assessed.camera.id
        said = camera_id in self.fleet.judged_by.corrections
        cause = Because.OWNER if said else Because.IDENTITY
        kinds = {
            ChangeKind.VULNERABILITY_FOUND: bool(now.exploited),
            ChangeKind.RISK_CHANGED: bool(now.risks),
            ChangeKind.CAMERA_FOUND: True,
        }
        because = dict.fromkeys((kind for kind, is_so in kinds.items() if is_so), cause)
        return Change(camera_id, assessed, None, now, because)

    def _changed(
        self,
        assessed: AssessedCamera,
        before: Picture,
        now: Picture,
        kinds: tuple[ChangeKind, ...],
    ) -> Change:
        assert self.memory.grounds is not None  # noqa: S101 - else nothing was told
        if self._is_quiet:  # what the earlier rules would say now, nobody knows
            cause = (
                Because.FACTS if self.memory.grounds.facts != self.grounds.facts else Because.RULES
            )
            because = dict.fromkeys(kinds, cause)
            if ChangeKind.FIRMWARE_CHANGED in because:
                because[ChangeKind.FIRMWARE_CHANGED] = Because.FIRMWARE
        else:
            attribution = Attribution(
                self.assessor, self.memory.grounds, self.grounds, self.fleet.judged_by
            )
            because = {kind: attribution.because(kind, assessed, before, now) for kind in kinds}
        return Change(assessed.camera.id, assessed, before, now, because)

    def _gone(self, camera_id: str) -> Change:
        """Return that a camera is gone: as its owner says, or as its integration does."""
        before = self.memory.pictures[camera_id]
        said = any(each.id == camera_id for each in self.fleet.excluded)
        cause = Because.OWNER if said else Because.IDENTITY
        because = {ChangeKind.CAMERA_GONE: cause}
        return Change(camera_id, None, before, replace(before, gone=True), because)

    def _parted(self, changes: tuple[Change, ...]) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
        """Return what is told camera by camera, and what is taken over quietly."""
        if not self._is_quiet:
            return changes, ()
        loud, quiet = [], []
        for change in changes:
            kinds = {kind for kind in change.because if _stays_loud(kind, change)}
            if kept := {kind: why for kind, why in change.because.items() if kind in kinds}:
                loud.append(replace(change, because=kept))
            if rest := [kind for kind in change.because if kind not in kinds]:
                quiet.append(replace(change, because=dict.fromkeys(rest, Because.RULES)))
        return tuple(loud), tuple(quiet)


def _is_unsettled(assessed: AssessedCamera, now: Picture) -> bool:
    """Return whether its picture holds a vulnerability of which nothing is said any more.

    That stays for once, since nobody knows whether it still is the same camera; the next pass
    does.
    """
    said = {each.id for each in assessed.assessment.vulnerabilities if each.known_exploited}
    return not now.exploited.keys() <= said


def _stays_loud(kind: ChangeKind, change: Change) -> bool:
    """Return whether a change is told although other rules judge."""
    if change.before is None or kind in _NEVER_QUIET:
        return True
    newly_used = is_another(ChangeKind.VULNERABILITY_FOUND, change.before, change.now)
    return (
        kind is ChangeKind.RISK_CHANGED and newly_used and Risk.SECURITY not in change.before.risks
    )


def _quietly(before: Picture, now: Picture) -> Picture:
    """Return `now` as what was told before, but for what stays news."""
    news = now.exploited.keys() - before.exploited.keys()
    risks = dict(now.risks)
    if news and Risk.SECURITY not in before.risks:
        risks.pop(Risk.SECURITY, None)
    exploited = {key: since for key, since in now.exploited.items() if key not in news}
    return replace(now, exploited=exploited, risks=risks, firmware=before.firmware)
