"""The integration is removed at any moment of a look-up: no file of it comes back."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running
from tests.lookup.home.conftest import heard  # noqa: F401 - nothing calls into the network
from tests.lookup.home.home import AskedHome

from .files import Files


async def remove(hass: HomeAssistant, home: AskedHome) -> None:
    """Remove the integration, let all time pass that was planned for, and stop."""
    assert home.us is not None
    await hass.config_entries.async_remove(home.us.entry_id)
    for seconds in (6, 31, 3600):
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=seconds))
        await hass.async_block_till_done(wait_background_tasks=True)
    await hass.async_stop(force=True)


@pytest.mark.fault(
    "process", "the integration is removed in the middle of a look-up", "no file of it comes back"
)
@pytest.mark.parametrize("moment", ["answered", "being asked", "about to be asked"])
async def test_nothing_comes_back(
    hass: HomeAssistant,
    socket_enabled: None,  # to loopback
    heard: object,  # noqa: F811
    moment: str,
) -> None:
    home = AskedHome(hass)
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        entry = await home.consent()
        schedule = entry.runtime_data.schedule
        if moment == "answered":
            outcomes = await schedule.async_ask_now()
            assert outcomes
            assert entry.runtime_data.stores.look_ups.content()["cameras"]
        elif moment == "being asked":
            asking = hass.async_create_task(schedule.async_ask_now())
            await asyncio.sleep(0.01)
            assert not asking.done()
        else:
            schedule.async_begin_now()
        await remove(hass, home)
    assert not Files.of(hass).ours()
