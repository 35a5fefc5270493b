"""Which camera can have replaced which, and what of the plan ends by it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.owner import replaced_store
from custom_components.camera_lifecycle.owner.replaced import (
    ClosedStep,
    Replaced,
    ReplacedError,
    installed_instead,
    opened_again,
    why_not_replaced,
)
from custom_components.camera_lifecycle.owner.replaced_store import ReplacedStore
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState

TODAY, LATER = date(2026, 11, 30), date(2026, 12, 24)
A, B, C = (StepCamera(name, name.upper()) for name in "abc")


def chain(*pairs: str) -> dict[str, Replaced]:
    """Return that cameras were replaced: `ab` is a by b."""
    return {old: Replaced(old, old, new, new, TODAY) for old, new in pairs}


@pytest.mark.parametrize(
    ("pair", "said", "why"),
    [
        ("ab", (), None),
        ("aa", (), ReplacedError.ITSELF),
        ("ac", ("ab",), ReplacedError.ALREADY),
        ("ab", ("ab",), ReplacedError.ALREADY),
        ("ba", ("ab",), ReplacedError.BY_IT),
        ("ca", ("ab", "bc"), ReplacedError.BY_IT),
        ("bc", ("ab",), None),
        ("ab", ("bc",), None),
        ("bc", ("ac",), None),
        ("ab", ("bc", "cb"), None),
    ],
)
def test_one_replaces_several_and_nothing_leads_back(
    pair: str, said: tuple[str, ...], why: ReplacedError | None
) -> None:
    assert why_not_replaced(*pair, chain(*said)) == why


@pytest.mark.parametrize("state", [StepState.PLANNED, StepState.ORDERED])
def test_a_step_of_one_camera_is_installed_and_opened_again(state: StepState) -> None:
    step = Step("1", "Yard", (A,), "Something", Decimal(90), TODAY, state)
    changed, closed = installed_instead([step], A, "New", LATER)
    assert changed == [replace(step, state=StepState.INSTALLED, closed=LATER)]
    assert closed == (ClosedStep("1", state, "Something"),)
    assert opened_again({"1": changed[0]}, closed, LATER) == [step]


def test_what_took_its_place_is_named_where_the_step_says_nothing() -> None:
    step = Step("1", cameras=(A,))
    (done,), closed = installed_instead([step], A, "New", LATER)
    assert done.replacement == "New"
    assert opened_again({"1": done}, closed, LATER) == [step]


def test_a_step_of_several_cameras_ends_with_the_last_of_them() -> None:
    step = Step("1", "All", (A, B), "Kit", Decimal(200), TODAY, note="by Ann")
    (rest, own), (closed,) = installed_instead([step], A, "New", LATER)
    assert rest == replace(step, cameras=(B,)), "the cost is still to be spent"
    assert own == replace(
        step, id=closed.id, cameras=(A,), cost=None, state=StepState.INSTALLED, closed=LATER
    )
    assert own.id != step.id
    (last,), _ = installed_instead([rest, own], B, "New too", LATER)
    assert (last.id, last.state, last.cost) == ("1", StepState.INSTALLED, Decimal(200))
    (again,) = opened_again({own.id: own}, [closed], LATER)
    assert (again.cameras, again.state, again.closed) == ((A,), StepState.PLANNED, None)


def test_closed_steps_and_those_of_others_stay() -> None:
    steps = [
        Step("1", cameras=(B,)),
        Step("2", cameras=(A,), state=StepState.DROPPED, closed=TODAY),
        Step("3", cameras=(A,), state=StepState.INSTALLED, closed=TODAY),
    ]
    assert installed_instead(steps, A, "New", LATER) == ([], ())


def test_a_step_that_was_reopened_or_dropped_meanwhile_stays_so() -> None:
    closed = [ClosedStep("1", StepState.PLANNED, None), ClosedStep("gone", StepState.PLANNED, None)]
    for state in (StepState.ORDERED, StepState.DROPPED):
        assert opened_again({"1": Step("1", cameras=(A,), state=state)}, closed, LATER) == []


ROW = Replaced("a", "A", "b", "B", TODAY, (ClosedStep("1", StepState.ORDERED, None),))


def test_it_is_read_as_it_was_written() -> None:
    assert Replaced.from_json(ROW.as_json()) == ROW


@pytest.mark.parametrize(
    "damage",
    [
        {"camera": ""},
        {"by": 5},
        {"day": "soon"},
        {"steps": None},
        {"steps": [{"id": "1"}]},
        {"steps": [{"id": "1", "state": "lost"}]},
    ],
)
async def test_a_damaged_row_costs_nothing_but_itself(
    hass: HomeAssistant, damage: dict[str, Any]
) -> None:
    store = ReplacedStore(hass)
    row = ROW.as_json() | damage
    other = replace(ROW, camera_id="c")
    assert store.read({"replaced": [row, other.as_json()]}) == 1
    assert store.replaced == {"c": other}
    assert store.read([]) == 1
    assert Replaced.from_json(5) is None


async def test_the_earliest_go_first(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replaced_store, "MAX_REPLACED", 2)
    store = ReplacedStore(hass)
    for camera in "abc":
        await store.async_keep(replace(ROW, camera_id=camera))
    assert [*store.replaced] == ["b", "c"]
    await store.async_forget(["b", "z"])
    assert [*store.replaced] == ["c"]
    again = ReplacedStore(hass)
    await again.async_load()
    assert again.replaced == store.replaced
