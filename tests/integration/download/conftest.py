"""A home whose report is fetched over HTTP, as a browser fetches it."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

HOSTILE = "<script>alert(1)</script>\"\r\nX-Injected: 1\u202e=cmd|' /C calc'!A0"

type AskPath = Callable[..., Awaitable[str]]


@pytest.fixture
async def shop(hass: HomeAssistant, home: Home) -> Home:
    """Return a home with two cameras, one of them with a hostile name."""
    home.camera("hikvision_next", "Küche", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", HOSTILE, mac="ec:71:db:00:00:01", **REOLINK)
    await home.set_up(country="CA")
    assert await async_setup_component(hass, "config", {})
    return home


@pytest.fixture
def ask_path(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, shop: Home) -> AskPath:
    """Return what asks for a signed path, as the card does for the administrator."""

    async def ask(**fields: Any) -> str:
        socket = await hass_ws_client(hass)
        await socket.send_json_auto_id({"type": "camera_lifecycle/report_path", **fields})
        answer = await socket.receive_json()
        await socket.close()
        assert answer["success"], answer
        path: str = answer["result"]["path"]
        return path

    return ask


@pytest.fixture
async def browser(hass_client_no_auth: ClientSessionGenerator, shop: Home) -> Any:
    """Return a browser's tab: it knows nothing but the address."""
    return await hass_client_no_auth()
