"""The actions `set_step` and `propose_plan`: what they answer, refuse, and leave alone."""

from datetime import date
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.months import months_later
from custom_components.camera_lifecycle.owner.step_store import MAX_STEPS
from custom_components.camera_lifecycle.owner.steps import Step, StepState
from tests.integration.plan.planned import set_plan

from .todo_list import TodoList, in_days

NOTICE = "phased_out_hikvision"


async def call(hass: HomeAssistant, action: str, **data: Any) -> Any:
    answer = await hass.services.async_call(
        DOMAIN, action, data, blocking=True, return_response=True
    )
    await hass.async_block_till_done()
    return answer


async def set_step(todo: TodoList, **data: Any) -> dict[str, Any]:
    answer: dict[str, Any] = (await call(todo.hass, "set_step", **data))["step"]
    return answer


async def test_a_step_is_made_changed_and_cleared(todo: TodoList) -> None:
    garage = todo.board.home.cameras["Garage"].camera.id
    made = await set_step(
        todo,
        **todo.device("Garage"),
        replacement=" RLC-810A ",
        cost=129.9,
        due=in_days(60).isoformat(),
        note="the cable stays",
    )
    assert made == {
        "id": made["id"],
        "title": "Replace Garage",
        "cameras": [{"id": garage, "name": "Garage"}],
        "replacement": "RLC-810A",
        "cost": "129.90",
        "due": in_days(60).isoformat(),
        "state": "planned",
        "closed": None,
        "note": "the cable stays",
    }
    assert todo.replace_by("Garage") == in_days(60).isoformat()
    assert NOTICE in todo.board.seen(), "a step is a note"

    changed = await set_step(todo, step=made["id"], title="The front", state="installed")
    assert changed == made | {
        "title": "The front",
        "state": "installed",
        "closed": in_days(0).isoformat(),
    }
    both = {"device_id": [todo.device(name)["device_id"] for name in ("Garage", "Hall")]}
    changed = await set_step(todo, step=made["id"], **both, state="ordered", cost="7")
    assert [each["name"] for each in changed["cameras"]] == ["Garage", "Hall"]
    assert (changed["state"], changed["closed"], changed["cost"]) == ("ordered", None, "7.00")
    assert changed["title"] == "The front"
    cleared = await set_step(
        todo, step=made["id"], clear=["cameras", "replacement", "cost", "due", "note"]
    )
    assert [*todo.steps] == [Step(made["id"], "The front", state=StepState.ORDERED)]
    assert cleared["cameras"] == []
    assert todo.replace_by("Garage") is None


async def test_a_title_that_is_cleared_is_made_of_the_names_again(todo: TodoList) -> None:
    made = await set_step(todo, **todo.device("Garage"), title="The front")
    for clear in ({"clear": ["title"]}, {"title": None}, {"title": "Replace Garage"}):
        await set_step(todo, step=made["id"], title="The front")
        again = await set_step(todo, step=made["id"], **clear)
        assert again["title"] == "Replace Garage"
        assert todo.steps[0].title is None


REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("step_says_nothing", {}),
    ("step_says_nothing", {"title": " \u200b "}),
    ("step_says_nothing", {"note": "a note alone"}),
    ("no_cost", {"title": "x", "cost": -1}),
    ("no_cost", {"title": "x", "cost": "much"}),
    ("no_step", {"step": "never", "title": "x"}),
    ("no_camera", {"entity_id": "camera.of_nobody"}),
]


