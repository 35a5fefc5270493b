"""What a notice may tell of one finding, after what its owner has answered."""

from dataclasses import dataclass
from datetime import date
from itertools import compress

from ..fleet.causes import answers_about
from ..owner.answers import Answer, AnswerKind, Answers
from .findings import Finding

type SubjectRows = dict[str, Told]
"""What is told about one subject, by camera id, in the order of the fleet."""
type Subjects = dict[str, SubjectRows]
"""What is told of one kind, by subject."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding, what of it nobody has answered yet, and what of it was ignored.

    `open` and `ignored` are None for nothing. A notice lists what is ignored where nothing of all
    that it tells is open.
    """

    finding: Finding
    open: Finding | None = None
    ignored: Finding | None = None


def told_of(finding: Finding, answers: Answers, today: date) -> Told:
    """Return what of a finding is open, and what is ignored, by the answers that hold today."""
    held = finding.cause.held_by(answers_about(answers, finding.key), today)
    if not any(held):
        return Told(finding, open=finding)
    if not all(held):
        seen = tuple(compress(finding.reasons, held))
        left = finding.only((answer is None for answer in held), answered=seen)
        return Told(finding, open=left)
    if all(map(_ignores, held)):
        return Told(finding, ignored=finding)
    if any(map(_ignores, held)):
        return Told(finding, ignored=finding.only(map(_ignores, held)))
    return Told(finding)


def _ignores(answer: Answer | None) -> bool:
    return answer is not None and answer.kind is AnswerKind.IGNORED
