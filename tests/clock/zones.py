"""How clocks on the wall run: every change of every zone, found and not listed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

SECOND: Final = timedelta(seconds=1)
DAY: Final = timedelta(days=1)

type Offsets = tuple[tuple[datetime, timedelta], ...]
"""From when (UTC) a clock is how far ahead of UTC."""


def offsets(zone: ZoneInfo, first: datetime, end: datetime) -> Offsets:
    """Return how far ahead of UTC a zone is between two moments (UTC), and each change of it."""
    found = [(first, _offset(zone, first))]
    moment = first
    while moment < end:
        following = min(moment + DAY, end)
        if _offset(zone, following) != found[-1][1]:
            before, after = moment, following
            while after - before > SECOND:
                middle = before + timedelta(seconds=(after - before) // SECOND // 2)
                if _offset(zone, middle) == found[-1][1]:
                    before = middle
                else:
                    after = middle
            found.append((after, _offset(zone, after)))
            following = after
        moment = following
    return tuple(found)


@cache
def zones_by_offsets(first: datetime, end: datetime) -> dict[Offsets, list[str]]:
    """Return all zones that there are; those whose clocks run alike stand together."""
    alike: dict[Offsets, list[str]] = {}
    for name in sorted(available_timezones()):
        alike.setdefault(offsets(ZoneInfo(name), first, end), []).append(name)
    return alike


def date_changes(changes: Offsets, end: datetime) -> Iterator[datetime]:
    """Yield when (UTC) the date on the wall changes, forward or back, in order."""
    for number, (start, offset) in enumerate(changes):
        is_last = number + 1 == len(changes)
        stop = end if is_last else changes[number + 1][0]
        date_there = (start + offset).date()
        if number and date_there != (start - SECOND + changes[number - 1][1]).date():
            yield start
        midnight = datetime.combine(date_there + DAY, datetime.min.time(), UTC) - offset
        while midnight < stop:
            yield midnight
            midnight += DAY


def next_day_without_midnight(zone: str, after: date) -> date:
    """Return the first day after `after` on which a clock of `zone` never shows 00:00."""
    there = ZoneInfo(zone)
    for number in range(1, 800):
        day = after + number * DAY
        midnight = datetime.combine(day, datetime.min.time(), there)
        if midnight.astimezone(UTC).astimezone(there).time() != midnight.time():
            return day
    raise LookupError(zone)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    offset = moment.astimezone(zone).utcoffset()
    assert offset is not None
    return offset
