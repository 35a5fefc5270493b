"""In which group a camera stands, how it looks there, and by which day it is sorted."""

from datetime import date
from typing import Final

from ..engine.assessment import DutyAnswer, Risk, UnknownCause
from ..engine.doubt import why_unknown
from ..engine.model import Applies, SupportStatus
from ..engine.reasons import ReasonCode
from ..engine.risk import risk_of
from ..fleet.model import AssessedCamera
from .model import CameraGroup, Tone

_GOOD: Final = frozenset({SupportStatus.SUPPORTED, SupportStatus.MAINTAINED})
ANNOUNCED: Final = frozenset(
    {ReasonCode.SUPPORT_ENDING, ReasonCode.SERVICE_ENDING, ReasonCode.SERVICE_ENDS_LATER}
)
"""The codes of an end that is announced and still to come."""
# What its owner can find out. Firmware that came after an end cannot be found out about.
_OPEN: Final = frozenset(
    {
        ReasonCode.DEPENDS_ON_HARDWARE,
        ReasonCode.UPDATES_DEPEND_ON_HARDWARE,
        ReasonCode.COUNTRY_UNKNOWN,
        ReasonCode.POSSIBLY_MADE_BY,
    }
)
# What a camera that nobody can reach is as good as before without.
_RESTS_ISOLATED: Final = frozenset({Risk.SUPPORT, Risk.SUPPLY})


def group_of(assessed: AssessedCamera, today: date) -> CameraGroup:
    """Return what is to be done about a camera.

    Neither a plan nor a fence quiets a vulnerability that attackers use. Whatever else puts it at
    risk stands under what comes up once its replacement has a day, and until that day. One that
    it may have is told of a camera that nothing puts at risk, planned or not.
    """
    if Risk.SECURITY in assessed.risk.risks:
        return CameraGroup.ACT_NOW
    planned = is_planned(assessed, today)
    if needs_replacement(assessed) and not planned:
        return CameraGroup.PLAN
    if is_perhaps_exploited(assessed) and not assessed.risk.at_risk:
        return CameraGroup.CANNOT_TELL
    if planned or ends_later(assessed):
        return CameraGroup.COMING_UP
    return _quiet(assessed)


def _quiet(assessed: AssessedCamera) -> CameraGroup:
    """Return the group of a camera against which nothing stands open."""
    if assessed.risk.accepted and _is_told(assessed):
        return CameraGroup.ACCEPTED
    if one_step_helps(assessed):
        return CameraGroup.CANNOT_TELL
    if assessed.risk.accepted:
        return CameraGroup.ACCEPTED
    return CameraGroup.FINE if is_fine(assessed) else CameraGroup.NO_KNOWN_PROBLEM


def _is_told(assessed: AssessedCamera) -> bool:
    """Return whether its support and its duty are known: then what was accepted is the worst."""
    known = assessed.assessment.support.status is not SupportStatus.UNKNOWN
    return known and _duty(assessed) is not DutyAnswer.CANNOT_TELL


def is_planned(assessed: AssessedCamera, today: date) -> bool:
    """Return whether the replacement has a day that has not passed."""
    planned = assessed.plan.replace_by
    return planned is not None and planned >= today


def needs_replacement(assessed: AssessedCamera) -> bool:
    """Return whether it is at risk, or something else was said that only a new camera ends.

    Supply has ended, a rule for this type of site names its maker, or its vendor leaves a
    vulnerability as it is.
    """
    risk = assessed.risk
    return (
        risk.at_risk is True
        or Risk.SUPPLY in risk.risks
        or has_duty(assessed)
        or has_reason(assessed, ReasonCode.NO_FIX_PLANNED)
    )


def has_reason(assessed: AssessedCamera, code: ReasonCode) -> bool:
    """Return whether an assessment has a reason of a code."""
    return any(reason.code is code for reason in assessed.assessment.reasons)


def has_duty(assessed: AssessedCamera) -> bool:
    """Return whether a rule that binds this type of site names who made the camera."""
    return _duty(assessed) is DutyAnswer.NAMED


def _duty(assessed: AssessedCamera) -> DutyAnswer | None:
    duty = assessed.assessment.duty
    return duty.answer if duty else None


def ends_later(assessed: AssessedCamera) -> bool:
    """Return whether an end is announced that its owner has not accepted."""
    risks = assessed.risk.risks
    return any(
        reason.code in ANNOUNCED and ((risk := risk_of(reason)) is None or risk in risks)
        for reason in assessed.assessment.reasons
    )


def is_fine(assessed: AssessedCamera) -> bool:
    """Return whether a source vouches for a camera, and nothing at all speaks against it."""
    risk = assessed.risk
    return (
        assessed.assessment.support.status in _GOOD
        and risk.at_risk is False
        and not risk.risks
        and not risk.accepted
        and _duty(assessed) in {None, DutyAnswer.NOT_NAMED}
        and not needs_replacement(assessed)
        and not ends_later(assessed)
        and not is_perhaps_exploited(assessed)
    )


def one_step_helps(assessed: AssessedCamera) -> bool:
    """Return whether something is open that its owner could find out.

    Who sells a camera, or which model it is, is open too where no source says how long it is
    supported: then nobody could even look.
    """
    assessment = assessed.assessment
    cause = why_unknown(assessment)
    if cause not in {None, UnknownCause.NO_SOURCE}:
        return True
    codes = {reason.code for reason in assessment.reasons}
    if not codes.isdisjoint(_OPEN) or _duty(assessed) is DutyAnswer.CANNOT_TELL:
        return True
    if cause is UnknownCause.NO_SOURCE:
        return assessment.identity.vendor is None or not assessment.model
    vouched = assessment.support.status in _GOOD and ReasonCode.END_CONTRADICTED not in codes
    return vouched and assessed.risk.at_risk is None


def is_perhaps_exploited(assessed: AssessedCamera) -> bool:
    """Return whether attackers use a vulnerability that its firmware may have."""
    return any(
        each.known_exploited and each.applies is Applies.CANNOT_TELL
        for each in assessed.assessment.vulnerabilities
    )


def rests_isolated(assessed: AssessedCamera) -> bool:
    """Return whether all that puts a camera at risk rests while nobody can reach it."""
    risk = assessed.risk
    return (
        risk.isolated is not None
        and bool(risk.counting)
        and _RESTS_ISOLATED.issuperset(risk.counting)
    )


def tone_of(assessed: AssessedCamera, group: CameraGroup) -> Tone:
    """Return how a camera looks in its group: amber only where it is at risk and nothing rests."""
    match group:
        case CameraGroup.ACT_NOW:
            return Tone.DANGER
        case CameraGroup.PLAN:
            rests = not assessed.risk.at_risk or rests_isolated(assessed)
            return Tone.INFO if rests else Tone.WARNING
        case CameraGroup.COMING_UP | CameraGroup.ACCEPTED:
            return Tone.INFO
        case CameraGroup.FINE:
            return Tone.SUCCESS
        case _:
            return Tone.UNKNOWN


def day_of(assessed: AssessedCamera, today: date) -> str | None:
    """Return the ISO day by which a camera is sorted in its group, None for none."""
    support = assessed.assessment.support
    if is_planned(assessed, today) and (planned := assessed.plan.replace_by) is not None:
        return planned.isoformat()
    stated = support.until or support.since
    return stated.last_day.isoformat() if stated else None
