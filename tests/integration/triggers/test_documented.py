"""The examples of docs/usage.md do what they say."""

from datetime import datetime
from pathlib import Path
import re
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation, persistent_notification
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    async_fire_time_changed,
    async_mock_service,
)
import yaml

from tests.days import after_facts
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

PAGE = Path(__file__).parents[3] / "docs" / "usage.md"


def example(introduction: str) -> dict[str, Any]:
    """Return the automation below a paragraph that begins so."""
    found = re.search(rf"^{introduction}.*\n\n((?: {{4}}.*\n)+)", PAGE.read_text(), re.MULTILINE)
    assert found
    content: dict[str, Any] = yaml.safe_load(found[1])
    return content


async def automate(hass: HomeAssistant, config: dict[str, Any]) -> None:
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    await hass.async_block_till_done()
    assert [state.state for state in hass.states.async_all(automation.DOMAIN)] == ["on"]


async def test_a_to_do_item(board: Board, verdicts: Verdicts, hass: HomeAssistant) -> None:
    garden = ar.async_get(hass).async_create("garden")
    camera = board.camera("Garage", identifier="garage")
    dr.async_get(hass).async_update_device(camera.id, area_id=garden.id)
    await board.home.set_up()
    added: list[ServiceCall] = async_mock_service(hass, "todo", "add_item")
    await automate(hass, example("Add a to-do item"))
    verdicts.phased_out = {"Hikvision"}
    await board.judge_again()
    assert [call.data["item"] for call in added] == ["Check binary_sensor.garden_garage_at_risk"]


async def test_an_inventory_each_month(
    board: Board, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    zone, year = dt_util.get_default_time_zone(), after_facts().year + 1
    freezer.move_to(datetime(year, 2, 15, tzinfo=zone))
    assert await async_setup_component(hass, persistent_notification.DOMAIN, {})
    board.camera("Garage", identifier="garage")
    await board.home.set_up()
    await automate(hass, example("Show the inventory"))
    for month, day, count in ((3, 2, 0), (4, 1, 1)):
        freezer.move_to(datetime(year, month, day, 8, 0, 1, tzinfo=zone))
        async_fire_time_changed(hass)
        await hass.async_block_till_done(wait_background_tasks=True)
        shown = persistent_notification._async_get_or_create_notifications(hass)
        assert len(shown) == count
    (notification,) = shown.values()
    assert "| Garage |" in notification["message"]
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": "all"}, blocking=True
    )
