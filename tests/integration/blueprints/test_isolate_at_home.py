"""Isolating with the events of the integration itself, from the risk to its end."""

from collections.abc import Awaitable, Callable

from homeassistant.core import HomeAssistant
import pytest

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
