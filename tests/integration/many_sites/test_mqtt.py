"""What core's MQTT state stream publishes of a home, and what the documented automation adds."""

from collections.abc import AsyncIterator
import re
from unittest.mock import Mock

from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import MqttMockHAClient, MqttMockPahoClient

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

from .documented import read

pytestmark = pytest.mark.usefixtures("_all_enabled")
RISK = "sites/mill-lane/binary_sensor/front_door_at_risk/state"
YARD = "sites/mill-lane/binary_sensor/yard_at_risk/state"


@pytest.fixture(autouse=True)
async def _nothing_goes_on(
    hass: HomeAssistant, mqtt_client_mock: MqttMockPahoClient
) -> AsyncIterator[None]:
    """Let no automation wait for the next hour, and close the socket as a real broker would."""
    yield
    if hass.services.has_service("automation", "turn_off"):
        everything = {"entity_id": "all"}
        await hass.services.async_call("automation", "turn_off", everything, blocking=True)
    closed = Mock(fileno=Mock(return_value=-1))
    mqtt_client_mock.on_socket_close(mqtt_client_mock, None, closed)


def published(mqtt_mock: MqttMockHAClient) -> dict[str, str]:
    """Return what is kept in the broker: the last payload of each topic."""
    calls = [call.args for call in mqtt_mock.async_publish.call_args_list]
    assert all(retain for _, _, _, retain, *_ in calls)
    return {topic: payload for topic, payload, *_ in calls}


async def start(hass: HomeAssistant, home: Home, *, with_automation: bool) -> None:
    """Start Home Assistant in a home with the documented configuration."""
    configuration = read("home-mqtt.yaml")
    hass.set_state(CoreState.not_running)
    home.camera("hikvision_next", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up(country="CA")
    stream = {"mqtt_statestream": configuration["mqtt_statestream"]}
    assert await async_setup_component(hass, "mqtt_statestream", stream)
    if with_automation:
        automations = configuration["automation camera_lifecycle_at_many_sites"]
        assert await async_setup_component(hass, "automation", {"automation": automations})
    await hass.async_block_till_done()
    await hass.async_start()
    await hass.async_block_till_done()


async def test_the_stream_alone_is_silent_about_what_a_restart_has_changed(
    hass: HomeAssistant, home: Home, mqtt_mock: MqttMockHAClient
) -> None:
    await start(hass, home, with_automation=False)
    assert RISK not in published(mqtt_mock), "the broker would keep what was said before"


@pytest.mark.parametrize("language", ["en", "de"])
async def test_at_each_start_all_is_published_and_unknown_is_unknown(
    hass: HomeAssistant, home: Home, mqtt_mock: MqttMockHAClient, language: str
) -> None:
    await hass.config.async_update(language=language)
    await start(hass, home, with_automation=True)
    kept = published(mqtt_mock)
    if language == "en":
        assert kept[RISK] == "on"
        assert kept[YARD] == "unknown"
        assert kept["sites/mill-lane/sensor/front_door_support/state"] == "phased_out"
        assert kept["sites/mill-lane/sensor/camera_lifecycle_cameras_at_risk/state"] == "1"
    told = re.compile(r"_(at_risk|support|support_status_code|gefahrdet|supportstatus_als_zahl)$")
    expected = {
        f"sites/mill-lane/{entity.entity_id.replace('.', '/')}/state"
        for entity in er.async_entries_for_config_entry(er.async_get(hass), home.us.entry_id)
        if entity.domain in {"sensor", "binary_sensor"}
        and ("camera_lifecycle" in entity.entity_id or told.search(entity.entity_id))
    }
    assert len(expected) > 20
    assert set(kept) == expected | {"sites/mill-lane/camera_lifecycle/told"}


async def test_a_change_is_published_and_what_is_not_loaded_says_so(
    hass: HomeAssistant, home: Home, mqtt_mock: MqttMockHAClient
) -> None:
    await start(hass, home, with_automation=True)
    await hass.config_entries.async_unload(home.us.entry_id)
    await hass.async_block_till_done()
    assert published(mqtt_mock)[RISK] == "unavailable"
    await hass.config_entries.async_setup(home.us.entry_id)
    await hass.async_block_till_done()
    assert published(mqtt_mock)[RISK] == "on"
    assert all(topic.startswith("sites/mill-lane/") for topic in published(mqtt_mock))
    assert DOMAIN in hass.config.components
