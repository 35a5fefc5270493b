"""What has changed about cameras in one pass over the fleet."""

from collections.abc import Coroutine, Iterable, Mapping, Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from ..const import DOMAIN
from ..fleet.model import AssessedCamera
from .because import Because
from .picture import Picture


class ChangeKind(StrEnum):
    """What can change about a camera, most urgent first; also the types of the event entity."""

    VULNERABILITY_FOUND = "vulnerability_found"
    RISK_CHANGED = "risk_changed"
    STATUS_CHANGED = "status_changed"
    CAMERA_FOUND = "camera_found"
    FIRMWARE_CHANGED = "firmware_changed"
    CAMERA_GONE = "camera_gone"


SUMMARY: Final = "summary"
"""The type of the event that lists all cameras of one pass and one cause."""


@dataclass(frozen=True, slots=True)
class Change:
    """All that has changed about one camera. `because`: of what, by kind, most urgent first.

    `assessed`: None for a camera that is gone. `before`: None for one that nobody knew.
    """

    camera_id: str
    assessed: AssessedCamera | None
    before: Picture | None
    now: Picture
    because: Mapping[ChangeKind, Because]

    @property
    def kind(self) -> ChangeKind:
        """Return the most urgent of its kinds."""
        return next(iter(self.because))

    @property
    def cause(self) -> Because:
        """Return because of what the most urgent of its kinds is."""
        return self.because[self.kind]

    @property
    def new_exploited(self) -> tuple[str, ...]:
        """Return the vulnerabilities that attackers use and that were not told of."""
        known = self.before.exploited if self.before else ()
        return tuple(each for each in self.now.exploited if each not in known)


@dataclass(frozen=True, slots=True)
class Pass:
    """One comparison of the fleet with what was last told.

    `before`, `now`: the pictures by camera id; of a camera that nobody knew there is none
    before. `changes`: what is told of single cameras, by id. `quiet`: what is taken over and
    told in one summary alone. `told_until`: up to when everything that was due had been told
    before; None where nothing ever was. `quiet_since`: when something was last taken over quietly
    before. `begins`: the first one since Home Assistant, or the integration,
    has started. `touched`: those of `cameras` that may be others than before; of all others
    nothing can be news. `unsettled`: of which cameras (ids) the next pass may say something else
    although nothing of them changes. `work`: what is still being done because of it.
    """

    moment: datetime
    day: date
    last_day: date
    before: Mapping[str, Picture]
    now: Mapping[str, Picture]
    cameras: Mapping[str, AssessedCamera]
    changes: Mapping[str, Change] = field(default_factory=dict)
    quiet: tuple[Change, ...] = ()
    told_until: datetime | None = None
    quiet_since: datetime | None = None
    begins: bool = False
    touched: Mapping[str, AssessedCamera] = field(default_factory=dict)
    unsettled: frozenset[str] = frozenset()
    work: list[Coroutine[Any, Any, None]] = field(default_factory=list)

    @property
    def may_be_others(self) -> AbstractSet[str]:
        """Return the cameras (ids) whose pictures may be others in `now` than were kept."""
        quiet = {change.camera_id for change in self.quiet}
        return self.touched.keys() | self.changes.keys() | quiet

    def until_done(self, work: Coroutine[Any, Any, None]) -> None:
        """Count the pass as told only once `work` is done."""
        self.work.append(work)

    def by_cause(self) -> Mapping[Because, list[tuple[Change, tuple[ChangeKind, ...]]]]:
        """Return the changes by their cause, with the kinds of each that it brought about."""
        causes: dict[Because, list[tuple[Change, tuple[ChangeKind, ...]]]] = {}
        for change in (*self.changes.values(), *self.quiet):
            for cause, kinds in _kinds_by_cause(change.because).items():
                causes.setdefault(cause, []).append((change, kinds))
        return causes


def most_urgent_first(kinds: Iterable[ChangeKind]) -> tuple[ChangeKind, ...]:
    """Return each of `kinds` once, the most urgent first."""
    chosen = {*kinds}
    return tuple(kind for kind in ChangeKind if kind in chosen)


def _kinds_by_cause(
    because: Mapping[ChangeKind, Because],
) -> Mapping[Because, tuple[ChangeKind, ...]]:
    causes: dict[Because, tuple[ChangeKind, ...]] = {}
    for kind, cause in because.items():
        causes[cause] = (*causes.get(cause, ()), kind)
    return causes


SIGNAL_PASS: Final = f"{DOMAIN}_pass"
"""Sent with each `Pass`. Triggers hear it, whether the config entry is loaded or not."""
