"""Which headline several cameras have: sensor, badge, card and Maintenance page say the same."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from ..fleet.model import AssessedCamera
from .group import group_of, one_step_helps
from .model import CameraGroup, HeadlineKind

GREEN_LASTS: Final = timedelta(days=90)
"""How long a fact vouches for a camera that is fine: what is older is never shown as good."""


def headline_kind(cameras: Collection[AssessedCamera]) -> HeadlineKind:
    """Return the headline of `cameras`: the first of the kinds, in their order, that is true."""
    if not cameras:
        return HeadlineKind.NO_CAMERAS
    if any(assessed.risk.at_risk for assessed in cameras):
        return HeadlineKind.ATTENTION
    if any(map(cannot_be_told_yet, cameras)):
        return HeadlineKind.CANNOT_TELL
    if all(group_of(assessed) is CameraGroup.FINE for assessed in cameras):
        return HeadlineKind.FINE
    return HeadlineKind.NO_KNOWN_PROBLEM


def is_green(kind: HeadlineKind, facts_as_of: date | None, today: date) -> bool:
    """Return whether sources vouch for all cameras, and not too long ago."""
    if kind is not HeadlineKind.FINE or facts_as_of is None:
        return False
    return today - facts_as_of <= GREEN_LASTS


def cannot_be_told_yet(assessed: AssessedCamera) -> bool:
    """Return whether a step of the owner's could still show that a camera is at risk.

    A planned replacement, or what was accepted of it, tells nothing of what is open.
    """
    return assessed.risk.at_risk is None and one_step_helps(assessed)
