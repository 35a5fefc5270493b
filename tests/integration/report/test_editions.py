"""The editions for a client and as a proof, as the action answers them."""

import csv
from datetime import date, timedelta
from decimal import Decimal
import io
import re
from types import MappingProxyType
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    ConfigEntryDisabler,
    ConfigEntryState,
    ConfigSubentry,
)
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    MockUser,
    mock_integration,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.lookup.credentials import Endpoint
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from custom_components.camera_lifecycle.lookup.model import LookUpResult, Protocol, Target
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

MAC = "ec:71:db:00:00:01"
HOSTILE = "<script>alert(1)</script>\"\u202e=cmd|' /C calc'!A0"
EDITIONS = ("client", "proof")


async def report(hass: HomeAssistant, context: Context | None = None, **fields: Any) -> Any:
    answer = await hass.services.async_call(
        DOMAIN, "report", fields, blocking=True, return_response=True, context=context
    )
    assert [*answer] == ["report"]
    return answer["report"]


def load(home: Home, without: str = "") -> None:
    """Let the integrations that bring cameras be loaded."""

    async def done(*_: Any) -> bool:
        return True

    for domain, entry in home.entries.items():
        if domain != without:
            mock_integration(home.hass, MockModule(domain, async_unload_entry=done))
            entry.mock_state(home.hass, ConfigEntryState.LOADED)


