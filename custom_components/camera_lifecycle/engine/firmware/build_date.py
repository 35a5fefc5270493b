"""The build date in the parts that a form of a version string found, or none.

Two-digit years are 20xx: every six-digit stamp seen on a camera is yymmdd.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from ..partial_date import PartialDate

EARLIEST: Final = date(2006, 1, 1)
"""Nothing older is believed: an unset clock says 1970 or 2000."""

_NAMES: Final = "janfebmaraprmayjunjulaugsepoctnovdec"


@dataclass(frozen=True, slots=True)
class BuildDate:
    """A build date, or only its month (`2019-07`), or neither."""

    day: date | None = None
    month: PartialDate | None = None

    def __bool__(self) -> bool:
        """Return whether it says anything."""
        return self.day is not None or self.month is not None


NO_BUILD_DATE: Final = BuildDate()


def read_build_date(
    parts: Mapping[str, str | None], today: date, *, day_month_order_known: bool = True
) -> BuildDate:
    """Return the date in `parts`; nothing where it is impossible, too old or in the future.

    `day_month_order_known` is False for forms whose order of day, month and year nobody could
    prove: then the date counts only where no other order gives a possible one.
    """
    if digits := parts.get("twelve"):
        return _of_twelve(digits, today)
    year, month = _year(parts), _month(parts)
    if year is None or month is None:
        return NO_BUILD_DATE
    day = parts.get("d")
    possible_day = _possible(year, month, int(day) if day else 1, today)
    if possible_day is None:
        return NO_BUILD_DATE
    if not day:
        return BuildDate(month=PartialDate(possible_day.year, possible_day.month))
    if not day_month_order_known and _other_order(parts, today):
        return NO_BUILD_DATE
    return BuildDate(day=possible_day)


def _of_twelve(digits: str, today: date) -> BuildDate:
    """Return the day of yyyymmddhhmm or of yymmddhhmmss; nothing where both are possible."""
    pairs = [digits[start : start + 2] for start in range(0, len(digits), 2)]
    orders = ((digits[:4], *pairs[2:]), (f"20{pairs[0]}", *pairs[1:]))
    days = [day for order in orders if (day := _day_of(order, today))]
    return BuildDate(day=days[0]) if len(days) == 1 else NO_BUILD_DATE


def _day_of(moment: Sequence[str], today: date) -> date | None:
    """Return the day of year, month, day and time; None where one of them is impossible."""
    try:
        return _believed(datetime(*map(int, moment)).date(), today)  # type: ignore[arg-type]  # noqa: DTZ001 - only its day is looked at
    except ValueError:
        return None


def _year(parts: Mapping[str, str | None]) -> int | None:
    if full := parts.get("y"):
        return int(full)
    short = parts.get("yy")
    return 2000 + int(short) if short else None


def _month(parts: Mapping[str, str | None]) -> int | None:
    if name := parts.get("mon"):
        return _NAMES.index(name.lower()) // 3 + 1
    number = parts.get("m")
    return int(number) if number else None


def _possible(year: int, month: int, day: int, today: date) -> date | None:
    try:
        return _believed(date(year, month, day), today)
    except ValueError:
        return None


def _believed(day: date, today: date) -> date | None:
    """Return `day` where firmware can be of it: not before 2006, not later than tomorrow."""
    is_past = day - today <= timedelta(days=1)  # never a day after the calendar's last
    return day if day >= EARLIEST and is_past else None


def _other_order(parts: Mapping[str, str | None], today: date) -> bool:
    """Return whether the six digits read as ddmmyy or mmddyy are a possible date too."""
    first, second, third = (int(parts.get(key) or 0) for key in ("yy", "m", "d"))
    return any(
        _possible(2000 + third, month, day, today)
        for month, day in ((second, first), (first, second))
    )
