"""A step of the plan: what is kept of it, and what becomes of steps when days are named."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.owner.answers import MAX_NOTE_LENGTH
from custom_components.camera_lifecycle.owner.steps import (
    MAX_TITLE_LENGTH,
    Step,
    StepCamera,
    StepState,
    cut_text,
    read_cost,
    replacement_days,
    rescheduled,
)

TODAY = date(2026, 11, 30)
ONE, TWO, THREE = date(2027, 1, 15), date(2027, 2, 15), date(2027, 3, 15)
STATES = StepState.PLANNED, StepState.ORDERED, StepState.INSTALLED, StepState.DROPPED
FULL = Step(
    "s1",
    "Front",
    (StepCamera("a", "Garage"), StepCamera("b", "Gate")),
    "RLC-810A",
    Decimal("199.90"),
    ONE,
    StepState.ORDERED,
    None,
    "cable is there",
)


def step(name: str, cameras: str, due: date | None = ONE, **fields: Any) -> Step:
    """Return a step with a camera for each letter."""
    return Step(name, cameras=tuple(StepCamera(each, each) for each in cameras), due=due, **fields)


def told(steps: list[Step]) -> dict[str, tuple[str, date | None, str]]:
    """Return cameras, day and state of each step by its id; of new ones by `new` and a number."""
    known = [each for each in steps if len(each.id) < 10]
    fresh = [each for each in steps if len(each.id) >= 10]
    names = {each.id: each.id for each in known}
    names |= {each.id: f"new{number}" for number, each in enumerate(fresh, 1)}
    return {
        names[each.id]: ("".join(c.id for c in each.cameras), each.due, each.state.value)
        for each in steps
    }


MOVES: dict[str, tuple[list[Step], dict[str, date | None], dict[str, Any]]] = {
    "nothing is planned": ([], {"a": ONE}, {"new1": ("a", ONE, "planned")}),
    "one step for all of a day": (
        [],
        {"a": ONE, "b": ONE, "c": TWO},
        {"new1": ("ab", ONE, "planned"), "new2": ("c", TWO, "planned")},
    ),
    "a whole step moves": (
        [step("s", "ab", state=StepState.ORDERED)],
        {"a": TWO, "b": TWO},
        {"s": ("ab", TWO, "ordered")},
    ),
    "a step gets its first day": ([step("s", "a", None)], {"a": ONE}, {"s": ("a", ONE, "planned")}),
    "one camera is taken out": (
        [step("s", "abc")],
        {"b": TWO},
        {"s": ("ac", ONE, "planned"), "new1": ("b", TWO, "planned")},
    ),
    "two cameras taken out go together": (
        [step("s", "abc")],
        {"a": TWO, "c": TWO},
        {"s": ("b", ONE, "planned"), "new1": ("ac", TWO, "planned")},
    ),
    "every camera gets another day": (
        [step("s", "ab")],
        {"a": TWO, "b": THREE},
        {
            "s": ("ab", ONE, "dropped"),
            "new1": ("a", TWO, "planned"),
            "new2": ("b", THREE, "planned"),
        },
    ),
    "the same day again changes nothing": ([step("s", "ab")], {"a": ONE, "b": ONE}, {}),
    "the same day for one of several takes it nowhere": ([step("s", "ab")], {"a": ONE}, {}),
    "one stays, the other goes": (
        [step("s", "ab")],
        {"a": ONE, "b": TWO},
        {"s": ("a", ONE, "planned"), "new1": ("b", TWO, "planned")},
    ),
    "what is in two steps stays where its day is": (
        [step("s", "ab"), step("t", "a", TWO)],
        {"a": TWO},
        {"s": ("b", ONE, "planned")},
    ),
    "what is in two steps moves with the one that is its own": (
        [step("s", "ab"), step("t", "a", TWO)],
        {"a": THREE},
        {"s": ("b", ONE, "planned"), "t": ("a", THREE, "planned")},
    ),
    "the second of two alike is dropped": (
        [step("s", "a"), step("t", "a", TWO)],
        {"a": THREE},
        {"s": ("a", THREE, "planned"), "t": ("a", TWO, "dropped")},
    ),
    "steps that share a camera keep what else they say": (
        [step("s", "ab"), step("t", "ac", TWO)],
        {"a": THREE, "b": THREE, "c": THREE},
        {"s": ("ab", THREE, "planned"), "t": ("c", THREE, "planned")},
    ),
    "not planned any more": ([step("s", "a")], {"a": None}, {"s": ("a", ONE, "dropped")}),
    "one of several not planned any more": (
        [step("s", "ab")],
        {"a": None},
        {"s": ("b", ONE, "planned")},
    ),
    "a step without a day has none to lose": ([step("s", "a", None)], {"a": None}, {}),
    "closed steps are left alone": (
        [step("s", "a", state=StepState.INSTALLED), step("t", "a", state=StepState.DROPPED)],
        {"a": TWO},
        {"new1": ("a", TWO, "planned")},
    ),
    "steps of others are left alone": ([step("s", "x")], {"a": None}, {}),
    "several days at once": (
        [step("s", "ab"), step("t", "c", TWO), step("u", "d", THREE)],
        {"a": TWO, "b": TWO, "c": None, "d": ONE, "e": ONE},
        {
            "s": ("ab", TWO, "planned"),
            "t": ("c", TWO, "dropped"),
            "u": ("d", ONE, "planned"),
            "new1": ("e", ONE, "planned"),
        },
    ),
}


@pytest.mark.parametrize("case", MOVES)
def test_days_that_are_named_move_steps(case: str) -> None:
    steps, days, expected = MOVES[case]
    named = {StepCamera(camera, camera.upper()): day for camera, day in days.items()}
    changed = rescheduled(steps, named, TODAY)
    assert told(changed) == expected
    after = {each.id: each for each in steps} | {each.id: each for each in changed}
    planned = replacement_days(after.values())
    undated = {each for one in steps if one.due is None for each in one.camera_ids}
    assert {camera: planned.get(camera) for camera in days} == days, "each has the day it got"
    for each in after.values():
        assert each.cameras or each.id not in {one.id for one in steps}, "none is left empty"
        assert each.closed == (TODAY if each in changed and not each.is_open else None)
    assert not undated - {each for one in after.values() for each in one.camera_ids}


def test_a_step_that_moves_keeps_all_else() -> None:
    named = {StepCamera("a", "x"): TWO, StepCamera("b", "y"): TWO}
    (moved,) = rescheduled([FULL], named, TODAY)
    assert moved.as_json() == FULL.as_json() | {"due": TWO.isoformat()}


def test_a_camera_with_two_names_is_one() -> None:
    named = {StepCamera("a", "old"): ONE, StepCamera("a", "new"): TWO}
    (fresh,) = rescheduled([], named, TODAY)
    assert fresh.cameras == (StepCamera("a", "new"),)
    assert fresh.due == TWO


@given(
    steps=st.lists(
        st.tuples(
            st.sets(st.sampled_from("abcd"), min_size=1),
            st.sampled_from([None, ONE, TWO, THREE]),
            st.sampled_from(STATES),
        ),
        max_size=5,
    ),
    days=st.dictionaries(st.sampled_from("abcde"), st.sampled_from([None, ONE, TWO, THREE])),
)
def test_whatever_is_planned_each_camera_gets_its_day(
    steps: list[Any], days: dict[str, date | None]
) -> None:
    before = [step(f"s{n}", "".join(sorted(c)), d, state=s) for n, (c, d, s) in enumerate(steps)]
    named = {StepCamera(camera, camera): day for camera, day in days.items()}
    after = {each.id: each for each in before}
    after |= {each.id: each for each in rescheduled(before, named, TODAY)}
    planned = replacement_days(after.values())
    assert {camera: planned.get(camera) for camera in days} == days
    others = "".join({*"abcd"} - days.keys())
    were = replacement_days(before)
    assert all(planned.get(camera) == were.get(camera) for camera in others)
    assert rescheduled(after.values(), named, TODAY) == [], "once more changes nothing"


COSTS: list[tuple[Any, str | None]] = [
    (None, None),
    ("", None),
    (0, "0.00"),
    ("0", "0.00"),
    ("-0", "0.00"),
    (-0.0, "0.00"),
    (12, "12.00"),
    (12.5, "12.50"),
    ("12.345", "12.34"),
    (" 7 ", "7.00"),
    ("1e3", "1000.00"),
    (10**9, "1000000000.00"),
    (Decimal("129.90"), "129.90"),
]


@pytest.mark.parametrize(("value", "cost"), COSTS)
def test_a_cost(value: Any, cost: str | None) -> None:
    read = read_cost(value)
    assert (None if read is None else str(read)) == cost


@pytest.mark.parametrize(
    "value",
    [
        *(-1, "-0.01", 10**9 + 1, "1e10", "1e999999", "NaN", "sNaN", "inf", float("nan")),
        *("12,50", "x", True, [1], {}, b"1", "1 2", "$5"),
    ],
)
def test_what_is_no_cost(value: Any) -> None:
    with pytest.raises(ValueError, match=r"no (cost|number)"):
        read_cost(value)


def test_it_is_read_as_it_was_written() -> None:
    for each in (FULL, Step("s"), FULL.in_state(StepState.INSTALLED, TODAY).off_the_list(TODAY)):
        assert Step.from_json(each.as_json()) == each


@pytest.mark.parametrize(
    "damage",
    [
        {"id": ""},
        {"id": 7},
        {"cameras": None},
        {"cameras": "ab"},
        {"cameras": {"id": "a"}},
        {"cameras": [{"name": "Garage"}]},
        {"cost": "much"},
        {"cost": "-1"},
        {"due": "soon"},
        {"due": 20270101},
        {"state": "thrown away"},
        {"state": None},
        {"closed": "yesterday"},
    ],
)
def test_a_damaged_row_is_none(damage: dict[str, Any]) -> None:
    assert Step.from_json(FULL.as_json() | damage) is None


def test_a_camera_is_in_a_step_once_and_texts_are_cut() -> None:
    row = FULL.as_json() | {
        "cameras": [{"id": "a", "name": "x"}, {"id": "a", "name": "y"}],
        "title": "t" * 900,
        "note": "n" * 900,
    }
    read = Step.from_json(row)
    assert read is not None
    assert read.cameras == (StepCamera("a", "x"),)
    assert len(read.title or "") == MAX_TITLE_LENGTH
    assert len(read.note or "") == MAX_NOTE_LENGTH


@given(st.recursive(st.none() | st.integers() | st.text() | st.floats(), st.lists, max_leaves=5))
def test_no_value_makes_it_raise(value: Any) -> None:
    assert Step.from_json(value) is None
    for field in FULL.as_json():
        read = Step.from_json(FULL.as_json() | {field: value})
        assert read is None or read.cameras is not None


@pytest.mark.parametrize(
    ("before", "state", "closed"),
    [
        (StepState.PLANNED, StepState.INSTALLED, TODAY),
        (StepState.ORDERED, StepState.DROPPED, TODAY),
        (StepState.INSTALLED, StepState.PLANNED, None),
        (StepState.DROPPED, StepState.ORDERED, None),
        (StepState.INSTALLED, StepState.DROPPED, TODAY),
    ],
)
def test_the_day_on_which_it_was_closed(
    before: StepState, state: StepState, closed: date | None
) -> None:
    earlier = Step("s", state=before, closed=None if before in {"planned", "ordered"} else ONE)
    assert earlier.in_state(state, TODAY).closed == closed
    assert earlier.in_state(before, TODAY) is earlier


@pytest.mark.parametrize("state", StepState)
def test_what_is_taken_off_the_list_is_not_forgotten(state: StepState) -> None:
    taken = Step("s", state=state).off_the_list(TODAY)
    assert not taken.is_listed
    installed = state is StepState.INSTALLED
    assert taken.state is (StepState.INSTALLED if installed else StepState.DROPPED)
    assert taken.in_state(StepState.PLANNED, TODAY).is_listed


@pytest.mark.parametrize(
    ("text", "kept"), [(None, None), ("  ", None), (" x ", "x"), ("y" * 900, "y" * 500)]
)
def test_a_text_is_cut(text: str | None, kept: str | None) -> None:
    assert cut_text(text) == kept
