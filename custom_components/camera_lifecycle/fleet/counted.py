"""What a camera counts as in the sensors of the fleet: the keys of those sensors."""

from collections.abc import Hashable, Iterator
from typing import Final

from ..engine.assessment import DutyAnswer
from ..engine.doubt import why_unknown
from .attributes import duty, support_ends
from .model import AssessedCamera

CAMERAS: Final = "cameras"
AT_RISK: Final = "cameras_at_risk"
RISK_UNKNOWN: Final = "cameras_risk_unknown"
WITH_DUTY: Final = "cameras_with_duty"


def fleet_kinds(assessed: AssessedCamera) -> Iterator[Hashable]:
    """Yield the keys of the sensors that count a camera, and the day on which its support ends.

    By its status, or by why that is unknown, each is counted once.
    """
    yield CAMERAS
    if assessed.risk.at_risk:
        yield AT_RISK
    elif assessed.risk.at_risk is None:
        yield RISK_UNKNOWN
    cause = why_unknown(assessed.assessment)
    yield f"{CAMERAS}_{cause or assessed.assessment.support.status}"
    if duty(assessed) == DutyAnswer.NAMED:
        yield WITH_DUTY
    if (day := support_ends(assessed)) is not None:
        yield day
