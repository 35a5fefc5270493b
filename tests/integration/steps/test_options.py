"""The plan in the options: proposed, confirmed, added to, changed, deleted; and in the files."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.camera_lifecycle.engine.months import months_later
from custom_components.camera_lifecycle.flows.propose_plan import MAX_SHOWN
from custom_components.camera_lifecycle.owner.step_store import MAX_STEPS
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from tests.integration.home import open_options
from tests.integration.notices.verdicts import Verdicts

from .todo_list import TodoList, in_days

NOTICE = "phased_out_hikvision"
CREATED, ABORTED = FlowResultType.CREATE_ENTRY, FlowResultType.ABORT


@dataclass
class Dialog:
    """The options, opened at the plan."""

    todo: TodoList
    shown: Any = None

    async def open(self, *steps: str) -> Any:
        self.shown = await open_options(self.todo.hass, self.todo.board.home.us, "steps")
        for step in steps:
            await self.fill(next_step_id=step)
        return self.shown

    async def fill(self, **values: Any) -> Any:
        flows = self.todo.hass.config_entries.options
        self.shown = await flows.async_configure(self.shown["flow_id"], values)
        await self.todo.hass.async_block_till_done()
        return self.shown

    def suggested(self) -> dict[str, Any]:
        return {
            str(marker): (marker.description or {}).get("suggested_value")
            for marker in self.shown["data_schema"].schema
        }

    def choices(self, field: str) -> dict[str, str]:
        (found,) = (s for m, s in self.shown["data_schema"].schema.items() if m == field)
        return {option["value"]: option["label"] for option in found.config["options"]}


@pytest.fixture
def dialog(todo: TodoList) -> Dialog:
    return Dialog(todo)


async def test_a_plan_is_proposed_confirmed_and_outlives_a_restart(
    todo: TodoList, dialog: Dialog, hass_storage: dict[str, Any]
) -> None:
    shown = await dialog.open("propose_plan")
    assert dialog.shown["data_schema"]({}) == {"months": 12}
    shown = await dialog.fill(months=2)
    today = in_days(0)
    first, second = months_later(today, 1), months_later(today, 2)
    lines = shown["description_placeholders"]["steps"].splitlines()
    assert lines == [
        f"- {day.day} {day:%B %Y}: Replace {name} (Phased out in your country)"
        for day, name in ((first, "Garage"), (second, "Garden"))
    ]
    assert todo.steps == []
    assert NOTICE in todo.board.seen(), "nothing is stored before it is confirmed"

    shown = await dialog.fill(next_step_id="propose_plan")
    shown = await dialog.fill(months=2)
    shown = await dialog.fill(next_step_id="confirm_plan")
    assert shown["type"] is CREATED
    assert [(step.due, [c.name for c in step.cameras]) for step in todo.steps] == [
        (first, ["Garage"]),
        (second, ["Garden"]),
    ]
    assert NOTICE not in todo.board.seen(), "it rests as by the plan of its own menu"
    assert todo.replace_by("Garden") == second.isoformat()
    items = await todo.items()
    answers = todo.board.home.us.runtime_data.stores.answers.planned_replacements()
    assert sorted(answers.values()) == [first, second]

    await todo.board.reload()
    assert await todo.items() == items
    assert NOTICE not in todo.board.seen()
    kept = hass_storage["camera_lifecycle.steps"]["data"]["steps"]
    assert [row["due"] for row in kept] == [first.isoformat(), second.isoformat()]

    shown = await dialog.open("propose_plan")
    assert (shown["type"], shown["reason"]) == (ABORTED, "nothing_to_plan")


async def test_an_answer_that_is_taken_back_drops_its_step(todo: TodoList, dialog: Dialog) -> None:
    await dialog.open("propose_plan")
    await dialog.fill(months=2)
    await dialog.fill(next_step_id="confirm_plan")
    answers = todo.board.home.us.runtime_data.stores.answers
    garage = todo.board.home.cameras["Garage"].camera.id
    await todo.board.home.us.runtime_data.async_withdraw(
        [answer for answer in answers.planned() if answer.key.camera_id == garage]
    )
    await todo.hass.async_block_till_done()
    assert [step.state for step in todo.steps] == [StepState.DROPPED, StepState.PLANNED]
    assert await todo.titles() == ["Replace Garden"]
    assert NOTICE in todo.board.seen()


async def test_a_plan_that_is_another_by_now_is_shown_first(todo: TodoList, dialog: Dialog) -> None:
    await dialog.open("propose_plan")
    await dialog.fill(months=2)
    garage = StepCamera(todo.board.home.cameras["Garage"].camera.id, "Garage")
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", cameras=(garage,))])
    shown = await dialog.fill(next_step_id="confirm_plan")
    assert shown["step_id"] == "proposed"
    assert "Garage" not in shown["description_placeholders"]["steps"]
    assert len(todo.steps) == 1
    garden = StepCamera(todo.board.home.cameras["Garden"].camera.id, "Garden")
    await todo.board.home.us.runtime_data.async_set_steps([Step("t", cameras=(garden,))])
    shown = await dialog.fill(next_step_id="confirm_plan")
    assert (shown["type"], shown["reason"]) == (ABORTED, "nothing_to_plan")


async def test_of_many_the_first_are_shown(
    todo: TodoList, dialog: Dialog, verdicts: Verdicts
) -> None:
    for number in range(MAX_SHOWN):
        todo.board.camera(f"[x](http://y) {number:02}")
    await todo.board.refresh()
    await dialog.open("propose_plan")
    shown = await dialog.fill(months=12)
    lines = shown["description_placeholders"]["steps"].splitlines()
    assert lines[-1] == "- 2 more"
    assert len(lines) == MAX_SHOWN + 1
    assert "](" not in "".join(lines)


async def test_a_plan_that_has_no_room(todo: TodoList, dialog: Dialog) -> None:
    await todo.board.home.us.runtime_data.async_set_steps(
        Step(f"s{number}", "x") for number in range(MAX_STEPS - 1)
    )
    await dialog.open("propose_plan")
    await dialog.fill(months=2)
    shown = await dialog.fill(next_step_id="confirm_plan")
    assert (shown["type"], shown["reason"]) == (ABORTED, "plan_full")
    assert len(todo.steps) == MAX_STEPS - 1
    await dialog.open("new_step")
    await dialog.fill(title="the last one", state="planned")
    await dialog.open("new_step")
    shown = await dialog.fill(title="one too many", state="planned")
    assert shown["errors"] == {"base": "plan_full"}
    assert dialog.suggested()["title"] == "one too many"


async def test_a_step_is_added_changed_and_deleted(todo: TodoList, dialog: Dialog) -> None:
    shown = await dialog.open()
    assert shown["menu_options"] == ["propose_plan", "new_step"], "there is none to change"
    await dialog.fill(next_step_id="new_step")
    names = dialog.choices("cameras")
    assert [*names.values()] == ["Garage", "Garden", "Hall"]
    garage, _, hall = names
    shown = await dialog.fill(
        cameras=[garage, hall], cost=99.9, due="2099-03-01", state="ordered", note="n"
    )
    assert shown["type"] is CREATED
    (step,) = todo.steps
    assert step.as_json() | {"id": ""} == {
        "id": "",
        "title": None,
        "cameras": [{"id": garage, "name": "Garage"}, {"id": hall, "name": "Hall"}],
        "replacement": None,
        "cost": "99.90",
        "due": "2099-03-01",
        "state": "ordered",
        "closed": None,
        "note": "n",
    }
    assert NOTICE in todo.board.seen(), "a step is a note, whoever writes it"

    await dialog.open("choose_step")
    assert dialog.choices("step") == {step.id: "Replace Garage and Hall (1 March 2099, Ordered)"}
    shown = await dialog.fill(step=step.id)
    assert shown["description_placeholders"] == {"step": "Replace Garage and Hall"}
    assert dialog.suggested() == {
        "title": None,
        "cameras": [garage, hall],
        "replacement": None,
        "cost": 99.9,
        "due": "2099-03-01",
        "state": "ordered",
        "note": "n",
        "delete": None,
    }
    shown = await dialog.fill(title="The front", state="installed", delete=False)
    assert shown["type"] is CREATED
    assert todo.steps == [
        Step(step.id, "The front", state=StepState.INSTALLED, closed=in_days(0))
    ], "what is left empty is cleared"

    await dialog.open("choose_step")
    assert [*dialog.choices("step").values()] == ["The front (Installed)"]
    await dialog.fill(step=step.id)
    shown = await dialog.fill(state="installed", delete=True)
    assert shown["type"] is CREATED
    assert todo.steps == []


@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        ({}, {"title": "step_says_nothing"}),
        ({"title": "\u200b"}, {"title": "step_says_nothing"}),
        ({"note": "x"}, {"title": "step_says_nothing"}),
    ],
)
async def test_what_makes_no_sense_is_said_at_its_field(
    todo: TodoList, dialog: Dialog, entered: dict[str, Any], errors: dict[str, str]
) -> None:
    await dialog.open("new_step")
    shown = await dialog.fill(state="planned", **entered)
    assert shown["errors"] == errors
    shown = await dialog.fill(state="planned", title="x")
    assert shown["type"] is CREATED


async def test_a_camera_that_has_gone_stays_in_its_step(todo: TodoList, dialog: Dialog) -> None:
    gone = StepCamera("gone", "Barn")
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", cameras=(gone,))])
    await dialog.open("choose_step")
    await dialog.fill(step="s")
    assert dialog.choices("cameras")["gone"] == "Barn"
    await dialog.fill(cameras=["gone"], state="planned", due="2099-01-01", delete=False)
    assert todo.steps == [Step("s", cameras=(gone,), due=date(2099, 1, 1))]


async def test_a_step_that_has_gone_meanwhile(todo: TodoList, dialog: Dialog) -> None:
    runtime = todo.board.home.us.runtime_data
    await runtime.async_set_steps([Step("s", "x")])
    await dialog.open("choose_step")
    await dialog.fill(step="s")
    await runtime.async_delete_steps(["s"])
    shown = await dialog.fill(title="y", state="planned", delete=False)
    assert (shown["type"], shown["reason"]) == (ABORTED, "step_gone")
    assert todo.steps == []


@pytest.mark.parametrize("way", ["new", "delete", "confirm"])
async def test_not_saved_is_said(
    todo: TodoList, dialog: Dialog, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", "x")])
    monkeypatch.setattr(type(todo.store), "is_saved", property(lambda _: False))
    if way == "confirm":
        await dialog.open("propose_plan")
        await dialog.fill(months=2)
        shown = await dialog.fill(next_step_id="confirm_plan")
    elif way == "new":
        await dialog.open("new_step")
        shown = await dialog.fill(title="y", state="planned")
    else:
        await dialog.open("choose_step")
        await dialog.fill(step="s")
        shown = await dialog.fill(state="planned", delete=True)
    assert (shown["type"], shown["reason"]) == (ABORTED, "not_saved")


async def test_while_the_integration_is_off(todo: TodoList, dialog: Dialog) -> None:
    await dialog.open("new_step")
    await todo.hass.config_entries.async_unload(todo.board.home.us.entry_id)
    shown = await dialog.fill(title="x", state="planned")
    assert (shown["type"], shown["reason"]) == (ABORTED, "not_ready")
