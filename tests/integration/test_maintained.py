"""A camera whose vendor still publishes firmware: what its device page says, and for how long."""

from dataclasses import replace
from datetime import date
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er, issue_registry as ir
from homeassistant.helpers.entity import Entity
import pytest
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle import entry as loading
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.releases.facts import FIRST_DAY, Releases
from custom_components.camera_lifecycle.sensor import FLEET_SENSORS
from custom_components.camera_lifecycle.text.translations import Translations, locale
from tests.days import after_facts, moment

from .home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

BUILT = after_facts(-100)
OFFERED = f"v9.9.9.9999_{BUILT:%y%m%d}85"
LIST_CHECKED = after_facts(-10)
VERSION = "10.4.4.23"


def written(day: date) -> str:
    """Return a day as an English sentence has it."""
    return Translations({}, locale("en")).date(day)


async def offered(home: Home, latest: str = OFFERED) -> dr.DeviceEntry:
    """Return a camera whose own integration offers `latest`."""
    device = home.camera("reolink", "Yard", **REOLINK)
    update = er.async_get(home.hass).async_get_or_create(
        "update",
        "reolink",
        device.id,
        config_entry=home.entries["reolink"],
        device_id=device.id,
        original_device_class="firmware",
    )
    versions = {"installed_version": REOLINK["sw_version"], "latest_version": latest}
    home.hass.states.async_set(update.entity_id, "on", versions)
    return device


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library hold a list of Reolink's with a newer firmware of the model."""
    source = {"url": "https://acme.example/", "kind": "vendor", "checked": str(LIST_CHECKED)}
    concludes = ["maintained", "newer_exists", "newest_known"]
    released = (BUILT - FIRST_DAY).days
    row = [0, VERSION, 0, released, 0, "", REOLINK["model"].casefold()]
    reolink = {
        "lists": [{"concludes": concludes, "regional": False, "sources": [source]}],
        "releases": [row],
        "versions": [],
    }
    library = replace(load_library(), releases=Releases.from_json({"reolink": reolink}))
    monkeypatch.setattr(loading, "load_library", lambda *_: library)


def no_notice(hass: HomeAssistant) -> bool:
    return not [key for key in ir.async_get(hass).issues if key[0] == DOMAIN]


async def test_what_the_integration_offers_keeps_it_maintained(
    hass: HomeAssistant, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Entity, "entity_registry_enabled_default", True)
    device = await offered(home)
    await home.set_up()
    status = home.state(device.id, "support_status")
    assert status.state == "maintained"
    told: dict[str, Any] = {key: status.attributes[key] for key in ("basis", "since", "until")}
    assert told == {"basis": "release", "since": str(BUILT), "until": None}
    assert home.state(device.id, "assessment").state.startswith(
        "Still updated: the newest firmware that its integration offers was built on "
        f"{written(BUILT)}; yours is older. "
    )
    assert home.state(device.id, "at_risk").state == "off"
    assert home.state(device.id, "support_ends").state == STATE_UNKNOWN
    service = home.us.entry_id
    assert home.state(service, "cameras_maintained").attributes["names"] == ["Yard"]
    assert home.state(service, "next_support_end").state == STATE_UNKNOWN
    counts = [
        int(home.state(service, description.key).state)
        for description in FLEET_SENSORS
        if description.key.startswith("cameras_") and description.key != "cameras_at_risk"
    ]
    assert sum(counts) == 1
    assert no_notice(hass)


@pytest.mark.usefixtures("listed")
async def test_what_a_list_says_is_told_with_its_day(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    assert home.state(device.id, "support_status").state == "maintained"
    assert home.state(device.id, "assessment").state.startswith(
        f"Still updated: Reolink published firmware for this model on {written(BUILT)}; yours is "
        "older. The installed firmware was built on 25 June 2023."
    )
    state = home.state(device.id, "firmware_state")
    assert state.state == "newer_exists"
    names = ("newest_version", "newest_date", "source", "as_of")
    assert [state.attributes[name] for name in names] == [
        VERSION,
        str(BUILT),
        "library",
        str(LIST_CHECKED),
    ]
    assert no_notice(hass)


@pytest.mark.usefixtures("listed")
async def test_the_newest_version_is_no_address(
    hass: HomeAssistant, home: Home, hass_client: ClientSessionGenerator
) -> None:
    """It looks like one, and a download is of use only while versions stay in it."""
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    (camera,) = (await get_diagnostics_for_config_entry(hass, hass_client, home.us))["cameras"]
    assert camera["assessment"]["firmware"]["newest"]["version"] == VERSION
    (reason,) = camera["assessment"]["reasons"]
    assert (reason["code"], reason["version"]) == ("maintained", VERSION)
    assert (reason["by"], reason["day_is"]) == ("release", "published")


@pytest.mark.usefixtures("listed")
async def test_it_lapses_with_the_facts_and_says_so(
    home: Home, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(moment(after_facts(1), "12:00", "UTC"))
    device = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    assert home.state(device.id, "support_status").state == "maintained"
    await home.days_later(freezer, 366)
    await home.settle()
    assert home.state(device.id, "support_status").state == STATE_UNKNOWN
    assert home.state(device.id, "assessment").state.startswith(
        "The facts of Camera Lifecycle are more than a year old, so they no longer show whether "
        f"this camera is supported. Reolink published firmware for this model on {written(BUILT)};"
    )
    assert home.state(home.us.entry_id, "cameras_maintained").state == "0"
    assert home.state(home.us.entry_id, "cameras_no_source").state == "1"


async def test_what_a_status_rests_on_is_told_of_every_status(home: Home) -> None:
    gate = home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    cellar = home.camera("mydlink", "Cellar", manufacturer="D-Link", model="DCS-932L")
    await home.set_up(country="CA")
    assert home.state(gate.id, "support_status").attributes["basis"] == "measure"
    assert home.state(cellar.id, "support_status").attributes["basis"] == "published_end"
