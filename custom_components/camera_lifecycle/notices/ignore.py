"""Follows Home Assistant's own Ignore, which it forgets when a notice is deleted.

What was ignored is kept as a choice for each cause on each camera the notice listed then. So
it holds when the notice had to go for a while, and when a camera joins, only that is new.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from homeassistant.core import callback
from homeassistant.helpers import issue_registry as ir

from ..owner.answers import Answer, AnswerKind, FindingKey
from ..owner.store import AnswerStore
from .findings import Finding
from .grouping import Group


@callback
def follow_ignore(
    answers: AnswerStore,
    groups: Iterable[Group],
    issues: Mapping[str, ir.IssueEntry],
    today: date,
) -> None:
    """Note what the owner has ignored since the last time, and what no longer."""
    names = {cause.about: cause for group in groups for cause in group.causes}
    ignored: list[FindingKey] = []
    wanted: list[FindingKey] = []
    for about, entry in answers.told.items():
        issue = issues.get(entry.issue or "")
        if issue is None:
            continue
        choice = answers.choices.get(about)
        if issue.dismissed_version is not None:
            if choice is None or not choice.rests(today):
                ignored.append(about)
        elif issue.active and choice is not None and choice.kind is AnswerKind.IGNORED:
            wanted.append(about)
    ignored += _ignored_before_memory(answers, groups, issues)
    if ignored or wanted:
        answers.async_note_ignored(
            [_ignored(about, names.get(about), today) for about in ignored], wanted
        )


def _ignored_before_memory(
    answers: AnswerStore, groups: Iterable[Group], issues: Mapping[str, ir.IssueEntry]
) -> list[FindingKey]:
    """Return all that ignored notices speak of where our own store has been lost."""
    return [
        cause.about
        for group in groups
        if (issue := issues.get(group.issue_id)) is not None
        and issue.dismissed_version is not None
        and not any(cause.about in answers.told for cause in group.causes)
        for cause in group.causes
        if cause.about not in answers.choices
    ]


def _ignored(about: FindingKey, cause: Finding | None, today: date) -> Answer:
    """Return the choice that stands for Ignore."""
    return Answer(
        about,
        AnswerKind.IGNORED,
        today,
        camera_name=cause.camera.name if cause else "",
        subject=cause.name if cause else "",
    )
