"""What the logbook says of changes: sentences, in Home Assistant's language, at the camera."""

from datetime import timedelta
from typing import Any

from homeassistant.components.logbook import DOMAIN as LOGBOOK
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import mock_component
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.logbook import describe
from custom_components.camera_lifecycle.telling.bus import EVENT_CHANGE
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home


class Logbook:
    """Reads the logbook as the frontend does."""

    def __init__(self, hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
        """Connect with each question."""
        self.hass = hass
        self.connect = hass_ws_client

    async def of(self, device: dr.DeviceEntry) -> list[tuple[str, str]]:
        """Return what a device's page shows: it asks for the device and for all its entities."""
        entities = er.async_entries_for_device(er.async_get(self.hass), device.id)
        ids = [entity.entity_id for entity in entities]
        return await self.rows(device_ids=[device.id], entity_ids=ids)

    async def rows(self, **asked: Any) -> list[tuple[str, str]]:
        """Return name and message of what our integration describes."""
        await self.hass.async_block_till_done()
        await async_wait_recording_done(self.hass)
        client = await self.connect()
        start = dt_util.utcnow() - timedelta(hours=1)
        await client.send_json_auto_id(
            {"type": "logbook/get_events", "start_time": start.isoformat(), **asked}
        )
        answer = await client.receive_json()
        assert answer["success"]
        return [
            (row["name"], row["message"]) for row in answer["result"] if row.get("domain") == DOMAIN
        ]


@pytest.fixture
async def logbook(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Logbook:
    """Return the logbook; of the frontend nothing is needed but that it is there."""
    mock_component(hass, "frontend")
    assert await async_setup_component(hass, LOGBOOK, {})
    return Logbook(hass, hass_ws_client)


async def test_a_change_is_a_sentence_at_its_camera(
    hass: HomeAssistant, home: Home, logbook: Logbook
) -> None:
    gate = home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    hall = home.camera("reolink", "Hall", **REOLINK)
    us = await home.set_up(country="DE")
    assert await logbook.rows() == [], "the first fleet is no change"
    hass.config_entries.async_update_entry(us, data={**us.data, "country": "CA"})
    await home.settle()
    message = (
        "Now at risk: support ended. Support status now: Phased out. "
        "Because the country, the region, or the type of site was changed."
    )
    assert await logbook.of(gate) == [("Gate", message)]
    assert await logbook.of(hall) == []
    sensor = home.ours(home.cameras["Gate"].camera.id, "assessment")
    assert sensor is not None
    assert await logbook.rows(entity_ids=[sensor.entity_id]) == [("Gate", message)]
    dr.async_get(hass).async_update_device(gate.id, sw_version="V5.7.99 build 260101")
    await home.settle()
    assert (await logbook.of(gate))[1:] == [("Gate", "Firmware now: V5.7.99 build 260101.")]
    home.camera("reolink", "New", **REOLINK)
    await home.settle()
    assert (await logbook.rows())[-1] == ("New", "Camera found.")


async def test_it_is_in_the_language_of_home_assistant(
    hass: HomeAssistant, home: Home, logbook: Logbook
) -> None:
    hass.config.language = "de"
    gate = home.camera("hikvision_next", "Tor", identifier=HIKVISION_SERIAL, **HIKVISION)
    us = await home.set_up(country="DE")
    hass.config_entries.async_update_entry(us, data={**us.data, "country": "CA"})
    await home.settle()
    ((name, message),) = await logbook.of(gate)
    assert name == "Tor"
    assert message.endswith("Weil Land, Region oder Art des Standorts geändert wurde.")


@pytest.mark.attack("camera", "hostile names in the logbook", "one line of text")
async def test_a_hostile_name_stays_one_line(
    hass: HomeAssistant, home: Home, logbook: Logbook
) -> None:
    await home.set_up()
    hostile = "Gate\n\u202e<script>" + "x" * 500
    version = "v3\n\u202e<img src=x>" + "9" * 500
    home.camera("reolink", hostile, **{**REOLINK, "sw_version": version})
    await home.settle()
    (row,) = await logbook.rows()
    for text in row:
        assert len(text) <= 500
        assert "\n" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, {"name": "Camera Lifecycle", "message": ""}),
        ({"name": 5, "message": ["x"]}, {"name": "Camera Lifecycle", "message": ""}),
        (
            {"name": "a\nb", "message": "m" * 900, "entity_id": "sensor.a"},
            {"name": "a b", "message": "m" * 499 + "…", "entity_id": "sensor.a"},
        ),
    ],
)
def test_whatever_is_fired_is_described(data: dict[str, Any], expected: dict[str, str]) -> None:
    assert describe(Event(EVENT_CHANGE, data)) == expected
