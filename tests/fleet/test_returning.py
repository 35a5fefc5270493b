"""What proves that a new camera is one that was lost, and what does not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from custom_components.camera_lifecycle.fleet.hardware_marks import HardwareMarks
from custom_components.camera_lifecycle.fleet.known_camera import MAX_SOURCES, KnownCamera
from custom_components.camera_lifecycle.fleet.returning import find_returned

DAY = datetime(2026, 11, 30, 12, tzinfo=UTC)
YEAR = timedelta(days=365)


def marks(**values: str) -> HardwareMarks:
    """Return marks: of each kind those that are named, parted by blanks."""
    return HardwareMarks(**{name: frozenset(text.split()) for name, text in values.items()})


def lost(**values: str) -> KnownCamera:
    """Return a camera that was removed."""
    return KnownCamera("Lost", DAY - YEAR, marks(**values), lost=DAY)


def new(**values: str) -> KnownCamera:
    """Return a camera that came after that."""
    return KnownCamera("New", DAY + timedelta(hours=1), marks(**values))


PRODUCT = {"companies": "axis", "models": "m3058-plve"}
# what is remembered, what was given back, what is asked
CASES: dict[str, tuple[Mapping[str, KnownCamera], Mapping[str, str], Mapping[str, set[str]]]] = {
    "one address": ({"l": lost(macs="1"), "n": new(macs="1")}, {"n": "l"}, {}),
    "one of two addresses": ({"l": lost(macs="1 2"), "n": new(macs="2 3")}, {"n": "l"}, {}),
    "a serial number, company and model": (
        {"l": lost(serials="s", **PRODUCT), "n": new(serials="s", **PRODUCT)},
        {"n": "l"},
        {},
    ),
    "a serial number alone": ({"l": lost(serials="s"), "n": new(serials="s")}, {}, {"l": {"n"}}),
    "a serial number and two network cards": (
        {"l": lost(serials="s", macs="1", **PRODUCT), "n": new(serials="s", macs="2", **PRODUCT)},
        {},
        {},
    ),
    "a third one has it too": (
        {"l": lost(macs="1"), "n": new(macs="1"), "o": replace(new(macs="1"), since=DAY - YEAR)},
        {},
        {"l": {"n"}},
    ),
    "two new ones": (
        {"l": lost(macs="1"), "n": new(macs="1"), "o": new(macs="1")},
        {},
        {"l": {"n", "o"}},
    ),
    "two lost ones": (
        {"l": lost(macs="1"), "m": lost(macs="1"), "n": new(macs="1")},
        {},
        {"l": {"n"}, "m": {"n"}},
    ),
    "each has one of two": (
        {"l": lost(macs="1"), "m": lost(macs="2"), "n": new(macs="1 2")},
        {},
        {"l": {"n"}, "m": {"n"}},
    ),
    "both were there for a day": (
        {"l": lost(macs="1"), "n": replace(new(macs="1"), since=DAY - timedelta(days=1))},
        {},
        {"l": {"n"}},
    ),
    "both were there for a year": (
        {"l": lost(macs="1"), "n": replace(new(macs="1"), since=DAY - YEAR + timedelta(days=1))},
        {},
        {},
    ),
    "one model": ({"l": lost(**PRODUCT), "n": new(**PRODUCT)}, {}, {"l": {"n"}}),
    "one name": ({"l": lost(names="n"), "n": new(names="n")}, {}, {"l": {"n"}}),
    "one place, another product": (
        {
            "l": lost(hosts="h", **PRODUCT),
            "n": new(hosts="h", companies="dahua", models="ipc-hdw5231r-ze"),
        },
        {},
        {},
    ),
    "not the one, as its owner says": (
        {"l": replace(lost(macs="1"), apart=("source of n",)), "n": new(macs="1")},
        {},
        {},
    ),
    "nothing alike": ({"l": lost(macs="1"), "n": new(macs="2")}, {}, {}),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_given_back_and_what_is_asked(case: str) -> None:
    rows, given, asked = CASES[case]
    present = {key: (f"source of {key}",) for key, row in rows.items() if row.lost is None}
    said = {key for key, row in rows.items() if row.lost is not None}
    found = find_returned(rows, present, said)
    assert found.given == given
    assert {each.camera: {*each.candidates} for each in found.questions} == asked


def test_a_new_camera_with_answers_of_its_own_keeps_its_id() -> None:
    rows = {"l": lost(macs="1"), "n": new(macs="1")}
    found = find_returned(rows, {"n": ("n",)}, {"l", "n"})
    assert not found.given
    assert not found.questions


def test_nothing_is_asked_where_nothing_was_said() -> None:
    rows = {"l": lost(names="n"), "n": new(names="n")}
    assert not find_returned(rows, {"n": ("n",)}, set()).questions


def test_a_row_is_read_as_it_was_written() -> None:
    row = replace(lost(macs="1 2", serials="s", hosts="h", **PRODUCT), given=("a",), apart=("b",))
    assert KnownCamera.from_json(row.as_json()) == row
    many = {**row.as_json(), "given": [str(at) for at in range(2 * MAX_SOURCES)]}
    read = KnownCamera.from_json(many)
    assert read is not None
    assert len(read.given) == MAX_SOURCES


DAMAGED: list[Any] = [
    None,
    [],
    "text",
    {},
    {"since": None, "marks": {}},
    {"since": "2026-11-30", "marks": {}},
    {"since": "2026-11-30T12:00:00", "marks": new().marks.as_json()},
    {**new().as_json(), "marks": []},
    {**new().as_json(), "marks": {**new().marks.as_json(), "macs": "44:19"}},
    {**new().as_json(), "marks": {**new().marks.as_json(), "macs": [1]}},
    {**new().as_json(), "given": "source"},
    {**new().as_json(), "apart": [{}]},
    {**new().as_json(), "lost": 7},
]


@pytest.mark.parametrize("damaged", DAMAGED)
def test_what_is_no_row_is_none(damaged: Any) -> None:
    assert KnownCamera.from_json(damaged) is None
