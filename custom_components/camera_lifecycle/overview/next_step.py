"""The one thing that helps next with a camera."""

from ..engine.assessment import UnknownCause
from ..engine.doubt import why_unknown
from ..fleet.model import ANSWERED, AssessedCamera
from ..settings import Settings
from .group import is_perhaps_exploited
from .model import CameraGroup, NextStep


def next_step(assessed: AssessedCamera, group: CameraGroup, settings: Settings) -> NextStep | None:
    """Return the next step, None where there is nothing to do."""
    match group:
        case CameraGroup.ACT_NOW:
            return NextStep.UPDATE
        case CameraGroup.PLAN:
            return NextStep.SET_DATE
        case CameraGroup.CANNOT_TELL:
            return _to_know(assessed, settings)
        case _:
            return None


def _to_know(assessed: AssessedCamera, settings: Settings) -> NextStep:
    """Return what would tell more of a camera."""
    cause = why_unknown(assessed.assessment)
    if cause is UnknownCause.COUNTRY_NOT_SET:
        return NextStep.SET_COUNTRY
    if cause is UnknownCause.DEPENDS_ON_HARDWARE:
        return NextStep.TELL_HARDWARE
    if not _has_answered(assessed) and settings.may_ask(assessed.camera.id):
        return NextStep.ASK
    return NextStep.UPDATE if is_perhaps_exploited(assessed) else NextStep.NAME_MODEL


def _has_answered(assessed: AssessedCamera) -> bool:
    return assessed.look_up is not None and assessed.look_up.state == ANSWERED
