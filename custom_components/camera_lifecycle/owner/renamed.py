"""What was said of a finding that is called otherwise today, so that it goes on holding.

An earlier version knew the end of a service as an end of the support of each of its models.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from operator import attrgetter

from .answer_book import AnswerBook
from .answers import Answer, AnswerKind, FindingKey
from .facts import Fact
from .issue_states import IssueState


@dataclass(frozen=True, slots=True)
class Renaming:
    """What of a finding of an earlier version is another finding now.

    `finding`: its name today. `event`: how what its facts say begins. `code`: the one of their
    reasons today. `whole`: nothing is left under the name of then.
    """

    finding: str
    event: str
    code: str
    whole: bool

    def moves(self, fact: Fact) -> bool:
        """Return whether a fact belongs to the finding as it is called today."""
        return fact.says.partition("/")[0] == self.event

    def split(self, facts: Iterable[Fact]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
        """Return the facts that move, as they are today, and those that stay."""
        facts = tuple(facts)
        moved = tuple(
            replace(fact, code=self.code if fact.code else "") for fact in facts if self.moves(fact)
        )
        return moved, tuple(fact for fact in facts if not self.moves(fact))


type Renamings = Mapping[str, Renaming]
"""By the name that the finding had."""


def rename_answers(book: AnswerBook, renamings: Renamings) -> None:
    """Keep the answers about renamed findings under their names of today."""
    renamed = [key for key in book.by_finding if key.finding in renamings]
    moved: list[Answer] = []
    for key in renamed:
        about = book.by_finding.pop(key)
        for answer in about:
            now, left = _split(answer, renamings[key.finding])
            moved += now
            if left is not None:
                book.by_finding[key] = (*book.by_finding.get(key, ()), left)
    for answer in sorted(moved, key=attrgetter("made")):
        book.add(answer)


def ignored_until_now(
    states: Iterable[IssueState],
    book: AnswerBook,
    renamings: Renamings,
    ignored: Container[str],
    today: date,
) -> list[Answer]:
    """Return an answer for what Home Assistant ignores under its name of then, and we have none.

    `ignored`: the ids of the issues that are.
    """
    return [
        Answer(state.key, AnswerKind.IGNORED, today, facts=state.listed)
        for state in states
        if state.key.finding in renamings
        and state.issue_id in ignored
        and state.key not in book.by_finding
    ]


def rename_states(
    states: Mapping[FindingKey, IssueState], renamings: Renamings
) -> dict[FindingKey, IssueState]:
    """Return what notices have told of, under the names of today.

    Of what is renamed no notice tells for now: the next one has another id.
    """
    now = {key: state for key, state in states.items() if key.finding not in renamings}
    for key, state in states.items():
        if (renaming := renamings.get(key.finding)) is None:
            continue
        told = dict.fromkeys((*state.earlier, *(state.listed or ())))
        moved, stay = renaming.split(told)
        if moved or renaming.whole or state.listed is None:
            new = FindingKey(renaming.finding, key.camera_id)
            renamed = IssueState(new, state.since, None, is_new=state.is_new, earlier=moved)
            now[new] = _merged(now[new], renamed) if new in now else renamed
        if not renaming.whole and (stay or not moved):
            listed = state.listed
            kept = listed if listed is None else renaming.split(listed)[1]
            now[key] = replace(state, listed=kept, earlier=renaming.split(state.earlier)[1])
    return now


def _split(answer: Answer, renaming: Renaming) -> tuple[list[Answer], Answer | None]:
    """Return the answer as it is about the finding of today, and what is left of it."""
    new = FindingKey(renaming.finding, answer.key.camera_id)
    if answer.facts is None:  # about whatever was known: about both
        return [replace(answer, key=new)], None if renaming.whole else answer
    moved, stay = renaming.split(answer.facts)
    now = [replace(answer, key=new, facts=moved)] if moved else []
    return now, replace(answer, facts=stay) if stay else None


def _merged(one: IssueState, other: IssueState) -> IssueState:
    """Return what was told of two findings that are one now."""
    earlier = tuple(dict.fromkeys(chain(one.earlier, other.earlier)))
    return replace(
        one,
        since=min(one.since, other.since),
        is_new=one.is_new or other.is_new,
        earlier=earlier,
    )
