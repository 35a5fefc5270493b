"""From which days a firmware can be whose version tells none."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.releases.bounds import bounds_of

from .listed import judged, library, releases

A: dict[str, Any] = {"version": "3.0.0.100", "published": "2021-01-01"}
B: dict[str, Any] = {"version": "3.0.0.200", "published": "2022-02-02"}
C: dict[str, Any] = {"version": "3.0.0.300", "build": "2023-03-03"}

BOUNDS: dict[str, tuple[list[dict[str, Any]], str, str | None, str | None, str | None]] = {
    # the releases, the version, its day, not before, not after
    "between two": ([A, B, C], "3.0.0.150", None, "2021-01-01", "2022-02-02"),
    "one that is listed": ([A, B, C], "3.0.0.200", "2022-02-02", None, None),
    "one that is listed by its build": ([A, B, C], "3.0.0.300", "2023-03-03", None, None),
    "older than all": ([A, B], "3.0.0.50", None, None, "2021-01-01"),
    "younger than all": ([A, B], "3.0.0.250", None, "2022-02-02", None),
    "listed as existing by then": (
        [A, {**B, "dating": "no_later_than"}],
        "3.0.0.200",
        None,
        "2021-01-01",
        "2022-02-02",
    ),
    "a lower one existed by then: no bound": (
        [{**A, "dating": "no_later_than"}],
        "3.0.0.200",
        None,
        None,
        None,
    ),
    "about then": ([{**A, "dating": "about"}], "3.0.0.100", None, "2020-12-01", "2021-02-01"),
    "seen installed": (
        [{**A, "channel": "sighting", "dating": "no_later_than"}],
        "3.0.0.50",
        None,
        None,
        "2021-01-01",
    ),
    "another branch": ([{**A, "branch": "3.1"}], "3.0.0.50", None, None, None),
    "it may be cut off": ([A, B], "3.0.0", None, None, None),
    "no order": ([A, B], "V3 final 2", None, None, None),
    "they contradict each other": (
        [{**A, "published": "2023-01-01"}, B],
        "3.0.0.150",
        None,
        None,
        None,
    ),
}


@pytest.mark.parametrize("case", BOUNDS)
def test_neighbours_give_bounds(case: str) -> None:
    rows, version, day, first, last = BOUNDS[case]
    firmware = judged(library(*rows), sw_version=version).firmware
    found = (firmware.build_date, firmware.not_before, firmware.not_after)
    assert [str(each) if each else None for each in found] == [day, first, last]
    assert (firmware.age_days is None) == (day is None), "bounds are no age"
    assert (firmware.date_source == "release") == (day is not None)


def test_a_version_with_a_date_of_its_own_gets_none() -> None:
    firmware = judged(library(A, B), sw_version="v3.0.0.150_20121100").firmware
    assert str(firmware.build_date) == "2020-12-11"
    assert firmware.date_source == "sw_version"
    assert (firmware.not_before, firmware.not_after) == (None, None)


def test_versions_that_many_models_share_date_any_of_them() -> None:
    facts = library({"version": "9", "models": ["Other"]}, versions=(A, B))
    firmware = judged(facts, sw_version="3.0.0.200").firmware
    assert str(firmware.build_date) == "2022-02-02"
    assert judged(facts, sw_version="3.0.0.200").support.basis is None, "they prove nothing else"


def test_the_first_of_a_track_is_no_later_than_what_follows() -> None:
    track = {"version": "3.0.0", "published": "2021-01-01"}
    facts = library({"version": "9", "models": ["Other"]}, versions=(track,))
    assert str(judged(facts, sw_version="3.0.0.60").firmware.not_before) == "2021-01-01"
    assert judged(facts, sw_version="3.0.60").firmware.not_before is not None
    assert judged(library(track), sw_version="3.0.0.60").firmware.not_before is None


def test_a_day_to_come_is_none() -> None:
    firmware = judged(library({**A, "published": "2026-12-24"}), sw_version="3.0.0.100").firmware
    assert firmware.build_date is None
    assert firmware.age_days is None


numbers = st.lists(st.integers(0, 40), min_size=2, max_size=3).map(lambda n: ".".join(map(str, n)))
days = st.dates(min_value=date(2010, 1, 1)).map(str)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(numbers, days, st.sampled_from(["on", "no_later_than", "about"])), max_size=8
    ),
    st.one_of(numbers, st.text(max_size=40)),
)
def test_bounds_never_contradict_each_other(rows: list[tuple[str, str, str]], version: str) -> None:
    listed = releases(
        *({"version": v, "published": d, "dating": dating} for v, d, dating in rows)
    ).of("reolink", ("rlc-842a",))
    bounds = bounds_of(version, listed)
    if bounds.not_before and bounds.not_after:
        assert bounds.not_before <= bounds.not_after
