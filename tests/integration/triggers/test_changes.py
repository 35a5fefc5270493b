"""What the event entity tells: each change once, over restarts too, and nothing at the start."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

from homeassistant.const import EVENT_HOMEASSISTANT_STARTED, STATE_UNAVAILABLE
from homeassistant.core import (
    CoreState,
    Event,
    EventStateChangedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util
from hypothesis import given, strategies as st
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.event import AFTER_START
from custom_components.camera_lifecycle.fleet.changes import (
    KEY,
    CameraSnapshot,
    ChangeKind,
    SnapshotStore,
)
from custom_components.camera_lifecycle.store import storage_key
from tests.integration.home import REOLINK, Home
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

STORE = storage_key(KEY)

type Told = list[tuple[str, str]]


def entity_id(board: Board) -> str:
    assert board.home.us
    found = er.async_get(board.home.hass).async_get_entity_id(
        "event", DOMAIN, f"{board.home.us.entry_id}_change"
    )
    assert found
    return found


@pytest.fixture
async def told(board: Board, hass: HomeAssistant) -> AsyncIterator[Told]:
    """Return what automations hear: the type of each event and its camera."""
    await board.home.set_up()
    heard: Told = []

    @callback
    def hear(event: Event[EventStateChangedData]) -> None:
        before, now = event.data["old_state"], event.data["new_state"]
        if before and now and STATE_UNAVAILABLE not in {before.state, now.state}:
            heard.append((now.attributes["event_type"], now.attributes["camera"]))

    stop = async_track_state_change_event(hass, entity_id(board), hear)
    yield heard
    stop()


async def test_the_first_fleet_is_no_change(board: Board, verdicts: Verdicts) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    state = board.home.hass.states.get(entity_id(board))
    assert state.state == "unknown"
    assert {*state.attributes["event_types"]} == {
        "new_camera",
        "became_at_risk",
        "no_longer_at_risk",
        "support_status_changed",
        "vulnerability_found",
    }


async def test_a_new_camera_is_told_of(board: Board, told: Told) -> None:
    board.camera("Garage")
    await board.home.settle()
    assert told == [("new_camera", "Garage")]


async def test_a_new_camera_at_risk_is_told_of_as_both(
    board: Board, verdicts: Verdicts, told: Told
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.settle()
    assert told == [("new_camera", "Garage"), ("became_at_risk", "Garage")]


async def test_each_camera_is_told_of_once(board: Board, verdicts: Verdicts, told: Told) -> None:
    board.camera("Garage")
    board.camera("Garden")
    await board.home.settle()
    told.clear()
    verdicts.exploited = {"DS-2CD2032": ["CVE-2021-36260"]}
    await board.judge_again()
    assert sorted(told) == [
        ("became_at_risk", "Garage"),
        ("became_at_risk", "Garden"),
        ("vulnerability_found", "Garage"),
        ("vulnerability_found", "Garden"),
    ]
    told.clear()
    await board.judge_again()
    assert not told
    verdicts.exploited = {}
    await board.judge_again()
    assert sorted(told) == [("no_longer_at_risk", "Garage"), ("no_longer_at_risk", "Garden")]


async def test_from_yes_to_unknown_is_not_over_and_the_way_back_is_no_news(
    board: Board, verdicts: Verdicts, told: Told
) -> None:
    board.camera("Garage")
    await board.home.settle()
    verdicts.ended = {"DS-2CD2032": "2024-04-08"}
    await board.judge_again()
    assert told[-1] == ("became_at_risk", "Garage")
    told.clear()

    async def say(*, ended: bool, nothing_open: bool) -> None:
        verdicts.ended = {"DS-2CD2032": "2024-04-08"} if ended else {}
        verdicts.nothing_open = nothing_open
        await board.judge_again()

    await say(ended=False, nothing_open=False)
    await say(ended=True, nothing_open=False)
    await say(ended=False, nothing_open=False)
    assert not told
    await say(ended=False, nothing_open=True)
    assert told == [("no_longer_at_risk", "Garage")]


async def test_what_changed_while_nobody_looked_is_told_after_the_start(
    board: Board, verdicts: Verdicts, told: Told, hass: HomeAssistant
) -> None:
    board.camera("Garage", identifier="garage")
    await board.home.settle()
    told.clear()
    assert board.home.us
    await hass.config_entries.async_unload(board.home.us.entry_id)
    verdicts.phased_out = {"Hikvision"}

    hass.set_state(CoreState.starting)
    await hass.config_entries.async_setup(board.home.us.entry_id)
    await hass.async_block_till_done()
    assert not told, "automations do not listen yet"
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    assert not told
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=AFTER_START + 1))
    await hass.async_block_till_done()
    assert told == [("became_at_risk", "Garage")]
    await board.reload()
    assert len(told) == 1


async def test_what_an_automation_learns(
    board: Board, verdicts: Verdicts, told: Told, hass: HomeAssistant
) -> None:
    device = board.camera("Garage")
    verdicts.exploited = {"DS-2CD2032": ["CVE-2021-36260"]}
    await board.home.settle()
    attributes = hass.states.get(entity_id(board)).attributes
    assert attributes["event_type"] == "became_at_risk"
    assert attributes["device_id"] == device.id
    assert attributes["vendor"] == "Hikvision"
    assert attributes["at_risk"] is True
    assert attributes["known_exploited"] == ["CVE-2021-36260"]
    assert attributes["support_status"] == attributes["support_status_before"] == "unknown"


async def test_a_camera_that_goes_and_comes_is_not_new(board: Board, told: Told) -> None:
    device = board.camera("Garage", identifier="garage")
    await board.home.settle()
    dr.async_get(board.home.hass).async_remove_device(device.id)
    await board.home.settle()
    board.camera("Garage", identifier="garage")
    await board.home.settle()
    assert told == [("new_camera", "Garage")]


@pytest.mark.parametrize(
    ("data", "news"),
    [
        (None, 0),
        ([], 0),
        ("x", 0),
        ({}, 1),
        ({"one": 17}, 1),
        ({"one": {"status": "odd"}}, 1),
    ],
)
async def test_a_damaged_memory_is_taken_as_none(
    home: Home, hass: HomeAssistant, hass_storage: dict[str, Any], data: Any, news: int
) -> None:
    """Without any memory the first fleet is no news; without one of a camera it is new."""
    home.camera("reolink", **REOLINK)
    await home.set_up()
    hass_storage[STORE] = {"version": 1, "key": STORE, "data": data}
    memory = SnapshotStore(hass)
    await memory.async_load()
    told = [change.kind for change in memory.async_compare(home.fleet)]
    assert told == [ChangeKind.NEW_CAMERA] * news
    assert memory.async_compare(home.fleet) == ()


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_no_value_makes_it_raise(value: Any) -> None:
    assert CameraSnapshot.from_json(value) is None
    CameraSnapshot.from_json({"status": value, "at_risk": value, "exploited": value})


def test_what_is_stored_is_read_back() -> None:
    said = CameraSnapshot(
        SupportStatus.ENDED, at_risk=True, exploited=frozenset({"CVE-2021-36260"})
    )
    assert CameraSnapshot.from_json(said.as_json()) == said


async def test_removing_the_integration_forgets(
    board: Board, told: Told, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    board.camera("Garage")
    await board.home.settle()
    assert board.home.us
    await hass.config_entries.async_remove(board.home.us.entry_id)
    await hass.async_block_till_done()
    assert STORE not in hass_storage
