"""A year, a month or a day: what each can mean, and how it is written."""

from __future__ import annotations

from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last", "exact"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), False),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), False),
        ("2024-05-17", date(2024, 5, 17), date(2024, 5, 17), True),
        ("0001", date.min, date(1, 12, 31), False),
        ("9999-12", date(9999, 12, 1), date.max, False),
    ],
)
def test_what_a_date_can_mean(text: str, first: date, last: date, *, exact: bool) -> None:
    day = PartialDate.parse(text)
    assert day
    assert (day.first_day, day.last_day, day.is_exact) == (first, last, exact)
    assert str(day) == text


@pytest.mark.parametrize(
    "text", [None, "", 2024, "24", "2024-13", "2024-02-30", "2024-5", "0000", "2024-05-17T00:00"]
)
def test_what_is_no_date(text: object) -> None:
    assert PartialDate.parse(text) is None


def test_the_vaguer_comes_first_of_what_begins_on_one_day() -> None:
    texts = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02"]
    days = [day for text in reversed(texts) if (day := PartialDate.parse(text))]
    assert [str(day) for day in sorted(days, key=lambda day: day.sort_key)] == texts


def test_a_day_is_known_to_the_day() -> None:
    assert str(PartialDate.of_day(date(2026, 7, 16))) == "2026-07-16"
