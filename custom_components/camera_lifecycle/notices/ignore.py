"""Follows Home Assistant's own Ignore, which it forgets when a notice is deleted.

What was ignored is kept as an answer to each fact about each camera that the notice told then.
So it holds when the notice had to go for a while; and when a fact or a camera joins, the notice
is back, and only that is new.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from homeassistant.helpers import issue_registry as ir

from ..fleet.causes import answers_about
from ..owner.answer_book import answer_to
from ..owner.answers import Answer, AnswerKind, FindingKey
from ..owner.facts import Fact
from ..owner.issue_states import IssueState
from .draft import NoticeDraft
from .findings import Finding
from .notice import AnswerHistory


@dataclass(frozen=True, slots=True)
class IgnoreChanges:
    """What the owner has ignored since the last time, and what no longer.

    `wanted`: the facts of a finding that a notice lists to be seen, None for all.
    """

    ignored: tuple[Answer, ...]
    wanted: Mapping[FindingKey, tuple[Fact, ...] | None]


@dataclass(frozen=True, slots=True)
class IgnoreWatch:
    """What Home Assistant's own Ignore is compared with.

    `finding_of`: what is seen now under a key, None while it is away.
    """

    history: AnswerHistory
    issues: Mapping[str, ir.IssueEntry]
    finding_of: Callable[[FindingKey], Finding | None]

    def changes(
        self, keys: Iterable[FindingKey], drafts: Mapping[str, NoticeDraft]
    ) -> IgnoreChanges:
        """Return what is to be noted about `keys`; `drafts`: all notices by their ids."""
        answers, today = self.history.answers, self.history.today
        ignored: list[Answer] = []
        wanted: dict[FindingKey, tuple[Fact, ...] | None] = {}
        for key in keys:
            state = self.history.issue_states.get(key)
            issue = self.issues.get(state.issue_id or "") if state is not None else None
            if state is None or issue is None:
                continue
            about, finding = answers_about(answers, key), self.finding_of(key)
            if issue.dismissed_version is not None:
                facts = _unanswered(state, about, finding, today)
                if facts is None or facts:
                    ignored.append(_ignored(key, facts, finding, today))
            elif issue.active and (ignoring := [one for one in about if _is_ignore(one)]):
                facts = _taken_back(state, ignoring, finding)
                if facts is None or facts:
                    wanted[key] = facts
        ignored += self._ignored_before_memory(drafts)
        return IgnoreChanges(tuple(ignored), wanted)

    def _ignored_before_memory(self, drafts: Mapping[str, NoticeDraft]) -> list[Answer]:
        """Return all that ignored notices speak of where our own store has been lost."""
        return [
            _ignored(finding.key, finding.cause.facts, finding, self.history.today)
            for issue_id, draft in drafts.items()
            if (issue := self.issues.get(issue_id)) is not None
            and issue.dismissed_version is not None
            and not any(finding.key in self.history.issue_states for finding in draft.findings)
            for finding in draft.findings
            if finding.key not in self.history.answers
        ]


def is_at_rest(state: IssueState, about: tuple[Answer, ...], today: date) -> bool:
    """Return whether all was answered that a notice told last of a finding that is away."""
    return _unanswered(state, about, None, today) == ()


def _unanswered(
    state: IssueState, about: tuple[Answer, ...], finding: Finding | None, today: date
) -> tuple[Fact, ...] | None:
    """Return the facts that a notice lists and no answer quiets; None for all, whatever they are.

    `about`: the answers about it. `finding`: None while it is away.
    """
    active = [
        answer
        for answer in about
        if answer.is_active(today) and (finding is None or finding.cause.rests_by(answer.kind))
    ]
    if state.listed is None:
        return () if active else None
    answered = {fact for answer in active for fact in answer.facts or ()}
    if answered.issuperset(state.listed):  # nearly always, and much cheaper
        return ()
    present = _present(finding, active)
    return tuple(fact for fact in state.listed if answer_to(fact, active, present) is None)


def _taken_back(
    state: IssueState, ignoring: Collection[Answer], finding: Finding | None
) -> tuple[Fact, ...] | None:
    """Return what is ignored of that which a notice lists to be seen; None for all of it."""
    if state.listed is None or any(answer.facts is None for answer in ignoring):
        return None
    ignored = [fact for answer in ignoring for fact in answer.facts or ()]
    present = _present(finding, ignoring)
    return tuple(
        fact
        for fact in ignored
        if any(fact.stands_for(listed, present, literally=False) for listed in state.listed)
    )


def _present(finding: Finding | None, about: Iterable[Answer]) -> set[str | None]:
    """Return the ids of the facts that are known now about a finding.

    While it is away, nobody knows which of them are called otherwise by now: none, then.
    """
    if finding is not None:
        return finding.cause.entries
    return {fact.entry for answer in about for fact in answer.facts or ()}


def _is_ignore(answer: Answer) -> bool:
    return answer.kind is AnswerKind.IGNORED


def _ignored(
    key: FindingKey, facts: tuple[Fact, ...] | None, finding: Finding | None, today: date
) -> Answer:
    """Return the answer that stands for Ignore."""
    return Answer(
        key,
        AnswerKind.IGNORED,
        today,
        camera_name=finding.camera.name if finding else "",
        subject=finding.name if finding else "",
        facts=facts,
    )
