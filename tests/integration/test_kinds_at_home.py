"""What a camera entity proves in a home, and what a channel has of its own."""

import pytest

from .home import HIKVISION_SERIAL, Home


@pytest.mark.parametrize(
    ("domain", "fields", "kind"),
    [
        ("tuya", {"manufacturer": "Tuya", "model": "Smart light"}, "camera"),
        ("homekit_controller", {"manufacturer": "Acme", "model": "HK-1"}, "camera"),
        ("ezviz", {"manufacturer": "EZVIZ", "model": "Brand new"}, "camera"),
        ("august", {"manufacturer": "August Home Inc.", "model": "AUG-X"}, "doorbell"),
        ("onvif", {"manufacturer": "Acme", "model": "Light-4MP"}, "camera"),
        ("prosegur", {"manufacturer": "Prosegur", "model": "smart"}, "camera"),
    ],
)
async def test_a_camera_entity_makes_it_a_camera(
    home: Home, domain: str, fields: dict[str, str], kind: str
) -> None:
    home.camera(domain, "Yard", **fields)
    await home.set_up()
    (known,) = home.cameras.values()
    assert known.assessment.identity.kind == kind


@pytest.mark.parametrize(
    ("domain", "fields"),
    [
        ("ezviz", {"manufacturer": "EZVIZ", "model": "CS-DL03"}),
        ("onvif", {"manufacturer": "Hikvision", "model": "DS-3E0105P-E"}),
        ("mqtt", {"manufacturer": "Xiaomi", "model": "Map"}),
    ],
)
async def test_a_camera_entity_of_what_the_vendor_calls_something_else(
    home: Home, domain: str, fields: dict[str, str]
) -> None:
    home.camera(domain, "Yard", **fields)
    await home.set_up()
    assert home.cameras == {}


@pytest.mark.parametrize(
    ("domain", "recorder"),
    [
        ("hikvision_next", {"manufacturer": "Hikvision", "model": "DS-7216HGHI-K1"}),
        ("reolink", {"manufacturer": "Reolink", "model": "RLN8-410"}),
        ("dahua", {"manufacturer": "Dahua", "model": "DHI-NVR4108HS-8P-4KS2"}),
    ],
)
async def test_a_channel_has_nothing_of_its_recorder(
    home: Home, domain: str, recorder: dict[str, str]
) -> None:
    firmware = {"sw_version": "V4.30.085 build 200916"}
    nvr = home.device(domain, name="NVR", serial_number=HIKVISION_SERIAL, **recorder, **firmware)
    serial = f"{HIKVISION_SERIAL}-VI1"
    home.camera(domain, "Analogue", via=nvr, serial_number=serial, **recorder, **firmware)
    own = {**recorder, "model": "Own"}
    home.camera(domain, "Own", via=nvr, **own, sw_version="V5.5.82 build 190909")
    home.camera(domain, "Same version", via=nvr, **own, **firmware)
    await home.set_up()
    versions = {
        name: known.assessment.firmware.version is not None for name, known in home.cameras.items()
    }
    assert versions == {"NVR": True, "Analogue": False, "Own": True, "Same version": False}
    record = home.cameras["Analogue"].camera.sources[0].record
    assert (record.model, record.serial_number) == (None, None)


async def test_a_camera_has_nothing_of_its_bridge(home: Home) -> None:
    bridge = home.device(
        "homekit_controller", name="Bridge", manufacturer="Acme", model="B-1", sw_version="1.8.5"
    )
    for name, version in {"Passed on": "1.8.5", "Own": "2.0.1"}.items():
        home.camera("homekit_controller", name, via=bridge, model="Camera X", sw_version=version)
    await home.set_up()
    versions = {name: known.assessment.firmware.version for name, known in home.cameras.items()}
    assert versions == {"Passed on": None, "Own": "2.0.1"}
