"""The to-do list: what it shows, what changing it does, and what it never does."""

import asyncio
from datetime import UTC, date, datetime
import time
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.todo import TodoItem
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.owner.step_store import MAX_STEPS
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from tests.integration.notices.board import Menu
from tests.integration.plan.planned import set_plan

from .todo_list import TodoList, in_days

NOTICE = "phased_out_hikvision"


async def test_what_is_planned_in_a_notice_is_in_the_list(todo: TodoList, open_menu: Any) -> None:
    menu: Menu = await open_menu(NOTICE)
    await menu.choose("plan_replacement")
    await menu.fill(date=in_days(100).isoformat())
    await todo.hass.async_block_till_done()
    (item,) = await todo.items()
    assert {key: item[key] for key in item if key != "uid"} == {
        "summary": "Replace Garage and Garden",
        "status": "needs_action",
        "due": in_days(100).isoformat(),
    }
    assert todo.state == "1"
    assert NOTICE not in todo.board.seen()

    uid = item["uid"]
    await todo.call("update_item", uid, due_date=in_days(300).isoformat())
    assert todo.replace_by("Garage") == todo.replace_by("Garden") == in_days(300).isoformat()
    assert NOTICE not in todo.board.seen()
    await todo.board.reload()
    assert [each["uid"] for each in await todo.items()] == [uid]
    assert todo.replace_by("Garage") == in_days(300).isoformat()


async def test_a_step_that_was_moved_quiets_a_notice_no_longer_than_was_confirmed(
    todo: TodoList, freezer: FrozenDateTimeFactory
) -> None:
    await set_plan(todo.hass, {"entity_id": "all"}, replace_by=in_days(10).isoformat())
    (item,) = await todo.items()
    await todo.call("update_item", item["uid"], due_date=in_days(300).isoformat())
    # an administrator who notes something else has not confirmed what somebody moved
    await set_plan(todo.hass, todo.device("Garage"), note="second-hand")
    await todo.board.home.days_later(freezer, 11)
    await todo.board.refresh()
    assert NOTICE in todo.board.seen()
    assert todo.replace_by("Garage") == in_days(289).isoformat()


async def test_ticking_changes_neither_notice_nor_risk(todo: TodoList) -> None:
    risks = {name: each.risk for name, each in todo.board.home.cameras.items()}
    assert risks["Garage"].at_risk
    step = Step("s", cameras=(StepCamera(todo.board.home.cameras["Garage"].camera.id, "Garage"),))
    await todo.board.home.us.runtime_data.async_set_steps([step])
    before = todo.board.says(NOTICE)
    for action, fields in (
        ("update_item", {"due_date": in_days(5).isoformat()}),
        ("update_item", {"status": "completed"}),
        ("update_item", {"status": "needs_action"}),
        ("update_item", {"rename": "Another"}),
        ("remove_item", {}),
    ):
        await todo.call(action, "s", **fields)
        assert todo.board.says(NOTICE) == before
        assert {name: each.risk for name, each in todo.board.home.cameras.items()} == risks
    assert not todo.board.home.us.runtime_data.stores.answers.answers


async def test_ticking_is_installed_and_taking_it_back_is_planned(todo: TodoList) -> None:
    await todo.call("add_item", "Order the brackets", due_date=in_days(9).isoformat())
    (step,) = todo.steps
    assert step == Step(step.id, "Order the brackets", due=in_days(9))
    await todo.call("update_item", "Order the brackets", status="completed")
    (step,) = todo.steps
    assert (step.state, step.closed) == (StepState.INSTALLED, in_days(0))
    assert todo.state == "0"
    assert [item["status"] for item in await todo.items()] == ["completed"]
    await todo.call("update_item", step.id, status="needs_action")
    (step,) = todo.steps
    assert (step.state, step.closed, step.due) == (StepState.PLANNED, None, in_days(9))


async def test_an_ordered_step_stays_ordered_when_it_is_moved(todo: TodoList) -> None:
    await todo.board.home.us.runtime_data.async_set_steps(
        [Step("s", "Mast", state=StepState.ORDERED, note="private")]
    )
    await todo.call("update_item", "s", due_date=in_days(3).isoformat())
    await todo.call("update_item", "s", rename="Two masts")
    (step,) = todo.steps
    assert step == Step("s", "Two masts", due=in_days(3), state=StepState.ORDERED, note="private")
    await todo.call("update_item", "s", due_date=None)
    assert todo.steps[0].due is None


