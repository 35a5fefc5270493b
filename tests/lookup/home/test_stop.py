"""Home Assistant stops while a camera is being asked: soon, and its login is not sent anew."""

import asyncio
from datetime import timedelta
import logging
import time
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.lookup.model import ErrorCode
from custom_components.camera_lifecycle.lookup.schedule import FIRST_SECONDS
from custom_components.camera_lifecycle.lookup.store import LookUpStore

from ..hostile import Heard, hostile, reply
from .home import AskedHome

DENIED = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')


@pytest.mark.fault(
    "process",
    "Home Assistant stops while a camera has been sent a login and doesn't answer",
    "the stop takes seconds, and the login rests for an hour after the next start",
)
async def test_a_login_under_way_rests_after_a_stop(
    home: AskedHome,
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    under_way = asyncio.Event()

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            under_way.set()
            await asyncio.Event().wait()
        writer.write(DENIED)

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        known = home.camera("hikvision", "Hangs", entry=home.entry("hikvision", data=data))
        await home.consent()
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=FIRST_SECONDS[1] + 1))
        async with asyncio.timeout(5):
            await under_way.wait()
        began = time.monotonic()
        await hass.async_stop(force=True)
        assert time.monotonic() - began < 15, (
            "Home Assistant waits longer for what it can not cancel"
        )
        assert len(server.logins) == 1
    bad = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert not [record.message for record in bad if record.name.startswith("custom_components")]

    store = LookUpStore(hass)
    await store.async_load()
    state = store.get(known.id)
    assert state is not None
    assert state.error_code is ErrorCode.INTERRUPTED
    assert state.due - dt_util.utcnow() > timedelta(minutes=50)
