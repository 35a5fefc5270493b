"""What people answered to notices, as it is stored.

Each answer is one frozen value with `as_json` and `from_json`; `from_json` returns None for
what is no such value, so that one damaged entry of the store costs nothing but itself. The
keys of the JSON are those of version 0.1.0.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple, Self

from .facts import Fact, read_facts, read_unplaced

MAX_NOTE_LENGTH: Final = 500
REPLACEMENT: Final = "replacement"
"""What a planned replacement is about, beside the findings that it answers."""
ISOLATION: Final = "isolation"
"""What the answer that nobody can reach a camera is about, beside those findings."""
ACCEPTED_AT_MOST: Final = timedelta(days=365)
"""How long a vulnerability that attackers use can be accepted."""
RETIRED_FINDINGS: Final = ("fix_available:",)
"""How the findings of earlier versions begin that there are no more; their answers are left out."""
_EXPLOITED: Final = "known_exploited:"


class AnswerKind(StrEnum):
    """What a person may answer to one finding on one camera."""

    REMIND_LATER = "remind_later"
    PLANNED_REPLACEMENT = "planned_replacement"
    ACCEPTED_RISK = "accepted_risk"
    ISOLATED = "isolated"
    IGNORED = "ignored"
    CORRECTED = "corrected"


OF_CAMERA: Final[Mapping[AnswerKind, str]] = {
    AnswerKind.PLANNED_REPLACEMENT: REPLACEMENT,
    AnswerKind.ISOLATED: ISOLATION,
}
"""What an answer that is the camera's as a whole is about as well, by its kind."""


TO_THE_LETTER: Final = frozenset({AnswerKind.ACCEPTED_RISK, AnswerKind.REMIND_LATER})
"""Kinds of answers that any change of their facts ends; others only one for the worse."""


class Isolation(StrEnum):
    """What keeps others from reaching a camera."""

    ROUTER = "router"
    OWN_NETWORK = "own_network"
    RECORDER = "recorder"
    OTHER = "other"


class FindingKey(NamedTuple):
    """What an answer is about: a finding (`phased_out:hikvision`) on one camera (its id)."""

    finding: str
    camera_id: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: it quiets what was known of the finding, for ever or `until` a day.

    `camera_name` and `subject` (the maker, the model, the CVE) name it where it is listed,
    also when the camera has gone. `facts`: those that were answered; None for whatever is
    known, as version 0.1.0 meant it. `since`, `by`: of an isolated camera, since when and by
    what. `by_clock`: what the clock said when it was given, None where that is `made`.
    """

    key: FindingKey
    kind: AnswerKind
    made: date
    until: date | None = None
    note: str | None = None
    camera_name: str = ""
    subject: str = ""
    facts: tuple[Fact, ...] | None = None
    since: date | None = None
    by: Isolation | None = None
    by_clock: date | None = None

    def is_active(self, today: date) -> bool:
        """Return whether it still holds: a reminder up to its day, a plan through its day.

        A vulnerability that attackers use is accepted for a year at most.
        """
        if self.kind is AnswerKind.ACCEPTED_RISK and self.key.finding.startswith(_EXPLOITED):
            latest = self.made + ACCEPTED_AT_MOST
            return today < min(self.until or latest, latest)
        if self.until is None:
            return True
        if self.kind is AnswerKind.PLANNED_REPLACEMENT:
            return today <= self.until
        return today < self.until

    def covers(self, fact: Fact, present: Container[str | None]) -> bool:
        """Return whether it answers `fact`; `present`: the ids of all that are known now."""
        literally = self.kind in TO_THE_LETTER
        return self.facts is None or any(
            answered.stands_for(fact, present, literally=literally) for answered in self.facts
        )

    def without(self, facts: Container[Fact]) -> Self | None:
        """Return it without what it says of exactly these; None where nothing is left of it."""
        left = tuple(answered for answered in self.facts or () if answered not in facts)
        if not left:
            return None
        return self if left == self.facts else replace(self, facts=left)

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; dates are ISO."""
        return {
            "cause": self.key.finding,
            "camera": self.key.camera_id,
            "kind": self.kind.value,
            "made": self.made.isoformat(),
            "until": self.until.isoformat() if self.until else None,
            "note": self.note,
            "camera_name": self.camera_name,
            "subject": self.subject,
            "facts": None if self.facts is None else [fact.as_json() for fact in self.facts],
            "since": self.since.isoformat() if self.since else None,
            "by": self.by.value if self.by else None,
            **({"by_clock": self.by_clock.isoformat()} if self.by_clock else {}),
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the answer that the store kept, None for anything else."""
        try:
            return cls(
                key=finding_key(data),
                kind=AnswerKind(data["kind"]),
                made=date.fromisoformat(data["made"]),
                until=date.fromisoformat(data["until"]) if data.get("until") else None,
                note=optional_text(data.get("note")),
                camera_name=optional_text(data.get("camera_name")) or "",
                subject=optional_text(data.get("subject")) or "",
                facts=_facts(data),
                since=date.fromisoformat(data["since"]) if data.get("since") else None,
                by=Isolation(data["by"]) if data.get("by") else None,
                by_clock=date.fromisoformat(data["by_clock"]) if data.get("by_clock") else None,
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


def isolation_of(camera_id: str, name: str, today: date, since: date, by: Isolation) -> Answer:
    """Return the answer that nobody can reach a camera, whatever is known of it."""
    key = FindingKey(ISOLATION, camera_id)
    return Answer(key, AnswerKind.ISOLATED, today, camera_name=name, since=since, by=by)


type Answers = Mapping[FindingKey, tuple[Answer, ...]]
"""All answers about each finding, the newest last; each fact has one."""


def _facts(data: Mapping[str, Any]) -> tuple[Fact, ...] | None:
    """Return the facts that a stored answer is about; None for whatever is known."""
    if data.get("facts") is not None:
        return read_facts(data["facts"])
    text = optional_text(data.get("fact"))
    return read_unplaced(text) if text else None


def finding_key(data: Mapping[str, Any]) -> FindingKey:
    """Return the finding and the camera that `data` names; raises where it names none."""
    return FindingKey(required_text(data["cause"]), required_text(data["camera"]))


def required_text(value: Any) -> str:
    """Return `value`, a text that is not empty; raises ValueError for anything else."""
    if not isinstance(value, str) or not value:
        raise ValueError("no text")
    return value


def optional_text(value: Any) -> str | None:
    """Return `value` where it is a text, cut to a sane length."""
    return value[:MAX_NOTE_LENGTH] if isinstance(value, str) and value else None
