"""Diagnostics tell what a camera answered, and nothing private of it."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.diagnostics import async_get_config_entry_diagnostics
from development.simulated_cameras import onvif as simulated
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from .home import AskedHome


@pytest.mark.attack(
    "reader", "a camera's answer is read in diagnostics", "no serial number, login, or name"
)
async def test_an_answer_is_told_without_serial_number_login_or_name(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera, name="Nursery window")
        entry = await home.consent()
        await home.wait()
        own = camera.device
    shown = await async_get_config_entry_diagnostics(home.hass, entry)
    (told,) = shown["cameras"]
    (answer,) = told["look_up_records"]
    assert answer["model"] == "DS-2CD2346G2-ISU/SL"
    assert answer["details"]["firmware_released"] == "build 240826"
    assert told["look_up"]["state"] == "answered"
    text = str(shown)
    for secret in (own.password, own.text("serial_number"), own.text("mac"), "Nursery"):
        assert secret not in text


async def test_of_scopes_the_owners_words_are_left_out(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        home.camera("onvif", "Hall", entry=home.at(camera, "onvif"))
        entry = await home.consent()
        await home.wait()
    shown = await async_get_config_entry_diagnostics(home.hass, entry)
    scopes = shown["cameras"][0]["look_up_records"][0]["details"]["onvif_scopes"]
    assert any("/hardware/" in scope for scope in scopes)
    assert not any("/name/" in scope or "/location/" in scope for scope in scopes)


async def test_the_settings_show_no_login(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        entry = await home.consent()
        await home.wait()
    settings = (await async_get_config_entry_diagnostics(home.hass, entry))["settings"]
    assert set(settings) == {"country", "site", "look_ups"}


async def test_what_its_owner_calls_a_profile_is_left_out(
    home: AskedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = simulated.PROFILE.replace("mainStream", "Ottilies nursery")
    answer = f"<trt:GetProfilesResponse>{profile}</trt:GetProfilesResponse>"
    monkeypatch.setitem(simulated.OPERATIONS, "GetProfiles", lambda *_: answer)
    async with running(device("hanwha")) as camera:
        home.camera("onvif", "Hall", entry=home.at(camera, "onvif"))
        entry = await home.consent()
        await home.wait()
    (known,) = home.fleet.cameras.values()
    (record,) = known.camera.look_up_records
    assert record.details["media_profiles"] == ["Ottilies nursery"]
    shown = await async_get_config_entry_diagnostics(home.hass, entry)
    details = shown["cameras"][0]["look_up_records"][0]["details"]
    assert details["video_codecs"] == ["H.264"]
    assert details["video_resolutions"] == ["1920x1080"]
    assert "Ottilie" not in str(shown)