async def test_what_is_removed_stays_in_the_report(todo: TodoList) -> None:
    for title in ("One", "Two", "Three"):
        await todo.call("add_item", title)
    await todo.call("update_item", "Two", status="completed")
    await todo.call("remove_item", ["One"])
    await todo.call("remove_completed_items")
    assert await todo.titles() == ["Three"]
    told = {step.title: (step.state.value, step.is_listed) for step in todo.steps}
    assert told == {
        "One": ("dropped", False),
        "Two": ("installed", False),
        "Three": ("planned", True),
    }


async def test_the_order_is_by_day_then_as_made(todo: TodoList) -> None:
    for title, days in (("a", 30), ("b", None), ("c", 10), ("d", 30), ("e", None)):
        fields = {"due_date": in_days(days).isoformat()} if days else {}
        await todo.call("add_item", title, **fields)
    assert await todo.titles() == ["c", "a", "d", "b", "e"]


def cameras(*names: str) -> tuple[StepCamera, ...]:
    return tuple(StepCamera(f"gone-{name}", name) for name in names)


TITLES = [
    ((), "Step without a title"),
    (("A",), "Replace A"),
    (("A", "B"), "Replace A and B"),
    (("A", "B", "C"), "Replace A, B and C"),
    (("Recorder", *"BCDEFGH"), "Replace Recorder and 7 more"),
    (("<b>x</b>\n[y](http://z)",), "Replace <b>x</b> [y](http://z)"),
    (("a\u202eb\x00c\u200b",), "Replace abc"),
    (("x" * 300,), f"Replace {'x' * 59}…"),
    (("\u200b",), "Replace gone-\u200b"),
]


@pytest.mark.parametrize(("names", "title"), TITLES)
async def test_a_title_is_made_of_the_names(
    todo: TodoList, names: tuple[str, ...], title: str
) -> None:
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", cameras=cameras(*names))])
    assert await todo.titles() == [title]


async def test_a_title_follows_the_names_that_cameras_have_now(todo: TodoList) -> None:
    camera_id = todo.board.home.cameras["Garage"].camera.id
    step = Step("s", cameras=(StepCamera(camera_id, "as it was called"), StepCamera("x", "Gone")))
    await todo.board.home.us.runtime_data.async_set_steps([step])
    assert await todo.titles() == ["Replace Garage and Gone"]


async def test_in_german(todo: TodoList) -> None:
    todo.hass.config.language = "de"
    await todo.board.reload()
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", cameras=cameras(*"ABCDE"))])
    assert await todo.titles() == ["A und 4 weitere Kameras austauschen"]


