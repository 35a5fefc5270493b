"""Dates of one model that cannot both be true."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.library import order
from scripts.library.read import Entry

SALE = {"event": "end_of_sale", "date": "2025-12-31"}
END = {"event": "end_of_support", "date": "2024-06-19"}


def refused(*entries: dict[str, Any]) -> list[str]:
    """Return what is refused of these entries about one model."""
    told = [
        Entry(
            "lifecycles",
            Path(__file__),
            {"id": f"e{index}", "vendors": ["acme"], "models": [{"name": "MV21"}], **entry},
        )
        for index, entry in enumerate(entries)
    ]
    return [problem.what for problem in order.problems(told)]


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        (SALE, END, True),
        (SALE, {**END, "date": "2030-12-31"}, False),
        (SALE, {**END, "date": "2025-12-31"}, False),
        (SALE, {**END, "date": "2025"}, False),  # it may be later in that year
        ({**SALE, "date": "2025-01"}, {**END, "date": "2024"}, True),
        (SALE, {**END, "event": "unsupported_as_of", "dating": "no_later_than"}, True),
        (SALE, {**END, "event": "service_shutdown"}, True),
        ({**SALE, "event": "min_support_until"}, END, True),
        ({**SALE, "dating": "no_later_than"}, END, False),  # it may have ended long before
        (SALE, {**END, "vendors": ["other"]}, False),
        (SALE, {**END, "models": [{"name": "MV71"}]}, False),
        (SALE, {**END, "models": [{"name": "MV", "match": ["mv2*"]}]}, True),
        ({**SALE, "models": [{"name": "MV", "match": ["MV 21"]}]}, END, False),
        ({**SALE, "models": [{"name": "MV", "match": ["mv21", "X"]}]}, END, True),
        (SALE, {**END, "scope": "firmware_branch"}, False),
        (SALE, {**END, "date": None}, False),
    ],
)
def test_a_sale_and_a_promise_end_before_the_support(
    first: dict[str, Any], second: dict[str, Any], *, wrong: bool
) -> None:
    assert bool(refused(first, second)) is wrong


def test_an_end_that_was_taken_back_counts_for_nothing() -> None:
    assert (
        refused(SALE, END, {"event": "support_extended", "date": "2024", "withdraws": ["e1"]}) == []
    )


@pytest.mark.parametrize(
    ("own", "other", "wrong"),
    [
        ("2020-06-30", "2020-05-29", False),
        ("2020-05-29", "2020-06-30", True),
        ("2020-05-29", "2020-05-29", True),
        ("2020", "2020-05-29", False),
        ("2020-05-29", "2020", True),
        (None, "2020", True),
    ],
)
def test_of_two_dates_the_later_is_the_entry_s_own(
    own: str | None, other: str, *, wrong: bool
) -> None:
    entry = {"event": "service_shutdown", "date": own, "also": [{"date": other, "sources": []}]}
    assert bool(refused(entry)) is wrong


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"enacted": "2025-06-27", "effective": "2025-06-27"}, False),
        ({"enacted": "2025-06-27", "effective": "2025"}, False),
        ({"enacted": "2025-06-27", "effective": "2025-05"}, True),
        ({"enacted": None, "effective": "2026-05-08", "until": "2029-01-01"}, False),
        ({"enacted": "2026-05-08", "effective": None, "until": "2026-05"}, False),
        ({"enacted": "2026-05-08", "effective": None, "until": "2026-04"}, True),
    ],
)
def test_a_measure_begins_before_it_ends(fields: dict[str, Any], *, wrong: bool) -> None:
    measure = Entry("measures", Path(__file__), {"id": "one", **fields})
    assert bool(list(order.problems([measure]))) is wrong
