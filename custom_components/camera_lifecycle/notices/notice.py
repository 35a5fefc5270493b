"""What one notice tells of today, after what its readers have answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress

from ..fleet.causes import answers_about
from ..owner.answers import Answer, AnswerKind, Answers, FindingKey
from ..owner.issue_states import IssueState
from .findings import Finding
from .grouping import Group
from .ignore import is_at_rest


@dataclass(frozen=True, slots=True)
class Notice:
    """A group of findings, the ones that are listed, and how many the owner has quieted.

    `listed`: of each finding what nobody has answered yet. `ignored`: all that is listed was
    ignored; the notice is kept, out of sight.
    """

    group: Group
    listed: tuple[Finding, ...]
    quieted: int
    ignored: bool


@dataclass(frozen=True, slots=True)
class AnswerHistory:
    """What was answered and what was told of, up to today."""

    answers: Answers
    issue_states: Mapping[FindingKey, IssueState]
    today: date


def notice_for(group: Group, history: AnswerHistory) -> Notice | None:
    """Return the notice for `group`, None where an answer of the menu quiets all of it."""
    unanswered: list[Finding] = []
    ignored: list[Finding] = []
    for finding in group.findings:
        answers = answers_about(history.answers, finding.key)
        held = finding.cause.held_by(answers, history.today)
        if not any(held):
            unanswered.append(finding)
        elif not all(held):
            seen = tuple(compress(finding.reasons, held))
            unanswered.append(finding.only((answer is None for answer in held), answered=seen))
        elif all(map(_ignores, held)):
            ignored.append(finding)
        elif any(map(_ignores, held)):
            ignored.append(finding.only(map(_ignores, held)))
    listed = unanswered or ignored
    if not listed:
        return None
    quieted = len(group.findings) - len(listed)
    return Notice(group, tuple(listed), quieted, ignored=not unanswered)


def _ignores(answer: Answer | None) -> bool:
    return answer is not None and answer.kind is AnswerKind.IGNORED


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
    now = {key: state.at_rest for key, state in before.items()}
    now |= {
        key: before[key]
        for key in retained
        if before[key].issue_id not in back
        or not is_at_rest(before[key], answers_about(answers, key), today)
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
            key = finding.key
            state = before.get(key) or now[key]
            is_news = not notice.ignored and (state.since < today or key in answers)
            now[key] = state.lists(issue_id, finding.cause.facts, today, is_news=is_news)
    return now
