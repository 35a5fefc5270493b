"""The message that cameras have become at risk: one for each pass and cause."""

from homeassistant.components.automation import DOMAIN as AUTOMATION
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.util import yaml as yaml_util
import pytest

from custom_components.camera_lifecycle.telling.because import Because
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts
from tests.integration.triggers.test_changes import restart, started

from . import hostile
from .events import fire, row
from .installed import FOLDER, Installed, our_entity

NAME = "notify_when_at_risk"
HOLE = "CVE-2021-36260"


async def use(installed: Installed, board: Board, **inputs: object) -> None:
    """Set up a home with a camera, then an automation made of the blueprint."""
    board.camera("Garage", identifier="garage")
    await board.home.set_up()
    await installed.use(NAME, changes=our_entity(board.home, "event", "change"), **inputs)


async def test_it_says_which_camera_and_why(
    installed: Installed, board: Board, verdicts: Verdicts
) -> None:
    await use(installed, board)
    verdicts.exploited = {"DS-2CD2032": [HOLE]}
    await board.judge_again()
    assert installed.titles == ["Camera at risk: Garage"], "one vulnerability, one message"
    message = installed.told[0][1]
    assert message.startswith("- Garage: at risk (known exploited vulnerability). ")
    assert message.endswith("Cause: new facts.\nTo see what you can do, go to Settings > Repairs.")
    await board.reload()
    assert len(installed.told) == 1
    verdicts.exploited = {"DS-2CD2032": [HOLE, "CVE-2024-0001"]}
    await board.judge_again()
    assert installed.titles[1:] == ["Known exploited vulnerability found: Garage"]


async def test_twelve_cameras_and_one_cause_are_one_message(
    installed: Installed, board: Board, verdicts: Verdicts
) -> None:
    await use(installed, board)
    for number in range(11):
        board.camera(f"Camera {number}")
    await board.home.settle()
    assert not installed.told
    verdicts.phased_out = {"Hikvision"}
    await board.judge_again()
    assert installed.titles == ["Cameras: 12 at risk"]
    message = installed.told[0][1]
    assert message.count("at risk (support ended)") == 12


@pytest.mark.parametrize("because", [*Because])
async def test_new_rules_alone_are_no_message_unless_they_were_chosen(
    installed: Installed, hass: HomeAssistant, because: Because
) -> None:
    await installed.use(NAME, changes="event.change")
    fire(hass, because, row("Garage"))
    await hass.async_block_till_done()
    assert len(installed.told) == (because is not Because.RULES)


async def test_new_rules_that_were_chosen_are_a_message(
    installed: Installed, hass: HomeAssistant
) -> None:
    await installed.use(NAME, changes="event.change", causes=["rules"])
    fire(hass, "facts", row("Garage"))
    fire(hass, "rules", row("Gate"))
    await hass.async_block_till_done()
    assert installed.titles == ["Camera at risk: Gate"]
    assert "applies other rules" in installed.told[0][1]


@pytest.mark.parametrize(
    ("inputs", "titles"),
    [
        ({}, ["Cameras: 2 at risk, 1 with a known exploited vulnerability"]),
        ({"risks": ["service"]}, []),
        ({"risks": ["support"]}, ["Camera at risk: Ended"]),
        ({"kinds": ["vulnerability_found"], "risks": ["support"]}, []),
        ({"kinds": ["new_camera"]}, ["New camera: New"]),
        ({"kinds": ["camera_gone"]}, ["Camera gone: Gone"]),
        ({"kinds": ["no_longer_at_risk"]}, ["Camera no longer at risk: Calm"]),
        ({"kinds": ["no_longer_at_risk"], "risks": ["security"]}, []),
        ({"kinds": ["firmware_changed"]}, ["Camera runs other firmware: Updated"]),
        ({"kinds": ["support_status_changed"]}, ["Camera support status changed: Status"]),
    ],
)
async def test_it_keeps_to_what_was_chosen(
    installed: Installed, hass: HomeAssistant, inputs: dict[str, list[str]], titles: list[str]
) -> None:
    await installed.use(NAME, changes="event.change", **inputs)
    fire(
        hass,
        "facts",
        row("Exploited"),
        row("Ended", risks=["support"]),
        row("Again", changes=["vulnerability_found"], risks_before=["security"]),
        row("New", changes=["camera_found"], at_risk=None, risks=[]),
        row("Gone", changes=["camera_gone"], device_id=None, sentence=None),
        row("Calm", at_risk=False, risks=[], risks_before=["support"]),
        row("Open", at_risk=None, risks=[], risks_before=["support"]),
        row("Updated", changes=["firmware_changed"]),
        row("Status", changes=["status_changed"], to="restricted"),
    )
    await hass.async_block_till_done()
    assert installed.titles == titles


