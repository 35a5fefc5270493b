"""A camera that this home has, or has had, as it is remembered."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Self

from ..owner.answers import optional_text
from .hardware_marks import HardwareMarks

MAX_SOURCES: Final = 50
"""How many source devices are remembered of one camera."""


@dataclass(frozen=True, slots=True)
class KnownCamera:
    """What is remembered of a camera: what it is known by, and which devices are, or are not, it.

    `since`: when it was first there. `lost`: since when no device of Home Assistant is it any
    more, None while one is; both in UTC. `given`: the ids of source devices that were found to
    be this camera after it had been lost, or that are it now that the one with its id is gone.
    `apart`: the ids of those that are not, as the owner says. `area_id`: where it hangs, or hung.
    `recorder`, `channel`: the id of the recorder that shows it, and on which channel, the first
    one being 1.
    """

    name: str
    since: datetime
    marks: HardwareMarks = field(default_factory=HardwareMarks)
    lost: datetime | None = None
    given: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    area_id: str | None = None
    recorder: str | None = None
    channel: int | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; moments are ISO."""
        return {
            "name": self.name,
            "since": self.since.isoformat(),
            "marks": self.marks.as_json(),
            "lost": self.lost and self.lost.isoformat(),
            "given": [*self.given],
            "apart": [*self.apart],
            "area": self.area_id,
            "recorder": self.recorder,
            "channel": self.channel,
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            return cls(
                name=optional_text(data.get("name")) or "",
                since=_moment(data["since"]),
                marks=HardwareMarks.from_json(data["marks"]),
                lost=_moment(data["lost"]) if data.get("lost") else None,
                given=_sources(data.get("given")),
                apart=_sources(data.get("apart")),
                area_id=optional_text(data.get("area")),
                recorder=optional_text(data.get("recorder")),
                channel=_number(data.get("channel")),
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("no moment in UTC")
    return moment


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _sources(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError("no list of ids")
    return tuple(value[-MAX_SOURCES:])
