"""The store of steps: absent, damaged, newer, full; and what earlier versions kept elsewhere."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.step_store import KEY, MAX_STEPS, StepStore
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from custom_components.camera_lifecycle.store import storage_key

STORE = storage_key(KEY)
DAY = date(2027, 5, 1)
STEP = Step("s1", "Front", (StepCamera("a", "Garage"),), None, Decimal("9.00"), DAY)
PLANNED = AnswerKind.PLANNED_REPLACEMENT


def stored(data: Any, version: int = 1) -> dict[str, Any]:
    return {STORE: {"version": version, "key": STORE, "data": data}}


def answer(camera: str, until: date | None, kind: AnswerKind = PLANNED) -> Answer:
    key = FindingKey("phased_out:hikvision", camera)
    return Answer(key, kind, date(2026, 11, 1), until, camera_name=camera.upper())


async def load(hass: HomeAssistant, *answers: Answer) -> StepStore:
    store = StepStore(hass)
    await store.async_load()
    await store.async_begin(answers)
    return store


async def test_what_was_written_is_kept(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    store = await load(hass)
    await store.async_set([STEP, Step("s2"), Step("s3")])
    await store.async_delete(["s2", "never there"])
    await store.async_set([Step("s3", state=StepState.ORDERED)])
    assert store.revision == 3
    assert (await load(hass)).steps == {"s1": STEP, "s3": Step("s3", state=StepState.ORDERED)}


async def test_without_a_file_the_answers_are_read_as_steps(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    later = DAY + timedelta(days=9)
    given = [answer("a", later), answer("a", DAY), answer("b", later), answer("c", None)]
    given.append(answer("d", DAY, AnswerKind.REMIND_LATER))
    store = await load(hass, *given)
    assert [*store.steps.values()] == [
        Step("replace_a", cameras=(StepCamera("a", "A"),), due=DAY),
        Step("replace_b", cameras=(StepCamera("b", "B"),), due=later),
    ]
    await store.async_set([store.steps["replace_a"].in_state(StepState.DROPPED, DAY)])
    again = await load(hass, *given)
    assert again.steps["replace_a"].state is StepState.DROPPED, "they are read once"


async def test_nothing_is_written_where_there_is_nothing(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    assert not (await load(hass)).steps
    assert STORE not in hass_storage


@pytest.mark.fault("data", "a step of the plan is damaged on the disk", "only that step is lost")
@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize("damage", [None, "x", 7, [], {"id": "s2"}, {"id": "s2", "cameras": 1}])
async def test_a_damaged_row_costs_itself_and_is_told_of(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
    damage: Any,
) -> None:
    hass_storage |= stored({"steps": [damage, STEP.as_json()]})
    assert (await load(hass, answer("b", DAY))).steps == {"s1": STEP}
    (told,) = [r for r in caplog.records if r.levelname == "WARNING"]
    assert told.getMessage().startswith("1 of the steps of the plan")


@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize("data", [[], "x", 17, {"steps": {}}, {"steps": 17}, {"x": 17}])
async def test_a_file_that_is_none_at_all_is_empty(
    hass: HomeAssistant, hass_storage: dict[str, Any], caplog: pytest.LogCaptureFixture, data: Any
) -> None:
    hass_storage |= stored(data)
    assert not (await load(hass)).steps
    assert "are damaged" in caplog.text


@pytest.mark.logs("were written by a newer version")
async def test_a_newer_file_is_left_as_it_is(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    content = {"steps": [STEP.as_json()]}
    hass_storage |= stored(content, version=2)
    store = await load(hass, answer("b", DAY))
    assert not store.steps, "what the newer version keeps is not made again of answers"
    await store.async_set([Step("s9")])
    assert not store.is_saved
    assert hass_storage[STORE]["version"] == 2
    assert hass_storage[STORE]["data"] == content


async def test_a_thousand_are_kept_and_of_the_closed_ones_the_earliest_go(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    store = await load(hass)
    closed = [
        Step(f"c{n}", state=StepState.INSTALLED, closed=DAY - timedelta(days=n)) for n in range(10)
    ]
    await store.async_set([*closed, *(Step(f"o{n}") for n in range(MAX_STEPS - 5))])
    assert len(store.steps) == MAX_STEPS
    assert [each for each in store.steps if each[0] == "c"] == [f"c{n}" for n in range(5)]
    await store.async_set([Step(f"p{n}") for n in range(5)])
    assert all(each.is_open for each in store.steps.values())
    assert not store.has_room_for([Step("q")])
    assert store.has_room_for([Step("o1", "changed")])
    assert store.has_room_for([store.steps["o1"].in_state(StepState.INSTALLED, DAY)])
    assert store.has_room_for([])
    await store.async_set([store.steps["o1"].in_state(StepState.INSTALLED, DAY)])
    assert store.has_room_for([Step("q")])
    assert not store.has_room_for([Step("q"), Step("r")])
    assert store.has_room_for([store.steps["o1"].in_state(StepState.PLANNED, DAY)])


async def test_diagnostics_hold_nothing_that_a_person_wrote(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    store = await load(hass)
    step = Step("replace_back-door", "Titel", (StepCamera("a", "Garage"),), "Ersatz")
    await store.async_set([step])
    (row,) = store.as_diagnostics()
    assert row == {
        "cameras": ["a"],
        "due": None,
        "state": "planned",
        "closed": None,
        "says": ["title", "replacement"],
    }
    assert set(filter(None, store.written())) == {"Titel", "Ersatz", "Garage"}
