"""Whatever a registry, a file or a store holds: all other cameras keep working."""

from pathlib import Path
from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.load import load_library

from .home import REOLINK, Home

pytestmark = pytest.mark.logs("Unable to remove unknown job listener")

HOSTILE = [
    "",
    " ",
    "x" * 10_000,
    "📷🔥" * 300,
    "[x](http://evil)",
    "<script>alert(1)</script>",
    "{{ states('x') }}",
    "\x00\x01\x7f",
    "'; DROP TABLE cameras; --",
    "(((((a+)+)+)+)+)$" + "a" * 500,
    "\u202egnihtemos",
]
FIELDS = ("manufacturer", "model", "model_id", "sw_version", "hw_version", "serial_number", "name")


@pytest.mark.attack(
    "camera",
    "registry strings of markup, templates, SQL, control characters, and regular expressions",
    "the camera is unknown, nothing is executed, and the others are assessed",
)
@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_strings(home: Home, text: str) -> None:
    fields: dict[str, Any] = dict.fromkeys(FIELDS, text)
    hostile = home.camera("onvif", identifier=text or "none", **{"name": "x", **fields})
    good = home.camera("reolink", "Good", **REOLINK)
    await home.set_up()
    assert home.state(good.id, "vendor").state == "Reolink"
    assert home.state(hostile.id, "at_risk").state == "unknown"
    assert len(home.state(hostile.id, "vendor").state) <= 255


@pytest.mark.fault(
    "data", "a camera of which Home Assistant knows nothing", "it is unknown, and no all-clear"
)
async def test_empty_registry_fields(home: Home) -> None:
    device = home.camera("onvif", None)
    await home.set_up()
    assert home.state(device.id, "at_risk").state == "unknown"
    assert len(home.cameras) == 1


@pytest.mark.fault(
    "data",
    "`library.json` is missing, cut, empty, or of a newer form",
    "setup says which, nothing is lost, and a whole one brings all back",
)
@pytest.mark.logs("Error setting up entry")
@pytest.mark.parametrize(
    ("content", "state", "key"),
    [
        ('{"schema_version": 99}', ConfigEntryState.SETUP_ERROR, "library_too_new"),
        ("{", ConfigEntryState.SETUP_ERROR, "library_damaged"),
        ("[]", ConfigEntryState.SETUP_ERROR, "library_damaged"),
        ('{"schema_version": 1}', ConfigEntryState.SETUP_ERROR, "library_damaged"),
        (None, ConfigEntryState.SETUP_RETRY, "library_unreadable"),
    ],
)
async def test_a_library_that_cannot_be_used(
    hass: HomeAssistant,
    home: Home,
    tmp_path: Path,
    content: str | None,
    state: ConfigEntryState,
    key: str,
) -> None:
    device = home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    path = tmp_path / "library.json"
    if content is not None:
        path.write_text(content)
    with patch(
        "custom_components.camera_lifecycle.entry.load_library",
        side_effect=lambda: load_library(path),
    ):
        await hass.config_entries.async_reload(entry.entry_id)
        await hass.async_block_till_done()
    assert entry.state is state
    assert entry.error_reason_translation_key == key
    # nothing is lost
    assert home.ours(device.id, "vendor") is not None
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert home.state(device.id, "vendor").state == "Reolink"


@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "text",
        {"camera": None},
        {"camera": {"version": "1"}},
        {"camera": {"version": "1", "since": "yesterday"}},
        {"camera": {"version": "1", "since": 5}},
    ],
)
async def test_a_damaged_store(home: Home, hass_storage: dict[str, Any], data: object) -> None:
    hass_storage[f"{DOMAIN}.first_seen"] = {"version": 1, "minor_version": 1, "data": data}
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    assert home.state(device.id, "firmware_age").attributes["unchanged_since"]


@pytest.mark.logs("were written by a newer version")
async def test_a_store_of_a_newer_version_is_left_as_it_is(
    hass: HomeAssistant, home: Home, hass_storage: dict[str, Any]
) -> None:
    newer = {"version": 9, "minor_version": 1, "key": "x", "data": {"new": "form"}}
    hass_storage[f"{DOMAIN}.first_seen"] = newer
    home.camera("reolink", **REOLINK)
    await home.set_up()
    await hass.async_stop()
    assert hass_storage[f"{DOMAIN}.first_seen"] == newer


@pytest.mark.fault("data", "settings that no version wrote", "setup goes on with what they say")
@pytest.mark.parametrize(
    "data",
    [{}, {"site": "castle"}, {"country": "", "region": None}, {"lead_time_months": 3.0}],
)
async def test_settings_of_any_age(home: Home, data: dict[str, Any]) -> None:
    await home.set_up(**data)
    assert home.us.state is ConfigEntryState.LOADED
