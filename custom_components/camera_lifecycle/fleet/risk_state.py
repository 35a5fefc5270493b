"""Whether a camera is at risk, as it is shown."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from ..engine.assessment import Assessment, Risk
from ..owner.answers import Isolation


@dataclass(frozen=True, slots=True)
class RiskState:
    """Whether a camera is at risk, None where it cannot be told, and by what.

    `risks`: all that are named and not accepted. `accepted`: those that the owner accepts.
    `isolated`, `isolated_by`: since when nobody can reach the camera, and by what, as its owner
    says.
    """

    at_risk: bool | None
    risks: tuple[Risk, ...] = ()
    accepted: tuple[Risk, ...] = ()
    isolated: date | None = None
    isolated_by: Isolation | None = None

    @classmethod
    def of(cls, assessment: Assessment) -> Self:
        """Return what the engine says, where no owner has answered anything."""
        return cls(assessment.at_risk, assessment.risks)


CANNOT_TELL: Final = RiskState(None)
