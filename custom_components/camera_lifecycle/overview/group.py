"""In which group a camera stands, how it looks there, and by which day it is sorted."""

from ..engine.assessment import Risk, UnknownCause
from ..engine.doubt import why_unknown
from ..engine.model import Applies, SupportStatus
from ..fleet.model import AssessedCamera
from .model import CameraGroup, Tone

_ENDED = frozenset({Risk.SUPPORT, Risk.SERVICE, Risk.SUPPLY})
_GOOD = frozenset({SupportStatus.SUPPORTED, SupportStatus.MAINTAINED})


def group_of(assessed: AssessedCamera) -> CameraGroup:
    """Return what is to be done about a camera.

    A plan never quiets an exploited vulnerability; whatever else is wrong stands under what
    comes up once its replacement has a day.
    """
    if Risk.SECURITY in assessed.risk.risks:
        return CameraGroup.ACT_NOW
    if assessed.plan.replace_by is not None or _ends_later(assessed):
        return CameraGroup.COMING_UP
    if assessed.risk.at_risk or not _ENDED.isdisjoint(assessed.risk.risks):
        return CameraGroup.PLAN
    return _quiet(assessed)


def _ends_later(assessed: AssessedCamera) -> bool:
    """Return whether an end is announced, and nothing has ended yet."""
    return assessed.assessment.support.status is SupportStatus.ENDING and not assessed.risk.at_risk


def _quiet(assessed: AssessedCamera) -> CameraGroup:
    """Return the group of a camera against which nothing stands open."""
    if assessed.risk.accepted:
        return CameraGroup.ACCEPTED
    if one_step_helps(assessed):
        return CameraGroup.CANNOT_TELL
    if assessed.assessment.support.status in _GOOD and assessed.risk.at_risk is False:
        return CameraGroup.FINE
    return CameraGroup.NO_KNOWN_PROBLEM


def one_step_helps(assessed: AssessedCamera) -> bool:
    """Return whether something is open that its owner could find out."""
    cause = why_unknown(assessed.assessment)
    return cause not in {None, UnknownCause.NO_SOURCE} or is_perhaps_exploited(assessed)


def is_perhaps_exploited(assessed: AssessedCamera) -> bool:
    """Return whether attackers use a vulnerability that its firmware may have."""
    return any(
        each.known_exploited and each.applies is Applies.CANNOT_TELL
        for each in assessed.assessment.vulnerabilities
    )


def tone_of(assessed: AssessedCamera, group: CameraGroup) -> Tone:
    """Return how a camera looks in its group: amber only where it is at risk."""
    match group:
        case CameraGroup.ACT_NOW:
            return Tone.DANGER
        case CameraGroup.PLAN:
            return Tone.WARNING if assessed.risk.at_risk else Tone.INFO
        case CameraGroup.COMING_UP | CameraGroup.ACCEPTED:
            return Tone.INFO
        case CameraGroup.FINE:
            return Tone.SUCCESS
        case _:
            return Tone.UNKNOWN


def day_of(assessed: AssessedCamera) -> str | None:
    """Return the ISO day by which a camera is sorted in its group, None for none."""
    support = assessed.assessment.support
    if (planned := assessed.plan.replace_by) is not None:
        return planned.isoformat()
    stated = support.until or support.since
    return stated.last_day.isoformat() if stated else None
