"""What a report holds: assessments, and what the owner calls and plans for each camera."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..engine.assessment import Assessment, DutyAnswer
from ..engine.model import Applies, Context, SupportStatus
from ..fleet.risk_state import CANNOT_TELL, RiskState
from ..owner.plan import NO_PLAN, Plan
from ..owner.replaced import Replaced
from ..owner.steps import Step


@dataclass(frozen=True, slots=True)
class CameraLine:
    """One camera: what the owner calls it, what is known of it, what is planned.

    `model` is the one that people are shown; `sentences` the reasons of its assessment, translated,
    in their order. `risk`: whether it is at risk, after its owner's answers where there are any.
    `summary`: what is known, in a sentence. `warranty`: what its seller says of one, and who
    answers for it. `step`: the open step of the plan that comes first. `replaces`: the
    cameras in whose place it is.
    """

    name: str
    area: str | None
    model: str | None
    assessment: Assessment
    plan: Plan = NO_PLAN
    sentences: tuple[str, ...] = ()
    risk: RiskState = CANNOT_TELL
    summary: str = ""
    warranty: str = ""
    step: Step | None = None
    replaces: tuple[Replaced, ...] = ()

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
    def has_duties(self) -> bool:
        """Return whether a measure binds this type of site."""
        return any(line.assessment.duty is not None for line in self.cameras)

    @property
    def has_replaced(self) -> bool:
        """Return whether a camera is in the place of another one."""
        return any(line.replaces for line in self.cameras)

    @property
    def totals(self) -> Mapping[str, int]:
        """Return how many cameras there are, at risk, and of each support status.

        At a site that has duties also how many a rule names, and of how many nobody can tell: what
        may be no camera is not judged, and counts there.
        """
        by_status = Counter(line.assessment.support.status.value for line in self.cameras)
        answers = Counter(
            line.assessment.duty.answer if line.assessment.duty else DutyAnswer.CANNOT_TELL
            for line in self.cameras
        )
        told = (DutyAnswer.NAMED, DutyAnswer.CANNOT_TELL) if self.has_duties else ()
        return {
            "cameras": len(self.cameras),
            "at_risk": sum(line.risk.at_risk is True for line in self.cameras),
            **{f"duty_{answer}": answers[answer] for answer in told},
            **{status.value: by_status[status.value] for status in SupportStatus},
        }


def worst_first_key(line: CameraLine) -> tuple[bool, int, str]:
    """Return the key by which the lines of a report are sorted."""
    status = line.assessment.support.status
    return (not line.risk.at_risk, -status.severity, line.name.casefold())
