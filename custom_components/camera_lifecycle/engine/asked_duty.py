"""What the text of a measure asks of those whom it binds: by when, in which clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from . import fields
from .model import Source
from .partial_date import PartialDate


class DutyTime(StrEnum):
    """By when something is asked, as its text says it.

    `BUSINESS_DAYS`: within so many of them after an event. `DATE`: by a day. `ONGOING`: at all
    times, from a day on where the text names one.
    """

    BUSINESS_DAYS = "business_days"
    DATE = "date"
    ONGOING = "ongoing"
    NOT_SAID = "not_said"


class DutyAfter(StrEnum):
    """What the business days are counted from.

    `IDENTIFIED`: such equipment was found or reported. `FIRST_REPORT`: the first report of it.
    """

    IDENTIFIED = "identified"
    FIRST_REPORT = "first_report"


@dataclass(frozen=True, slots=True)
class AskedDuty:
    """One thing that a text asks.

    `id`: unique in its measure; its words stand in the translations under it. `of`: who has to
    do it, as the library names them. `clause`: where it stands in the text. `day`: by which
    day, or from which day on, None where the text names none. A time of tomorrow's library
    reads as not said.
    """

    id: str
    of: frozenset[str]
    clause: str
    time: DutyTime = DutyTime.NOT_SAID
    days: int = 0
    after: DutyAfter | None = None
    day: PartialDate | None = None
    sources: tuple[Source, ...] = ()


def read_duties(entry: Mapping[str, Any]) -> tuple[AskedDuty, ...]:
    """Return what the text of a measure asks, in its order; nothing where it was not read."""
    return tuple(_read(entry.get("duties")))


def _read(rows: Any) -> Iterator[AskedDuty]:
    for row in rows if isinstance(rows, list) else ():
        by = row.get("by") or {}
        time, days, after, day = _time(by)
        yield AskedDuty(
            id=str(row["id"]),
            of=frozenset(fields.texts(row, "of")),
            clause=str(row["clause"]),
            time=time,
            days=days,
            after=after,
            day=day,
            sources=fields.sources(row),
        )


def _time(by: Mapping[str, Any]) -> tuple[DutyTime, int, DutyAfter | None, PartialDate | None]:
    days, after, day = by.get("business_days"), by.get("after"), fields.day(by, "date")
    if isinstance(days, int) and isinstance(after, str) and after in DutyAfter:
        return DutyTime.BUSINESS_DAYS, days, DutyAfter(after), None
    if day is not None:
        return DutyTime.DATE, 0, None, day
    if by.get("ongoing"):
        return DutyTime.ONGOING, 0, None, fields.day(by, "since")
    return DutyTime.NOT_SAID, 0, None, None
