"""What a report holds: assessments, and what the owner calls and plans for each camera."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..engine.assessment import Assessment
from ..engine.model import Applies, Context, SupportStatus
from ..fleet.risk_state import CANNOT_TELL, RiskState
from ..owner.plan import NO_PLAN, Plan
from ..owner.steps import Step


@dataclass(frozen=True, slots=True)
class CameraLine:
    """One camera: what the owner calls it, what is known of it, what is planned.

    `model` is the one that people are shown; `sentences` the reasons of its assessment, translated,
    in their order. `risk`: whether it is at risk, after its owner's answers where there are any.
    `summary`: what is known, in a sentence. `step`: the open step of the plan that comes first.
    """

    name: str
    area: str | None
    model: str | None
    assessment: Assessment
    plan: Plan = NO_PLAN
    sentences: tuple[str, ...] = ()
    risk: RiskState = CANNOT_TELL
    summary: str = ""
    step: Step | None = None

    @property
    def exploited(self) -> tuple[str, ...]:
        """Return the known exploited vulnerabilities that apply to the installed firmware."""
        return self._vulnerabilities(Applies.AFFECTED)

    @property
    def perhaps_exploited(self) -> tuple[str, ...]:
        """Return those of which cannot be told whether they apply."""
        return self._vulnerabilities(Applies.CANNOT_TELL)

    def _vulnerabilities(self, applies: Applies) -> tuple[str, ...]:
        return tuple(
            vulnerability.id
            for vulnerability in self.assessment.vulnerabilities
            if vulnerability.known_exploited and vulnerability.applies is applies
        )


@dataclass(frozen=True, slots=True)
class Report:
    """The cameras of a home on a day, worst first, with the facts' version."""

    title: str
    context: Context
    library_version: str
    cameras: tuple[CameraLine, ...]

    @property
    def totals(self) -> Mapping[str, int]:
        """Return how many cameras there are, at risk, and of each support status."""
        by_status = Counter(line.assessment.support.status.value for line in self.cameras)
        return {
            "cameras": len(self.cameras),
            "at_risk": sum(line.risk.at_risk is True for line in self.cameras),
            **{status.value: by_status[status.value] for status in SupportStatus},
        }


def worst_first_key(line: CameraLine) -> tuple[bool, int, str]:
    """Return the key by which the lines of a report are sorted."""
    status = line.assessment.support.status
    return (not line.risk.at_risk, -status.severity, line.name.casefold())
