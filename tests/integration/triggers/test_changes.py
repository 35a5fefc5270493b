"""What the event entity tells: each change once, over restarts too, and nothing at the start."""

import asyncio
from typing import Any

from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest

from custom_components.camera_lifecycle.engine.model import Applies
from custom_components.camera_lifecycle.store import storage_key
from custom_components.camera_lifecycle.telling.lately import KEY as LATELY_KEY
from custom_components.camera_lifecycle.telling.memory import KEY
from tests.integration.judging import forget_verdicts
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

from .heard import Heard, event_entity_id

STORE = storage_key(KEY)
LATELY = storage_key(LATELY_KEY)
HOLE = "CVE-2021-36260"
ENDED = {"DS-2CD2032": "2024-04-08"}


@pytest.fixture
async def heard(board: Board, hass: HomeAssistant) -> Heard:
    """Return what automations hear of a home that is set up without cameras."""
    await board.home.set_up()
    heard = Heard(hass)
    heard.follow(board.home)
    return heard


async def restart(board: Board, hass: HomeAssistant, entry_id: str) -> None:
    """Let Home Assistant start with the entry, up to where automations listen."""
    hass.set_state(CoreState.starting)
    await hass.config_entries.async_setup(entry_id)
    await hass.async_block_till_done()


async def started(hass: HomeAssistant) -> None:
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()


async def test_the_first_fleet_is_no_change(board: Board, verdicts: Verdicts) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    state = board.home.hass.states.get(event_entity_id(board.home))
    assert state
    assert state.state == "unknown"
    assert {*state.attributes["event_types"]} == {
        "camera_found",
        "camera_gone",
        "status_changed",
        "risk_changed",
        "vulnerability_found",
        "firmware_changed",
        "summary",
    }


async def test_a_new_camera_is_told_of(board: Board, heard: Heard) -> None:
    board.camera("Garage")
    await board.home.settle()
    assert heard.told == [("camera_found", "Garage")]
    assert heard.summaries == [("identity", ["Garage"])]


