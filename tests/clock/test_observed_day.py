"""A day on which something was observed: never ahead, and never earlier than it really was."""

from datetime import date, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.clock.observed_day import ObservedDay

SEEN = date(2027, 6, 1)
A_YEAR = timedelta(days=365)


def walk(seen: ObservedDay, days: list[date], last: date | None = None) -> ObservedDay:
    """Return what is believed after a clock has said `days` one after the other."""
    for day in days:
        seen = seen.on(day, last)
        last = day
    return seen


def on(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


def each_day(first: str, days: int) -> list[date]:
    return [date.fromisoformat(first) + timedelta(days=number) for number in range(days)]


@pytest.mark.parametrize(
    ("by_clock", "days", "expected"),
    [
        ("2027-06-01", on("2027-06-01", "2027-06-02", "2028-01-01"), "2027-06-01"),
        # the clock was a year ahead: it was really seen by the day on which that was put right
        ("2028-06-01", on("2028-06-01", "2027-06-01"), "2027-06-01"),
        ("2028-06-01", on("2028-06-01", "2027-06-01", "2027-06-09"), "2027-06-01"),
        ("2028-06-01", each_day("2027-06-01", 500), "2027-06-01"),
        # the clock was behind for a while: it had really been seen on the day that was kept
        ("2027-06-01", on("2027-01-01"), "2027-01-01"),
        ("2027-06-01", on("2027-01-01", "2027-06-01"), "2027-06-01"),
        ("2027-06-01", on("2027-01-01", "2027-01-02", "2027-06-05"), "2027-06-01"),
        ("2027-06-01", on("2027-01-03", "2027-01-01", "2027-07-05"), "2027-06-01"),
        # an hour back and forth over midnight
        ("2027-06-01", on("2027-05-31", "2027-06-01", "2027-06-02"), "2027-06-01"),
        # ahead of what was ahead
        ("2028-06-01", on("2027-06-01", "2026-12-24", "2027-06-02"), "2026-12-24"),
    ],
)
def test_what_is_believed(by_clock: str, days: list[date], expected: str) -> None:
    seen = date.fromisoformat(by_clock)
    assert walk(ObservedDay(seen, seen), days).day == date.fromisoformat(expected)


@given(days=st.lists(st.dates(date(2026, 1, 1), date(2030, 1, 1)), min_size=1))
def test_it_never_lies_ahead(days: list[date]) -> None:
    seen = walk(ObservedDay(SEEN, SEEN), days)
    assert seen.day <= days[-1]
    assert seen.by_clock >= seen.day


@given(days=st.lists(st.dates(SEEN - A_YEAR, SEEN - timedelta(days=2)), max_size=5))
def test_a_clock_that_was_behind_leaves_no_trace(days: list[date]) -> None:
    """However it jumped meanwhile, the right clock brings the right day back."""
    seen = walk(ObservedDay(SEEN, SEEN), [*days, SEEN + A_YEAR], last=SEEN)
    assert seen == ObservedDay(SEEN, SEEN)


@given(ahead=st.integers(1, 800), stood=st.integers(0, 3), after=st.integers(0, 30))
def test_a_clock_that_was_ahead_claims_no_more_than_was_seen(
    ahead: int, stood: int, after: int
) -> None:
    """It was seen on SEEN, a clock that was ahead was put right some days later."""
    by_clock = SEEN + timedelta(days=ahead)
    right = SEEN + timedelta(days=stood)
    days = [by_clock + timedelta(days=number) for number in range(stood + 1)]
    days += [right + timedelta(days=number) for number in range(after + 1)]
    assert SEEN <= walk(ObservedDay(by_clock, by_clock), days).day <= days[-1]


@pytest.mark.parametrize("seen", [ObservedDay(SEEN, SEEN), ObservedDay(SEEN, SEEN + A_YEAR)])
def test_it_is_kept_as_json(seen: ObservedDay) -> None:
    assert ObservedDay.from_json(seen.as_json("since"), "since") == seen


def test_what_version_0_1_0_has_written_is_a_day_that_is_believed() -> None:
    assert ObservedDay.from_json({"since": "2027-06-01"}, "since") == ObservedDay(SEEN, SEEN)