@pytest.mark.attack(
    "camera",
    "a camera's name that is a template, in a blueprint's message",
    "shown, and never evaluated",
)
async def test_names_are_shown_and_never_read(installed: Installed, hass: HomeAssistant) -> None:
    await installed.use(NAME, changes="event.change")
    for name in hostile.NAMES:
        fire(hass, "facts", row(name, area=name, sentence=name))
    fire(hass, "facts", *(row(name, area=name, sentence=name) for name in hostile.NAMES))
    await hass.async_block_till_done()
    assert len(installed.told) == len(hostile.NAMES) + 1
    for title, message in installed.told:
        shown = f"{title}\n{message}".replace("Settings > Repairs", "")
        assert not [mark for mark in hostile.MARKUP if mark in shown]
    lines = installed.told[-1][1].split("\n\n")[0].split("\n")
    assert len(lines) == len(hostile.NAMES)


async def test_own_actions_hear_which_cameras(installed: Installed, hass: HomeAssistant) -> None:
    data = {"count": "{{ count }}", "cameras": "{{ cameras }}"}
    await installed.use(NAME, changes="event.change", act=[{"event": "told", "event_data": data}])
    heard = []
    hass.bus.async_listen("told", lambda event: heard.append(event.data))
    fire(hass, "facts", *(row(f"{number} {'é' * 60}") for number in range(1000)))
    await hass.async_block_till_done()
    assert heard[0]["count"] == 1000
    assert len(heard[0]["cameras"]) == 250
    first = heard[0]["cameras"][0]
    assert first["name"].startswith("0 é")
    assert (first["kind"], first["risks"]) == ("became_at_risk", ["security"])


async def test_what_changed_while_it_was_off_is_told_once_and_after_the_start(
    installed: Installed, board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    board.camera("Garage", identifier="garage")
    await board.home.set_up()
    assert board.home.us
    changes, entry_id = our_entity(board.home, "event", "change"), board.home.us.entry_id
    await hass.config_entries.async_unload(entry_id)
    verdicts.phased_out = {"Hikvision"}
    hass.set_state(CoreState.starting)
    await installed.use(NAME, changes=changes)
    await restart(board, hass, entry_id)
    assert not installed.told
    await started(hass)
    assert installed.titles == ["Camera at risk: Garage"]


async def test_a_person_can_try_it(installed: Installed, hass: HomeAssistant) -> None:
    entity_id = await installed.use(NAME, changes="event.change")
    await hass.services.async_call(
        AUTOMATION, "trigger", {"entity_id": entity_id, "skip_condition": True}, blocking=True
    )
    await hass.async_block_till_done()
    assert installed.told[0][0] == "Camera Lifecycle"
    assert "This is a test" in installed.told[0][1]


def test_it_knows_all_causes() -> None:
    inputs = yaml_util.load_yaml_dict(FOLDER / f"{NAME}.yaml")["blueprint"]["input"]
    options = [option["value"] for option in inputs["causes"]["selector"]["select"]["options"]]
    assert {*options} == {*Because}
    assert {*options} - {*inputs["causes"]["default"]} == {Because.RULES}
