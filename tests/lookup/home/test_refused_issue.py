"""The issue about refused logins: one for all, while they last, and quiet about the rest."""

from __future__ import annotations

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from ..hostile import always, hostile, reply
from .home import AskedHome

STORE = "camera_lifecycle.look_ups"


def issue(hass: HomeAssistant) -> ir.IssueEntry | None:
    found = ir.async_get(hass).async_get_issue(DOMAIN, "login_refused")
    return found if found and found.active else None


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_one_issue_names_every_camera_and_where_its_login_is(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as one, running(device("hanwha")) as other:
        home.hikvision(one, "Drive", password="hunter2-wrong")
        entry = home.at(other, "onvif", username="viewer", password="hunter2-wrong")
        home.camera("onvif", "[Shed](evil)", entry=entry, manufacturer="X")
        await home.consent()
        await home.wait()
        found = issue(hass)
        assert found is not None
        assert (found.severity, found.is_fixable) == (ir.IssueSeverity.WARNING, True)
        assert found.translation_placeholders is not None
        assert found.translation_placeholders["which"] == "2 cameras"
        listed = found.translation_placeholders["cameras"].split("\n")
        assert listed[1] == "- Drive (credentials stored in: Hikvision)"
        assert listed[0].endswith("(credentials stored in: ONVIF)")
        assert "[Shed](evil)" not in listed[0]
        secrets = ("hunter2", "viewer", "127.0.0.1", one.device.username)
        assert not any(secret in str(found.translation_placeholders) for secret in secrets)

        # the logins are corrected, one after the other
        login = {"username": other.device.username, "password": other.device.password}
        hass.config_entries.async_update_entry(entry, data={**entry.data, **login})
        await home.wait()
        found = issue(hass)
        assert found is not None
        assert found.translation_placeholders is not None
        assert found.translation_placeholders["which"] == "Drive"
        (hikvision,) = hass.config_entries.async_entries("hikvision")
        right = {**hikvision.data, "password": one.device.password}
        hass.config_entries.async_update_entry(hikvision, data=right)
        await home.wait()
    assert issue(hass) is None


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_it_survives_a_reload_and_goes_with_the_integration(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        ir.async_ignore_issue(hass, DOMAIN, "login_refused", ignore=True)
        await hass.config_entries.async_reload(entry.entry_id)
        await home.wait()
        found = issue(hass)
        assert found is not None
        assert found.dismissed_version, "what the owner ignores stays ignored"
    await hass.config_entries.async_remove(entry.entry_id)
    assert issue(hass) is None


async def test_what_passes_by_itself_or_was_never_sent_is_no_issue(
    home: AskedHome, hass: HomeAssistant
) -> None:
    stale = reply(
        status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n", stale=true'
    )
    locked = reply(
        "<userCheck><lockStatus>lock</lockStatus></userCheck>",
        status="401 Unauthorized",
        WWW_Authenticate='Digest realm="r", nonce="n"',
    )
    async with hostile(always(stale)) as one, hostile(always(locked)) as other:
        for server in (one, other):
            data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
            entry = home.entry("hikvision", another=True, data=data)
            home.camera("hikvision", f"Camera {server.port}", entry=entry)
        await home.consent()
        await home.wait()
    assert {assessed.look_up.state for assessed in home.cameras.values() if assessed.look_up} == {
        "refused"
    }
    assert issue(hass) is None


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_consent_taken_back_takes_the_issue_away(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        assert issue(hass) is not None
        hass.config_entries.async_update_entry(entry, options={"look_ups": False})
        await hass.async_block_till_done()
    assert issue(hass) is None


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_refusal_of_an_earlier_version_names_the_camera_alone(
    home: AskedHome, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        await hass.config_entries.async_unload(entry.entry_id)
        for row in hass_storage[STORE]["data"]["cameras"].values():
            del row["held_by"]
        await hass.config_entries.async_setup(entry.entry_id)
        await home.wait()
    found = issue(hass)
    assert found is not None
    assert found.translation_placeholders == {"which": "Drive", "cameras": "- Drive"}
