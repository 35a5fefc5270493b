"""Triggers and conditions as people use them: in automations, for a camera's own device."""

from typing import Any

from homeassistant.components import automation
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.camera_lifecycle.condition import CONDITIONS
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.fleet import assessor
from custom_components.camera_lifecycle.trigger import TRIGGERS
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

BECAME = {"trigger": f"{DOMAIN}.became_at_risk"}


async def automate(hass: HomeAssistant, trigger: dict[str, Any], **more: Any) -> None:
    config = {"triggers": trigger, "actions": {"action": "test.automation"}, **more}
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    await hass.async_block_till_done()
    assert len(hass.states.async_entity_ids(automation.DOMAIN)) == 1
    assert "unavailable" not in [state.state for state in hass.states.async_all(automation.DOMAIN)]


@pytest.fixture
async def two(board: Board) -> Board:
    """Return a home with two cameras that nothing is known against."""
    board.camera("Garage", identifier="garage")
    board.camera("Gate", "Dahua", identifier="gate")
    await board.home.set_up()
    return board


def device(board: Board, name: str) -> str:
    found = board.home.cameras[name].camera.primary_device_id
    assert found
    return found


async def risk(board: Board, verdicts: Verdicts, *makers: str) -> None:
    """Let the makers be phased out, and nobody else."""
    verdicts.phased_out = {*makers}
    await board.judge_again()


async def test_it_fires_for_the_camera_that_was_chosen(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, service_calls: list[ServiceCall]
) -> None:
    await automate(hass, {**BECAME, "target": {"device_id": device(two, "Garage")}})
    await risk(two, verdicts, "Dahua")
    assert not service_calls
    await risk(two, verdicts, "Dahua", "Hikvision")
    assert len(service_calls) == 1
    await two.judge_again()
    assert len(service_calls) == 1


async def test_it_fires_for_all_cameras_of_an_area(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, service_calls: list[ServiceCall]
) -> None:
    area = ar.async_get(hass).async_create("Outside")
    for name in ("Garage", "Gate"):
        dr.async_get(hass).async_update_device(device(two, name), area_id=area.id)
    await automate(hass, {**BECAME, "target": {"area_id": area.id}})
    await risk(two, verdicts, "Dahua", "Hikvision")
    assert len(service_calls) == 2


async def test_it_fires_when_the_risk_is_over(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, service_calls: list[ServiceCall]
) -> None:
    await risk(two, verdicts, "Hikvision")
    trigger = {"trigger": f"{DOMAIN}.no_longer_at_risk"}
    await automate(hass, {**trigger, "target": {"device_id": device(two, "Garage")}})
    await risk(two, verdicts)
    assert len(service_calls) == 1


async def test_a_reload_is_no_news(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, service_calls: list[ServiceCall]
) -> None:
    await risk(two, verdicts, "Hikvision")
    await automate(hass, {**BECAME, "target": {"device_id": device(two, "Garage")}})
    await two.reload()
    assert not service_calls


async def test_a_camera_of_which_it_could_not_be_told_becomes_at_risk(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, service_calls: list[ServiceCall]
) -> None:
    verdicts.nothing_open = False
    await two.judge_again()
    await automate(hass, {**BECAME, "target": {"device_id": device(two, "Garage")}})
    await risk(two, verdicts, "Hikvision")
    assert len(service_calls) == 1


async def test_what_cannot_be_told_any_more_is_not_over(
    two: Board, verdicts: Verdicts, hass: HomeAssistant, service_calls: list[ServiceCall]
) -> None:
    await risk(two, verdicts, "Hikvision")
    trigger = {"trigger": f"{DOMAIN}.no_longer_at_risk"}
    await automate(hass, {**trigger, "target": {"device_id": device(two, "Garage")}})
    verdicts.nothing_open = False
    await risk(two, verdicts)
    assert not service_calls


