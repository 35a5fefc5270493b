"""`for` and `behavior`: counted from when it was told, over restarts, by assessments."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant, ServiceCall
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts


@pytest.fixture
async def three(board: Board) -> Board:
    """Return a home with three cameras of different models; nothing is known against them."""
    for name in ("One", "Two", "Three"):
        board.camera(name, identifier=name, model=name)
    await board.home.set_up()
    return board


async def automate(hass: HomeAssistant, board: Board, options: Mapping[str, Any]) -> None:
    devices = [each.camera.primary_device_id for each in board.home.fleet.cameras.values()]
    trigger = {
        "trigger": f"{DOMAIN}.became_at_risk",
        "target": {"device_id": devices},
        "options": options,
    }
    action = {"action": "test.automation", "data": {"name": "{{ trigger.name }}"}}
    config = {"id": "one", "triggers": trigger, "actions": action}
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    await hass.async_block_till_done()


async def risk(board: Board, verdicts: Verdicts, *models: str) -> None:
    verdicts.ended = dict.fromkeys(models, "2024-04-08")
    await board.judge_again()


async def later(hass: HomeAssistant, freezer: FrozenDateTimeFactory, hours: float) -> None:
    freezer.tick(timedelta(hours=hours))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def off(board: Board, hass: HomeAssistant) -> None:
    assert board.home.us
    await hass.config_entries.async_unload(board.home.us.entry_id)


async def on(board: Board, hass: HomeAssistant) -> None:
    assert board.home.us
    hass.set_state(CoreState.starting)
    await hass.config_entries.async_setup(board.home.us.entry_id)
    await hass.async_block_till_done()
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


def names(calls: list[ServiceCall]) -> list[str]:
    return sorted(call.data["name"] for call in calls if call.domain == "test")


async def test_it_waits_and_looks_again(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    await automate(hass, three, {"for": {"hours": 2}})
    await risk(three, verdicts, "One", "Two")
    await later(hass, freezer, 1)
    await risk(three, verdicts, "One")
    assert not service_calls
    await later(hass, freezer, 1.1)
    assert names(service_calls) == ["One"]
    await later(hass, freezer, 24)
    assert names(service_calls) == ["One"]


@pytest.mark.fault(
    "process",
    "Home Assistant restarts while a trigger waits for its `for`",
    "it goes on counting, and fires late once",
)
@pytest.mark.parametrize("hours_off", [0.5, 5])
async def test_it_counts_over_a_restart_and_fires_late_once(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
    hours_off: float,
) -> None:
    await automate(hass, three, {"for": {"hours": 2}})
    await risk(three, verdicts, "One")
    await off(three, hass)
    await later(hass, freezer, hours_off)
    await on(three, hass)
    assert len(service_calls) == (hours_off > 2)
    await later(hass, freezer, 2)
    assert names(service_calls) == ["One"]
    await off(three, hass)
    await on(three, hass)
    await later(hass, freezer, 3)
    assert names(service_calls) == ["One"]


async def test_what_is_over_while_off_does_not_fire(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    await automate(hass, three, {"for": {"hours": 2}})
    await risk(three, verdicts, "One")
    await off(three, hass)
    verdicts.ended = {}
    await later(hass, freezer, 5)
    await on(three, hass)
    await later(hass, freezer, 5)
    assert not service_calls


async def test_an_automation_that_is_saved_again_waits_further_and_repeats_nothing(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    await automate(hass, three, {"for": {"hours": 2}})
    await risk(three, verdicts, "One")
    await later(hass, freezer, 1)
    for _ in range(2):  # off and on again: its triggers are attached anew
        for action in ("turn_off", "turn_on"):
            await hass.services.async_call(
                automation.DOMAIN, action, {"entity_id": "all"}, blocking=True
            )
    await later(hass, freezer, 1.1)
    assert names(service_calls) == ["One"]
    for action in ("turn_off", "turn_on"):
        await hass.services.async_call(
            automation.DOMAIN, action, {"entity_id": "all"}, blocking=True
        )
    await later(hass, freezer, 5)
    assert names(service_calls) == ["One"]


@pytest.mark.parametrize(
    ("behavior", "steps"),
    [
        ("each", [(["One", "Two"], ["One", "Two"]), (["One", "Two", "Three"], ["Three"])]),
        ("first", [(["One", "Two"], ["One"]), (["One", "Two", "Three"], []), ([], [])]),
        ("first", [(["Two"], ["Two"]), ([], []), (["One"], ["One"])]),
        ("all", [(["One", "Two"], []), (["One", "Two", "Three"], ["Three"])]),
        ("all", [(["One", "Two", "Three"], ["Three"])]),
    ],
)
async def test_behavior(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    service_calls: list[ServiceCall],
    behavior: str,
    steps: list[tuple[list[str], list[str]]],
) -> None:
    await automate(hass, three, {"behavior": behavior})
    for models, fired in steps:
        await risk(three, verdicts, *models)
        assert names(service_calls) == sorted(fired), models
        service_calls.clear()


async def test_all_over_a_restart(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    await automate(hass, three, {"behavior": "all", "for": {"hours": 2}})
    await risk(three, verdicts, "One", "Two")
    await later(hass, freezer, 1)
    await risk(three, verdicts, "One", "Two", "Three")
    await off(three, hass)
    await later(hass, freezer, 1.5)
    await on(three, hass)
    assert not service_calls
    await later(hass, freezer, 1)
    assert names(service_calls) == ["Three"]


async def test_a_disabled_automation_misses(
    three: Board, verdicts: Verdicts, hass: HomeAssistant, service_calls: list[ServiceCall]
) -> None:
    await automate(hass, three, {})
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": "all"}, blocking=True
    )
    await risk(three, verdicts, "One")
    await hass.services.async_call(
        automation.DOMAIN, "turn_on", {"entity_id": "all"}, blocking=True
    )
    await three.judge_again()
    assert not names(service_calls)


async def test_a_condition_counts_from_the_stored_moment(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    devices = [each.camera.primary_device_id for each in three.home.fleet.cameras.values()]
    config = {
        "triggers": {"trigger": "event", "event_type": "test_event"},
        "conditions": {
            "condition": f"{DOMAIN}.is_at_risk",
            "target": {"device_id": devices},
            "options": {"for": {"hours": 2}, "risks": ["support"]},
        },
        "actions": {"action": "test.automation"},
    }
    assert await async_setup_component(hass, automation.DOMAIN, {automation.DOMAIN: config})
    await risk(three, verdicts, "One")
    for hours, passes in ((1, 0), (1.1, 1)):
        await off(three, hass)
        await later(hass, freezer, hours)
        await on(three, hass)
        hass.bus.async_fire("test_event")
        await hass.async_block_till_done()
        assert len(service_calls) == passes, hours


async def test_what_a_disabled_automation_missed_does_not_come_with_a_restart(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    await automate(hass, three, {"for": {"hours": 2}})
    await risk(three, verdicts, "One")
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": "all"}, blocking=True
    )
    await later(hass, freezer, 3)
    await hass.services.async_call(
        automation.DOMAIN, "turn_on", {"entity_id": "all"}, blocking=True
    )
    await off(three, hass)
    await on(three, hass)
    await later(hass, freezer, 3)
    assert not names(service_calls)


@pytest.mark.parametrize("restarts", [False, True])
async def test_the_first_waits_too(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
    *,
    restarts: bool,
) -> None:
    await automate(hass, three, {"behavior": "first", "for": {"hours": 2}})
    await risk(three, verdicts, "Two")
    await later(hass, freezer, 1)
    await risk(three, verdicts, "One", "Two")
    if restarts:
        await off(three, hass)
        await on(three, hass)
    await later(hass, freezer, 1.1)
    assert names(service_calls) == ["Two"]
    await later(hass, freezer, 2)
    assert names(service_calls) == ["Two"]


async def test_what_is_removed_meanwhile_is_not_told(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    await automate(hass, three, {"for": {"hours": 2}})
    await risk(three, verdicts, "One")
    device_id = three.home.cameras["One"].camera.primary_device_id
    assert device_id
    dr.async_get(hass).async_remove_device(device_id)
    await three.home.settle()
    await later(hass, freezer, 3)
    assert not names(service_calls)


async def test_while_the_integration_is_off_nothing_fires_and_no_condition_passes(
    three: Board,
    verdicts: Verdicts,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    service_calls: list[ServiceCall],
) -> None:
    devices = [each.camera.primary_device_id for each in three.home.fleet.cameras.values()]
    condition = {"condition": f"{DOMAIN}.is_at_risk", "target": {"device_id": devices}}
    waiting = {
        "triggers": {
            "trigger": f"{DOMAIN}.became_at_risk",
            "target": {"device_id": devices},
            "options": {"for": {"hours": 2}},
        },
        "actions": {"action": "test.automation", "data": {"name": "late"}},
    }
    asking = {
        "triggers": {"trigger": "event", "event_type": "test_event"},
        "conditions": condition,
        "actions": {"action": "test.automation", "data": {"name": "passed"}},
    }
    config = {automation.DOMAIN: [waiting, asking]}
    assert await async_setup_component(hass, automation.DOMAIN, config)
    await risk(three, verdicts, "One")
    hass.bus.async_fire("test_event")
    await hass.async_block_till_done()
    assert names(service_calls) == ["passed"]
    await off(three, hass)
    hass.bus.async_fire("test_event")
    await later(hass, freezer, 3)
    assert names(service_calls) == ["passed"]
    await on(three, hass)
    assert names(service_calls) == ["late", "passed"]
