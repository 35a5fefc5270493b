"""Fixtures: a home with notices, users, and how steps are seen and changed in its list."""

from homeassistant.core import HomeAssistant
import pytest

from tests.integration.notices.board import Board
from tests.integration.notices.conftest import board, open_menu, verdicts
from tests.integration.notices.verdicts import Verdicts
from tests.integration.rights.conftest import administrator, other_user

from .todo_list import TodoList

__all__ = ["administrator", "board", "open_menu", "other_user", "verdicts"]


@pytest.fixture
async def todo(hass: HomeAssistant, board: Board, verdicts: Verdicts) -> TodoList:
    """Return the list of a home with two phased-out cameras and one of which nothing is known."""
    verdicts.phased_out = {"Hikvision"}
    for name in ("Garage", "Garden"):
        board.camera(name, identifier=name.lower())
    board.camera("Hall", "Acme", identifier="hall", model="OK")
    await board.home.set_up()
    return TodoList(hass, board)
