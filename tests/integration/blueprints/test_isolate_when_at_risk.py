"""Isolating cameras: only after an answer, and what stops is said before."""

from datetime import timedelta

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from . import hostile
from .events import ENTITY, fire, row
from .house import ANSWERED, LIST, House, settle
from .installed import Installed

NAME = "isolate_when_at_risk"


@pytest.fixture
async def house(hass: HomeAssistant) -> House:
    """Return a house with the switches of one camera."""
    house = await House.build(hass)
    await house.switch("block")
    await house.switch("poe")
    return house


GARAGE = {"switches": {"block": ["switch.block"], "power": ["switch.poe"]}}


async def use(installed: Installed, house: House, **inputs: object) -> str:
    """Make the automation; return its entity id."""
    given = {"changes": ENTITY, "phone": house.phone.device_id, "todo_list": LIST, **inputs}
    return await installed.use(NAME, **given)


async def tell(hass: HomeAssistant, because: str, *rows: dict[str, object]) -> None:
    fire(hass, because, *rows)
    await settle()


async def end_of_the_day(hass: HomeAssistant) -> None:
    """Let all questions run out."""
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(days=1))
    await settle()


@pytest.mark.parametrize(
    ("choice", "off"),
    [
        ("Block internet", ["switch.block"]),
        ("Cut power", ["switch.poe"]),
        ("Do nothing", []),
    ],
)
async def test_it_asks_first_and_does_what_was_answered(
    installed: Installed, house: House, hass: HomeAssistant, choice: str, off: list[str]
) -> None:
    await use(installed, house)
    await tell(hass, "facts", row("Garage", **GARAGE))
    assert house.off() == []
    assert house.phone.titles == ["Isolate Garage?"]
    assert house.phone.buttons == ["Block internet", "Cut power", "Do nothing"]
    question = house.phone.question["message"]
    assert question.startswith("Garage: has a known exploited vulnerability.\n")
    for stops in ("cloud", "doorbell", "firmware updates", "recorder", "channels", "power"):
        assert stops in question
    await house.phone.answer(choice)
    assert house.off() == off
    assert len(house.todo_list.open) == len(off)
    last = house.phone.messages[-1]
    assert last["data"]["tag"] == house.phone.question["data"]["tag"], "it takes its place"
    assert last["message"] == ("Done: Garage." if off else "clear_notification")


async def test_nothing_is_done_if_nobody_answers(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house)
    await tell(hass, "facts", row("Garage", **GARAGE))
    hass.bus.async_fire(ANSWERED, {"action": "CAMERA_LIFECYCLE_block"})
    await end_of_the_day(hass)
    assert house.phone.titles == ["Isolate Garage?", "cleared"]
    await house.phone.answer("Cut power")
    assert house.off() == []
    assert house.todo_list.open == []


@pytest.mark.parametrize(
    ("risks", "chosen", "is_asked"),
    [
        (["security"], None, True),
        (["support"], None, False),
        (["service", "supply"], None, False),
        (["support"], ["support"], True),
        (["security"], ["support"], False),
    ],
)
async def test_it_asks_for_the_chosen_risks_by_default_for_security_alone(
    installed: Installed,
    house: House,
    hass: HomeAssistant,
    risks: list[str],
    chosen: list[str] | None,
    *,
    is_asked: bool,
) -> None:
    await use(installed, house, **({"risks": chosen} if chosen else {}))
    await tell(hass, "facts", row("Garage", risks=risks, **GARAGE))
    assert bool(house.phone.messages) == is_asked
    await end_of_the_day(hass)


@pytest.mark.parametrize(
    ("more", "is_asked"),
    [
        ({}, False),
        ({"changes": ["vulnerability_found", "risk_changed"]}, True),
    ],
)
async def test_new_rules_ask_only_for_a_newly_exploited_vulnerability(
    installed: Installed,
    house: House,
    hass: HomeAssistant,
    more: dict[str, object],
    *,
    is_asked: bool,
) -> None:
    await use(installed, house)
    await tell(hass, "rules", row("Garage", **GARAGE, **more))
    assert bool(house.phone.messages) == is_asked
    await end_of_the_day(hass)


