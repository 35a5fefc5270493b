"""What one notice tells of today, after what its readers have answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ..owner.answers import Answer, AnswerKind, FindingKey, IssueState
from .findings import Finding
from .grouping import Group


@dataclass(frozen=True, slots=True)
class Notice:
    """A group of findings, the ones that are listed, and how many the owner has quieted.

    `ignored`: all that is listed was ignored; the notice is kept, out of sight.
    """

    group: Group
    listed: tuple[Finding, ...]
    quieted: int
    ignored: bool


@dataclass(frozen=True, slots=True)
class AnswerHistory:
    """What was answered and what was told of, up to today."""

    answers: Mapping[FindingKey, Answer]
    issue_states: Mapping[FindingKey, IssueState]
    today: date


def notice_for(group: Group, history: AnswerHistory) -> Notice | None:
    """Return the notice for `group`, None where an answer of the menu quiets all of it."""
    held = [
        (finding, active_answer(finding, history.answers, history.today))
        for finding in group.findings
    ]
    unanswered = tuple(finding for finding, answer in held if answer is None)
    if unanswered:
        return Notice(group, unanswered, len(held) - len(unanswered), ignored=False)
    ignored = tuple(
        finding for finding, answer in held if answer and answer.kind is AnswerKind.IGNORED
    )
    if not ignored:
        return None
    return Notice(group, ignored, len(held) - len(ignored), ignored=True)


def active_answer(
    finding: Finding, answers: Mapping[FindingKey, Answer], today: date
) -> Answer | None:
    """Return the answer that quiets `finding` today: of a kind that may, to the facts of now."""
    answer = answers.get(finding.key)
    if answer is None or not answer.is_active(today):
        return None
    cause = finding.cause
    return answer if cause.rests_by(answer.kind) and cause.holds(answer) else None


def next_issue_states(
    groups: Iterable[Group],
    notices: Iterable[Notice],
    retained: Iterable[FindingKey],
    history: AnswerHistory,
) -> dict[FindingKey, IssueState]:
    """Return what is known and told of once `notices` are out; nothing is ever dropped.

    What joins a notice that people have seen on an earlier day, or have answered, is new. A day
    that lies ahead is today's: the clock was ahead then.
    `retained`: what is not seen now and may come back any moment; its notice stays.
    """
    notices = tuple(notices)
    answers, before, today = history.answers, history.issue_states, history.today
    before = {
        key: state if state.since <= today else replace(state, since=today)
        for key, state in before.items()
    }
    # An ignored camera that is away does not belong to a notice that is back for another one:
    # that this one is not ignored is no word about the other.
    back = {notice.group.issue_id for notice in notices if not notice.ignored}
    now = {
        key: state if state.issue_id is None else replace(state, issue_id=None)
        for key, state in before.items()
    }
    now |= {
        key: before[key]
        for key in retained
        if key not in answers or before[key].issue_id not in back
    }
    for group in groups:
        keys = [finding.key for finding in group.findings]
        was_seen = any(key in before and before[key].since < today for key in keys)
        was_seen = was_seen or any(key in answers for key in keys)
        for key in keys:
            if key not in now:
                now[key] = IssueState(key, today, None, is_new=was_seen)
    for notice in notices:
        issue_id = notice.group.issue_id
        for finding in notice.listed:
            if (state := before.get(finding.key)) is None or state.issue_id != issue_id:
                state = replace(now[finding.key], issue_id=issue_id)
            now[finding.key] = state
    return now
