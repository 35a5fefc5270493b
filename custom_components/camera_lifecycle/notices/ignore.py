"""Follows Home Assistant's own Ignore, which it forgets when a notice is deleted.

What was ignored is kept as an answer to each finding on each camera the notice listed then. So
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
from .notice import active_answer


@callback
def follow_ignore(
    store: AnswerStore,
    groups: Iterable[Group],
    issues: Mapping[str, ir.IssueEntry],
    today: date,
) -> None:
    """Note what the owner has ignored since the last time, and what no longer."""
    groups = tuple(groups)
    findings = {finding.key: finding for group in groups for finding in group.findings}
    ignored: list[FindingKey] = []
    wanted: list[FindingKey] = []
    for key, state in store.issue_states.items():
        issue = issues.get(state.issue_id or "")
        if issue is None:
            continue
        answer = store.answers.get(key)
        if issue.dismissed_version is not None:
            if not _is_quiet(key, answer, findings.get(key), today):
                ignored.append(key)
        elif issue.active and answer is not None and answer.kind is AnswerKind.IGNORED:
            wanted.append(key)
    ignored += _ignored_before_memory(store, groups, issues)
    if ignored or wanted:
        store.async_follow_ignore(
            [_ignored(key, findings.get(key), today) for key in ignored], wanted
        )


def _is_quiet(key: FindingKey, answer: Answer | None, finding: Finding | None, today: date) -> bool:
    """Return whether an answer quiets a finding; of one that is away, whether it is active."""
    if answer is None or finding is None:
        return answer is not None and answer.is_active(today)
    return active_answer(finding, {key: answer}, today) is not None


def _ignored_before_memory(
    store: AnswerStore, groups: Iterable[Group], issues: Mapping[str, ir.IssueEntry]
) -> list[FindingKey]:
    """Return all that ignored notices speak of where our own store has been lost."""
    return [
        finding.key
        for group in groups
        if (issue := issues.get(group.issue_id)) is not None
        and issue.dismissed_version is not None
        and not any(finding.key in store.issue_states for finding in group.findings)
        for finding in group.findings
        if finding.key not in store.answers
    ]


def _ignored(key: FindingKey, finding: Finding | None, today: date) -> Answer:
    """Return the answer that stands for Ignore."""
    return Answer(
        key,
        AnswerKind.IGNORED,
        today,
        camera_name=finding.camera.name if finding else "",
        subject=finding.name if finding else "",
    )
