"""Whether a camera is at risk after what its owner has answered and wants to count.

Remind later, Ignore and a plan quiet a notice and change nothing here. Who accepts a finding
closes it, until its fact changes; it stays visible as accepted.
"""

from collections.abc import Mapping
from datetime import date

from ..engine.assessment import Assessment, Risk
from ..engine.risk import named_risks, puts_at_risk, risk_of
from ..owner.answers import ISOLATION, Answer, AnswerKind, FindingKey
from ..owner.given import isolated_since
from ..settings import RiskScope
from .causes import Cause, causes_of
from .risk_state import RiskState


def risk_state(
    camera_id: str,
    assessment: Assessment,
    answers: Mapping[FindingKey, Answer],
    scope: RiskScope,
    today: date,
) -> RiskState:
    """Return whether a camera is at risk, by its answers (those of all cameras) and `scope`."""
    isolation = answers.get(FindingKey(ISOLATION, camera_id))
    isolated = isolated_since(isolation) if isolation else None
    if not assessment.risks:
        return RiskState(assessment.at_risk, isolated=isolated)
    causes = causes_of(assessment)
    accepted = [cause for cause in causes if _is_accepted(cause, camera_id, answers, today)]
    closed = {reason for cause in accepted for reason in cause.reasons}
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


def _is_accepted(
    cause: Cause, camera_id: str, answers: Mapping[FindingKey, Answer], today: date
) -> bool:
    answer = answers.get(cause.key(camera_id))
    return (
        answer is not None
        and answer.kind is AnswerKind.ACCEPTED_RISK
        and answer.is_active(today)
        and cause.holds(answer)
    )