@pytest.mark.parametrize(("key", "data"), REFUSED)
async def test_what_makes_no_sense_changes_nothing(
    todo: TodoList, key: str, data: dict[str, Any]
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await set_step(todo, **data)
    assert refused.value.translation_key == key
    assert todo.steps == []


async def test_the_last_thing_that_names_a_step_is_not_cleared(todo: TodoList) -> None:
    made = await set_step(todo, **todo.device("Garage"))
    with pytest.raises(ServiceValidationError):
        await set_step(todo, step=made["id"], clear=["cameras"])
    assert todo.steps[0].cameras


@pytest.mark.parametrize(
    "data", [{"title": "x", "state": "sold"}, {"title": "x", "due": "soon"}, {"clear": ["state"]}]
)
async def test_a_field_of_another_kind(todo: TodoList, data: dict[str, Any]) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await set_step(todo, **data)
    assert str(refused.value.translation_key).startswith("field_")


async def test_a_full_plan_takes_no_more(todo: TodoList) -> None:
    await todo.board.home.us.runtime_data.async_set_steps(
        Step(f"s{number}", "x") for number in range(MAX_STEPS)
    )
    with pytest.raises(ServiceValidationError) as refused:
        await set_step(todo, title="One more")
    assert refused.value.translation_key == "plan_full"
    assert (await set_step(todo, step="s1", title="Changed"))["title"] == "Changed"


async def test_not_saved_is_said(todo: TodoList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(todo.store), "is_saved", property(lambda _: False))
    with pytest.raises(HomeAssistantError) as told:
        await set_step(todo, title="Front")
    assert told.value.translation_key == "not_saved"


async def test_a_plan_is_proposed_and_nothing_stored(todo: TodoList) -> None:
    camera = {name: each.camera.id for name, each in todo.board.home.cameras.items()}
    start = in_days(10)
    answer = await call(todo.hass, "propose_plan", months=6, start=start.isoformat())
    assert answer == {
        "steps": [
            {
                "title": f"Replace {name}",
                "cameras": [{"id": camera[name], "name": name}],
                "why": "phased_out",
                "due": months_later(start, month).isoformat(),
                "cost": None,
                "in_time": True,
            }
            for name, month in (("Garage", 1), ("Garden", 4))
        ]
    }
    assert todo.steps == []
    assert NOTICE in todo.board.seen()


async def test_by_a_budget(todo: TodoList) -> None:
    answer = await call(todo.hass, "propose_plan", budget_per_month=50, cost_per_camera="99.50")
    assert [(each["cost"], each["due"]) for each in answer["steps"]] == [
        ("99.50", months_later(in_days(0), 2).isoformat()),
        ("99.50", months_later(in_days(0), 4).isoformat()),
    ]


async def test_what_is_planned_is_not_proposed(todo: TodoList) -> None:
    await set_plan(todo.hass, todo.device("Garage"), replace_by=in_days(9).isoformat())
    answer = await call(todo.hass, "propose_plan", months=1)
    assert [each["title"] for each in answer["steps"]] == ["Replace Garden"]


@pytest.mark.parametrize(
    ("key", "data"),
    [
        ("months_or_budget", {}),
        ("months_or_budget", {"budget_per_month": 5}),
        ("months_or_budget", {"cost_per_camera": 5}),
        ("months_or_budget", {"months": 3, "cost_per_camera": 5}),
        ("months_or_budget", {"months": 3, "budget_per_month": 5, "cost_per_camera": 5}),
        ("no_amount", {"budget_per_month": 0, "cost_per_camera": 5}),
        ("no_amount", {"budget_per_month": 5, "cost_per_camera": "-1"}),
        ("no_amount", {"budget_per_month": "", "cost_per_camera": 5}),
        ("budget_too_small", {"budget_per_month": "0.01", "cost_per_camera": 500}),
        ("start_has_passed", {"months": 3, "start": "2020-01-01"}),
    ],
)
async def test_a_proposal_that_makes_no_sense(
    todo: TodoList, key: str, data: dict[str, Any]
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await call(todo.hass, "propose_plan", **data)
    assert refused.value.translation_key == key


@pytest.mark.parametrize("months", [0, 121, "many"])
async def test_months_out_of_bounds(todo: TodoList, months: Any) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await call(todo.hass, "propose_plan", months=months)
    assert str(refused.value.translation_key).startswith("field_")


async def test_a_day_that_set_plan_names_is_confirmed(todo: TodoList) -> None:
    """What somebody moved confirms nothing; an administrator who names that day does."""
    made = await set_step(todo, **todo.device("Garage"), due=in_days(70).isoformat())
    answers = todo.board.home.us.runtime_data.stores.answers
    await set_plan(todo.hass, todo.device("Garage"), note="x")
    assert not answers.planned()
    await set_plan(todo.hass, todo.device("Garage"), replace_by=in_days(70).isoformat())
    assert {answer.until for answer in answers.planned()} == {in_days(70)}
    assert [step.id for step in todo.steps] == [made["id"]], "it is planned by that day already"
    assert isinstance(todo.steps[0].due, date)
