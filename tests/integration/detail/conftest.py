"""A home whose cameras a card opens over the websocket, as a browser does."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home
from tests.integration.rights.conftest import other_user

__all__ = ["other_user"]

MAC = "ec:71:db:12:34:56"
HOST = "192.0.2.77"
NOTE = "bought from Aunt Agatha"

type Ask = Callable[..., Awaitable[Any]]


@pytest.fixture
async def house(hass: HomeAssistant, home: Home) -> Home:
    """Return a home with a camera whose maker is phased out, and one against which nothing is."""
    home.camera(
        "hikvision_next",
        "Gate",
        identifier=HIKVISION_SERIAL,
        serial_number=HIKVISION_SERIAL,
        url=f"http://{HOST}",
        **HIKVISION,
    )
    home.camera("reolink", "Yard", mac=MAC, **REOLINK)
    await home.set_up(country="CA")
    assert await async_setup_component(hass, "config", {})
    return home


@pytest.fixture
def ask(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Ask:
    """Return what asks for the detail of a camera; `user`: somebody else than the administrator."""

    async def ask(camera_id: str, *, user: MockUser | None = None, **fields: Any) -> Any:
        token = None
        if user is not None:
            refresh = await hass.auth.async_create_refresh_token(user, "https://card.example")
            token = hass.auth.async_create_access_token(refresh)
        socket = await hass_ws_client(hass, access_token=token) if token else await hass_ws_client()
        await socket.send_json_auto_id(
            {"type": "camera_lifecycle/camera", "camera_id": camera_id, **fields}
        )
        answer = await socket.receive_json()
        await socket.close()
        return answer

    return ask