@pytest.fixture
async def shop(home: Home, hass: HomeAssistant) -> Home:
    """Return a shop: a camera at the gate, one with a hostile name, two steps, one of them done."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", HOSTILE, mac=MAC, serial_number="952700012345", **REOLINK)
    load(home)
    await home.set_up(country="CA")
    gate = home.cameras["Gate"].camera
    done = Step(
        "old",
        HOSTILE,
        (StepCamera("gone", "Old shed"),),
        "RLC-810A",
        Decimal("80.00"),
        state=StepState.INSTALLED,
        closed=date(2026, 10, 1),
    )
    open_step = Step("s1", None, (StepCamera(gate.id, "Gate"),), "P3265", Decimal("1234.50"))
    free = Step("s2", "Measure the wall", due=date(2099, 5, 1))
    await home.us.runtime_data.async_set_steps([done, open_step, free])
    await hass.async_block_till_done()
    return home


async def test_the_client_is_told_steps_sums_and_what_was_replaced(
    shop: Home, hass: HomeAssistant
) -> None:
    data = await report(hass, edition="client", client="Bakery", prepared_by="Ada", title="Review")
    assert (data["title"], data["client"], data["prepared_by"]) == ("Review", "Bakery", "Ada")
    assert data["facts_as_of"]
    assert [(step["title"], step["cost"]) for step in data["steps"]] == [
        ("Measure the wall", None),
        ("Gate", "1234.50"),
    ]
    (camera,) = data["steps"][1]["cameras"]
    assert (camera["status"], camera["is_gone"]) == ("phased_out", False)
    (closed,) = data["history"]
    assert (closed["closed"], closed["state"]) == ("2026-10-01", "installed")
    assert closed["cameras"] == [
        {"id": "gone", "name": "Old shed", "area": None, "status": None, "is_gone": True}
    ]
    assert data["costs"] == {
        "by_state": {"planned": "1234.50", "installed": "80.00"},
        "total": "1314.50",
        "steps_without_cost": 1,
    }
    assert data["currency"] == hass.config.currency
    assert "proof" not in data["cameras"][0]


@pytest.mark.attack("camera", "hostile names in a report", "nothing acts in the page")
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", ["en", "de"])
async def test_no_text_acts_in_a_page_and_none_says_that_it_is_complete(
    shop: Home, hass: HomeAssistant, edition: str, language: str
) -> None:
    hass.config.language = language
    page = await report(
        hass, format="html", edition=edition, title=HOSTILE, client=HOSTILE, prepared_by=HOSTILE
    )
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert "\u202e" not in page
    assert 'src="' not in page
    assert "&lt;script&gt;" in page
    assert not re.search("complete|vollständig|lückenlos", page, re.IGNORECASE)
    assert not re.search(r"[{}]", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))
    anchors = {*re.findall(r'aria-labelledby="([^"]+)"', page)}
    assert anchors <= {*re.findall(r' id="([^"]+)"', page)}


async def test_the_page_of_a_client(shop: Home, hass: HomeAssistant) -> None:
    page = await report(hass, format="html", edition="client", client="Bakery <b>")
    assert "For: Bakery &lt;b&gt;" in page
    assert page.count('<section class="step"') == 2
    assert "Old shed" in page
    assert "There is no report from an earlier day" in page
    assert "€1,314.50" in page
    assert "The cost of 1 step isn&#39;t known." in page
    assert HIKVISION_SERIAL not in page
    assert MAC not in page
    assert re.search(r"<th scope=\"row\">Phased out</th><td class=\"number\">1</td>", page)


@pytest.mark.parametrize("format_", ["json", "csv", "html"])
async def test_the_next_report_tells_what_has_changed(
    shop: Home, hass: HomeAssistant, freezer: FrozenDateTimeFactory, format_: str
) -> None:
    await report(hass, format=format_, edition="client")
    first = await report(hass, edition="client")
    assert (first["last_report"], first["changes"]) == (None, [])
    day = shop.fleet.day.isoformat()
    await shop.days_later(freezer, 1)
    gone = shop.cameras[next(name for name in shop.cameras if name != "Gate")]
    dr.async_get(hass).async_remove_device(gone.camera.primary_device_id)
    gate = shop.cameras["Gate"].camera
    dr.async_get(hass).async_update_device(gate.primary_device_id, sw_version="V5.7.19")
    shop.camera("reolink", "New one", **REOLINK)
    await shop.settle()
    steps = shop.us.runtime_data.stores.steps.steps
    await shop.us.runtime_data.async_set_steps(
        [steps["s1"].in_state(StepState.ORDERED, shop.fleet.day), Step("s3", "Roof")]
    )
    told = await report(hass, edition="client")
    assert told["last_report"] == day
    assert {(each["kind"], each["name"]): each["after"] for each in told["changes"]} == {
        ("new", "New one"): "",
        ("firmware", "Gate"): "5.7.19",
        ("gone", told["changes"][-3]["name"]): "",
        ("step_state", "Gate"): "ordered",
        ("step_new", "Roof"): "planned",
    }
    again = await report(hass, edition="client")
    assert again["changes"] == told["changes"], "the second one of a day tells the same"
    page = await report(hass, format="html", edition="client")
    assert "Gate: firmware changed from 5.7.18 to 5.7.19" in page
    assert "Step “Gate”: progress changed from Planned to Ordered" in page
    await shop.days_later(freezer, 1)
    assert (await report(hass, edition="client"))["changes"] == []
    page = await report(hass, format="html", edition="client")
    assert "Compared with the report of" in page


async def test_only_a_client_report_is_remembered_and_over_a_reload(
    shop: Home, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    store = shop.us.runtime_data.stores.report_pictures
    await report(hass)
    await report(hass, edition="proof")
    with pytest.raises(ServiceValidationError, match="HTML, CSV, and JSON"):
        await report(hass, edition="client", format="markdown")
    assert store.content() == {"made": []}
    await report(hass, edition="client")
    assert len(store.content()["made"]) == 1
    day = shop.fleet.day.isoformat()
    await hass.config_entries.async_reload(shop.us.entry_id)
    await hass.async_block_till_done()
    await shop.days_later(freezer, 1)
    assert (await report(hass, edition="client"))["last_report"] == day


async def test_the_proof_says_what_was_read_where_and_when(shop: Home, hass: HomeAssistant) -> None:
    await hass.services.async_call(
        DOMAIN,
        "correct",
        {"device_id": shop.cameras["Gate"].camera.primary_device_id, "hardware_version": "2"},
        blocking=True,
    )
    await hass.async_block_till_done()
    data = await report(hass, edition="proof")
    gate = next(each for each in data["cameras"] if each["name"] == "Gate")["proof"]
    other = next(each for each in data["cameras"] if each["name"] != "Gate")["proof"]
    assert other["mac_addresses"] == [MAC]
    assert other["serial_numbers"] == ["952700012345"]
    today = shop.fleet.day.isoformat()
    registry = other["read"][0]
    assert registry["way"] == "Home Assistant registry (Reolink)"
    assert registry["read"] == today
    assert registry["changed"]
    told = {(row["signal"], row["value"], row["says"], *row["ways"]) for row in other["evidence"]}
    by = "Home Assistant registry (Reolink)"
    assert ("MAC address", MAC, "Made by: Reolink", by) in told, told
    assert {row["strength"] for row in other["evidence"]} <= {"certain", "strong", "weak", "none"}
    assert all(row["ways"] for row in other["evidence"])
    assert {"way": "Owner", "read": today, "changed": None} in gate["read"]
    assert (data["library_version"], bool(data["facts_as_of"])) == (data["library_version"], True)
    page = await report(hass, format="html", edition="proof")
    for told in (MAC, "952700012345", "Manufacturer name", data["library_version"], "read on"):
        assert told in page, told
    assert 'class="step"' not in page
    rows = [*csv.DictReader(io.StringIO(await report(hass, format="csv", edition="proof")))]
    assert {row["MAC address"] for row in rows} >= {MAC}
    assert all(row["Facts (version and date)"].startswith(data["library_version"]) for row in rows)
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row.values() if cell)


@pytest.mark.parametrize("edition", EDITIONS)
async def test_others_are_refused(
    shop: Home, hass: HomeAssistant, hass_read_only_user: MockUser, edition: str
) -> None:
    with pytest.raises(Unauthorized):
        await report(hass, Context(user_id=hass_read_only_user.id), edition=edition)
    assert shop.us.runtime_data.stores.report_pictures.content() == {"made": []}


@pytest.mark.parametrize("edition", EDITIONS)
async def test_what_was_not_seen_is_listed(home: Home, hass: HomeAssistant, edition: str) -> None:
    home.camera("reolink", "Yard", **REOLINK)
    off = home.camera("amcrest", "Off", manufacturer="Amcrest", model="IP8M")
    dr.async_get(hass).async_update_device(off.id, disabled_by=dr.DeviceEntryDisabler.USER)
    home.camera("hikvision_next", "Silent", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("dahua", "Not loaded", manufacturer="Dahua", model="IPC-HDW1431S")
    home.camera("axis", "Marked", manufacturer="AXIS", model="P3265-LVE")
    home.picture("environment_canada", "radar", device_id=home.device("environment_canada").id)
    load(home, without="dahua")
    for title, by in (("Doorbell", None), ("Garage", ConfigEntryDisabler.USER)):
        MockConfigEntry(domain="doorbird", title=title, disabled_by=by).add_to_hass(hass)
    hass.states.async_set("camera.typed", "idle", {"friendly_name": "Typed"})
    await home.set_up()
    (silent,) = home.cameras["Silent"].camera.sources[0].entity_ids
    hass.states.async_set(silent, "unavailable")
    marked = home.cameras["Marked"].camera.primary_device_id
    await hass.services.async_call(
        DOMAIN, "correct", {"device_id": marked, "kind": "not_a_camera"}, blocking=True
    )
    await home.settle()
    data = await report(hass, edition=edition)
    causes = {each["name"]: each["cause"] for each in data["not_seen"]}
    assert causes.pop("Typed") == "yaml"
    radar = {cause for name, cause in causes.items() if name not in KNOWN}
    assert radar == {"not_a_camera"}
    assert {name: causes[name] for name in KNOWN} == KNOWN
    assert "Yard" not in causes
    page = await report(hass, format="html", edition=edition)
    for name in KNOWN:
        assert name in page
    assert "Integration not loaded, its cameras are missing" in page


KNOWN = {
    "Off": "disabled",
    "Silent": "unavailable",
    "Not loaded": "not_loaded",
    "Marked": "owners_word",
    "Doorbell": "entry_not_loaded",
    "Garage": "entry_disabled",
}


async def test_cameras_without_a_device_and_cameras_that_were_added_by_hand(
    home: Home, hass: HomeAssistant
) -> None:
    home.entry("generic")
    home.picture("generic", "entity only", original_name="Entity only")
    home.picture("ffmpeg", "yaml", original_name="By YAML")
    hass.states.async_set("camera.typed", "idle", {"friendly_name": "Typed"})
    load(home)
    await home.set_up()
    for title in ("Barn", "Shed"):
        data = {"host": f"{title}.local", "port": None, "tls": False, "protocol": "auto"}
        outside = ConfigSubentry(
            data=MappingProxyType(data),
            subentry_type=MANUAL_CAMERA,
            title=title,
            unique_id=f"{title}.local:",
        )
        hass.config_entries.async_add_subentry(home.us, outside)
    await home.settle()
    barn = home.cameras["Barn"].camera.id
    answer = LookUpResult(Protocol.ISAPI, record=Record(barn, "isapi", "hikvision", "DS-2CD2032-I"))
    endpoint = Endpoint(Target("Barn.local"), (Protocol.ISAPI,), "isapi")
    runtime = home.us.runtime_data
    runtime.stores.look_ups.async_note(barn, endpoint, answer, dt_util.now(), timedelta(hours=1))
    await runtime.coordinator.async_reassess()
    data = await report(hass, edition="proof")
    causes = {each["name"]: each["cause"] for each in data["not_seen"]}
    assert causes == {"By YAML": "yaml", "Typed": "yaml", "Shed": "unavailable"}
    read = {each["name"]: each["proof"]["read"] for each in data["cameras"]}
    today = home.fleet.day.isoformat()
    assert read["Barn"] == [{"way": "The camera was asked (isapi)", "read": today, "changed": None}]
    for name in ("Entity only", "By YAML"):
        assert read[name][0]["read"] == today
        assert read[name][0]["changed"], name
