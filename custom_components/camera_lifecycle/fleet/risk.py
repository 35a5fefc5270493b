"""Whether a camera is at risk after what its owner has answered and wants to count.

Remind later, Ignore and a plan quiet a notice and change nothing here. Who accepts a finding
closes what was known of it, each fact until it changes; that stays visible as accepted.
"""

from datetime import date
from itertools import compress

from ..engine.assessment import Assessment, Risk
from ..engine.risk import named_risks, puts_at_risk, risk_of
from ..owner.answers import ISOLATION, Answer, AnswerKind, Answers, FindingKey
from ..owner.given import isolated_since
from ..settings import RiskScope
from .causes import Cause, causes_of
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
    isolated = isolated_since(isolation) if isolation else None
    by = isolation.by if isolation else None
    if not assessment.risks:
        return RiskState(assessment.at_risk, isolated=isolated, isolated_by=by)
    closed = {
        reason
        for cause in causes_of(assessment)
        for reason in compress(cause.reasons, _accepting(cause, camera_id, answers, today))
    }
    left = [reason for reason in assessment.reasons if reason not in closed]
    counting = [
        reason
        for reason in left
        if puts_at_risk(reason)
        or (scope is RiskScope.SUPPLY_TOO and risk_of(reason) is Risk.SUPPLY)
    ]
    return RiskState(
        at_risk=bool(counting) or (False if assessment.nothing_open else None),
        risks=named_risks(left),
        accepted=named_risks(closed),
        isolated=isolated,
        isolated_by=by,
        counting=named_risks(counting),
    )


def _accepting(
    cause: Cause, camera_id: str, answers: Answers, today: date
) -> tuple[Answer | None, ...]:
    """Return for each reason of a cause the answer that accepts it, None for none."""
    about = answers.get(cause.key(camera_id), ())
    accepting = [answer for answer in about if answer.kind is AnswerKind.ACCEPTED_RISK]
    return cause.held_by(accepting, today)
