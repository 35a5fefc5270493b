"""Fixtures for tests of notices: a home, what the engine says, and what people see."""

from collections.abc import Awaitable, Callable

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.fleet import assessor
from tests.integration.home import Home

from .board import Board, Menu
from .verdicts import Verdicts


@pytest.fixture
def verdicts(monkeypatch: pytest.MonkeyPatch) -> Verdicts:
    """Return what is said of cameras in place of the engine."""
    said = Verdicts()
    monkeypatch.setattr(assessor, "assess", said.assess)
    return said


@pytest.fixture
def board(home: Home, verdicts: Verdicts) -> Board:
    """Return the home and its notices."""
    return Board(home)


@pytest.fixture
async def open_menu(
    hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> Callable[[str], Awaitable[Menu]]:
    """Return how a person opens the menu behind a notice: over HTTP, as the browser does."""
    assert await async_setup_component(hass, "repairs", {})

    async def opened(issue_id: str) -> Menu:
        client = await hass_client()
        menu = Menu(client)
        await menu.open(issue_id)
        return menu

    return opened
