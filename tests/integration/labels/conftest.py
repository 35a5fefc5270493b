"""Fixtures: a home in which Home Assistant hides much, and the dialog that asks for it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle import entry
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.releases.facts import Releases
from scripts.library import pack_releases
from tests.days import TODAY
from tests.integration.corrections.dialog import FLOW, Dialog
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home

IPC = {"manufacturer": "IPC", "model": "IPC"}
TAPO = {"manufacturer": "TP-Link", "model": "Tapo C200"}
SOURCE = {"url": "https://vendor.example/", "kind": "vendor", "checked": str(TODAY)}

type OpenOptions = Callable[[], Awaitable[Dialog]]


def facts() -> Library:
    """Return the facts of today, with recent firmware of two hardware versions of a C200."""
    listing = {"concludes": ["maintained"], "regional": False, "sources": [SOURCE]}
    common = {
        "list": "site",
        "version": "9.9.9",
        "published": str(TODAY - timedelta(days=30)),
        "models": ["Tapo C200"],
    }
    rows = [{**common, "hardware": [version]} for version in ("3", "5")]
    other = {"google_nest": {"lists": {"site": listing}, "releases": [{**common, "models": ["x"]}]}}
    section = {"tplink": {"lists": {"site": listing}, "releases": rows}, **other}
    releases = Releases.from_json(pack_releases.pack(section))
    return replace(load_library(), version=TODAY.strftime("%Y.%m.%d"), releases=releases)


@pytest.fixture
async def hidden(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a home of cameras of which little is shown, each in its own way."""
    library = facts()
    monkeypatch.setattr(entry, "load_library", lambda: library)
    home.camera("tplink", "Hall", mac="02:00:00:00:00:05", **TAPO)
    home.camera("nest", "Door", manufacturer="Google Nest", model="Camera")
    home.camera("onvif", "Shed", mac="02:00:00:00:00:01", **IPC)
    home.camera("generic", "Attic", manufacturer="Generic")
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    assert {*home.cameras} == {"Hall", "Door", "Shed", "Attic", "Gate"}
    return home


@pytest.fixture
async def open_options(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, hidden: Home
) -> OpenOptions:
    """Return how an administrator opens the options, as the browser does."""
    assert await async_setup_component(hass, "config", {})

    async def opened() -> Dialog:
        dialog = Dialog(await hass_client())
        assert hidden.us
        await dialog._post(FLOW, {"handler": hidden.us.entry_id})
        return dialog

    return opened


def asked(dialog: Dialog) -> str:
    """Return the name of the camera that is asked about."""
    placeholders: dict[str, Any] = dialog.shown["description_placeholders"]
    return str(placeholders["camera"])
