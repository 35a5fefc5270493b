"""A trigger that waits for its `for`, and a clock that is wrong meanwhile: late, and once."""

from datetime import UTC, datetime, timedelta
from typing import Any

from homeassistant.components import automation
from homeassistant.core import CoreState, HomeAssistant, ServiceCall
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.const import DOMAIN
from tests.days import after_facts, moment
from tests.integration.notices.board import Board

from .clocks import BOOT, Clock, DatedVerdicts

HOURS = 2


def at(hour: str) -> datetime:
    """Return a time of the day on which the camera becomes at risk."""
    return moment(after_facts(6), hour, "US/Pacific")


@pytest.fixture
async def waiting(
    board: Board, verdicts: DatedVerdicts, clock: Clock, hass: HomeAssistant
) -> Board:
    """Return a home in which a camera became at risk at noon; an automation waits two hours."""
    verdicts.ends = {"OLD": after_facts(5)}
    board.camera("Garage", model="OLD")
    await clock.set(moment(after_facts(3), "12:00", "US/Pacific"))
    await board.home.set_up()
    await automate(board)
    await clock.jump(at("12:00"))
    return board


async def automate(board: Board) -> None:
    """Load the automation."""
    entry_id = board.home.entries["reolink"].entry_id
    (device,) = dr.async_entries_for_config_entry(dr.async_get(board.home.hass), entry_id)
    trigger = {
        "trigger": f"{DOMAIN}.became_at_risk",
        "target": {"device_id": device.id},
        "options": {"for": {"hours": HOURS}},
    }
    await load(board, {"triggers": trigger})


async def load(board: Board, config: dict[str, Any]) -> None:
    """Load an automation that calls an action of the test."""
    config = {"id": "one", **config, "actions": {"action": "test.automation"}}
    config = {automation.DOMAIN: config}
    assert await async_setup_component(board.home.hass, automation.DOMAIN, config)
    await board.home.hass.async_block_till_done()


async def power_cut(board: Board, clock: Clock, boot: datetime) -> None:
    """End our integration and the automation with all that they wait for, and start anew."""
    hass = board.home.hass
    await clock.power_off()
    (entity_id,) = hass.states.async_entity_ids(automation.DOMAIN)
    await hass.data[automation.DATA_COMPONENT].async_remove_entity(entity_id)
    hass.config.components.remove(automation.DOMAIN)
    await clock.set(boot)
    hass.set_state(CoreState.starting)
    await automate(board)
    await clock.boot(boot)


def fired(calls: list[ServiceCall]) -> int:
    return sum(call.domain == "test" for call in calls)


async def hours(clock: Clock, number: float) -> None:
    """Let hours pass, by the clock on the wall and by the one that timers go by."""
    passed = timedelta(hours=number)
    clock.freezer.tick(passed)
    async_fire_time_changed(clock.board.home.hass, datetime.now(UTC) + passed)
    await clock.board.home.hass.async_block_till_done()


@pytest.mark.fault(
    "clock",
    "after a power cut, the clock says an earlier time than before, while a trigger waits",
    "the trigger fires late, and once",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
@pytest.mark.parametrize("wrong", [at("11:20"), at("12:10"), BOOT], ids=["before", "after", "1970"])
async def test_a_clock_that_is_behind_after_a_power_cut(
    waiting: Board, clock: Clock, service_calls: list[ServiceCall], wrong: datetime
) -> None:
    await clock.run(10)
    await power_cut(waiting, clock, wrong)
    await clock.run(5)
    assert not fired(service_calls)
    await clock.jump(at("13:00"))
    await hours(clock, 0.5)
    assert not fired(service_calls)
    await hours(clock, 1)
    await hours(clock, HOURS)
    assert fired(service_calls) == 1
    await power_cut(waiting, clock, at("18:00"))
    await hours(clock, HOURS)
    assert fired(service_calls) == 1


@pytest.mark.fault(
    "clock",
    "after a power cut, the clock stays behind for good, while a trigger waits",
    "the trigger fires late, and once",
)
async def test_a_clock_that_stays_behind(
    waiting: Board, clock: Clock, service_calls: list[ServiceCall]
) -> None:
    await power_cut(waiting, clock, at("11:20"))
    await hours(clock, HOURS + 0.1)
    assert not fired(service_calls), "not two hours after noon yet"
    await hours(clock, 1)
    await hours(clock, HOURS)
    assert fired(service_calls) == 1


@pytest.mark.fault(
    "clock",
    "the clock goes back to 1970 and is set right again, while a trigger waits",
    "the trigger fires once, and not while the clock is wrong",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
@pytest.mark.parametrize("wrong_for", [0.25, 3])
async def test_a_clock_that_goes_back_while_it_waits(
    waiting: Board, clock: Clock, service_calls: list[ServiceCall], wrong_for: float
) -> None:
    await clock.jump(BOOT)
    await hours(clock, wrong_for)
    await clock.run(5)
    assert not fired(service_calls)
    await clock.jump(at("12:20" if wrong_for < HOURS else "15:10"))
    await hours(clock, HOURS)
    await hours(clock, HOURS)
    assert fired(service_calls) == 1


@pytest.mark.fault(
    "clock",
    "a trigger begins to wait while the clock is a year ahead, and then it is set right",
    "the trigger fires after its time, not in a year, and once",
)
@pytest.mark.parametrize("is_cut", [False, True])
async def test_a_clock_that_was_ahead_when_it_began_to_wait(
    board: Board,
    verdicts: DatedVerdicts,
    clock: Clock,
    service_calls: list[ServiceCall],
    *,
    is_cut: bool,
) -> None:
    board.camera("Garage", model="OLD")
    await clock.set(at("09:00"))
    await board.home.set_up()
    await automate(board)
    await clock.jump(at("12:00") + timedelta(days=365))
    verdicts.ends = {"OLD": after_facts(5)}
    await board.judge_again()
    await clock.run()
    if is_cut:
        await power_cut(board, clock, at("12:10"))
    await clock.jump(at("12:20"))
    assert not fired(service_calls)
    await hours(clock, HOURS)
    await hours(clock, HOURS)
    assert fired(service_calls) == 1


@pytest.mark.fault(
    "clock",
    "a camera becomes at risk while the clock is a year ahead, and then it is set right",
    "a condition passes: the camera is at risk, whenever that came about",
)
async def test_a_condition_after_a_clock_that_was_ahead(
    board: Board,
    verdicts: DatedVerdicts,
    clock: Clock,
    hass: HomeAssistant,
    service_calls: list[ServiceCall],
) -> None:
    camera = board.camera("Garage", model="OLD")
    await clock.set(at("09:00"))
    await board.home.set_up()
    condition = {"condition": f"{DOMAIN}.is_at_risk", "target": {"device_id": camera.id}}
    trigger = {"trigger": "event", "event_type": "test_event"}
    await load(board, {"triggers": trigger, "conditions": condition})
    await clock.jump(at("12:00") + timedelta(days=365))
    verdicts.ends = {"OLD": after_facts(5)}
    await board.judge_again()
    await clock.run()
    await clock.jump(at("12:20"))
    assert board.home.state(camera.id, "at_risk").state == "on"
    hass.bus.async_fire("test_event")
    await hass.async_block_till_done()
    assert fired(service_calls) == 1
