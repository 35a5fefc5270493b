"""Counts cameras by what is said of them together: each count is one that a sentence tells."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..engine.assessment import Risk
from ..engine.model import SupportStatus
from ..fleet.model import AssessedCamera
from .group import has_duty, is_planned, rests_isolated
from .headline_kind import cannot_be_told_yet, is_good
from .model import CameraGroup, CameraRow, Tone
from .why import has_fix


class CameraNeed(StrEnum):
    """What puts a camera at risk, and what became of it: each one at risk has one of them.

    `UPDATE`, `FLAW`: attackers use a flaw, with and without firmware that closes it; neither
    rests. `PLANNED`: its replacement has a day. `ISOLATED`: nobody can reach it. `SERVICE`: its
    service has ended and its support has not. `SUPPLY`: its owner counts the end of supply.
    """

    UPDATE = "update"
    FLAW = "flaw"
    SUPPORT = "support"
    SERVICE = "service"
    SUPPLY = "supply"
    PLANNED = "planned"
    ISOLATED = "isolated"


def need_of(assessed: AssessedCamera, today: date) -> CameraNeed:
    """Return what a camera that is at risk needs."""
    counting = assessed.risk.counting
    if Risk.SECURITY in counting:
        return CameraNeed.UPDATE if has_fix(assessed) else CameraNeed.FLAW
    if is_planned(assessed, today):
        return CameraNeed.PLANNED
    if rests_isolated(assessed):
        return CameraNeed.ISOLATED
    if Risk.SUPPORT in counting:
        return CameraNeed.SUPPORT
    return CameraNeed.SERVICE if Risk.SERVICE in counting else CameraNeed.SUPPLY


class CameraMark(StrEnum):
    """What else of a camera is counted, beside its group.

    `GOOD`: supported or maintained and nothing against it. `OPEN`: it cannot be told yet. Of those
    that are to be replaced and are not at risk, `NAMED`: a rule names its maker; `PHASED_OUT`: its
    supply has ended; `OTHER`: for another reason. `AMBER`: it is at risk and rests by nothing.
    """

    GOOD = "good"
    OPEN = "open"
    NAMED = "named"
    PHASED_OUT = "phased_out"
    OTHER = "other"
    AMBER = "amber"


type TallyMark = CameraNeed | CameraMark


def marks_of(assessed: AssessedCamera, row: CameraRow, today: date) -> Iterator[TallyMark]:
    """Yield by what a camera, whose row is `row`, is counted."""
    if assessed.risk.at_risk:
        yield need_of(assessed, today)
        if row.tone is Tone.WARNING:
            yield CameraMark.AMBER
    elif row.group is CameraGroup.PLAN:
        yield _why_planned(assessed)
    if is_good(assessed, row.group):
        yield CameraMark.GOOD
    if cannot_be_told_yet(assessed, row.group):
        yield CameraMark.OPEN


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of the cameras that one reader sees, by group and by mark."""

    groups: Counter[CameraGroup]
    marks: Counter[TallyMark]

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.groups.total()

    @property
    def at_risk(self) -> int:
        """Return how many are at risk: what the sensor `cameras_at_risk` shows of them."""
        return sum(self.marks[need] for need in CameraNeed)

    @property
    def to_plan(self) -> int:
        """Return how many are to be replaced and are not at risk."""
        return (
            self.marks[CameraMark.NAMED]
            + self.marks[CameraMark.PHASED_OUT]
            + self.marks[CameraMark.OTHER]
        )


def _why_planned(assessed: AssessedCamera) -> CameraMark:
    """Return why a camera that is not at risk is to be replaced."""
    if has_duty(assessed):
        return CameraMark.NAMED
    is_phased_out = assessed.assessment.support.status is SupportStatus.PHASED_OUT
    return CameraMark.PHASED_OUT if is_phased_out else CameraMark.OTHER
