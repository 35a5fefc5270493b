"""The vocabulary of a detail: what the card shows of one camera when somebody opens it.

The card's half of this contract is frontend/src/data/detail.ts; a test compares the two.
"""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from .model import CameraGroup, DateRow, NextStep, Tone


class ReasonKind(StrEnum):
    """What a reason is about; it picks the icon."""

    EXPLOITED = "exploited"
    MEASURE = "measure"
    SUPPORT = "support"
    SERVICE = "service"
    RELEASE = "release"
    POLICY = "policy"
    IDENTITY = "identity"
    DUTY = "duty"


class Askable(StrEnum):
    """Whether a camera can be asked now. `NOT_ALLOWED`: its owner has not agreed to it."""

    NOW = "now"
    NOT_ALLOWED = "not_allowed"
    CANNOT_BE_ASKED = "cannot_be_asked"


@dataclass(frozen=True, slots=True)
class DetailFact:
    """One line of "What it is": a term and its value in words, and what stands below it."""

    label: str
    value: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source that people see. `url`: http or https alone."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class DetailReason:
    """Why a camera is judged so. `checked`: when its sources were last read, None without any."""

    kind: ReasonKind
    tone: Tone
    title: str
    text: str
    sources: tuple[SourceLink, ...] = ()
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class NotedPlan:
    """What the owner noted, for administrators alone."""

    purchased: date | None
    warranty_until: date | None
    replace_by: date | None
    note: str | None


@dataclass(frozen=True, slots=True)
class AnswerableFinding:
    """One finding that its owner can answer. `issue`, `subject`: fields of the actions.

    `accepted_until`: when an acceptance of today would lapse, None for when the facts change.
    """

    issue: str
    subject: str
    name: str
    can_remind: bool
    can_accept: bool
    needs_reason: bool
    accepted_until: date | None


@dataclass(frozen=True, slots=True)
class DetailActions:
    """What an administrator can do. `last_answer`: in words, '' while it was never asked.

    `corrected`: what its owner has corrected: the values of the field `undo` of the action.
    """

    answerable: tuple[AnswerableFinding, ...]
    remind_days: tuple[int, ...]
    can_correct: bool
    corrected: tuple[str, ...]
    ask: Askable
    last_answer: str
    isolated_since: date | None


@dataclass(frozen=True, slots=True)
class Lead:
    """What to do: a short title, and a sentence or two."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class CameraDetail:
    """One camera; all but ids, days and enums is words in one language.

    `steps`: at most two, none for users who aren't administrators; then `plan` and `actions` are
    None, too. `stays`: what still works, '' where nothing is said of it. `place`: for where this
    holds, and as of when.
    """

    id: str
    device_id: str | None
    name: str
    area: str | None
    kind: str
    group: CameraGroup
    tone: Tone
    lead: Lead
    steps: tuple[NextStep, ...]
    facts: tuple[DetailFact, ...]
    reasons: tuple[DetailReason, ...]
    stays: str
    dates: tuple[DateRow, ...]
    plan: NotedPlan | None
    actions: DetailActions | None
    place: str

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values; days are ISO."""
        return {field.name: _as_json(getattr(self, field.name)) for field in fields(self)}


def _as_json(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_as_json(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
