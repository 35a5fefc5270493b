"""The day at home, by a clock that may jump, stand still, or be wrong."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

_FIRST_PLACE: Final = timezone(timedelta(hours=14))
"""Where on earth a day begins first."""
OVER_MIDNIGHT: Final = timedelta(hours=3)
"""By how much a clock may go back over midnight while the day that has begun stays.

As summer time ends, or as a time server corrects a clock. No place changes by more.
"""


@dataclass(frozen=True, slots=True)
class HomeDay:
    """The day to judge by. `is_certain`: False while the clock cannot be right.

    Then `day` is the one that was last judged by.
    """

    day: date
    is_certain: bool = True


def day_at_home(now: datetime, last: date | None, facts_day: date | None) -> HomeDay:
    """Return the day at home at `now`, in local time.

    `last`: the day that was last judged by with a clock that could be right, None where that is
    not known. `facts_day`: the day on which a fact was last checked: no clock that says an
    earlier one is right.
    """
    if facts_day is not None and now < _beginning(facts_day):
        return HomeDay(max(facts_day, last or facts_day), is_certain=False)
    if last is not None and now.date() < last <= _latest_date(now):
        return HomeDay(last)
    return HomeDay(now.date())


def _beginning(day: date) -> datetime:
    """Return when a day begins where it begins first."""
    return datetime.combine(day, time.min, _FIRST_PLACE).astimezone(UTC)


def _latest_date(now: datetime) -> date:
    """Return the date that the clock on the wall may have shown before it went back to `now`."""
    return (now.replace(tzinfo=None) + OVER_MIDNIGHT).date()
