"""What one notice tells of today, after what its readers have answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..owner.answers import Answers, FindingKey
from ..owner.issue_states import IssueState
from .findings import Finding
from .grouping import Group


@dataclass(frozen=True, slots=True)
class Notice:
    """A group, the findings of it that are listed, and how many the owner has quieted.

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
