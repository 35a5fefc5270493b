"""Which cameras a home has, whatever brought them."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from .home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

MAC = "ec:71:db:01:02:03"


async def test_no_camera_is_a_fleet_too(home: Home) -> None:
    await home.set_up()
    assert home.cameras == {}
    assert home.state(home.us.entry_id, "cameras").state == "0"


async def test_two_integrations_that_know_one_camera(home: Home) -> None:
    home.camera("onvif", "ONVIF", mac=MAC, pictures=2, manufacturer="Reolink", model="RLC-810A")
    own = home.camera("reolink", "Yard", mac=MAC, **REOLINK)
    await home.set_up()
    (known,) = home.cameras.values()
    assert known.camera.name == "Yard"
    assert known.camera.primary_device_id == own.id
    assert [source.domain for source in known.camera.sources] == ["reolink", "onvif"]


async def test_a_serial_number_that_one_integration_uses_as_a_name(home: Home) -> None:
    home.camera("onvif", "A", identifier=HIKVISION_SERIAL, model=HIKVISION["model"])
    home.camera("hikvision_next", "B", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up()
    assert list(home.cameras) == ["B"]


async def test_the_address_in_a_config_entry(home: Home) -> None:
    entry = home.entry("hikvision", data={"host": "192.168.1.64", "port": 80})
    home.camera("hikvision", "A", entry=entry, manufacturer="Hikvision", model="Camera")
    home.camera("onvif", "B", url="http://192.168.1.64:80", mac=MAC, model="DS-2CD2042WD-I")
    await home.set_up()
    assert len(home.cameras) == 1


async def test_streams_that_a_person_typed(home: Home) -> None:
    for name, options in {
        "Main": {"stream_source": "rtsp://me:secret@192.168.1.64/Streaming/Channels/101"},
        "Sub": {"still_image_url": "http://192.168.1.65/pic.jpg?pwd=secret"},
    }.items():
        entry = home.entry("generic", another=True, options=options)
        home.camera("generic", name, entry=entry, manufacturer="Generic")
    await home.set_up()
    records = [known.camera.sources[0].record for known in home.cameras.values()]
    assert {record.stream for record in records} == {"/Streaming/Channels/101", "/pic.jpg?pwd="}
    assert "secret" not in repr(home.fleet)


async def test_a_recorder_and_its_channels(home: Home) -> None:
    nvr = home.device(
        "hikvision_next", name="NVR", manufacturer="Hikvision", model="DS-7616NI-K2", mac=MAC
    )
    home.camera("hikvision_next", "One", via=nvr, manufacturer="Hikvision", model="Unknown")
    home.camera("hikvision_next", "Two", via=nvr, manufacturer="Hikvision", model="IPC")
    home.camera("onvif", "The same box", mac=MAC, pictures=4, model="DS-7616NI-K2")
    await home.set_up()
    assert set(home.cameras) == {"NVR", "One", "Two"}
    recorder = home.cameras["NVR"].camera
    assert not recorder.is_channel
    for name in ("One", "Two"):
        channel = home.cameras[name]
        assert channel.camera.parent_camera_id == recorder.id
        assert channel.camera.is_channel
        assert channel.assessment.identity.maker is None


async def test_what_stands_above_cameras_and_is_no_recorder(home: Home) -> None:
    hub = home.device("tplink", name="Hub", manufacturer="TP-Link", model="H200")
    home.camera("tplink", "Camera", via=hub, manufacturer="TP-Link", model="C210")
    await home.set_up()
    assert set(home.cameras) == {"Camera"}
    assert home.cameras["Camera"].camera.parent_camera_id is None
    assert [device.name for device in home.fleet.excluded] == ["Hub"]


@pytest.mark.parametrize(
    ("domain", "fields"),
    [
        ("buienradar", {}),
        ("environment_canada", {"entry_type": dr.DeviceEntryType.SERVICE}),
        ("roborock", {"manufacturer": "Roborock", "model": "roborock.vacuum.a144"}),
        ("prusalink", {"manufacturer": "Prusa"}),
        ("octoprint", {"manufacturer": "OctoPrint"}),
        ("fully_kiosk", {"manufacturer": "LENOVO", "model": "Lenovo TB-X505F"}),
        ("local_file", {}),
        ("unheard_of", {}),
        ("unheard_of", {"manufacturer": "ACME", "model": "Map of the garden"}),
        ("unheard_of", {"manufacturer": "ACME", "model": "X100"}),
        ("mqtt", {"manufacturer": "ACME", "model": "X100"}),
    ],
)
async def test_pictures_that_are_no_cameras(home: Home, domain: str, fields: dict) -> None:
    home.camera(domain, "Picture", **fields)
    await home.set_up()
    assert home.cameras == {}
    (device,) = home.fleet.excluded
    assert (device.domain, device.name) == (domain, "Picture")


async def test_pictures_without_any_device(hass: HomeAssistant, home: Home) -> None:
    hass.states.async_set("camera.yaml", "idle", {"friendly_name": "By YAML"})
    await home.set_up()
    assert [device.name for device in home.fleet.excluded] == ["By YAML"]


async def test_an_unheard_of_integration_with_a_camera_of_a_known_vendor(home: Home) -> None:
    home.camera("unheard_of", "Door", manufacturer="Reolink", model="RLC-810A")
    await home.set_up()
    assert list(home.cameras) == ["Door"]


async def test_moving_pictures_of_a_vendor_that_nobody_knows(
    hass: HomeAssistant, home: Home
) -> None:
    device = home.device("unheard_of", name="Door", manufacturer="ACME", model="X100")
    home.picture("unheard_of", "door", device_id=device.id, supported_features=2)
    await home.set_up()
    assert home.state(device.id, "vendor").state == "ACME"


async def test_a_child_device_is_a_part_of_its_parent(hass: HomeAssistant, home: Home) -> None:
    parent = home.device("reolink", name="Twin", **REOLINK)
    for lens in ("Left", "Right"):
        child = dr.async_get(hass).async_get_or_create_child(
            config_entry_id=parent.config_entry_id,
            identifiers={("reolink", lens)},
            name=lens,
            parent_device_id=parent.id,
        )
        home.picture("reolink", lens, device_id=child.id)
    await home.set_up()
    (known,) = home.cameras.values()
    assert known.camera.name == "Twin"
    assert known.camera.primary_device_id == parent.id
    assert len(known.camera.sources[0].entity_ids) == 2
    assert known.assessment.identity.vendor.name == "Reolink"


async def test_a_child_device_of_a_recorder_is_a_channel(hass: HomeAssistant, home: Home) -> None:
    nvr = home.device("reolink", name="NVR", manufacturer="Reolink", model="RLN8-410")
    for name in ("One", "Two"):
        child = dr.async_get(hass).async_get_or_create_child(
            config_entry_id=nvr.config_entry_id,
            identifiers={("reolink", name)},
            name=name,
            parent_device_id=nvr.id,
        )
        home.picture("reolink", name, device_id=child.id)
    await home.set_up()
    assert set(home.cameras) == {"NVR", "One", "Two"}
    assert home.cameras["One"].camera.parent_camera_id == nvr.id
    assert home.ours(home.cameras["One"].camera.id, "vendor").device_id is not None


async def test_a_registered_camera_without_a_device_gets_one_of_ours(
    hass: HomeAssistant, home: Home
) -> None:
    home.entry("amcrest")
    picture = home.picture("amcrest", "AMC01234_0_0", original_name="Shed")
    hass.states.async_set(
        picture.entity_id, "idle", {"brand": "Amcrest", "model_name": "IP8M-2496EW"}
    )
    await home.set_up()
    known = home.cameras["Shed"]
    assert known.camera.id == picture.id
    assert known.camera.sources[0].record.model == "IP8M-2496EW"
    device = dr.async_get(hass).async_get(home.ours(picture.id, "vendor").device_id)
    assert device.config_entry_id == home.us.entry_id
    assert (device.name, device.manufacturer, device.model) == ("Shed", "Amcrest", "IP8M-2496EW")

    hass.states.async_set(
        picture.entity_id, "idle", {"brand": "Amcrest", "model_name": "IP8M-" + "9" * 10_000}
    )
    await home.settle()
    shown = dr.async_get(hass).async_get(device.id).model
    assert shown.startswith("IP8M-9")
    assert len(shown) == 255


async def test_a_disabled_device_stays_known_and_is_not_watched(
    hass: HomeAssistant, home: Home
) -> None:
    device = home.camera("reolink", "Attic", **REOLINK)
    dr.async_get(hass).async_update_device(device.id, disabled_by=dr.DeviceEntryDisabler.USER)
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up()
    assert not home.cameras["Attic"].camera.monitored
    assert home.state(home.us.entry_id, "cameras").state == "1"


async def test_a_disabled_source_lets_the_other_speak(hass: HomeAssistant, home: Home) -> None:
    own = home.camera("reolink", "Yard", mac=MAC, **REOLINK)
    other = home.camera("onvif", "ONVIF", mac=MAC, manufacturer="Reolink", model="RLC-810A")
    dr.async_get(hass).async_update_device(own.id, disabled_by=dr.DeviceEntryDisabler.USER)
    await home.set_up()
    (known,) = home.cameras.values()
    assert known.camera.primary_device_id == other.id
    assert known.camera.monitored


FRIGATE = {
    "cameras": {
        "front_door": {"ffmpeg": {"inputs": [{"path": "rtsp://*:*@192.168.1.9:554/h264"}]}},
        "Yard": {"ffmpeg": {"inputs": [{"path": "rtsp://127.0.0.1:8554/yard"}]}},
        "alley": {"ffmpeg": {"inputs": [{"path": "rtsp://192.168.1.50/Streaming/Channels/201"}]}},
        "odd": {"ffmpeg": None},
    },
    "go2rtc": {"streams": {"yard": ["rtsp://*:*@192.168.1.10/h264Preview_01_main"]}},
}


async def test_restreams_of_frigate_are_the_cameras_they_show(
    hass: HomeAssistant, home: Home
) -> None:
    entry = home.entry("frigate", data={"url": "http://192.168.1.5:5000"})
    hass.data["frigate"] = {entry.entry_id: {"config": FRIGATE}}
    server = home.camera("frigate", "Frigate", identifier=entry.entry_id, manufacturer="Frigate")
    for name in ("front_door", "yard", "alley", "odd", "unknown"):
        home.camera(
            "frigate",
            f"Frigate {name}",
            identifier=f"{entry.entry_id}:{name}",
            via=server,
            manufacturer="Frigate",
        )
    home.camera("reolink", "Front door", url="http://192.168.1.9", **REOLINK)
    home.camera("reolink", "Yard", url="http://192.168.1.10", **REOLINK)
    nvr = home.device("hikvision", name="NVR", url="http://192.168.1.50", model="NVR")
    home.camera("hikvision", "NVR 1", via=nvr, model="NVR channel")
    await home.set_up()
    assert set(home.cameras) == {
        "Front door",
        "Yard",
        "NVR",
        "NVR 1",
        "Frigate alley",
        "Frigate odd",
        "Frigate unknown",
    }
    assert len(home.cameras["Yard"].camera.sources) == 2
    assert home.cameras["Frigate alley"].camera.parent_camera_id == nvr.id
    assert home.cameras["Frigate alley"].assessment.identity.vendor is None
    assert [device.name for device in home.fleet.excluded] == ["Frigate"]


@pytest.mark.parametrize("data", [None, [], {"x": 1}, {"ENTRY": {"config": {"cameras": []}}}])
async def test_frigate_of_another_version(hass: HomeAssistant, home: Home, data: object) -> None:
    entry = home.entry("frigate", entry_id="ENTRY")
    hass.data["frigate"] = data
    home.camera("frigate", "Yard", identifier=f"{entry.entry_id}:yard", manufacturer="Frigate")
    await home.set_up()
    assert list(home.cameras) == ["Yard"]