RENAMED = [
    ("Front", "Front"),
    ("Replace A", None),
    ("  Replace A ", None),
    ("Front\nporch\x00", "Front porch"),
    ("\u202e\u200bx", "x"),
    ("\u200b", None),
    ("t" * 900, f"{'t' * 199}…"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
]


@pytest.mark.parametrize("before", [None, "Earlier"])
@pytest.mark.parametrize(("written", "kept"), RENAMED)
async def test_renaming(todo: TodoList, before: str | None, written: str, kept: str | None) -> None:
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", before, cameras("A"))])
    await todo.call("update_item", "s", rename=written)
    assert [step.title for step in todo.steps] == [kept]
    assert await todo.titles() == [kept or "Replace A"]


async def test_title_and_day_alone_are_visible(todo: TodoList) -> None:
    step = Step(
        "s", "Front", cameras("A"), "RLC-810A", None, in_days(3), note="behind the blue door"
    )
    await todo.board.home.us.runtime_data.async_set_steps([step])
    (item,) = await todo.items()
    assert item.keys() == {"summary", "uid", "status", "due"}
    state = todo.hass.states.get(todo.entity_id)
    assert state is not None
    assert not {"note", "cost", "replacement"} & {*state.attributes}
    assert "blue door" not in str(state.as_dict())


@pytest.mark.fault(
    "person", "several people change the plan at the same time", "all changes are kept"
)
async def test_changes_at_once_are_all_kept(todo: TodoList) -> None:
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", "Front"), Step("t", "Back")])
    await asyncio.gather(
        todo.call("update_item", "s", due_date=in_days(7).isoformat()),
        todo.call("update_item", "s", status="completed"),
        todo.call("update_item", "s", rename="Porch"),
        todo.call("update_item", "t", due_date=in_days(8).isoformat()),
        *(todo.call("add_item", f"n{number}") for number in range(5)),
        todo.call("remove_item", ["t"]),
    )
    steps = {step.id: step for step in todo.steps}
    assert steps["s"] == Step(
        "s", "Porch", (), None, None, in_days(7), StepState.INSTALLED, in_days(0)
    )
    assert steps["t"].state is StepState.DROPPED
    assert steps["t"].due == in_days(8)
    assert sorted(step.title or "" for step in todo.steps) == [
        *("Back", "Porch", "n0", "n1", "n2", "n3", "n4")
    ]


async def test_what_is_in_the_list_no_more(todo: TodoList) -> None:
    await todo.call("add_item", "Front")
    (step,) = todo.steps
    entity = todo.hass.data["todo"].get_entity(todo.entity_id)
    (item,) = entity.todo_items
    await todo.call("remove_item", ["Front"])
    for late in (entity.async_update_todo_item(item), entity.async_delete_todo_items([step.id])):
        with pytest.raises(ServiceValidationError) as refused:
            await late
        assert refused.value.translation_key == "no_step"


async def test_a_thousand_open_steps_are_the_limit_and_take_no_time(todo: TodoList) -> None:
    runtime = todo.board.home.us.runtime_data
    steps = [
        Step(f"s{n}", cameras=cameras(*(f"Camera {n} {m}" for m in range(n % 9))), due=in_days(n))
        for n in range(MAX_STEPS)
    ]
    await runtime.async_set_steps(steps)
    await todo.hass.async_block_till_done()
    assert todo.state == str(MAX_STEPS)
    with pytest.raises(ServiceValidationError) as refused:
        await todo.call("add_item", "One more")
    assert refused.value.translation_key == "plan_full"
    await todo.call("update_item", "s7", status="completed")
    await todo.call("add_item", "One more")
    await todo.call("remove_item", ["s8"])
    entity = todo.hass.data["todo"].get_entity(todo.entity_id)
    entity._revision = -1
    began = time.perf_counter()
    assert len(entity.todo_items) == MAX_STEPS - 1
    assert time.perf_counter() - began < 0.1, "a rough guard: only what has changed is made anew"


async def test_not_saved_is_said_and_holds(todo: TodoList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(todo.store), "is_saved", property(lambda _: False))
    with pytest.raises(HomeAssistantError) as told:
        await todo.call("add_item", "Front")
    assert told.value.translation_key == "not_saved"
    assert await todo.titles() == ["Front"]


@pytest.mark.parametrize("action", ["add_item", "update_item", "remove_item"])
async def test_who_may_use_the_entity_may_change_it(
    todo: TodoList, other_user: MockUser, action: str
) -> None:
    await todo.call("add_item", "Front", user=other_user)
    fields = {"status": "completed"} if action == "update_item" else {}
    item = "Back" if action == "add_item" else "Front"
    await todo.call(action, item, user=other_user, **fields)
    kept = [(step.title, step.state.value) for step in todo.steps]

    other_user.mock_policy({"entities": {"entity_ids": {todo.entity_id: {"read": True}}}})
    with pytest.raises(Unauthorized):
        await todo.call("add_item", "Not allowed", user=other_user)
    assert [(step.title, step.state.value) for step in todo.steps] == kept


async def test_a_user_who_may_only_read_sees_the_list(
    todo: TodoList, hass: HomeAssistant, hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:  # fmt: skip
    await todo.board.home.us.runtime_data.async_set_steps([Step("s", "Front", note="secret-1")])
    socket = await hass_ws_client(hass, hass_read_only_access_token)
    await socket.send_json_auto_id({"type": "todo/item/list", "entity_id": todo.entity_id})
    answer = await socket.receive_json()
    assert answer["result"]["items"] == [{"summary": "Front", "uid": "s", "status": "needs_action"}]


async def test_it_tells_who_looks_on(
    todo: TodoList, hass: HomeAssistant, hass_ws_client: Any
) -> None:
    socket = await hass_ws_client(hass)
    await socket.send_json_auto_id({"type": "todo/item/subscribe", "entity_id": todo.entity_id})
    assert (await socket.receive_json())["success"]
    assert (await socket.receive_json())["event"]["items"] == []
    await todo.call("add_item", "Front")
    (item,) = (await socket.receive_json())["event"]["items"]
    assert item["summary"] == "Front"


async def test_a_step_has_no_hour(todo: TodoList) -> None:
    entity = todo.hass.data["todo"].get_entity(todo.entity_id)
    await entity.async_create_todo_item(TodoItem("x", due=datetime(2027, 1, 2, 3, 4, tzinfo=UTC)))
    assert [step.due for step in todo.steps] == [date(2027, 1, 2)]
