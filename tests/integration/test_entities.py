"""What stands on a camera's own device page, and on the page of the fleet."""

from datetime import date, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import Entity
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle import async_remove_config_entry_device
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.sensor import FLEET_SENSORS
from tests.days import after_facts, moment

from .home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

SHOWN = {"support_status", "vendor", "maker", "firmware_age", "assessment", "at_risk"}
HIDDEN = {"support_ends", "firmware_date", "known_exploited", "support_status_code"}
COUNTS = {
    "cameras",
    "cameras_at_risk",
    "cameras_risk_unknown",
    "cameras_phased_out",
    "cameras_ended",
    "cameras_supported",
    "cameras_maintained",
    "cameras_no_source",
    "cameras_not_identified",
}


async def test_entities_hang_on_the_cameras_own_device(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    for key in SHOWN | HIDDEN:
        entry = home.ours(device.id, key)
        assert entry.device_id == device.id
        assert entry.translation_key == key
        assert entry.entity_category == "diagnostic"
        assert (entry.disabled_by is not None) == (key in HIDDEN)
    ours = dr.async_entries_for_config_entry(dr.async_get(hass), home.us.entry_id)
    assert [device.entry_type for device in ours] == [dr.DeviceEntryType.SERVICE]


async def test_a_phased_out_camera(home: Home) -> None:
    device = home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    status = home.state(device.id, "support_status")
    assert status.state == "phased_out"
    assert status.attributes["options"] == [
        "ended",
        "phased_out",
        "ending",
        "restricted",
        "supported",
        "maintained",
    ]
    assert home.state(device.id, "vendor").state == "Hikvision"
    assert home.state(device.id, "maker").state == "Hikvision"
    risk = home.state(device.id, "at_risk")
    assert risk.state == "on"
    assert risk.attributes["risks"] == ["support"]
    assert "device_class" not in risk.attributes, "else the Maintenance page lists it"
    assert home.state(device.id, "assessment").state.startswith("In June 2025, Canada ordered")
    assert home.state(home.us.entry_id, "cameras_phased_out").state == "1"
    assert home.state(home.us.entry_id, "cameras_at_risk").attributes["names"] == ["Front door"]


async def test_the_age_of_a_firmware(home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    age = home.state(device.id, "firmware_age")
    assert int(age.state) == (home.fleet.day - date(2023, 6, 25)).days
    assert age.attributes["unit_of_measurement"] == "d"
    assert age.attributes["date_source"] == "version_string"


async def test_what_is_not_known_is_unknown(home: Home) -> None:
    device = home.camera("mjpeg", "Mystery")
    await home.set_up()
    for key in ("support_status", "vendor", "maker", "firmware_age", "at_risk"):
        assert home.state(device.id, key).state == STATE_UNKNOWN
    assert home.state(device.id, "assessment").state == (
        "We can't tell what this is: Home Assistant shows no maker and no model. Look at the label "
        "and tell us. Or turn on Ask the cameras in the Camera Lifecycle options."
    )
    assert home.state(home.us.entry_id, "cameras_not_identified").state == "1"
    assert home.state(home.us.entry_id, "any_at_risk").state == STATE_UNKNOWN


async def test_without_a_country_no_measure_is_judged(home: Home) -> None:
    device = home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country=None)
    assert home.state(device.id, "support_status").state == STATE_UNKNOWN
    assert home.state(device.id, "at_risk").state == STATE_UNKNOWN
    assert "Reconfigure" in home.state(device.id, "assessment").state


async def test_the_fleet_has_a_device_of_its_own(hass: HomeAssistant, home: Home) -> None:
    await home.set_up()
    for key in (*COUNTS, "next_support_end", "facts_as_of", "any_at_risk"):
        entry = home.ours(home.us.entry_id, key)
        assert dr.async_get(hass).async_get(entry.device_id).name == "Camera Lifecycle"


async def test_counts_read_right_for_one_camera_too(home: Home) -> None:
    """A unit would make "1 cameras" of one; a statistic needs none."""
    home.camera("reolink", **REOLINK)
    await home.set_up()
    for key in COUNTS:
        attributes = home.state(home.us.entry_id, key).attributes
        assert attributes["state_class"] == "measurement"
        assert "unit_of_measurement" not in attributes


async def test_long_lists_are_not_recorded(home: Home, hass: HomeAssistant) -> None:
    home.camera("reolink", **REOLINK)
    await home.set_up()
    state = home.state(home.us.entry_id, "cameras")
    assert state.attributes["names"] == ["Front door"]
    assert "names" in state.state_info["unrecorded_attributes"]


async def test_states_change_at_midnight_and_not_before(
    hass: HomeAssistant, home: Home, freezer: FrozenDateTimeFactory
) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")
    day = after_facts(1)
    freezer.move_to(moment(day, "12:00", "Europe/Berlin"))
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    before = home.state(device.id, "firmware_age")
    vendor = home.state(device.id, "vendor")
    assert before.state == str((day - date(2023, 6, 25)).days)

    for at in ("18:00", "23:59:59"):
        freezer.move_to(moment(day, at, "Europe/Berlin"))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
        assert home.state(device.id, "firmware_age") is before

    freezer.move_to(moment(after_facts(2), "00:00:06", "Europe/Berlin"))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    after = home.state(device.id, "firmware_age")
    assert int(after.state) == int(before.state) + 1
    # nothing else has changed, and nothing else was written
    assert home.state(device.id, "vendor").last_reported == vendor.last_reported or (
        home.state(device.id, "vendor").last_changed == vendor.last_changed
    )


async def test_unchanged_since_is_kept_over_a_restart_and_begins_anew_with_a_new_version(
    hass: HomeAssistant, home: Home, freezer: FrozenDateTimeFactory
) -> None:
    first, later = after_facts(1), after_facts(10)
    freezer.move_to(moment(first, "20:00", "UTC"))
    device = home.camera("reolink", **REOLINK)
    await home.set_up()

    def since() -> str:
        return home.state(device.id, "firmware_age").attributes["unchanged_since"]

    assert since() == str(first)
    freezer.move_to(moment(later, "20:00", "UTC"))
    await hass.config_entries.async_reload(home.us.entry_id)
    await hass.async_block_till_done()
    assert since() == str(first)
    dr.async_get(hass).async_update_device(device.id, sw_version="v3.1.0.3000_24010101")
    await home.settle()
    assert since() == str(later)


async def test_what_was_seen_before_a_restart_counts(
    home: Home, hass_storage: dict[str, Any]
) -> None:
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    version = home.fleet.cameras[device.id].assessment.firmware.version
    await home.us.runtime_data.stores.first_seen.async_save()  # else within half a minute
    stored = hass_storage["camera_lifecycle.first_seen"]
    assert stored["data"] == {device.id: {"version": version, "since": str(home.fleet.day)}}
    stored["data"][device.id]["since"] = "2020-02-02"
    await home.hass.config_entries.async_reload(home.us.entry_id)
    await home.hass.async_block_till_done()
    assert home.state(device.id, "firmware_age").attributes["unchanged_since"] == "2020-02-02"


async def test_entities_go_unavailable_when_unloaded_and_come_back(
    hass: HomeAssistant, home: Home
) -> None:
    device = home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    assert await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    assert home.state(device.id, "at_risk").state == STATE_UNAVAILABLE
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert home.state(device.id, "at_risk").state == STATE_UNKNOWN


async def test_removing_it_leaves_nothing_behind(
    hass: HomeAssistant, home: Home, hass_storage: dict[str, Any]
) -> None:
    device = home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    await hass.config_entries.async_remove(entry.entry_id)
    await hass.async_block_till_done()
    assert dr.async_get(hass).async_get(device.id) == device
    left = er.async_entries_for_device(
        er.async_get(hass), device.id, include_disabled_entities=True
    )
    assert [entity.platform for entity in left] == ["reolink"]
    assert not [key for key in hass_storage if key.startswith(DOMAIN)]


async def test_an_entity_can_be_renamed(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    entry = home.ours(device.id, "vendor")
    er.async_get(hass).async_update_entity(entry.entity_id, new_entity_id="sensor.who_sold_it")
    await hass.async_block_till_done()
    assert hass.states.get("sensor.who_sold_it").state == "Reolink"
    assert home.ours(device.id, "vendor").device_id == device.id
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(days=1))
    await hass.async_block_till_done()
    assert hass.states.get("sensor.who_sold_it").state == "Reolink"


async def test_our_device_of_a_camera_that_is_there_cannot_be_deleted(
    hass: HomeAssistant, home: Home
) -> None:
    hass.states.async_set("camera.shed", "idle", {"brand": "Reolink", "model_name": "RLC-810A"})
    entry = await home.set_up()
    devices = dr.async_get(hass)
    own = devices.async_get(home.ours("camera_shed", "vendor").device_id)
    left_over = devices.async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={(DOMAIN, "gone")}
    )
    assert not await async_remove_config_entry_device(hass, entry, own)
    assert await async_remove_config_entry_device(hass, entry, left_over)


