"""Ask again: the action, the button and the progress, tried many at once and by anybody."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from ..hostile import Heard, hostile, reply
from .home import AskedHome

INFO = reply(
    "<DeviceInfo><model>DS-2CD2143G0-I</model><firmwareVersion>V5.5.82</firmwareVersion>"
    "</DeviceInfo>"
)


async def ask(hass: HomeAssistant, context: Context | None = None, **data: Any) -> Any:
    answer = await hass.services.async_call(
        DOMAIN, "ask", data, blocking=True, return_response=True, context=context
    )
    await hass.async_block_till_done(wait_background_tasks=True)
    assert answer
    return answer["cameras"]


def entity_id(hass: HomeAssistant, home: AskedHome, domain: str, key: str) -> str | None:
    assert home.us
    unique_id = f"{home.us.entry_id}_{key}"
    return er.async_get(hass).async_get_entity_id(domain, DOMAIN, unique_id)


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_the_action_asks_all_and_leaves_refused_ones_alone(
    home: AskedHome, hass: HomeAssistant, freezer: Any
) -> None:
    async with running(device("hikvision")) as good, running(device("hanwha")) as bad:
        home.hikvision(good, "Right")
        entry = home.at(bad, "onvif", password="hunter2-wrong", username="other")
        wrong = home.camera("onvif", "Wrong", entry=entry, manufacturer="X")
        home.camera("ring", "Bell", manufacturer="Ring")
        await home.consent()
        await home.wait()
        answered, refused = await ask(hass)
        assert answered == {
            "name": "Right",
            "outcome": "asked",
            "look_up": "answered",
            "cause": None,
            "answered": answered["answered"],
        }
        assert (refused["outcome"], refused["look_up"]) == ("refused_before", "refused")
        assert (good.guard.accepted, bad.guard.refused) == (2, 1)
        named = {"device_id": [wrong.id]}
        assert (await ask(hass, **named))[0]["outcome"] == "refused_before"
        (row,) = await ask(hass, **named, retry_refused=True)
        assert row["outcome"] == "tried_lately"
        freezer.tick(timedelta(minutes=61))
        (row,) = await ask(hass, **named, retry_refused=True)
        assert (row["outcome"], row["cause"]) == ("asked", "wrong_credentials")
        assert bad.guard.refused == 2
        bell = home.cameras["Bell"].camera.primary_device_id
        assert await ask(hass, device_id=bell) == [{"name": "Bell", "outcome": "not_possible"}]


async def test_without_consent_nothing_is_sent(home: AskedHome, hass: HomeAssistant) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, "Drive")
        await home.consent(look_ups=False)
        await home.wait()
        (row,) = await ask(hass, device_id=[known.id], retry_refused=True)
        assert row == {"name": "Drive", "outcome": "not_allowed"}
        with pytest.raises(ServiceValidationError) as error:
            await ask(hass)
        assert error.value.translation_key == "nobody_to_ask"
        assert (camera.guard.accepted, camera.guard.refused) == (0, 0)


async def test_one_camera_alone_may_be_asked(home: AskedHome, hass: HomeAssistant) -> None:
    async with running(device("hikvision")) as one, running(device("hikvision")) as other:
        drive, yard = home.hikvision(one, "Drive"), home.hikvision(other, "Yard")
        await home.consent(look_ups=False, look_ups_only=[drive.id])
        await home.wait()
        assert (one.guard.accepted, other.guard.accepted) == (1, 0)
        rows = await ask(hass, device_id=[drive.id, yard.id])
        assert [row["outcome"] for row in rows] == ["asked", "not_allowed"]
        assert other.guard.accepted == 0
        # the list counts only while not all may be asked
        assert home.us
        hass.config_entries.async_update_entry(
            home.us,
            options={"look_ups": True, "look_ups_only": [drive.id], "look_ups_excluded": []},
        )
        await hass.async_block_till_done(wait_background_tasks=True)
        assert other.guard.accepted == 1, "who agrees sees at once what comes of it"
    assert home.state(yard.id, "look_up") is not None


@pytest.mark.parametrize("target", [{"device_id": ["nobody"]}, {"entity_id": []}])
async def test_a_wrong_target_is_said(
    home: AskedHome, hass: HomeAssistant, target: dict[str, Any]
) -> None:
    await home.consent()
    with pytest.raises(ServiceValidationError) as error:
        await ask(hass, **target)
    assert error.value.translation_key == "no_camera"


@pytest.mark.parametrize("data", [{"retry_refused": "perhaps"}, {"cameras": "all"}])
async def test_wrong_data_is_refused(
    home: AskedHome, hass: HomeAssistant, data: dict[str, Any]
) -> None:
    await home.consent()
    with pytest.raises(ServiceValidationError) as error:
        await ask(hass, **data)
    assert error.value.translation_key.startswith("field_")


@pytest.mark.attack("user", "a user without rights has cameras asked", "refused")
async def test_only_administrators_may_ask(
    home: AskedHome, hass: HomeAssistant, hass_read_only_user: MockUser
) -> None:
    await home.consent()
    with pytest.raises(Unauthorized):
        await ask(hass, Context(user_id=hass_read_only_user.id))


@pytest.mark.fault("person", "many calls ask a camera at the same time", "one login is sent")
async def test_many_calls_at_once_send_one_login(home: AskedHome, hass: HomeAssistant) -> None:
    logins: list[str] = []
    under_way, go_on = asyncio.Event(), asyncio.Event()

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            logins.append(heard.line.split()[1])
            under_way.set()
            await go_on.wait()
            writer.write(INFO)
        else:
            denied = 'Digest realm="r", nonce="n"'
            writer.write(reply(status="401 Unauthorized", WWW_Authenticate=denied))

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        home.camera("hikvision", "Slow", entry=home.entry("hikvision", data=data))
        await home.consent()
        calls = [asyncio.create_task(ask(hass)) for _ in range(5)]
        async with asyncio.timeout(5):
            await under_way.wait()
        progress = entity_id(hass, home, "sensor", "cameras_being_asked")
        assert progress
        state = hass.states.get(progress)
        assert state
        assert (state.state, state.attributes["total"]) == ("1", 1)
        go_on.set()
        await asyncio.gather(*calls)
        assert logins == ["/ISAPI/System/deviceInfo", "/ISAPI/Streaming/channels"]
    state = hass.states.get(progress)
    assert state
    assert (state.state, state.attributes["total"]) == ("0", 0)


async def test_the_button_asks_and_comes_and_goes_with_consent(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        entry = await home.consent()
        await home.wait()
        button = entity_id(hass, home, "button", "ask_again")
        assert button
        for pressed in (2, 3):
            await hass.services.async_call("button", "press", {"entity_id": button}, blocking=True)
            await hass.async_block_till_done(wait_background_tasks=True)
            assert camera.guard.accepted == pressed
        assert entity_id(hass, home, "sensor", "cameras_being_asked")
        hass.config_entries.async_update_entry(entry, options={"look_ups": False})
        await hass.async_block_till_done(wait_background_tasks=True)
        state = hass.states.get(button)
        assert state
        assert state.state == "unavailable"
        assert entity_id(hass, home, "sensor", "cameras_being_asked") is None
        await hass.services.async_call("button", "press", {"entity_id": button}, blocking=True)
        await hass.async_block_till_done(wait_background_tasks=True)
        assert camera.guard.accepted == 3
        hass.config_entries.async_update_entry(entry, options={"look_ups": True})
        await hass.async_block_till_done(wait_background_tasks=True)
        assert entity_id(hass, home, "sensor", "cameras_being_asked")
        await hass.config_entries.async_reload(entry.entry_id)
        await hass.async_block_till_done(wait_background_tasks=True)
        state = hass.states.get(button)
        assert state
        assert state.state != "unavailable"


async def test_consent_on_the_last_page_of_set_up_asks_at_once(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        flows = hass.config_entries.flow
        form = await flows.async_init(DOMAIN, context={"source": "user"})
        answers = {"country": "DE", "lead_time_months": 12}
        page = await flows.async_configure(form["flow_id"], answers)
        assert page["step_id"] == "asking"
        await flows.async_configure(page["flow_id"], {"look_ups": True})
        await hass.async_block_till_done(wait_background_tasks=True)
        assert camera.guard.accepted == 1