async def test_a_new_camera_at_risk_is_one_message(
    board: Board, verdicts: Verdicts, heard: Heard
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.settle()
    assert heard.told == [("risk_changed", "Garage")]
    assert heard.events[0]["changes"] == ["risk_changed", "camera_found"]


async def test_each_camera_is_told_of_once_and_all_of_them_together_once(
    board: Board, verdicts: Verdicts, heard: Heard
) -> None:
    board.camera("Garage")
    board.camera("Garden")
    await board.home.settle()
    heard.clear()
    verdicts.exploited = {"DS-2CD2032": [HOLE]}
    await board.judge_again()
    assert sorted(heard.told) == [
        ("vulnerability_found", "Garage"),
        ("vulnerability_found", "Garden"),
    ]
    assert heard.events[0]["changes"] == ["vulnerability_found", "risk_changed"]
    assert heard.summaries == [("facts", ["Garage", "Garden"])]
    heard.clear()
    await board.judge_again()
    assert not heard.events
    verdicts.exploited = {}
    await board.judge_again()
    assert sorted(heard.told) == [("risk_changed", "Garage"), ("risk_changed", "Garden")]
    assert [event["at_risk"] for event in heard.events[:2]] == [False, False]


async def test_from_yes_to_unknown_is_not_over_and_the_way_back_is_no_news(
    board: Board, verdicts: Verdicts, heard: Heard
) -> None:
    board.camera("Garage")
    await board.home.settle()
    verdicts.ended = ENDED
    await board.judge_again()
    assert heard.told[-1] == ("risk_changed", "Garage")
    heard.clear()

    async def say(*, ended: bool, nothing_open: bool) -> None:
        verdicts.ended = ENDED if ended else {}
        verdicts.nothing_open = nothing_open
        await board.judge_again()

    await say(ended=False, nothing_open=False)
    await say(ended=True, nothing_open=False)
    await say(ended=False, nothing_open=False)
    assert not heard.events
    await say(ended=False, nothing_open=True)
    assert heard.told == [("risk_changed", "Garage")]


@pytest.mark.fault(
    "device", "a camera can't be judged for a while", "its vulnerability isn't told a second time"
)
async def test_what_cannot_be_judged_for_a_while_is_not_found_again(
    board: Board, verdicts: Verdicts, heard: Heard
) -> None:
    board.camera("Garage")
    verdicts.exploited = {"DS-2CD2032": [HOLE]}
    await board.home.settle()
    heard.clear()
    verdicts.applies, verdicts.nothing_open = Applies.CANNOT_TELL, False
    await board.judge_again()
    verdicts.applies = Applies.AFFECTED
    await board.judge_again()
    assert not heard.events


@pytest.mark.fault(
    "process", "cameras change while Home Assistant is off", "told after the start, once"
)
async def test_what_changed_while_nobody_looked_is_told_at_the_start_and_once(
    board: Board, verdicts: Verdicts, heard: Heard, hass: HomeAssistant
) -> None:
    board.camera("Garage", identifier="garage")
    await board.home.settle()
    heard.clear()
    assert board.home.us
    entry_id = board.home.us.entry_id
    await hass.config_entries.async_unload(entry_id)
    verdicts.phased_out = {"Hikvision"}
    await restart(board, hass, entry_id)
    assert not heard.events, "automations do not listen yet"
    await started(hass)
    assert heard.told == [("risk_changed", "Garage")]
    assert "unavailable" not in heard.before
    heard.clear()
    await board.reload()
    assert not heard.events
    await hass.config_entries.async_unload(entry_id)
    await restart(board, hass, entry_id)
    await started(hass)
    assert not heard.events


@pytest.mark.fault(
    "process",
    "Home Assistant crashes before a change counts as told",
    "it is told again, and not lost",
)
async def test_a_crash_before_it_is_kept_has_it_told_again(
    board: Board,
    verdicts: Verdicts,
    heard: Heard,
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
) -> None:
    board.camera("Garage", identifier="garage")
    await board.home.settle()
    assert board.home.us
    before = {key: hass_storage.get(key) for key in (STORE, LATELY)}
    verdicts.phased_out = {"Hikvision"}
    await board.judge_again()
    assert heard.told[-1] == ("risk_changed", "Garage")
    await hass.config_entries.async_unload(board.home.us.entry_id)
    for key, content in before.items():
        hass_storage.pop(key, None)
        if content is not None:
            hass_storage[key] = content
    heard.clear()
    await hass.config_entries.async_setup(board.home.us.entry_id)
    await hass.async_block_till_done()
    assert heard.told == [("risk_changed", "Garage")]


async def test_what_an_automation_learns(
    board: Board, verdicts: Verdicts, heard: Heard, hass: HomeAssistant
) -> None:
    device = board.camera("Garage", sw_version="V5.7.18")
    area = ar.async_get(hass).async_create("Outside")
    dr.async_get(hass).async_update_device(device.id, area_id=area.id)
    verdicts.exploited = {"DS-2CD2032": [HOLE]}
    await board.home.settle()
    told = heard.events[0]
    assert told["event_type"] == "vulnerability_found"
    assert told["device_id"] == device.id
    assert (told["area"], told["area_id"]) == ("Outside", area.id)
    assert told["vendor"] == "Hikvision"
    assert told["at_risk"] is True
    assert told["at_risk_before"] is None
    assert told["risks"] == ["security"]
    assert told["known_exploited"] == told["new_exploited"] == [HOLE]
    assert told["from"] == told["to"] == "unknown"
    assert told["firmware"] == "V5.7.18"
    assert told["sentence"] == board.home.cameras["Garage"].summary


async def test_a_camera_that_goes_is_told_of_and_is_not_new_when_it_comes_back(
    board: Board, heard: Heard
) -> None:
    device = board.camera("Garage", identifier="garage")
    await board.home.settle()
    dr.async_get(board.home.hass).async_remove_device(device.id)
    await board.home.settle()
    assert heard.told == [("camera_found", "Garage"), ("camera_gone", "Garage")]
    await board.judge_again()
    await board.reload()
    board.camera("Garage", identifier="garage")
    await board.home.settle()
    assert len(heard.told) == 2


async def test_removing_the_integration_forgets(
    board: Board, heard: Heard, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    board.camera("Garage")
    await board.home.settle()
    assert board.home.us
    await hass.config_entries.async_remove(board.home.us.entry_id)
    await hass.async_block_till_done()
    assert STORE not in hass_storage


@pytest.mark.fault("process", "a reload in the middle of telling", "nothing is told twice")
async def test_a_reload_in_the_middle_tells_nothing_twice(
    board: Board, verdicts: Verdicts, heard: Heard, hass: HomeAssistant
) -> None:
    for number in range(30):
        board.camera(f"Camera {number}", identifier=f"camera-{number}")
    await board.home.settle()
    heard.clear()
    verdicts.phased_out = {"Hikvision"}
    assert board.home.us
    coordinator = board.home.us.runtime_data.coordinator
    forget_verdicts(coordinator)
    await coordinator.async_refresh()  # what has changed is told in a task of its own
    while not heard.events:  # noqa: ASYNC110 - whoever listens is not told when a part is told
        await asyncio.sleep(0)
    assert len(heard.events) < 30
    await board.reload()
    assert sorted(heard.told) == sorted(
        ("risk_changed", f"Camera {number}") for number in range(30)
    )
    assert len(heard.summaries) == 1
