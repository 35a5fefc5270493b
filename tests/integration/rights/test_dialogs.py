"""Dialogs and downloads are for administrators: Home Assistant refuses others."""

import json

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home

FLOWS = "/api/config/config_entries"
ISSUE = {"handler": DOMAIN, "issue_id": "phased_out_hikvision"}
DIALOGS = {
    "set up": ("post", f"{FLOWS}/flow", {"handler": DOMAIN}),
    "options": ("post", f"{FLOWS}/options/flow", {"handler": "ENTRY"}),
    "manual camera": ("post", f"{FLOWS}/subentries/flow", {"handler": ["ENTRY", MANUAL_CAMERA]}),
    "answer to a notice": ("post", "/api/repairs/issues/fix", ISSUE),
    "diagnostics": ("get", "/api/diagnostics/config_entry/ENTRY", None),
}
COMMANDS = ("config_entries/subentries/list", "config_entries/get_single")


@pytest.fixture
async def loaded(hass: HomeAssistant, home: Home) -> Home:
    """Return a home with a notice, and everything that serves dialogs."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    for integration in ("config", "repairs", "diagnostics"):
        assert await async_setup_component(hass, integration, {})
    return home


@pytest.mark.attack("user", "a user without rights opens options and repair dialogs", "refused")
@pytest.mark.parametrize("dialog", DIALOGS)
@pytest.mark.parametrize("is_administrator", [False, True])
async def test_a_dialog(
    hass_client: ClientSessionGenerator,
    hass_access_token: str,
    hass_read_only_access_token: str,
    loaded: Home,
    dialog: str,
    is_administrator: bool,  # noqa: FBT001 - a table
) -> None:
    token = hass_access_token if is_administrator else hass_read_only_access_token
    client = await hass_client(token)
    method, path, body = DIALOGS[dialog]
    entry_id = loaded.us.entry_id
    sent = json.loads(json.dumps(body).replace("ENTRY", entry_id))
    answer = await client.request(method, path.replace("ENTRY", entry_id), json=sent)
    assert answer.status == (200 if is_administrator else 401)


@pytest.mark.parametrize("command", COMMANDS)
async def test_what_a_subentry_holds(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
    loaded: Home,
    command: str,
) -> None:
    socket = await hass_ws_client(hass, hass_read_only_access_token)
    await socket.send_json_auto_id({"type": command, "entry_id": loaded.us.entry_id})
    answer = await socket.receive_json()
    assert not answer["success"]
    assert answer["error"]["code"] == "unauthorized"
