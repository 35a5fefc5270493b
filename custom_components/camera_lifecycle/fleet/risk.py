"""Whether a camera is at risk after what its owner has answered and wants to count.

Remind later, Ignore and a plan quiet a notice and change nothing here. Who accepts a finding
closes what was known of it, each fact until it changes; that stays visible as accepted.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ..engine.assessment import Assessment, Risk
from ..engine.risk import named_risks, puts_at_risk, risk_of
from ..owner.answers import ISOLATION, Answer, AnswerKind, Answers, FindingKey
from ..settings import RiskScope
from .causes import causes_of
from .risk_state import RiskState


def risk_state(
    camera_id: str,
    assessment: Assessment,
    answers: Answers,
    scope: RiskScope,
    today: date,
) -> RiskState:
    """Return whether a camera is at risk, by its answers (those of all cameras) and `scope`."""
    isolation = next(reversed(answers.get(FindingKey(ISOLATION, camera_id), ())), None)
    isolated = isolation.since or isolation.made if isolation else None
    if not assessment.risks:
        return RiskState(assessment.at_risk, isolated=isolated)
    closed = {
        reason
        for cause in causes_of(assessment)
        for reason in cause.answered(_accepting(answers.get(cause.key(camera_id), ())), today)
    }
    left = [reason for reason in assessment.reasons if reason not in closed]
    counts = any(
        puts_at_risk(reason) or (scope is RiskScope.SUPPLY_TOO and risk_of(reason) is Risk.SUPPLY)
        for reason in left
    )
    return RiskState(
        at_risk=counts or (False if assessment.nothing_open else None),
        risks=named_risks(left),
        accepted=named_risks(closed),
        isolated=isolated,
    )


def _accepting(answers: Iterable[Answer]) -> Iterator[Answer]:
    """Yield the answers that accept a risk."""
    return (answer for answer in answers if answer.kind is AnswerKind.ACCEPTED_RISK)
