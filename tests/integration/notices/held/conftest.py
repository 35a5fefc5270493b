"""Fixtures: a home whose library a test writes."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle import entry
from tests.integration.home import Home

from ..board import Board, Menu
from .facts import Facts
from .owner import OwnersHome


@pytest.fixture
async def owners_home(
    hass: HomeAssistant,
    home: Home,
    hass_storage: dict[str, Any],
    hass_ws_client: WebSocketGenerator,
    open_menu: Callable[[str], Awaitable[Menu]],
    monkeypatch: pytest.MonkeyPatch,
) -> OwnersHome:
    """Return a home that is not set up yet, about which the library says nothing."""
    assert await async_setup_component(hass, "websocket_api", {})
    facts = Facts()
    monkeypatch.setattr(entry, "load_library", facts.library)
    return OwnersHome(hass, Board(home), facts, open_menu, hass_ws_client)
