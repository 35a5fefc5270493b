"""What is known of one camera's look-ups, and how the storage holds it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Self

from ..engine.model import Record
from ..engine.record_json import record_as_json, record_from_json
from .model import PASSING_REFUSALS, ErrorCode, ErrorKind, Protocol


@dataclass(frozen=True, slots=True)
class LookUpState:
    """What is known of one camera's look-ups.

    `asked`: when last, UTC. `answered`: the day of the answer that `record` and `channels`
    hold; they stay while a camera is silent. `due`: when to ask again. `failures_in_a_row`:
    since it last answered. `endpoint`, `login`: keyed hashes; `refused` is the login that the
    camera refused. `held_by`: the domain of the integration that holds the login. `opens`: when
    the camera, by its own word, can be asked with success again. `hint`: as in `LookUpResult`.
    """

    asked: datetime
    due: datetime
    endpoint: str
    login: str
    protocol: Protocol
    answered: date | None = None
    record: Record | None = None
    channels: tuple[Record, ...] = ()
    error_kind: ErrorKind | None = None
    error_code: ErrorCode | None = None
    failures_in_a_row: int = 0
    refused: str | None = None
    held_by: str | None = None
    opens: datetime | None = None
    hint: Record | None = None

    @property
    def has_refused_login(self) -> bool:
        """Return whether a login was sent and refused, for a reason that does not pass."""
        return self.refused is not None and self.error_code is not ErrorCode.NO_CREDENTIALS

    @property
    def is_refusal(self) -> bool:
        """Return whether the last time ended with a refusal, for a reason that does not pass."""
        return self.error_kind is ErrorKind.REFUSED and self.error_code not in PASSING_REFUSALS

    def lies_ahead_of(self, now: datetime) -> bool:
        """Return whether it was kept by a clock that was ahead of `now`, in local time."""
        return self.asked > now or (self.answered is not None and self.answered > now.date())

    def brought_back(self, now: datetime) -> Self:
        """Return it as if the camera had been asked `now` at the latest: due as long after that."""
        asked = min(self.asked, now)
        return replace(
            self,
            asked=asked,
            due=self.due - (self.asked - asked),
            answered=self.answered and min(self.answered, now.date()),
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as the storage holds it."""
        return {
            "asked": self.asked.isoformat(),
            "due": self.due.isoformat(),
            "door": self.endpoint,
            "login": self.login,
            "protocol": self.protocol.value,
            "answered": self.answered and self.answered.isoformat(),
            "record": self.record and record_as_json(self.record),
            "channels": [record_as_json(channel) for channel in self.channels],
            "failure": self.error_kind and self.error_kind.value,
            "cause": self.error_code and self.error_code.value,
            "silent": self.failures_in_a_row,
            "refused": self.refused,
            "held_by": self.held_by,
            "hint": self.hint and record_as_json(self.hint),
            "opens": self.opens and self.opens.isoformat(),
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the storage holds, None for anything else."""
        try:
            return cls(
                asked=_moment(data["asked"]),
                due=_moment(data["due"]),
                endpoint=str(data["door"]),
                login=str(data["login"]),
                protocol=Protocol(data["protocol"]),
                answered=date.fromisoformat(data["answered"]) if data["answered"] else None,
                record=record_from_json(data["record"]) if data["record"] else None,
                channels=tuple(record_from_json(channel) for channel in data["channels"]),
                error_kind=ErrorKind(data["failure"]) if data["failure"] else None,
                error_code=ErrorCode(data["cause"]) if data["cause"] else None,
                failures_in_a_row=int(data["silent"]),
                refused=data["refused"] and str(data["refused"]),
                held_by=str(held_by) if (held_by := data.get("held_by")) else None,
                hint=record_from_json(hint) if (hint := data.get("hint")) else None,
                opens=read_moment(data.get("opens")),
            )
        except KeyError, TypeError, ValueError, OverflowError:
            return None


def read_moment(text: Any) -> datetime | None:
    """Return the moment that the storage holds, None for anything else."""
    try:
        return _moment(text)
    except TypeError, ValueError:
        return None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