async def test_twelve_cameras_are_one_question(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house)
    switches = [await house.switch(f"Block {number}") for number in range(12)]
    rows = [
        row(f"Camera {number}", switches={"block": [each], "power": []})
        for number, each in enumerate(switches)
    ]
    await tell(hass, "facts", *rows, row("Shed"))
    assert house.phone.titles == ["Isolate 13 cameras?"]
    assert house.phone.buttons == ["Block internet", "Do nothing"], "no switch cuts the power"
    assert "No switch is known for: Shed." in house.phone.question["message"]
    assert "and 7 more" in house.phone.question["message"]
    await house.phone.answer("Block internet")
    assert house.off() == sorted(switches)
    assert len(house.todo_list.open) == 12


async def test_a_camera_without_a_switch_is_told_of_without_a_question(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house)
    await tell(hass, "facts", row("Shed"))
    (message,) = house.phone.messages
    assert message["title"] == "At risk: Shed"
    assert message["data"]["actions"] == []
    assert "No switch is known for: Shed." in message["message"]


async def test_only_the_ways_that_were_chosen_are_offered(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house, ways=["block"])
    await tell(hass, "facts", row("Garage", **GARAGE))
    assert house.phone.buttons == ["Block internet", "Do nothing"]
    assert "Cut power" not in house.phone.question["message"]
    await house.phone.answer("Do nothing")


async def test_a_camera_that_is_isolated_already_is_no_question(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house)
    await house.switches["switch.block"].async_turn_off()
    await tell(hass, "facts", row("Garage", **GARAGE))
    assert house.phone.messages == []
    assert house.todo_list.open == [], "its owner did that"


async def test_a_mapping_by_hand_is_the_exception(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    other = await house.switch("Other")
    mapping = [{"camera": "garage", "power": [other]}]
    await use(installed, house, switches=mapping)
    await tell(hass, "facts", row("Garage", device_id="garage", **GARAGE))
    assert house.phone.buttons == ["Cut power", "Do nothing"]
    await house.phone.answer("Cut power")
    assert house.off() == [other]


async def test_own_actions_run_instead(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    act = [
        {
            "event": "isolate",
            "event_data": {"which": "{{ cameras | map(attribute='name') | list }}"},
        }
    ]
    undo = [{"event": "undo", "event_data": {"which": "{{ cameras[0].device_id }}"}}]
    await use(installed, house, ways=["own"], own_actions=act, own_undo=undo, undo="now")
    heard = []
    for event in ("isolate", "undo"):
        hass.bus.async_listen(
            event, lambda each: heard.append((each.event_type, each.data["which"]))
        )
    await tell(hass, "facts", row("Garage"), row("Gate"))
    assert house.phone.buttons == ["My own actions", "Do nothing"]
    await house.phone.answer("My own actions")
    assert heard == [("isolate", ["Garage", "Gate"])]
    over = row("Gate", at_risk=False, risks=[], risks_before=["security"])
    await tell(hass, "firmware", over)
    assert heard[1:] == [("undo", "Gate")]
    await tell(hass, "firmware", over)
    assert len(heard) == 2


async def test_what_cannot_be_switched_off_is_said(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house)
    house.switches["switch.block"].stuck = True
    await tell(hass, "facts", row("Garage", **GARAGE))
    await house.phone.answer("Block internet")
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=31))
    await settle()
    assert house.phone.messages[-1]["message"] == "Could not be switched off: Garage."


@pytest.mark.attack(
    "camera",
    "a camera's name that is a template, in the blueprint that switches cameras off",
    "shown, and never evaluated",
)
async def test_names_are_shown_and_never_read(
    installed: Installed, house: House, hass: HomeAssistant
) -> None:
    await use(installed, house)
    for name in hostile.NAMES:
        await house.switches["switch.block"].async_turn_on()
        await tell(hass, "facts", row(name, **GARAGE))
        asked = f"{house.phone.question['title']} {house.phone.question['message']}"
        await house.phone.answer("Block internet")
        item = house.todo_list.todo_items[-1]
        shown = f"{asked} {item.summary} {house.phone.messages[-1]['message']}"
        assert not [mark for mark in hostile.MARKUP if mark in shown]
        assert item.description.splitlines()[-1].endswith(" switch.block")
    assert len(house.todo_list.open) == len(hostile.NAMES)
