"""An integration that registers one device anew at each start has one camera all the same."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from .home import Home

CAMERA = {"manufacturer": "Hikvision", "model": "Camera"}


async def start(home: Home, name: str = "Yard", **fields: str) -> dr.DeviceEntry:
    """Register the device of a camera as each start of Home Assistant does."""
    return home.camera("hikvision", name, **CAMERA, **fields)


async def test_a_camera_keeps_its_history_on_its_newest_device(
    hass: HomeAssistant, home: Home
) -> None:
    first = await start(home, identifier="0b0e6d8c-0000-4000-8000-000000000001")
    await home.set_up()
    vendor = home.ours(first.id, "vendor")
    assert vendor.device_id == first.id

    second = await start(home, identifier="0b0e6d8c-0000-4000-8000-000000000002")
    await home.settle()
    (known,) = home.cameras.values()
    assert known.camera.id == first.id
    assert known.camera.primary_device_id == second.id
    assert home.ours(first.id, "vendor").entity_id == vendor.entity_id
    assert home.ours(first.id, "vendor").device_id == second.id

    dr.async_get(hass).async_remove_device(first.id)
    await home.settle()
    (known,) = home.cameras.values()
    assert known.camera.id == first.id
    assert home.ours(first.id, "vendor").device_id == second.id


async def test_two_cameras_of_one_integration_stay_two(home: Home) -> None:
    await start(home, "Yard", identifier="0b0e6d8c-0000-4000-8000-000000000001")
    home.entry("hikvision", another=True)
    await start(home, "Door", identifier="0b0e6d8c-0000-4000-8000-000000000002")
    await home.set_up()
    assert set(home.cameras) == {"Yard", "Door"}


async def test_only_a_random_name_is_renewed(home: Home) -> None:
    await start(home, "Yard", identifier="DS-2CD2346G2-I20220101AAWRJ00001234")
    await start(home, "Door", identifier="DS-2CD2346G2-I20220101AAWRJ00005678")
    await home.set_up()
    assert set(home.cameras) == {"Yard", "Door"}


async def test_channels_hang_under_the_newest_recorder(home: Home) -> None:
    recorders = []
    for name in ("0b0e6d8c-0000-4000-8000-000000000001", "0b0e6d8c-0000-4000-8000-000000000002"):
        recorder = home.device(
            "hikvision", name="NVR", identifier=name, manufacturer="Hikvision", model="NVR"
        )
        for channel in (1, 2):
            home.camera(
                "hikvision",
                f"Channel {channel}",
                identifier=f"{name}_{channel}",
                via=recorder,
                manufacturer="Hikvision",
                model="NVR channel",
            )
        recorders.append(recorder)
    await home.set_up()
    assert set(home.cameras) == {"NVR", "Channel 1", "Channel 2"}
    assert home.cameras["NVR"].camera.primary_device_id == recorders[-1].id
    assert home.cameras["Channel 1"].camera.parent_camera_id == home.cameras["NVR"].camera.id


@pytest.mark.parametrize(
    ("model", "model_id", "is_recorder"),
    [
        ("UNVR", None, True),
        ("UNVR-PRO", None, True),
        ("Network Video Recorder Pro", "UNVR-PRO", True),
        ("Cloud Key Gen2 Plus", "UCKP", True),
        ("UDM-Pro", None, False),
        ("Dream Machine Pro", "UDMPRO", False),
        ("Cloud Gateway Max", "UCGMAX", False),
        ("A console that nobody knows", "X9", False),
    ],
)
async def test_what_stands_above_the_cameras_of_unifi(
    home: Home, model: str, model_id: str | None, *, is_recorder: bool
) -> None:
    above = home.device(
        "unifiprotect", name="Above", manufacturer="Ubiquiti", model=model, model_id=model_id
    )
    fields = {"manufacturer": "Ubiquiti", "model": "G4 Pro", "model_id": "UVC G4 Pro"}
    home.camera("unifiprotect", "Yard", via=above, **fields)
    await home.set_up()
    assert ("Above" in home.cameras) is is_recorder
    assert home.cameras["Yard"].camera.parent_camera_id == (above.id if is_recorder else None)
    assert home.cameras["Yard"].assessment.identity.vendor.id == "ubiquiti"
    if is_recorder:
        assert home.cameras["Above"].assessment.identity.kind == "recorder"