async def test_the_counts_of_all_statuses_sum_to_the_cameras(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Entity, "entity_registry_enabled_default", True)
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Yard", **REOLINK)
    home.camera("mjpeg", "Mystery")
    home.camera("mydlink", "Cellar", manufacturer="D-Link", model="DCS-932L")
    for country in ("CA", "US", None):
        if home.us is None:
            await home.set_up(country=country)
        else:
            data = {**home.us.data, "country": country}
            home.hass.config_entries.async_update_entry(home.us, data=data)
            await home.hass.async_block_till_done()
        counts = {
            key: int(home.state(home.us.entry_id, key).state)
            for description in FLEET_SENSORS
            if (key := description.key).startswith("cameras_")
            and key not in {"cameras_at_risk", "cameras_risk_unknown"}
        }
        assert sum(counts.values()) == 4 == int(home.state(home.us.entry_id, "cameras").state)
        assert counts["cameras_ended"] == 1
        assert counts["cameras_no_source"] == 1
        assert counts["cameras_not_identified"] == 1
        assert counts["cameras_country_not_set"] == (country is None)
        assert counts["cameras_phased_out"] == (country is not None)


async def test_the_sensor_that_counted_all_unknown_ones_goes(
    hass: HomeAssistant, home: Home
) -> None:
    entry = await home.set_up()
    registry = er.async_get(hass)
    unique_id = f"{entry.entry_id}_cameras_unknown"
    registry.async_get_or_create("sensor", DOMAIN, unique_id, config_entry=entry)
    await hass.config_entries.async_reload(entry.entry_id)
    await home.settle()
    assert registry.async_get_entity_id("sensor", DOMAIN, unique_id) is None


async def test_a_maker_that_is_only_likely_is_no_state(home: Home) -> None:
    device = home.camera("onvif", "Porch", manufacturer="Lorex", model="LNB9232S")
    await home.set_up()
    maker = home.state(device.id, "maker")
    assert maker.state == STATE_UNKNOWN
    assert maker.attributes["possibly"]
    assert maker.attributes["confidence"] == "weak"
    assert f"made by {maker.attributes['possibly']}" in home.state(device.id, "assessment").state


async def test_the_facts_have_a_day(home: Home) -> None:
    await home.set_up()
    as_of = home.us.runtime_data.library.as_of
    assert as_of is not None
    assert home.state(home.us.entry_id, "facts_as_of").state == as_of.isoformat()


async def test_the_sentence_is_in_the_language_of_home_assistant(
    hass: HomeAssistant, home: Home
) -> None:
    hass.config.language = "de"
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    assert home.state(device.id, "assessment").state.startswith(
        "Niemand sagt, wann der Support endet."
    )
