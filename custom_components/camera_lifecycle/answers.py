"""What people answered to notices, as it is stored: choices, corrections, what was told.

Each is one frozen value with `as_json` and `from_json`; `from_json` returns None for
what is no such value, so that one damaged entry of the store costs nothing but itself.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, Self

LONGEST_NOTE = 500
REPLACEMENT = "replacement"  # what a planned replacement is about beside the causes it answers


class ChoiceKind(StrEnum):
    """What a person may choose about one cause on one camera."""

    REMIND_LATER = "remind_later"
    PLANNED_REPLACEMENT = "planned_replacement"
    ACCEPTED_RISK = "accepted_risk"
    IGNORED = "ignored"
    CORRECTED = "corrected"


class About(NamedTuple):
    """What an answer is about: a cause (`phased_out:hikvision`) on one camera (its id)."""

    cause: str
    camera: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: the notice rests for this cause on this camera, for ever or `until` a day.

    `camera_name` and `subject` (the maker, the model, the CVE) name it where it is listed,
    also when the camera has gone.
    """

    about: About
    kind: ChoiceKind
    made: date
    until: date | None = None
    note: str | None = None
    camera_name: str = ""
    subject: str = ""

    def rests(self, today: date) -> bool:
        """Return whether it still holds: a reminder up to its day, a plan through its day."""
        if self.until is None:
            return True
        if self.kind is ChoiceKind.PLANNED_REPLACEMENT:
            return today <= self.until
        return today < self.until

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; dates are ISO."""
        return {
            "cause": self.about.cause,
            "camera": self.about.camera,
            "kind": self.kind.value,
            "made": self.made.isoformat(),
            "until": self.until.isoformat() if self.until else None,
            "note": self.note,
            "camera_name": self.camera_name,
            "subject": self.subject,
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the choice that the store kept, None for anything else."""
        try:
            return cls(
                about=_about(data),
                kind=ChoiceKind(data["kind"]),
                made=date.fromisoformat(data["made"]),
                until=date.fromisoformat(data["until"]) if data.get("until") else None,
                note=_text(data.get("note")),
                camera_name=_text(data.get("camera_name")) or "",
                subject=_text(data.get("subject")) or "",
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Correction:
    """What the owner says about one camera, stronger than any other evidence.

    `maker`: id of a vendor of the library. `hardware_version` as printed on the label.
    """

    camera: str
    made: date
    maker: str | None = None
    not_a_camera: bool = False
    hardware_version: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; the date is ISO."""
        return {**asdict(self), "made": self.made.isoformat()}

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the correction that the store kept, None for anything else."""
        try:
            return cls(
                camera=_required(data["camera"]),
                made=date.fromisoformat(data["made"]),
                maker=_text(data.get("maker")),
                not_a_camera=data.get("not_a_camera") is True,
                hardware_version=_text(data.get("hardware_version")),
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Told:
    """Since when a notice has told of a cause on a camera.

    `issue`: the notice that lists it now, None while none does. `new`: it joined a notice
    that people knew already.
    """

    about: About
    since: date
    issue: str | None
    new: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; the date is ISO."""
        return {
            "cause": self.about.cause,
            "camera": self.about.camera,
            "since": self.since.isoformat(),
            "issue": self.issue,
            "new": self.new,
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            return cls(
                about=_about(data),
                since=date.fromisoformat(data["since"]),
                issue=_text(data.get("issue")),
                new=data.get("new") is True,
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


def _about(data: Mapping[str, Any]) -> About:
    """Return the cause and the camera that `data` names; raises where it names none."""
    return About(_required(data["cause"]), _required(data["camera"]))


def _required(value: Any) -> str:
    """Return `value`, a text that is not empty; raises ValueError for anything else."""
    if not isinstance(value, str) or not value:
        raise ValueError("no text")
    return value


def _text(value: Any) -> str | None:
    """Return `value` where it is a text, cut to a sane length."""
    return value[:LONGEST_NOTE] if isinstance(value, str) and value else None
