"""Counts cameras by what is said of them together: each count is one that a sentence tells."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of the cameras that one reader sees.

    `needs`: of those at risk. `good`: supported or maintained and nothing against it. `open`: those
    that cannot be told yet. `to_plan`: those that are to be replaced and are not at risk; `named`:
    those of them that a rule names, `phased_out`: the others whose supply has ended. `amber`:
    whether one at risk rests by nothing.
    """

    total: int
    groups: Counter[CameraGroup]
    needs: Counter[CameraNeed] = field(default_factory=Counter)
    good: int = 0
    open: int = 0
    to_plan: int = 0
    named: int = 0
    phased_out: int = 0
    amber: bool = False

    @classmethod
    def of(cls, cameras: Iterable[AssessedCamera], rows: Iterable[CameraRow], today: date) -> Tally:
        """Return the counts of cameras, whose rows are those, in the same order."""
        groups: Counter[CameraGroup] = Counter()
        needs: Counter[CameraNeed] = Counter()
        counts: Counter[str] = Counter()
        amber = False
        for assessed, row in zip(cameras, rows, strict=True):
            groups[row.group] += 1
            if assessed.risk.at_risk:
                needs[need_of(assessed, today)] += 1
                amber = amber or row.tone is Tone.WARNING
            elif row.group is CameraGroup.PLAN:
                counts[_why_planned(assessed)] += 1
            counts["good"] += is_good(assessed, row.group)
            counts["open"] += cannot_be_told_yet(assessed, row.group)
        return cls(
            total=groups.total(),
            groups=groups,
            needs=needs,
            good=counts["good"],
            open=counts["open"],
            to_plan=counts["named"] + counts["phased_out"] + counts["other"],
            named=counts["named"],
            phased_out=counts["phased_out"],
            amber=amber,
        )

    @property
    def at_risk(self) -> int:
        """Return how many are at risk: what the sensor `cameras_at_risk` shows of them."""
        return self.needs.total()


def _why_planned(assessed: AssessedCamera) -> str:
    """Return why a camera that is not at risk is to be replaced."""
    if has_duty(assessed):
        return "named"
    is_phased_out = assessed.assessment.support.status is SupportStatus.PHASED_OUT
    return "phased_out" if is_phased_out else "other"
