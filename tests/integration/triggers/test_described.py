"""What Home Assistant says of a run: "Triggered by the ...", in its traces and in the logbook."""

from homeassistant.components import automation
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.setup import async_setup_component

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.trigger import TRIGGERS
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts


async def test_a_run_names_what_has_triggered_it(
    board: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    service_calls: list[ServiceCall],
) -> None:
    garage = board.camera("Garage", identifier="garage")
    await board.home.set_up()
    config = {
        "triggers": {"trigger": f"{DOMAIN}.became_at_risk", "target": {"device_id": garage.id}},
        "actions": {"action": "test.automation", "data": {"by": "{{ trigger.description }}"}},
    }
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    await hass.async_block_till_done()
    verdicts.phased_out = {"Hikvision"}
    await board.judge_again()
    assert [call.data["by"] for call in service_calls] == ["risk of Garage"]


def test_each_trigger_has_words_that_go_on_after_the() -> None:
    for trigger in TRIGGERS.values():
        says = trigger._says  # type: ignore[attr-defined]
        assert not says.startswith(("is ", "has ", "became "))
