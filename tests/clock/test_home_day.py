"""The day at home: each new date once, soon after it has begun, in every zone that there is."""

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from custom_components.camera_lifecycle.clock.day_watch import LOOK_EVERY, seconds_to_look
from custom_components.camera_lifecycle.clock.home_day import HomeDay, day_at_home

from .zones import Offsets, date_changes, offsets, zones_by_offsets

FIRST: Final = datetime(2026, 1, 1, tzinfo=UTC)
END: Final = datetime(2028, 1, 1, tzinfo=UTC)
FACTS: Final = date(2026, 11, 30)
SOON: Final = timedelta(seconds=LOOK_EVERY)

# what clocks have really done, beside what they do now
HISTORY: Final = (
    ("Pacific/Apia", 2011),  # a day that never was
    ("Pacific/Kwajalein", 1993),
    ("America/St_Johns", 2010),  # back at one minute past midnight, into the day before
    ("America/Goose_Bay", 2010),
    ("Antarctica/Troll", 2012),  # by two hours
    ("Africa/Cairo", 2010),  # four changes in a year
    ("Asia/Gaza", 2011),
    ("Africa/Casablanca", 2012),
    ("America/Sao_Paulo", 2017),
    ("Asia/Pyongyang", 2018),  # by half an hour
    ("America/Caracas", 2016),
)


def judged(zone: ZoneInfo, changes: Offsets, end: datetime) -> list[tuple[datetime, date]]:
    """Return when (UTC) which day is judged by, looked at as the watch looks.

    Only around each change of the date: in between no clock changes it.
    """
    first = changes[0][0]
    found = [(first, first.astimezone(zone).date())]
    for number, change in enumerate(date_changes(changes, end)):
        now = change - SOON - timedelta(seconds=number * 7 % LOOK_EVERY)
        while now <= change + 2 * SOON:
            there = now.astimezone(zone)
            day = day_at_home(there, found[-1][1], None).day
            if day != found[-1][1]:
                found.append((now, day))
            now += timedelta(seconds=seconds_to_look(there))
    return found


def begun(zone: ZoneInfo, changes: Offsets, end: datetime) -> dict[date, datetime]:
    """Return each date that the wall shows, and when (UTC) it does first."""
    first = changes[0][0]
    dates = {first.astimezone(zone).date(): first}
    for change in date_changes(changes, end):
        dates.setdefault(change.astimezone(zone).date(), change)
    return dates


def check(zone: str, changes: Offsets, end: datetime) -> int:
    there = ZoneInfo(zone)
    expected, found = begun(there, changes, end), judged(there, changes, end)
    assert [day for _, day in found] == [*expected], zone
    late = {day: when - expected[day] for when, day in found if when - expected[day] > SOON}
    assert not late, (zone, late)
    return len(expected)


def test_each_date_is_judged_by_once_in_every_zone() -> None:
    alike = zones_by_offsets(FIRST, END)
    days = 0
    for changes, zones in alike.items():
        days += len(zones) * check(zones[0], changes, END)
    assert sum(map(len, alike.values())) > 400
    assert days > 400 * 730


def test_the_days_without_a_midnight_are_among_them() -> None:
    """What the test above rests on: it must have met the days that it is about."""
    gaps = {
        zone
        for changes, zones in zones_by_offsets(FIRST, END).items()
        for change in date_changes(changes, END)
        for zone in zones
        if change.astimezone(ZoneInfo(zones[0])).time().hour
    }
    assert gaps >= {
        "Africa/Cairo",
        "Asia/Beirut",
        "America/Havana",
        "America/Santiago",
        "Atlantic/Azores",
    }


@pytest.mark.parametrize(("zone", "year"), HISTORY)
def test_what_clocks_have_done(zone: str, year: int) -> None:
    first, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 2, 1, 1, tzinfo=UTC)
    check(zone, offsets(ZoneInfo(zone), first, end), end)


@pytest.mark.parametrize(
    ("now", "last", "expected"),
    [
        # a clock that can be right
        ("2026-12-24T12:00+01:00", None, HomeDay(date(2026, 12, 24))),
        ("2026-12-24T12:00+01:00", "2026-12-23", HomeDay(date(2026, 12, 24))),
        ("2027-12-24T12:00+01:00", "2026-12-23", HomeDay(date(2027, 12, 24))),
        # back over midnight: the day that has begun stays, but not for long
        ("2026-12-23T23:30+01:00", "2026-12-24", HomeDay(date(2026, 12, 24))),
        ("2026-12-23T21:00+01:00", "2026-12-24", HomeDay(date(2026, 12, 24))),
        ("2026-12-23T20:59+01:00", "2026-12-24", HomeDay(date(2026, 12, 23))),
        # a clock that was ahead
        ("2026-12-24T12:00+01:00", "2027-12-24", HomeDay(date(2026, 12, 24))),
        ("2026-12-23T23:30+01:00", "2027-12-24", HomeDay(date(2026, 12, 23))),
        # a clock that cannot be right: the last day stands, and never one before the facts
        ("1970-01-01T00:00+00:00", None, HomeDay(FACTS, is_certain=False)),
        ("1970-01-01T00:00+00:00", "2027-03-01", HomeDay(date(2027, 3, 1), is_certain=False)),
        ("1970-01-01T00:00+00:00", "2026-03-01", HomeDay(FACTS, is_certain=False)),
        ("2026-11-28T12:00+00:00", "2027-03-01", HomeDay(date(2027, 3, 1), is_certain=False)),
        # where the day of the facts has begun first, and where it is still the day before
        ("2026-11-29T23:59+14:00", None, HomeDay(FACTS, is_certain=False)),
        ("2026-11-30T00:00+14:00", None, HomeDay(FACTS)),
        ("2026-11-29T09:59-01:00", None, HomeDay(date(2026, 11, 29))),
        ("2026-11-28T23:00-11:00", None, HomeDay(date(2026, 11, 28))),
        ("2026-11-28T22:59-11:00", None, HomeDay(FACTS, is_certain=False)),
        # the ends of time
        ("0001-01-01T00:00+00:00", None, HomeDay(FACTS, is_certain=False)),
        ("9999-12-31T23:59+00:00", None, HomeDay(date(9999, 12, 31))),
    ],
)
def test_the_day_at_home(now: str, last: str | None, expected: HomeDay) -> None:
    before = date.fromisoformat(last) if last else None
    assert day_at_home(datetime.fromisoformat(now), before, FACTS) == expected


def test_without_a_day_of_the_facts_every_clock_is_believed() -> None:
    now = datetime(1970, 1, 1, tzinfo=UTC)
    assert day_at_home(now, date(2026, 1, 1), None) == HomeDay(date(1970, 1, 1))


@pytest.mark.parametrize(
    ("at", "seconds"),
    [("00:00:00", 60), ("12:30:15", 60), ("23:58:59", 60), ("23:59:30", 31), ("23:59:59", 2)],
)
def test_it_is_looked_each_minute_and_soon_after_midnight(at: str, seconds: int) -> None:
    assert seconds_to_look(datetime.fromisoformat(f"2026-12-24T{at}+01:00")) == seconds
