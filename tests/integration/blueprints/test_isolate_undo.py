"""What an automation switched off is switched on again: by firmware or facts, and nothing else."""

from homeassistant.components import automation
from homeassistant.components.todo import TodoItemStatus
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.telling.because import Because

from .events import row
from .house import LIST, House
from .installed import Installed
from .test_isolate_when_at_risk import GARAGE, NAME, end_of_the_day, house, tell, use

__all__ = ["house"]

OVER = {"at_risk": False, "risks": [], "risks_before": ["security"]}


async def isolate(house: House, hass: HomeAssistant, *names: str) -> None:
    """Let cameras that share the switches become at risk, and cut their power."""
    await tell(hass, "facts", *(row(name, **GARAGE) for name in names or ("Garage",)))
    await house.phone.answer("Cut power")
    assert house.off() == ["switch.poe"]


@pytest.mark.parametrize("because", [*Because])
@pytest.mark.parametrize("undo", ["now", "ask"])
async def test_only_firmware_and_facts_undo_it(
    installed: Installed, house: House, hass: HomeAssistant, because: Because, undo: str
) -> None:
    await use(installed, house, undo=undo)
    await isolate(house, hass)
    messages = len(house.phone.messages)
    await tell(hass, because, row("Garage", **GARAGE, **OVER))
    is_reason = because in {Because.FIRMWARE, Because.FACTS}
    assert (len(house.phone.messages) > messages) == is_reason
    if is_reason and undo == "ask":
        assert house.off() == ["switch.poe"], "not before the answer"
        assert house.phone.buttons == ["Switch on", "Leave off"]
        await house.phone.answer("Switch on")
    assert house.off() == ([] if is_reason else ["switch.poe"])
    assert len(house.todo_list.open) == (not is_reason)
    if is_reason:
        assert house.phone.titles[-1] == "Switched on again"
        assert house.phone.messages[-1]["message"] == "Garage: the risk no longer applies."


async def test_a_risk_that_is_decided_is_over_while_all_else_is_open(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    """A fixed firmware is an answer, also while nobody can say whether the camera is supported."""
    await use(installed, house, undo="now")
    await isolate(house, hass)
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER | {"at_risk": None}))
    assert house.off() == []


@pytest.mark.parametrize(
    "more",
    [
        {"at_risk": True, "risks": ["support"]},
        {"at_risk": True, "risks": ["security"]},
        {"risks_before": ["support"]},
        {"changes": ["firmware_changed"]},
        {"changes": ["status_changed"]},
        {"name": "Gate", "device_id": "Gate"},
    ],
)
async def test_nothing_less_than_the_end_of_the_risk_of_this_camera_undoes_it(
    installed: Installed, house: House, hass: HomeAssistant, more: dict[str, object]
) -> None:
    await use(installed, house, undo="now")
    await isolate(house, hass)
    await tell(hass, "firmware", row(**{"name": "Garage", **GARAGE, **OVER, **more}))
    assert house.off() == ["switch.poe"]
    assert len(house.todo_list.open) == 1
    await end_of_the_day(hass)


async def test_what_its_owner_switched_off_stays_off(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house, undo="now")
    await house.switches["switch.poe"].async_turn_off()
    await tell(hass, "facts", row("Garage", **GARAGE))
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.off() == ["switch.poe"]
    assert house.phone.messages == []


async def test_what_its_owner_switched_off_while_it_waited_stays_off(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house, undo="now")
    await tell(hass, "facts", row("Garage", **GARAGE))
    await house.switches["switch.poe"].async_turn_off()
    await house.phone.answer("Cut power")
    assert house.todo_list.open == []
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.off() == ["switch.poe"]


@pytest.mark.parametrize("gone", [True, False])
async def test_what_is_ticked_or_removed_in_the_list_stays_off(
    installed: Installed, house: House, hass: HomeAssistant, *, gone: bool
) -> None:
    await use(installed, house, undo="now")
    await isolate(house, hass)
    if gone:
        house.todo_list._attr_todo_items = []
    else:
        house.todo_list.todo_items[0].status = TodoItemStatus.COMPLETED
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.off() == ["switch.poe"]


async def test_what_another_automation_switched_off_stays_off(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house, undo="now")
    await isolate(house, hass)
    for item in house.todo_list.todo_items:
        item.description = item.description.replace(f" {NAME} ", " another ")
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.off() == ["switch.poe"]