@pytest.mark.parametrize("condition", ["is_at_risk", "is_not_at_risk"])
async def test_no_condition_passes_where_it_cannot_be_told(
    two: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    service_calls: list[ServiceCall],
    condition: str,
) -> None:
    verdicts.nothing_open = False
    await two.judge_again()
    target = {"device_id": device(two, "Garage")}
    await automate(
        hass,
        {"trigger": "event", "event_type": "test_event"},
        conditions={"condition": f"{DOMAIN}.{condition}", "target": target},
    )
    hass.bus.async_fire("test_event")
    await hass.async_block_till_done()
    assert not service_calls


def judged(status: SupportStatus) -> Any:
    """Return an engine that gives every camera one status."""
    maker = Company("hikvision", "Hikvision")

    def assess(camera: Any, *_: Any) -> Assessment:
        return Assessment(
            camera.id,
            Identity(Kind.CAMERA, maker, maker, Strength.CERTAIN, Strength.CERTAIN),
            Firmware(),
            Support(status),
            at_risk=False,
        )

    return assess


async def test_a_status_fires_when_it_is_one_of_those_chosen(
    two: Board,
    hass: HomeAssistant,
    service_calls: list[ServiceCall],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await automate(
        hass,
        {
            "trigger": f"{DOMAIN}.support_status_changed",
            "target": {"device_id": device(two, "Garage")},
            "options": {"status": ["ending", "ended", "maintained"]},
        },
    )
    for status, fired in (
        (SupportStatus.SUPPORTED, 0),
        (SupportStatus.ENDING, 1),
        (SupportStatus.UNKNOWN, 1),
        (SupportStatus.ENDED, 2),
        (SupportStatus.UNKNOWN, 2),
        (SupportStatus.MAINTAINED, 3),
    ):
        monkeypatch.setattr(assessor, "assess", judged(status))
        await two.judge_again()
        assert len(service_calls) == fired, status


@pytest.mark.parametrize(
    ("condition", "passes"),
    [
        ({"condition": f"{DOMAIN}.is_at_risk"}, 1),
        ({"condition": f"{DOMAIN}.is_not_at_risk"}, 0),
        ({"condition": f"{DOMAIN}.support_status", "options": {"status": ["ended"]}}, 0),
        ({"condition": f"{DOMAIN}.support_status", "options": {"status": "unknown"}}, 1),
        ({"condition": f"{DOMAIN}.is_at_risk", "options": {"risks": "security"}}, 0),
        ({"condition": f"{DOMAIN}.is_at_risk", "options": {"behavior": "all"}}, 1),
        ({"condition": f"{DOMAIN}.firmware_older_than", "options": {"days": 30}}, 0),
        ({"condition": f"{DOMAIN}.newer_firmware_exists"}, 0),
    ],
)
async def test_conditions(
    two: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    service_calls: list[ServiceCall],
    condition: dict[str, Any],
    passes: int,
) -> None:
    await risk(two, verdicts, "Hikvision")
    target = {"device_id": device(two, "Garage")}
    await automate(
        hass,
        {"trigger": "event", "event_type": "test_event"},
        conditions={**condition, "target": target},
    )
    hass.bus.async_fire("test_event")
    await hass.async_block_till_done()
    assert len(service_calls) == passes


@pytest.mark.parametrize("kind", ["trigger", "condition"])
async def test_the_editor_is_told_of_all(
    two: Board, hass: HomeAssistant, hass_ws_client: WebSocketGenerator, kind: str
) -> None:
    assert await async_setup_component(hass, automation.DOMAIN, {})
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": f"{kind}_platforms/subscribe"})
    await client.receive_json()
    described = (await client.receive_json())["event"]
    ours = {key.partition(".")[2] for key in described if key.startswith(f"{DOMAIN}.")}
    assert ours == {*(TRIGGERS if kind == "trigger" else CONDITIONS)}
    for key in ours - {"camera_found"}:
        assert described[f"{DOMAIN}.{key}"]["target"]["primary_entities_only"] is False
