"""What is known of one camera's look-ups, and how the storage holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Self

from ..engine.model import Record
from ..engine.record_json import record_as_json, record_from_json
from .model import ErrorCode, ErrorKind, Protocol


@dataclass(frozen=True, slots=True)
class LookUpState:
    """What is known of one camera's look-ups.

    `asked`: when last, UTC. `answered`: the day of the answer that `record` and `channels`
    hold; they stay while a camera is silent. `due`: when to ask again. `silent`: failures in
    a row. `door`, `login`: keyed hashes; `refused` is the login that the camera refused.
    """

    asked: datetime
    due: datetime
    door: str
    login: str
    protocol: Protocol
    answered: date | None = None
    record: Record | None = None
    channels: tuple[Record, ...] = ()
    error_kind: ErrorKind | None = None
    error_code: ErrorCode | None = None
    silent: int = 0
    refused: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as the storage holds it."""
        return {
            "asked": self.asked.isoformat(),
            "due": self.due.isoformat(),
            "door": self.door,
            "login": self.login,
            "protocol": self.protocol.value,
            "answered": self.answered and self.answered.isoformat(),
            "record": self.record and record_as_json(self.record),
            "channels": [record_as_json(channel) for channel in self.channels],
            "failure": self.error_kind and self.error_kind.value,
            "cause": self.error_code and self.error_code.value,
            "silent": self.silent,
            "refused": self.refused,
        }

    @classmethod
    def from_json(cls, data: Any) -> Self:
        """Return what the storage holds. Raises KeyError, TypeError or ValueError if damaged."""
        return cls(
            asked=_moment(data["asked"]),
            due=_moment(data["due"]),
            door=str(data["door"]),
            login=str(data["login"]),
            protocol=Protocol(data["protocol"]),
            answered=date.fromisoformat(data["answered"]) if data["answered"] else None,
            record=record_from_json(data["record"]) if data["record"] else None,
            channels=tuple(record_from_json(channel) for channel in data["channels"]),
            error_kind=ErrorKind(data["failure"]) if data["failure"] else None,
            error_code=ErrorCode(data["cause"]) if data["cause"] else None,
            silent=int(data["silent"]),
            refused=data["refused"] and str(data["refused"]),
        )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
