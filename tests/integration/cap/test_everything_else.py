"""All else holds for cameras for whose entities there is no room."""

from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_USER
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockGroup, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.card.screen import open_screen
from tests.integration.home import REOLINK
from tests.integration.triggers.heard import Heard

from .crowd import Crowd


@pytest.fixture
async def full(crowd: Crowd) -> Crowd:
    """Return a home of six cameras, set up, with room for the entities of four."""
    crowd.more(6)
    await crowd.home.set_up()
    assert crowd.shown() == [0, 1, 2, 3]
    return crowd


async def test_all_cameras_are_counted(full: Crowd) -> None:
    count = full.home.state(full.home.us.entry_id, "cameras")
    assert count is not None
    assert count.state == "6"
    assert {f"Camera {number:02}" for number in range(6)} == {*count.attributes["names"]}


async def test_the_card_shows_all(
    full: Crowd, hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    ada = MockUser(groups=[MockGroup(id=GROUP_ID_ADMIN)]).add_to_hass(hass)
    screen = await open_screen(hass, hass_ws_client, ada)
    card = await screen.card()
    assert len(card.rows) == 6
    assert sum(card.last["overview"]["counts"].values()) == 6


async def test_the_card_opens_each(
    full: Crowd, hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    ada = MockUser(groups=[MockGroup(id=GROUP_ID_ADMIN)]).add_to_hass(hass)
    token = await hass.auth.async_create_refresh_token(ada, "https://card.example")
    socket = await hass_ws_client(hass, hass.auth.async_create_access_token(token))
    for number, device in enumerate(full.devices):
        await socket.send_json_auto_id({"type": f"{DOMAIN}/camera", "camera_id": device.id})
        answer = await socket.receive_json()
        assert answer["success"], answer
        assert answer["result"]["name"] == f"Camera {number:02}"


async def test_who_may_read_its_picture_is_shown_a_camera_without_entities(
    full: Crowd, hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    picture = next(
        entry.entity_id
        for entry in er.async_entries_for_device(er.async_get(hass), full.devices[5].id)
        if entry.domain == "camera"
    )
    bob = MockUser(groups=[MockGroup(id=GROUP_ID_USER)]).add_to_hass(hass)
    bob.mock_policy({"entities": {"entity_ids": {picture: {"read": True}}}})
    card = await (await open_screen(hass, hass_ws_client, bob)).card()
    assert card.names == {"Camera 05"}


@pytest.mark.parametrize("number", [0, 5])
async def test_actions_take_its_device_and_its_picture(
    full: Crowd, hass: HomeAssistant, number: int
) -> None:
    device = full.devices[number].id
    picture = next(
        entry.entity_id
        for entry in er.async_entries_for_device(er.async_get(hass), device)
        if entry.domain == "camera"
    )
    for target in ({"device_id": [device]}, {"entity_id": [picture]}):
        answer = await hass.services.async_call(
            DOMAIN, "get_assessment", target, blocking=True, return_response=True
        )
        assert [each["name"] for each in answer["cameras"]] == [f"Camera {number:02}"]


async def test_the_report_lists_all(full: Crowd, hass: HomeAssistant) -> None:
    answer = await hass.services.async_call(
        DOMAIN, "report", {"format": "json"}, blocking=True, return_response=True
    )
    assert all(f"Camera {number:02}" in str(answer) for number in range(6))


async def test_what_changes_is_told(full: Crowd, hass: HomeAssistant) -> None:
    heard, events = Heard(hass), list[Event]()
    heard.follow(full.home)
    hass.bus.async_listen(f"{DOMAIN}_change", events.append)
    dr.async_get(hass).async_update_device(full.devices[5].id, sw_version="v3.1.0.956_22041503")
    await full.home.settle()
    assert ("firmware_changed", "Camera 05") in heard.told
    (event,) = [each for each in events if each.data["name"] == "Camera 05"]
    assert event.data["device_id"] == full.devices[5].id
    assert "entity_id" not in event.data


async def test_it_keeps_its_id_where_another_device_becomes_its_first(
    full: Crowd, hass: HomeAssistant
) -> None:
    """It does so after a restart, too, and after its first device has gone."""
    url, devices = "http://192.168.1.77", dr.async_get(hass)
    first = full.home.camera("onvif", "Shed", url=url, identifier="0", **REOLINK)
    await full.home.settle()
    assert first.id in full.home.fleet.cameras
    second = full.home.camera("reolink", "Shed", url=url, identifier="1", **REOLINK)
    await full.home.settle()

    async def check(primary: str) -> None:
        camera = full.home.fleet.cameras[first.id].camera
        assert camera.primary_device_id == primary
        assert full.home.ours(first.id, "vendor") is None
        await hass.config_entries.async_reload(full.home.us.entry_id)
        await hass.async_block_till_done()
        assert {*full.home.fleet.cameras} == {*(each.id for each in full.devices), first.id}

    await check(second.id)
    devices.async_remove_device(first.id)
    await full.home.settle()
    await check(second.id)
