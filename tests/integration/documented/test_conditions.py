"""The examples of conditions."""

from datetime import date, datetime, time, timedelta

from homeassistant.components.automation import DOMAIN as AUTOMATION
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import SupportStatus
from tests.integration.home import REOLINK
from tests.integration.test_newest_firmware import put, say
from tests.integration.triggers.test_once import FIXED

from .blocks import Block, tries
from .sample import GATE, OFFERED, Sample
from .verdict import supported

ALARM = "alarm_control_panel.house"


async def at(sample: Sample, day: date, clock: str) -> None:
    """Let the clock on the wall say so, and a second more."""
    zone = dt_util.get_default_time_zone()
    sample.freezer.move_to(
        datetime.combine(day, time.fromisoformat(clock), zone) + timedelta(seconds=1)
    )
    async_fire_time_changed(sample.hass)
    await sample.hass.async_block_till_done(wait_background_tasks=True)


async def stop(sample: Sample) -> None:
    """Leave no timer behind."""
    await sample.hass.services.async_call(
        AUTOMATION, "turn_off", {"entity_id": "all"}, blocking=True
    )


@tries("Remind me each Sunday evening")
async def test_as_long_as_there_is_newer_firmware(sample: Sample, block: Block) -> None:
    await sample.begin()
    device = dr.async_get(sample.hass).async_get(sample.devices[GATE])
    assert device
    update = put(sample.home, device)
    await sample.home.settle()
    await sample.automate(block)
    today = dt_util.now().date()
    sunday = today + timedelta(days=7 - today.isoweekday() % 7)
    await at(sample, sunday, "18:00:00")
    assert not sample.messages
    await say(sample.home, update, latest_version=OFFERED)
    await at(sample, sunday + timedelta(days=7), "18:00:00")
    assert len(sample.messages) == 1
    await say(sample.home, update, "off", latest_version=REOLINK["sw_version"])
    await at(sample, sunday + timedelta(days=14), "18:00:00")
    assert len(sample.messages) == 1
    await stop(sample)


@tries("When I arm the alarm")
@pytest.mark.parametrize("case", ["well", "at risk", "old"])
async def test_armed(sample: Sample, block: Block, case: str) -> None:
    await sample.begin(load_library() if case == "at risk" else None)
    if case == "well":
        sample.freezer.move_to(dt_util.now() + timedelta(hours=1))
        today = dt_util.now().date()
        await sample.update(f"V5.7.18 build {today - timedelta(days=100):%y%m%d}")
        await sample.gate_is_young()
    elif case == "at risk":
        await sample.gate_is_young()
    else:
        await sample.update(FIXED)
    await sample.automate(block)
    sample.hass.states.async_set(ALARM, "disarmed")
    sample.hass.states.async_set(ALARM, "armed_away")
    await sample.hass.async_block_till_done()
    assert len(sample.messages) == (case != "well")


@tries("Report on the first day of each month")
@pytest.mark.parametrize("is_well", [True, False])
async def test_all_is_well(sample: Sample, block: Block, *, is_well: bool) -> None:
    if is_well:
        supported(sample.monkeypatch, SupportStatus.SUPPORTED)
    await sample.begin()
    await sample.automate(block)
    first = (dt_util.now().date().replace(day=1) + timedelta(days=32)).replace(day=1)
    await at(sample, first - timedelta(days=1), "08:00:00")
    assert not sample.messages
    await at(sample, first, "08:00:00")
    ((_, message),) = sample.messages
    assert message.startswith("No camera is at risk" if is_well else "Look at")
    await stop(sample)
