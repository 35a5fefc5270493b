"""Cameras that come, go, move and change while Home Assistant runs."""

from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
)
import pytest

from .home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

MAC = "ec:71:db:01:02:03"


async def test_a_new_camera_appears_by_itself(home: Home) -> None:
    await home.set_up()
    device = home.camera("reolink", "New", **REOLINK)
    assert home.ours(device.id, "vendor") is None
    await home.settle()
    assert home.state(device.id, "vendor").state == "Reolink"
    assert home.state(home.us.entry_id, "cameras").state == "1"


async def test_a_burst_of_changes_is_one_inventory(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    await home.set_up()
    runs = []
    builder = home.us.runtime_data.coordinator._builder
    build = type(builder).async_build

    async def counting(self: object, *told: object) -> object:
        runs.append(1)
        return await build(self, *told)

    monkeypatch.setattr(type(builder), "async_build", counting)
    for number in range(6):
        home.camera("reolink", f"Camera {number}", **REOLINK)
    await home.settle()
    assert len(home.cameras) == 6
    assert len(runs) == 1


async def test_a_removed_camera_goes_with_its_entities(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    other = home.camera("reolink", "Other", **REOLINK)
    await home.set_up()
    dr.async_get(hass).async_remove_device(device.id)
    await home.settle()
    assert home.ours(device.id, "vendor") is None
    assert home.state(other.id, "vendor").state == "Reolink"
    assert home.state(home.us.entry_id, "cameras").state == "1"


async def test_a_camera_that_is_added_again_gets_its_entities_back(
    hass: HomeAssistant, home: Home
) -> None:
    device = home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up()
    entity_id = home.ours(device.id, "vendor").entity_id
    er.async_get(hass).async_update_entity(entity_id, name="My name")
    await hass.config_entries.async_remove(device.config_entry_id)
    await home.settle()
    assert home.ours(device.id, "vendor") is None

    home.entry("hikvision_next", another=True)
    again = home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.settle()
    assert again.id == device.id
    assert home.ours(device.id, "vendor").name == "My name"
    assert home.state(device.id, "vendor").state == "Hikvision"


@pytest.mark.fault("device", "a camera goes while Home Assistant is off", "its sensors go")
async def test_a_camera_that_went_while_we_were_off(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    entry = await home.set_up()
    await hass.config_entries.async_unload(entry.entry_id)
    dr.async_get(hass).async_remove_device(device.id)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert home.ours(device.id, "vendor") is None


@pytest.mark.fault(
    "process",
    "other integrations load late",
    "no camera is removed before Home Assistant has started",
)
async def test_nothing_is_removed_before_home_assistant_has_started(
    hass: HomeAssistant, home: Home
) -> None:
    hass.states.async_set("camera.shed", "idle", {"brand": "Amcrest", "model_name": "IP8M-2496EW"})
    entry = await home.set_up()
    assert home.state("camera_shed", "vendor") is not None
    await hass.config_entries.async_unload(entry.entry_id)
    hass.states.async_remove("camera.shed")

    hass.set_state(CoreState.starting)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert home.ours("camera_shed", "vendor") is not None
    hass.states.async_set("camera.shed", "idle", {"brand": "Amcrest", "model_name": "IP8M-2496EW"})
    await hass.async_start()
    await hass.async_block_till_done()
    assert home.state("camera_shed", "vendor").state == "Amcrest"

    hass.states.async_remove("camera.shed")
    await home.settle()
    assert home.ours("camera_shed", "vendor") is None
    ours = dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
    assert [device.entry_type for device in ours] == [dr.DeviceEntryType.SERVICE]


async def test_a_new_name_and_a_new_place(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    entity_id = home.ours(device.id, "vendor").entity_id
    area = ar.async_get(hass).async_create("Garden")
    dr.async_get(hass).async_update_device(device.id, name_by_user="Shed", area_id=area.id)
    await home.settle()
    assert home.cameras["Shed"].camera.area_id == area.id
    assert home.ours(device.id, "vendor").entity_id == entity_id
    assert home.state(device.id, "vendor").name.startswith("Shed")


async def test_new_firmware_is_read(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    before = home.state(device.id, "firmware_age").state
    dr.async_get(hass).async_update_device(device.id, sw_version="v3.1.0.3000_26010101")
    await home.settle()
    assert int(home.state(device.id, "firmware_age").state) < int(before)


async def test_a_change_that_says_nothing_new_writes_no_state(
    hass: HomeAssistant, home: Home
) -> None:
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    before = home.state(device.id, "vendor").last_reported
    dr.async_get(hass).async_update_device(device.id, labels={"x"})
    home.camera("reolink", "Other", **REOLINK)
    await home.settle()
    assert home.state(device.id, "vendor").last_reported == before


async def test_a_better_source_takes_the_entities_over(hass: HomeAssistant, home: Home) -> None:
    onvif = home.camera("onvif", "ONVIF", mac=MAC, manufacturer="Reolink", model="RLC-810A")
    await home.set_up()
    entity_id = home.ours(onvif.id, "vendor").entity_id

    own = home.camera("reolink", "Yard", mac=MAC, **REOLINK)
    await home.settle()
    (known,) = home.cameras.values()
    assert known.camera.id == onvif.id
    assert known.camera.primary_device_id == own.id
    assert home.ours(onvif.id, "vendor").entity_id == entity_id
    assert home.ours(onvif.id, "vendor").device_id == own.id
    assert home.ours(own.id, "vendor") is None

    # the first source may go: the camera is still the same one
    dr.async_get(hass).async_remove_device(onvif.id)
    await home.settle()
    assert home.ours(onvif.id, "vendor").device_id == own.id
    await hass.config_entries.async_reload(home.us.entry_id)
    await hass.async_block_till_done()
    assert list(home.fleet.cameras) == [onvif.id]
    assert home.state(onvif.id, "vendor").state == "Reolink"


async def test_the_better_source_goes_again(hass: HomeAssistant, home: Home) -> None:
    onvif = home.camera("onvif", "ONVIF", mac=MAC, manufacturer="Reolink", model="RLC-810A")
    await home.set_up()
    own = home.camera("reolink", "Yard", mac=MAC, **REOLINK)
    await home.settle()
    dr.async_get(hass).async_remove_device(own.id)
    await home.settle()
    assert list(home.fleet.cameras) == [onvif.id]
    assert home.ours(onvif.id, "vendor").device_id == onvif.id


async def test_two_cameras_that_were_one_part_again(hass: HomeAssistant, home: Home) -> None:
    onvif = home.camera("onvif", "ONVIF", mac=MAC, manufacturer="Reolink", model="RLC-810A")
    own = home.camera("reolink", "Yard", mac=MAC, **REOLINK)
    await home.set_up()
    assert list(home.fleet.cameras) == [own.id]
    dr.async_get(hass).async_update_device(
        onvif.id, new_connections={(dr.CONNECTION_NETWORK_MAC, "ec:71:db:0a:0b:0c")}
    )
    await home.settle()
    assert set(home.fleet.cameras) == {onvif.id, own.id}
    assert home.ours(own.id, "vendor").device_id == own.id
    assert home.ours(onvif.id, "vendor").device_id == onvif.id


async def test_a_device_is_disabled_and_enabled(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    devices = dr.async_get(hass)
    devices.async_update_device(device.id, disabled_by=dr.DeviceEntryDisabler.USER)
    await home.settle()
    assert home.ours(device.id, "vendor").disabled_by is er.RegistryEntryDisabler.DEVICE
    assert home.state(home.us.entry_id, "cameras").state == "0"
    devices.async_update_device(device.id, disabled_by=None)
    await home.settle()
    assert home.ours(device.id, "vendor").disabled_by is None
    assert home.state(home.us.entry_id, "cameras").state == "1"


async def test_a_disabled_config_entry_is_not_gone(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", **REOLINK)
    await home.set_up()
    await hass.config_entries.async_set_disabled_by(
        device.config_entry_id, ConfigEntryDisabler.USER
    )
    await home.settle()
    assert home.ours(device.id, "vendor") is not None
    assert not home.fleet.cameras[device.id].camera.monitored
    assert home.state(home.us.entry_id, "cameras").state == "0"


async def test_a_camera_entity_that_moves_takes_the_camera_along(
    hass: HomeAssistant, home: Home
) -> None:
    first = home.camera("reolink", "First", **REOLINK)
    second = home.device("reolink", name="Second", **REOLINK)
    await home.set_up()
    (entry,) = [
        entity
        for entity in er.async_entries_for_device(er.async_get(hass), first.id)
        if entity.domain == "camera"
    ]
    er.async_get(hass).async_update_entity(entry.entity_id, device_id=second.id)
    await home.settle()
    assert list(home.cameras) == ["Second"]
    assert home.ours(first.id, "vendor") is None
    assert home.ours(second.id, "vendor").device_id == second.id


async def test_a_stream_gets_another_address(hass: HomeAssistant, home: Home) -> None:
    entry = home.entry("generic", options={"stream_source": "rtsp://10.0.0.5/one"})
    home.camera("generic", "Stream", manufacturer="Generic")
    await home.set_up()
    hass.config_entries.async_update_entry(entry, options={"stream_source": "rtsp://10.0.0.5/two"})
    await home.settle()
    assert home.cameras["Stream"].camera.sources[0].record.stream == "/two"


async def test_a_camera_without_a_device_says_later_who_it_is(
    hass: HomeAssistant, home: Home
) -> None:
    hass.states.async_set("camera.shed", "idle")
    await home.set_up()
    assert home.cameras == {}
    hass.states.async_set("camera.shed", "idle", {"access_token": "changes all the time"})
    hass.states.async_set("camera.shed", "idle", {"brand": "Reolink", "model_name": "RLC-810A"})
    await home.settle()
    (known,) = home.cameras.values()
    assert known.assessment.identity.vendor.name == "Reolink"
