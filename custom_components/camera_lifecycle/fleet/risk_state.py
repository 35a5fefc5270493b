"""Whether a camera is at risk, as it is shown."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from ..engine.assessment import Assessment, Risk
from ..owner.answers import Isolation


@dataclass(frozen=True, slots=True)
class RiskState:
    """Whether a camera is at risk, None where it cannot be told, and by what.

    `risks`: all that are named and not accepted; `counting`: those of them that make it at risk.
    `accepted`: those that the owner accepts.
    `isolated`, `isolated_by`: since when nobody can reach the camera, and by what, as its owner
    says.
    """

    at_risk: bool | None
    risks: tuple[Risk, ...] = ()
    accepted: tuple[Risk, ...] = ()
    isolated: date | None = None
    isolated_by: Isolation | None = None
    counting: tuple[Risk, ...] = ()

    @classmethod
    def of(cls, assessment: Assessment) -> Self:
        """Return what the engine says, where no owner has answered anything."""
        counting = assessment.risks if assessment.at_risk else ()
        return cls(assessment.at_risk, assessment.risks, counting=counting)


CANNOT_TELL: Final = RiskState(None)