@pytest.mark.parametrize("answer", ["Leave off", None])
async def test_who_is_asked_may_leave_it_off(
    installed: Installed, house: House, hass: HomeAssistant, answer: str | None
) -> None:
    await use(installed, house)
    await isolate(house, hass)
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert "because of other firmware" in house.phone.question["message"]
    if answer:
        await house.phone.answer(answer)
    else:
        await end_of_the_day(hass)
    assert house.off() == ["switch.poe"]
    assert house.phone.titles[-1] == "cleared"
    assert len(house.todo_list.open) == (answer is None), "the note reminds of what is off"


@pytest.mark.parametrize("inputs", [{"undo": "never"}, {"todo_list": ""}])
async def test_without_a_list_or_by_choice_nothing_is_switched_on(
    installed: Installed, house: House, hass: HomeAssistant, inputs: dict[str, str]
) -> None:
    await use(installed, house, **inputs)
    await isolate(house, hass)
    messages = len(house.phone.messages)
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.off() == ["switch.poe"]
    assert len(house.phone.messages) == messages


async def test_what_is_on_already_is_only_ticked(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house)
    await isolate(house, hass)
    await house.switches["switch.poe"].async_turn_on()
    turned, messages = [*house.switches["switch.poe"].turned], len(house.phone.messages)
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.switches["switch.poe"].turned == turned
    assert len(house.phone.messages) == messages
    assert house.todo_list.open == []


@pytest.mark.parametrize("together", [True, False])
async def test_a_switch_of_two_cameras_stays_off_until_both_are_no_longer_at_risk(
    installed: Installed, house: House, hass: HomeAssistant, *, together: bool
) -> None:
    await use(installed, house, undo="now")
    await isolate(house, hass, *(("Garage", "Gate") if together else ("Garage",)))
    if not together:
        await tell(hass, "facts", row("Gate", **GARAGE))
    assert len(house.todo_list.open) == 2
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.off() == ["switch.poe"]
    await tell(hass, "firmware", row("Gate", **GARAGE, **OVER))
    assert house.off() == []
    assert house.todo_list.open == []


@pytest.mark.fault(
    "process",
    "Home Assistant restarts while cameras are isolated by the blueprint",
    "it still knows which switches it turned off",
)
async def test_it_knows_what_it_did_after_a_restart(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    entity_id = await use(installed, house, undo="now")
    await isolate(house, hass)
    await hass.data[automation.DATA_COMPONENT].async_remove_entity(entity_id)
    hass.config.components.remove(automation.DOMAIN)
    await use(installed, house, undo="now")
    await tell(hass, "firmware", row("Garage", **GARAGE, **OVER))
    assert house.off() == []
    assert hass.states.get(LIST).state == "0"


@pytest.mark.parametrize("answer", ["Do nothing", "Block internet"])
async def test_one_pass_that_begins_one_risk_and_ends_another_asks_both(
    installed: Installed, house: House, hass: HomeAssistant, answer: str
) -> None:
    await use(installed, house)
    await isolate(house, hass)
    other = await house.switch("Other")
    gate = row("Gate", switches={"block": [other], "power": []})
    await tell(hass, "facts", row("Garage", **GARAGE, **OVER), gate)
    begins, ends = (
        next(each for each in house.phone.messages if each.get("title") == title)
        for title in ("Isolate Gate?", "Switch on again?")
    )
    for question, title in ((begins, answer), (ends, "Switch on")):
        house.phone.messages.append(question)
        await house.phone.answer(title)
    assert house.off() == ([other] if answer == "Block internet" else [])


async def test_the_thousandth_camera_is_neither_forgotten_nor_passed_over(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house, undo="now")
    await isolate(house, hass)
    names = [f"{number} {'é' * 80}" for number in range(999)]
    others = (row(name, device_id=f"{name[:3]:x<32}", **GARAGE, **OVER) for name in names)
    await tell(hass, "facts", *others, row("Garage", **GARAGE, **OVER))
    assert house.off() == []
    await tell(hass, "facts", *(row(name) for name in names), row("Garage", **GARAGE))
    assert "Not asked about: 750 more." in house.phone.messages[-1]["message"]
