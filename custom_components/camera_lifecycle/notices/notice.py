"""What one notice tells of today, after what its readers have answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from ..owner.answers import Answer, AnswerKind, FindingKey, IssueState
from .findings import Finding
from .grouping import Group

NO_ISSUE_STATES: Final[Mapping[FindingKey, IssueState]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Notice:
    """A group of causes, the ones that are listed, and how many rest by the owner's choice.

    `ignored`: all that is listed was ignored; the notice is kept, out of sight.
    """

    group: Group
    listed: tuple[Finding, ...]
    resting: int
    ignored: bool


@dataclass(frozen=True, slots=True)
class AnswerHistory:
    """What was answered and what was told of, up to today."""

    choices: Mapping[FindingKey, Answer]
    told: Mapping[FindingKey, IssueState]
    today: date


def notice_for(group: Group, memory: AnswerHistory) -> Notice | None:
    """Return the notice for `group`, None where all of it rests by a choice of the menu."""
    choices, today, told = memory.choices, memory.today, memory.told
    held = [(cause, active_answer(cause, choices, today, told)) for cause in group.causes]
    open_causes = tuple(cause for cause, choice in held if choice is None)
    if open_causes:
        return Notice(group, open_causes, len(held) - len(open_causes), ignored=False)
    ignored = tuple(cause for cause, choice in held if choice and choice.kind is AnswerKind.IGNORED)
    if not ignored:
        return None
    return Notice(group, ignored, len(held) - len(ignored), ignored=True)


def active_answer(
    cause: Finding,
    choices: Mapping[FindingKey, Answer],
    today: date,
    told: Mapping[FindingKey, IssueState] = NO_ISSUE_STATES,
) -> Answer | None:
    """Return the choice that lets `cause` rest today.

    Who has answered a vulnerability while its fix was known is not asked to install the fix;
    a fix that came to be known later (`told` says when) is news.
    """
    if (choice := choices.get(cause.about)) is not None and choice.rests(today):
        return choice
    known = told.get(cause.about)
    since = known.since if known else today
    for about in cause.also_answered_by:
        choice = choices.get(about)
        if choice is not None and choice.rests(today) and choice.made >= since:
            return choice
    return None


def next_issue_states(
    groups: Iterable[Group],
    notices: Iterable[Notice],
    kept: Iterable[FindingKey],
    memory: AnswerHistory,
) -> dict[FindingKey, IssueState]:
    """Return what is known and told of once `notices` are out; nothing is ever dropped.

    What joins a notice that people have seen on an earlier day, or have answered, is new.
    `kept`: what is not seen now and may come back any moment; its notice stays.
    """
    notices = tuple(notices)
    choices, told, today = memory.choices, memory.told, memory.today
    # An ignored camera that is away does not belong to a notice that is back for another one:
    # that this one is not ignored is no word about the other.
    back = {notice.group.issue_id for notice in notices if not notice.ignored}
    now = {
        about: entry if entry.issue is None else replace(entry, issue=None)
        for about, entry in told.items()
    }
    now |= {
        about: told[about]
        for about in kept
        if about not in choices or told[about].issue not in back
    }
    for group in groups:
        abouts = [cause.about for cause in group.causes]
        seen = any(about in told and told[about].since < today for about in abouts)
        seen = seen or any(about in choices for about in abouts)
        for about in abouts:
            if about not in now:
                now[about] = IssueState(about, today, None, new=seen)
    for notice in notices:
        issue_id = notice.group.issue_id
        for cause in notice.listed:
            if (entry := told.get(cause.about)) is None or entry.issue != issue_id:
                entry = replace(now[cause.about], issue=issue_id)
            now[cause.about] = entry
    return now
