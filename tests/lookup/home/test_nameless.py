"""A camera whose ONVIF names nobody, in a home: what its search told is kept, and is a hint."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
import pytest
import pytest_socket

from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from development.simulated_cameras.model import Device
from development.simulated_cameras.server import Running, running

from ..test_dvrip import device as searched, success
from .home import AskedHome

HOST = "127.18.0.9"
TOLD = {"id": "camera", "manufacturer": "H264", "model": "H264", "sw_version": "2.4.1"}
NAMELESS = Device("camera", TOLD, ("onvif",))


@pytest.fixture(autouse=True)
def _another_loopback_address(_loopback: None) -> None:
    """Let a test reach an address that is not this machine's own name for itself."""
    pytest_socket.socket_allow_hosts(["127.0.0.1", HOST])


def generic(home: AskedHome, camera: Running, name: str) -> str:
    """Add a camera by its address alone, as core's generic does."""
    own = camera.device
    address = f"http://{HOST}:{camera.port}/picture.jpg"
    login = {"username": own.username, "password": own.password}
    entry = home.entry("generic", another=True, options={**login, "still_image_url": address})
    return home.camera("generic", name, entry=entry, manufacturer="Generic").id


def told(home: AskedHome, name: str = "Yard") -> dict[str | None, Record]:
    return {record.integration: record for record in home.cameras[name].camera.look_up_records}


async def test_what_the_search_told_stays_and_accuses_nobody(
    home: AskedHome, hass: HomeAssistant, freezer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with (
        running(NAMELESS, host=HOST) as camera,
        searched(success(), monkeypatch, HOST) as device,
    ):
        generic(home, camera, "Yard")
        entry = await home.consent()
        await home.wait()
        assert set(told(home)) == {"onvif", "dvrip_search"}
        assert told(home)["onvif"].sw_version == "2.4.1"
        assert told(home)["dvrip_search"].serial_number == "41e6853ada5e9323"
        identity = home.cameras["Yard"].assessment.identity
        assert not identity.confidence.proves
        # asked every day, and a datagram that is lost takes nothing away
        await home.days(freezer, 2)
        heard = len(device.heard)
        assert heard in {2, 3}
        device.answer = b"junk"
        await home.days(freezer, 2)
        assert len(device.heard) > heard
        assert set(told(home)) == {"onvif", "dvrip_search"}
        await hass.config_entries.async_reload(entry.entry_id)
        await home.wait()
        assert set(told(home)) == {"onvif", "dvrip_search"}
        assert camera.guard.refused == 0
    # away: what it told stays, with its day
    await home.days(freezer, 2)
    assert set(told(home)) == {"onvif", "dvrip_search"}


async def test_several_at_one_host_are_not_searched_for(
    home: AskedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with (
        running(NAMELESS, host=HOST) as camera,
        searched(success(), monkeypatch, HOST) as device,
    ):
        generic(home, camera, "Yard")
        generic(home, camera, "Gate")
        await home.consent()
        await home.wait()
        assert camera.guard.accepted
        assert device.heard == []


async def test_another_device_behind_the_address_is_no_hint(
    home: AskedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with (
        running(NAMELESS, host=HOST) as camera,
        searched(success(MAC="00:12:31:00:00:01"), monkeypatch, HOST),
    ):
        own = camera.device
        address = f"http://{HOST}:{camera.port}/picture.jpg"
        login = {"username": own.username, "password": own.password}
        entry = home.entry("generic", options={**login, "still_image_url": address})
        home.camera("generic", "Yard", entry=entry, mac="c4:2f:90:00:00:01")
        await home.consent()
        await home.wait()
    assert set(told(home)) == {"onvif"}


@pytest.mark.parametrize("chosen", [False, True])
async def test_cores_onvif_is_searched_for_and_a_chosen_protocol_is_not(
    chosen: bool,  # noqa: FBT001 - of the table
    home: AskedHome,
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with (
        running(NAMELESS, host=HOST) as camera,
        searched(success(), monkeypatch, HOST) as device,
    ):
        own = camera.device
        login = {"username": own.username, "password": own.password}
        if chosen:
            entry = await home.consent()
            data = {"host": HOST, "port": camera.port, "tls": False, "protocol": "onvif", **login}
            outside = ConfigSubentry(
                data=MappingProxyType(data),
                subentry_type=MANUAL_CAMERA,
                title="Yard",
                unique_id=None,
            )
            hass.config_entries.async_add_subentry(entry, outside)
        else:
            data = {"host": HOST, "port": camera.port, **login}
            entry = home.entry("onvif", another=True, data=data)
            home.camera("onvif", "Yard", entry=entry, manufacturer="H264", model="H264")
            await home.consent()
        await home.wait()
        assert camera.guard.accepted
        assert bool(device.heard) is not chosen
        if not chosen:
            assert told(home)["dvrip_search"].serial_number == "41e6853ada5e9323"
