"""Which headline several cameras have: sensor, badge, card and Maintenance page say the same."""

from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ..engine.model import SupportStatus
from ..fleet.counted import AT_RISK, CAMERAS, fleet_kinds
from ..fleet.model import AssessedCamera
from ..fleet.totals import Totals
from .group import group_of, is_fine, one_step_helps
from .model import CameraGroup, HeadlineKind

GREEN_LASTS: Final = timedelta(days=90)
"""How long a fact vouches for a camera that is fine: what is older is never shown as good."""


class HeadlinePart(StrEnum):
    """What a camera counts as in a headline, beside whether it is at risk."""

    OPEN = "headline_open"
    GOOD = "headline_good"


def counted_as(assessed: AssessedCamera, today: date) -> Iterator[Hashable]:
    """Yield all that a camera counts as: in the sensors of the fleet, and in its headline."""
    yield from fleet_kinds(assessed)
    group = group_of(assessed, today)
    if cannot_be_told_yet(assessed, group):
        yield HeadlinePart.OPEN
    if is_good(assessed, group):
        yield HeadlinePart.GOOD


def headline_kind(totals: Totals) -> HeadlineKind:
    """Return the headline of a fleet. `totals`: by what `counted_as` yields."""
    kinds = (CAMERAS, AT_RISK, HeadlinePart.OPEN, HeadlinePart.GOOD)
    return kind_by(*(len(totals.of(kind)) for kind in kinds))


def kind_by(total: int, at_risk: int, cannot_tell: int, good: int) -> HeadlineKind:
    """Return which headline is true of so many cameras: the first of the kinds, in their order.

    `cannot_tell`: those that cannot be told yet; `good`: those that are good (`is_good`).
    """
    if not total:
        return HeadlineKind.NO_CAMERAS
    if at_risk:
        return HeadlineKind.ATTENTION
    if cannot_tell:
        return HeadlineKind.CANNOT_TELL
    return HeadlineKind.FINE if good == total else HeadlineKind.NO_KNOWN_PROBLEM


def cannot_be_told_yet(assessed: AssessedCamera, group: CameraGroup) -> bool:
    """Return whether a step of the owner's could still show that a camera is at risk.

    A planned replacement, or what was accepted of it, tells nothing of what is open.
    """
    if group is CameraGroup.CANNOT_TELL:
        return True
    is_unknown = assessed.assessment.support.status is SupportStatus.UNKNOWN
    is_open = assessed.risk.at_risk is None and is_unknown and one_step_helps(assessed)
    return is_open and group in {CameraGroup.COMING_UP, CameraGroup.ACCEPTED}


def is_good(assessed: AssessedCamera, group: CameraGroup) -> bool:
    """Return whether a camera is fine; one whose replacement is planned stands elsewhere."""
    is_coming = group is CameraGroup.COMING_UP
    return group is CameraGroup.FINE or (is_coming and is_fine(assessed))


def is_green(kind: HeadlineKind, facts_as_of: date | None, today: date) -> bool:
    """Return whether sources vouch for all cameras, and not too long ago."""
    if kind is not HeadlineKind.FINE or facts_as_of is None:
        return False
    return today - facts_as_of <= GREEN_LASTS
