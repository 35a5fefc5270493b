"""What may be attached to a report, and what the system page shows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
import json

from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import get_system_health_info
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.diagnostics import async_get_device_diagnostics
from custom_components.camera_lifecycle.engine.model import Evidence, Record, Strength
from custom_components.camera_lifecycle.owner.corrections import Correction
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home


async def test_diagnostics_hold_all_that_decides_and_nothing_private(
    hass: HomeAssistant, home: Home, hass_client: ClientSessionGenerator
) -> None:
    home.camera("hikvision_next", "Nanny's room", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Yard", mac="ec:71:db:01:02:03", url="http://192.168.7.9", **REOLINK)
    entry = home.entry(
        "generic",
        options={"stream_source": "rtsp://me:secret@192.168.7.9:8554/h264Preview_01_main"},
    )
    home.camera("generic", "Alley", entry=entry, manufacturer="Generic")
    home.camera("buienradar", "Radar")
    await home.set_up(region="US-TX")

    told = await get_diagnostics_for_config_entry(hass, hass_client, home.us)
    assert told["settings"]["region"] == "US-TX"
    assert told["library"]["version"]
    assert len(told["cameras"]) == 2
    models = {source["model"] for camera in told["cameras"] for source in camera["sources"]}
    assert {"DS-2CD2346G2-ISU/SL", "RLC-810A"} <= models
    assert [device["integration"] for device in told["excluded"]] == ["buienradar"]

    text = json.dumps(told).casefold()
    assert "ec:71:db:**redacted-mac-1**" in text
    for private in ("nanny", "yard", "01:02:03", "192.168.7.9", "secret", HIKVISION_SERIAL):
        assert private.casefold() not in text


async def test_diagnostics_hold_what_the_owner_said(
    hass: HomeAssistant, home: Home, hass_client: ClientSessionGenerator
) -> None:
    camera = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    today = home.fleet.day
    said = Correction(camera.id, today, maker="axis", hardware_version="V7")
    await home.us.runtime_data.stores.answers.async_correct([said])
    plan = Plan(warranty_until=today, note="Bought at Nanny's")
    await home.us.runtime_data.async_set_plans({camera.id: plan})
    await hass.async_block_till_done()

    told = await get_diagnostics_for_config_entry(hass, hass_client, home.us)
    (shown,) = told["cameras"]
    says = [sign["says"] for sign in shown["assessment"]["evidence"] if sign["signal"] == "owner"]
    assert says == ["maker:axis", "hardware:V7"]
    assert shown["plan"]["warranty_until"] == today.isoformat()
    assert shown["plan"]["note"] == "**REDACTED-note-1**"
    assert told["answers"]["corrections"][0]["maker"] == "axis"
    assert told["totals"]["cameras"] == told["totals"]["corrections"] == 1
    assert told["totals"]["answers"] == told["totals"]["asked"] == told["totals"]["steps"] == 0


async def test_diagnostics_hold_the_steps_without_what_was_written(
    hass: HomeAssistant, home: Home, hass_client: ClientSessionGenerator
) -> None:
    camera = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    due = date(2099, 5, 1)
    yard = StepCamera(camera.id, "Yard")
    step = Step("s", "Buy at Nanny's", (yard,), "RLC-1", Decimal(7), due, note="blue door")
    await home.us.runtime_data.async_set_steps([step])
    told = await get_diagnostics_for_config_entry(hass, hass_client, home.us)
    assert told["steps"] == [
        {
            "cameras": [camera.id],
            "due": "2099-05-01",
            "state": "planned",
            "closed": None,
            "says": ["title", "replacement", "cost", "note"],
        }
    ]
    assert told["totals"]["steps"] == 1


async def test_an_id_that_is_made_of_a_name_is_the_same_wherever_it_stands(
    hass: HomeAssistant, home: Home, hass_client: ClientSessionGenerator
) -> None:
    hass.states.async_set("camera.bed", "idle", {"brand": "Reolink", "model_name": "RLC-810A"})
    hass.states.async_set("camera.zwickel", "idle", {"brand": "Reolink"})
    await home.set_up()
    first, _ = home.fleet.cameras
    plan = Plan(replace_by=date(2099, 5, 1))
    await home.us.runtime_data.async_set_plans({first: plan})
    told = await get_diagnostics_for_config_entry(hass, hass_client, home.us)
    shown, other = (camera["assessment"]["id"] for camera in told["cameras"])
    assert shown != other
    assert told["cameras"][0]["sources"][0]["id"] == shown
    assert {row["camera"] for row in told["answers"]["answers"]} == {shown}
    text = json.dumps(told).casefold()
    assert "zwickel" not in text
    assert "camera_bed" not in text


@pytest.mark.attack("reader", "a camera says private values itself", "redacted in diagnostics")
async def test_what_a_camera_says_itself_is_redacted_too(
    hass: HomeAssistant, home: Home, hass_client: ClientSessionGenerator
) -> None:
    camera = home.camera("onvif", "Yard", manufacturer="Reolink", model="RLC-810A")
    await home.set_up()
    own = Record(
        camera.id,
        integration="onvif_device",
        model="RLC-810A",
        serial_number="SN0123456789",
        name="Nursery",
        details={
            "deviceLocation": "Second floor",
            "onvif_scopes": ["onvif://www.onvif.org/name/Aunt", "onvif://www.onvif.org/type/PTZ"],
        },
    )
    known = home.fleet.cameras[camera.id]
    sign = Evidence("onvif_scopes", "onvif://www.onvif.org/name/Aunt", None, Strength.NONE)
    identity = replace(known.assessment.identity, evidence=(sign,))
    home.fleet.cameras[camera.id] = replace(
        known,
        camera=known.camera.with_look_up_records((own,)),
        assessment=replace(known.assessment, identity=identity),
    )
    told = await get_diagnostics_for_config_entry(hass, hass_client, home.us)
    text = json.dumps(told).casefold()
    assert "type/ptz" in text
    for private in ("nursery", "sn0123456789", "second floor", "aunt", "yard"):
        assert private not in text


async def test_system_health(hass: HomeAssistant, home: Home) -> None:
    home.camera("reolink", **REOLINK)
    home.camera("mjpeg", "Mystery")
    await home.set_up()
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    info = await get_system_health_info(hass, DOMAIN)
    version = home.us.runtime_data.library.version
    assert info["library_version"] == version
    assert info["library_date"] == version.replace(".", "-")
    assert info["cameras"] == 2
    assert info["unknown"] == len(
        [1 for known in home.cameras.values() if known.assessment.support.status == "unknown"]
    )


async def test_system_health_before_set_up(hass: HomeAssistant, home: Home) -> None:
    entry = await home.set_up()
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    await hass.config_entries.async_unload(entry.entry_id)
    assert await get_system_health_info(hass, DOMAIN) == {"running": False}


@pytest.mark.parametrize("disabled_by", [None, ConfigEntryDisabler.USER])
async def test_of_an_entry_that_is_off_only_that_is_told(
    hass: HomeAssistant,
    home: Home,
    hass_client: ClientSessionGenerator,
    disabled_by: ConfigEntryDisabler | None,
) -> None:
    device = home.camera("reolink", "Yard")
    await home.set_up()
    if disabled_by is not None:
        await hass.config_entries.async_set_disabled_by(home.us.entry_id, disabled_by)
    else:
        await hass.config_entries.async_unload(home.us.entry_id)
    await hass.async_block_till_done()
    told = {"state": "not_loaded", "disabled_by": disabled_by}
    assert await get_diagnostics_for_config_entry(hass, hass_client, home.us) == told
    assert await async_get_device_diagnostics(hass, home.us, device) == told
