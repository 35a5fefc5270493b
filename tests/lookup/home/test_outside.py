"""Cameras outside Home Assistant: added by their owner, asked like the others."""

from __future__ import annotations

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import Running, running

from .home import AskedHome


def typed(camera: Running, **other: Any) -> dict[str, Any]:
    """Return what the owner types for a simulated camera."""
    own = camera.device
    answers = {
        "name": "Shed",
        "host": "127.0.0.1",
        "port": camera.port,
        "tls": own.tls,
        "protocol": "auto",
        "username": own.username,
        "password": own.password,
    }
    return {**answers, **other}


async def add(home: AskedHome, answers: dict[str, Any]) -> Any:
    """Go through the dialog once; return what came of it."""
    assert home.us is not None
    flows = home.hass.config_entries.subentries
    begun = await flows.async_init(
        (home.us.entry_id, MANUAL_CAMERA), context={"source": SOURCE_USER}
    )
    assert begun["type"] is FlowResultType.FORM
    result = await flows.async_configure(begun["flow_id"], answers)
    await home.hass.async_block_till_done()
    return result


async def test_a_camera_gets_a_device_and_an_assessment_without_the_option(
    home: AskedHome,
) -> None:
    await home.set_up()
    async with running(device("hikvision")) as camera:
        result = await add(home, typed(camera))
        assert result["type"] is FlowResultType.CREATE_ENTRY
        await home.wait()
        assert camera.guard.refused == 0
    known = home.cameras["Shed"]
    assert known.assessment.identity.maker is not None
    assert known.assessment.identity.maker.id == "hikvision"
    assert known.look_up is not None
    assert known.look_up.state == "answered"
    (subentry_id,) = home.us.subentries  # type: ignore[union-attr]
    state = home.state(subentry_id, "look_up")
    assert state is not None
    assert state.state == "answered"
    ours = dr.async_get(home.hass).async_get_device_by_identifier(
        (DOMAIN, subentry_id),
        home.us.entry_id,  # type: ignore[union-attr]
    )
    assert ours is not None
    assert (ours.name, ours.model, ours.sw_version) == ("Shed", "DS-2CD2346G2-ISU/SL", "V5.7.18")
    assert ours.config_subentry_id == subentry_id


async def test_it_goes_with_its_device(home: AskedHome) -> None:
    entry = await home.set_up()
    async with running(device("hanwha")) as camera:
        await add(home, typed(camera, protocol="onvif"))
        await home.wait()
    (subentry_id,) = entry.subentries
    home.hass.config_entries.async_remove_subentry(entry, subentry_id)
    await home.hass.async_block_till_done()
    await home.wait()
    assert "Shed" not in home.cameras
    assert home.ours(subentry_id, "look_up") is None


async def test_a_recorder_brings_the_cameras_it_knows(home: AskedHome) -> None:
    entry = await home.set_up()
    async with running(device("recorder")) as camera:
        await add(home, typed(camera))
        await home.wait()
    channels = {name: known for name, known in home.cameras.items() if known.camera.is_channel}
    # the eighth told its recorder nothing
    assert len(channels) == 7
    sixth = channels["Shed Camera 6"]
    assert sixth.assessment.identity.maker is not None
    assert sixth.assessment.identity.maker.id == "jovision"
    (subentry_id,) = entry.subentries
    assert sixth.camera.parent_camera_id == subentry_id
    devices = dr.async_get(home.hass)
    recorder = devices.async_get_device_by_identifier((DOMAIN, subentry_id), entry.entry_id)
    own = devices.async_get_device_by_identifier((DOMAIN, sixth.camera.id), entry.entry_id)
    assert recorder is not None
    assert own is not None
    assert own.via_device_id == recorder.id
    assert home.ours(sixth.camera.id, "look_up") is None


@pytest.mark.parametrize(
    ("change", "errors"),
    [
        ({"password": "wrong"}, {"base": "refused"}),
        ({"username": "", "password": ""}, {"base": "refused"}),
        ({"protocol": "vapix"}, {"base": "not_this_protocol"}),
        ({"protocol": "onvif", "port": 1}, {"base": "no_answer"}),
        ({"protocol": "reolink"}, {"base": "no_answer"}),
        ({"host": "http://camera/"}, {"host": "invalid_host"}),
        ({"host": "a b"}, {"host": "invalid_host"}),
    ],
)
async def test_what_cannot_be_asked_is_not_kept(
    change: dict[str, Any], errors: dict[str, str], home: AskedHome
) -> None:
    entry = await home.set_up()
    async with running(device("hikvision")) as camera:
        result = await add(home, typed(camera, **change))
        assert camera.guard.refused == (change == {"password": "wrong"})
    assert result["type"] is FlowResultType.FORM
    assert result["errors"] == errors
    assert not entry.subentries


async def test_the_same_address_is_not_added_twice(home: AskedHome) -> None:
    await home.set_up()
    async with running(device("hanwha")) as camera:
        await add(home, typed(camera, protocol="onvif"))
        result = await add(home, typed(camera, protocol="onvif", name="Again"))
    assert result["errors"] == {"base": "already_configured"}


async def test_address_and_login_are_changed_without_typing_the_password_again(
    home: AskedHome,
) -> None:
    entry = await home.set_up()
    flows = home.hass.config_entries.subentries
    async with running(device("hanwha")) as camera:
        await add(home, typed(camera, protocol="onvif"))
        (subentry_id,) = entry.subentries
        context = {"source": SOURCE_RECONFIGURE, "subentry_id": subentry_id}
        begun = await flows.async_init((entry.entry_id, MANUAL_CAMERA), context=context)
        answers = typed(camera, protocol="onvif", name="Barn")
        del answers["password"]
        result = await flows.async_configure(begun["flow_id"], answers)
        assert result["type"] is FlowResultType.ABORT
        assert result["reason"] == "reconfigure_successful"
        await home.wait()
        assert camera.guard.refused == 0
    assert entry.subentries[subentry_id].data["password"] == camera.device.password
    assert entry.subentries[subentry_id].title == "Barn"
    assert "Barn" in home.cameras
