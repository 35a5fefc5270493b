"""Isolating with the events of the integration itself, from the risk to its end."""

from collections.abc import Awaitable, Callable

from homeassistant.const import EVENT_CALL_SERVICE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from tests.integration.notices.board import Board, Menu
from tests.integration.notices.conftest import open_menu
from tests.integration.notices.verdicts import Verdicts

from .house import LIST, House, judge_again, settle
from .installed import Installed, our_entity
from .test_isolate_when_at_risk import NAME, house

__all__ = ["house", "open_menu"]

HOLE = "CVE-2021-36260"


@pytest.fixture
async def isolated(
    installed: Installed, house: House, board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> House:
    """Return a house whose camera has become at risk and was isolated after an answer."""
    device = board.camera("Garage", identifier="garage")
    await board.home.set_up()
    await installed.use(
        NAME,
        changes=our_entity(board.home, "event", "change"),
        phone=house.phone.device_id,
        todo_list=LIST,
        undo="now",
        switches=[{"camera": device.id, "block": ["switch.block"]}],
    )
    verdicts.exploited = {"DS-2CD2032": [HOLE]}
    await judge_again(board)
    assert house.phone.titles == ["Isolate Garage?"]
    await house.phone.answer("Block internet")
    assert house.off() == ["switch.block"]
    return house


async def test_new_facts_undo_it(isolated: House, board: Board, verdicts: Verdicts) -> None:
    verdicts.exploited = {}
    await judge_again(board)
    assert isolated.off() == []


async def test_an_owner_who_accepts_the_risk_does_not(
    isolated: House, board: Board, open_menu: Callable[[str], Awaitable[Menu]]
) -> None:
    (issue_id,) = (each for each in board.seen() if "known_exploited" in each)
    menu = await open_menu(issue_id)
    await menu.choose("accept_risk")
    await menu.fill(note="It has no way out.")
    await settle()
    assert not board.home.cameras["Garage"].risk.at_risk
    assert isolated.off() == ["switch.block"]
    assert len(isolated.todo_list.open) == 1


async def test_it_finds_the_switch_of_a_router_by_itself(
    installed: Installed,
    house: House,
    board: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    caplog: pytest.LogCaptureFixture,
) -> None:
    mac = "44:19:b6:00:00:01"
    board.camera("Garage", identifier="garage", mac=mac)
    board.source("unifi")
    device = board.home.device("unifi", identifier="client", mac=mac)
    block = er.async_get(hass).async_get_or_create(
        "switch",
        "unifi",
        f"block-{mac}",
        config_entry=board.home.entries["unifi"],
        device_id=device.id,
    )
    hass.states.async_set(block.entity_id, "on")
    await board.home.set_up()
    changes = our_entity(board.home, "event", "change")
    await installed.use(NAME, changes=changes, phone=house.phone.device_id, todo_list=LIST)
    calls = async_capture_events(hass, EVENT_CALL_SERVICE)
    verdicts.exploited = {"DS-2CD2032": [HOLE]}
    await judge_again(board)
    assert house.phone.buttons == ["Block internet", "Do nothing"]
    await house.phone.answer("Block internet")
    off = [each.data["service_data"] for each in calls if each.data["service"] == "turn_off"]
    assert off == [{"entity_id": [block.entity_id]}]
    (note,) = house.todo_list.open
    assert note.endswith(f" {block.entity_id}")
    hass.states.async_set(block.entity_id, "off")
    await settle()
    assert house.phone.messages[-1]["message"] == "Done: Garage."
    caplog.clear()  # no integration stands behind that switch
