"""All answers of a home: which one holds about which fact, and how many are kept.

Answers are kept for ever, so what is kept of each is bounded: the facts of an answer by
`MAX_FACTS`, the answers about one finding on one camera by `MAX_ANSWERS`.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Final

from .answers import OF_CAMERA, RETIRED_FINDINGS, Answer, AnswerKind, FindingKey
from .facts import MAX_FACTS, Fact
from .given import followed_clock

MAX_ANSWERS: Final = 16
"""How many answers about one finding on one camera are kept: one for each set of facts."""


class AnswerBook:
    """The answers by what they are about; what was answered last holds."""

    def __init__(self, answers: Iterable[Answer] = ()) -> None:
        """Take over `answers`, the newest last."""
        self.by_finding: dict[FindingKey, tuple[Answer, ...]] = {}
        for answer in answers:
            if not answer.key.finding.startswith(RETIRED_FINDINGS):
                self.add(answer)

    def __iter__(self) -> Iterator[Answer]:
        """Yield each answer."""
        return chain.from_iterable(self.by_finding.values())

    def add(self, answer: Answer) -> None:
        """Keep `answer` in place of what was said earlier of the same facts."""
        if answer.facts is not None and len(answer.facts) > MAX_FACTS:
            answer = replace(answer, facts=answer.facts[:MAX_FACTS])
        earlier = self.by_finding.get(answer.key, ())
        self.by_finding[answer.key] = (*_left_beside(answer, earlier), answer)

    def give(self, answers: Iterable[Answer]) -> None:
        """Keep what the owner answers now.

        A camera has one planned replacement, and is isolated in one way: as was said last.
        """
        of_camera: dict[FindingKey, Answer] = {}
        for answer in answers:
            self.add(answer)
            if (about := OF_CAMERA.get(answer.kind)) is not None:
                of_camera[FindingKey(about, answer.key.camera_id)] = answer
        if not of_camera:
            return
        cameras = {key.camera_id for key in of_camera}
        for key, given in self.by_finding.items():
            if key.camera_id in cameras:
                self.by_finding[key] = tuple(_as_said_last(each, of_camera) for each in given)
        for whole, answer in of_camera.items():
            self.add(replace(answer, key=whole, subject="", facts=None))

    def follow_clock(self, today: date, last: date | None) -> bool:
        """Bring back what was given on days that lie ahead; return whether there was any.

        `last`: the day before this one, None where that is not known.
        """
        changed = False
        for key, given in self.by_finding.items():
            mended = tuple(followed_clock(answer, today, last) for answer in given)
            if any(now is not before for now, before in zip(mended, given, strict=True)):
                self.by_finding[key], changed = mended, True
        return changed

    def drop(self, answers: Iterable[Answer]) -> list[Answer]:
        """Forget answers; return those that there were."""
        dropped = [answer for answer in [*answers] if answer in self._about(answer.key)]
        for answer in dropped:
            self._keep(answer.key, [one for one in self._about(answer.key) if one != answer])
        return dropped

    def ignore_no_more(self, key: FindingKey, facts: Container[Fact] | None) -> None:
        """Forget that facts about a finding are ignored; `facts`: None for whatever is known."""
        left = (
            _not_ignoring(each, facts) if each.kind is AnswerKind.IGNORED else each
            for each in self._about(key)
        )
        self._keep(key, [each for each in left if each is not None])

    def _about(self, key: FindingKey) -> tuple[Answer, ...]:
        return self.by_finding.get(key, ())

    def _keep(self, key: FindingKey, about: list[Answer]) -> None:
        if about:
            self.by_finding[key] = tuple(about)
        else:
            self.by_finding.pop(key, None)


def answer_to(
    fact: Fact, answers: Iterable[Answer], present: Container[str | None]
) -> Answer | None:
    """Return the answer among `answers` that holds about `fact`, None where none does.

    That is the one about this very fact, else the newest about what it was. `present`: the ids
    of all facts that are known now about the finding.
    """
    holding: Answer | None = None
    for answer in answers:
        if answer.facts is not None and fact in answer.facts:
            return answer
        if answer.covers(fact, present):
            holding = answer
    return holding


def _left_beside(answer: Answer, earlier: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Return what of earlier answers still counts beside a new one about the same finding."""
    if answer.facts is None:
        return ()
    said = {fact.says for fact in answer.facts}
    facts = {*answer.facts, *(Fact("", says) for says in said)}
    left = [kept for each in earlier if (kept := each.without(facts)) is not None]
    if len(left) >= MAX_ANSWERS:
        left = [each for each in left if each.is_active(answer.made)]
    return tuple(left[-MAX_ANSWERS + 1 :])


def _as_said_last(answer: Answer, of_camera: dict[FindingKey, Answer]) -> Answer:
    """Return an answer that is its camera's as it was given last, whatever finding it is about."""
    last = of_camera.get(FindingKey(OF_CAMERA.get(answer.kind, ""), answer.key.camera_id))
    if last is None:
        return answer
    return replace(answer, until=last.until, since=last.since, by=last.by)


def _not_ignoring(answer: Answer, facts: Container[Fact] | None) -> Answer | None:
    """Return what an Ignore still ignores."""
    return None if facts is None else answer.without(facts)
