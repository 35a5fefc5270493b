"""A home with cameras in rooms, and those who look at them."""

from collections.abc import Awaitable, Callable

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home
from tests.integration.notices.conftest import board, verdicts
from tests.integration.rights.conftest import administrator, other_user

from .screen import Screen, open_screen

__all__ = ["administrator", "board", "other_user", "verdicts"]

type OpenScreen = Callable[[User], Awaitable[Screen]]


@pytest.fixture
def house(hass: HomeAssistant, home: Home) -> Home:
    """Return a home with three cameras in two rooms, not set up yet."""
    areas = ar.async_get(hass)
    yard, hall = areas.async_create("Yard"), areas.async_create("Hall")
    gate = home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    door = home.camera("reolink", "Door", **REOLINK)
    mystery = home.camera("mjpeg", "Mystery")
    for device, area in ((gate, yard), (door, hall), (mystery, hall)):
        dr.async_get(hass).async_update_device(device.id, area_id=area.id)
    return home


@pytest.fixture
def look(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> OpenScreen:
    """Return what opens the connection of a user."""

    async def open_it(user: User) -> Screen:
        return await open_screen(hass, hass_ws_client, user)

    return open_it


@pytest.fixture
async def screen(house: Home, look: OpenScreen, administrator: MockUser) -> Screen:
    """Return the connection of an administrator to the house, which is set up."""
    await house.set_up(country="CA")
    return await look(administrator)
