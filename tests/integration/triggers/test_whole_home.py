"""The device of Camera Lifecycle stands for all cameras where an automation listens or asks."""

from typing import Any

from homeassistant.components import automation
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
    label_registry as lr,
)
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.automation.targets import followed_cameras
from custom_components.camera_lifecycle.condition import CONDITIONS
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.trigger import TRIGGERS
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

ANY = "binary_sensor.camera_lifecycle_any_camera_at_risk"


@pytest.fixture
async def two(board: Board) -> Board:
    """Return a home with two cameras; our own device is in an area, and has a label."""
    for name in ("Garage", "Gate"):
        board.camera(name, identifier=name)
    await board.home.set_up()
    hass = board.home.hass
    office, label = ar.async_get(hass).async_create("Office"), lr.async_get(hass).async_create("It")
    dr.async_get(hass).async_update_device(ours(hass), area_id=office.id, labels={label.label_id})
    return board


def ours(hass: HomeAssistant) -> str:
    entry = er.async_get(hass).async_get(ANY)
    assert entry
    assert entry.device_id
    return entry.device_id


def target(hass: HomeAssistant, way: str) -> dict[str, Any]:
    """Return a target that names our device in one way."""
    return {
        "device": {"device_id": ours(hass)},
        "entity": {"entity_id": ANY},
        "area": {"area_id": "office"},
        "label": {"label_id": "it"},
        "entity_of_nobody": {"entity_id": "binary_sensor.nobody"},
    }[way]


@pytest.mark.parametrize(
    ("way", "heard"),
    [("device", 2), ("entity", 2), ("area", 0), ("label", 0), ("entity_of_nobody", 0)],
)
async def test_it_is_heard_and_asked(
    two: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    service_calls: list[ServiceCall],
    way: str,
    heard: int,
) -> None:
    """By itself alone: an area or a label that it has means the cameras that have it."""
    config = {
        "triggers": {"trigger": f"{DOMAIN}.became_at_risk", "target": target(hass, way)},
        "conditions": {"condition": f"{DOMAIN}.is_at_risk", "target": target(hass, way)},
        "actions": {"action": "test.automation"},
    }
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    verdicts.phased_out = {"Hikvision"}
    await two.judge_again()
    two.camera("Porch", identifier="Porch")
    await two.home.settle()
    assert len(service_calls) == (heard and heard + 1), "later cameras, too"


@pytest.mark.parametrize("kind", ["trigger", "condition"])
async def test_the_editor_offers_it(
    two: Board, hass: HomeAssistant, hass_ws_client: WebSocketGenerator, kind: str
) -> None:
    """Whoever chooses our device is shown what then means all cameras."""
    assert await async_setup_component(hass, automation.DOMAIN, {})
    client = await hass_ws_client(hass)
    asked = {"type": f"get_{kind}s_for_target", "target": {"device_id": [ours(hass)]}}
    await client.send_json_auto_id(asked)
    answer = await client.receive_json()
    offered = {key.partition(".")[2] for key in answer["result"] if key.startswith(DOMAIN)}
    assert offered == {*(TRIGGERS if kind == "trigger" else CONDITIONS)} - {"camera_found"}


async def test_all_but_those_excluded(two: Board, hass: HomeAssistant) -> None:
    cameras = two.home.fleet.cameras
    gate = two.home.cameras["Gate"].camera.primary_device_id
    chosen = followed_cameras(hass, cameras, {"entity_id": ANY, "exclude": {"device_id": gate}})
    assert [each.camera.name for each in chosen] == ["Garage"]


async def test_no_action_changes_all_cameras_by_it(two: Board, hass: HomeAssistant) -> None:
    with pytest.raises(ServiceValidationError):
        await hass.services.async_call(
            DOMAIN,
            "isolate",
            {"device_id": ours(hass)},
            blocking=True,
            return_response=True,
        )
