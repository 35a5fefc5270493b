"""The one thing that helps next with a camera."""

from datetime import date

from ..engine.assessment import UnknownCause
from ..engine.doubt import why_unknown
from ..engine.reasons import LifecyclePayload, MissingFact, ReasonCode
from ..fleet.model import AssessedCamera
from ..lookup.askable import may_answer
from ..settings import Settings
from .group import has_reason, is_perhaps_exploited, is_planned
from .model import CameraGroup, NextStep


def next_step(
    assessed: AssessedCamera, group: CameraGroup, settings: Settings, today: date
) -> NextStep | None:
    """Return the next step, None where there is nothing to do, or nothing that would help."""
    match group:
        case CameraGroup.ACT_NOW:
            return NextStep.UPDATE
        case CameraGroup.PLAN:
            return NextStep.SET_DATE
        case CameraGroup.COMING_UP:
            return None if is_planned(assessed, today) else NextStep.SET_DATE
        case CameraGroup.CANNOT_TELL:
            return _to_know(assessed, settings)
        case _:
            return None


def _to_know(assessed: AssessedCamera, settings: Settings) -> NextStep | None:
    """Return what would tell more of a camera; who was asked once says no more the next time."""
    if is_perhaps_exploited(assessed):
        return _asking(assessed, settings) or NextStep.UPDATE
    cause = why_unknown(assessed.assessment)
    unset = has_reason(assessed, ReasonCode.COUNTRY_UNKNOWN)
    if cause is UnknownCause.COUNTRY_NOT_SET or unset:
        return NextStep.SET_COUNTRY
    missing = _missing(assessed)
    if missing is MissingFact.HARDWARE:
        return NextStep.TELL_HARDWARE
    if (asking := _asking(assessed, settings)) is not None:
        return asking
    if missing is MissingFact.FIRMWARE:
        return NextStep.UPDATE
    return None if cause is UnknownCause.WITHOUT_NAME else NextStep.NAME_MODEL


def _missing(assessed: AssessedCamera) -> MissingFact | None:
    """Return what has to be known of a camera before what was said of its model counts."""
    for reason in assessed.assessment.reasons:
        match reason.code, reason.payload:
            case ReasonCode.UPDATES_DEPEND_ON_HARDWARE, _:
                return MissingFact.HARDWARE
            case ReasonCode.DEPENDS_ON_HARDWARE, LifecyclePayload(needs=needs):
                return needs or MissingFact.HARDWARE
            case _:
                continue
    return None


def _asking(assessed: AssessedCamera, settings: Settings) -> NextStep | None:
    """Return how a camera that was never asked can be, None where it cannot."""
    camera = assessed.camera
    if assessed.look_up is not None:
        return None
    # whoever described a camera has typed its address so that it is asked
    if camera.subentry_id is not None:
        return NextStep.ASK
    if not may_answer(camera):
        return None
    return NextStep.ASK if settings.may_ask(camera.id) else NextStep.ALLOW_ASKING
