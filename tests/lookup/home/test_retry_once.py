"""A confirmation sends a refused login once; whatever comes of it, nobody sends it again."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from development.simulated_cameras.digest import LOCKED
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from ..hostile import Heard, hostile, reply
from .home import AskedHome

CHALLENGE = 'Digest realm="r", nonce="n"'
DENIED = reply(status="401 Unauthorized", WWW_Authenticate=CHALLENGE)
ANSWERS = {
    "a cut connection": b"",
    "refused again": DENIED,
    "locked": reply(LOCKED, status="401 Unauthorized", WWW_Authenticate=CHALLENGE),
    "an old nonce": reply(status="401 Unauthorized", WWW_Authenticate=f"{CHALLENGE}, stale=true"),
}


async def retry(home: AskedHome, *camera_ids: str) -> list[str]:
    assert home.us
    outcomes = await home.us.runtime_data.schedule.async_ask_now(camera_ids, retry_refused=True)
    await home.hass.async_block_till_done(wait_background_tasks=True)
    return [outcomes[camera_id] for camera_id in camera_ids]


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
async def test_whatever_comes_of_it_the_login_is_not_sent_by_itself(
    answer: bytes, home: AskedHome, hass: HomeAssistant, freezer: Any
) -> None:
    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" not in heard.headers or len(server.logins) == 1:
            writer.write(DENIED)
        elif not answer:
            writer.close()
        else:
            writer.write(answer)

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        known = home.camera("hikvision", "Gate", entry=home.entry("hikvision", data=data))
        entry = await home.consent()
        await home.wait()
        assert len(server.logins) == 1
        freezer.tick(timedelta(minutes=61))
        assert await retry(home, known.id) == ["asked"]
        assert len(server.logins) == 2
        await home.days(freezer, 3)
        await hass.config_entries.async_reload(entry.entry_id)
        await home.wait()
        assert len(server.logins) == 2
        # the issue says so as long as the login rests, and one hour later it may be sent again
        look_up = home.cameras["Gate"].look_up
        assert look_up
        assert look_up.refused_login_of == "hikvision"
        assert await retry(home, known.id) == ["asked"]
        assert len(server.logins) == 3


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_camera_that_was_unplugged_then_is_not_sent_it_by_itself(
    home: AskedHome, freezer: Any
) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, password="hunter2-wrong")
        await home.consent()
        await home.wait()
        port = camera.port
        assert camera.guard.refused == 1
    freezer.tick(timedelta(minutes=61))
    assert await retry(home, known.id) == ["asked"]
    look_up = home.cameras["Drive"].look_up
    assert look_up
    assert (look_up.state, look_up.refused_login_of) == ("no_answer", "hikvision")
    async with running(device("hikvision"), port=port) as camera:
        await home.days(freezer, 3)
        assert (camera.guard.refused, camera.guard.accepted) == (0, 0)
        assert await retry(home, known.id) == ["asked"]
        assert camera.guard.refused == 1


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_one_confirmation_for_two_entries_with_one_login_sends_it_once(
    home: AskedHome, freezer: Any
) -> None:
    async with running(device("hikvision")) as camera:
        first = home.hikvision(camera, "Drive", password="hunter2-wrong")
        entry = home.at(camera, "onvif", password="hunter2-wrong")
        second = home.camera("onvif", "Again", entry=entry, manufacturer="Hikvision")
        await home.consent()
        await home.wait()
        assert camera.guard.refused == 1
        freezer.tick(timedelta(minutes=61))
        await retry(home, first.id, second.id)
        assert camera.guard.refused == 2
        assert await retry(home, second.id) == ["tried_lately"]
        assert camera.guard.refused == 2


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_round_that_runs_beside_it_does_not_use_the_confirmation(
    home: AskedHome, hass: HomeAssistant, freezer: Any
) -> None:
    """A second camera with the same login becomes known while the first is asked once more."""
    async with running(device("hikvision")) as camera:
        first = home.hikvision(camera, "Drive", password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        freezer.tick(timedelta(minutes=61))
        other = home.at(camera, "onvif", password="hunter2-wrong")
        home.camera("onvif", "Again", entry=other, manufacturer="Hikvision")
        await home.settle()
        schedule = entry.runtime_data.schedule
        schedule.async_begin_now()
        await asyncio.gather(schedule.async_ask_now([first.id], retry_refused=True))
        await hass.async_block_till_done(wait_background_tasks=True)
        await home.wait()
        assert camera.guard.refused == 2


@pytest.mark.fault(
    "clock",
    "a refused login was confirmed while the clock was wrong",
    "it is neither sent at once again, nor barred for long",
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
@pytest.mark.parametrize("hours", [-24 * 400, -0.5, 0.5])
async def test_a_clock_that_was_wrong_neither_opens_nor_closes_it_for_long(
    hours: float, home: AskedHome, freezer: Any
) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, password="hunter2-wrong")
        await home.consent()
        await home.wait()
        freezer.tick(timedelta(hours=hours))
        assert await retry(home, known.id) == ["tried_lately"]
        freezer.tick(timedelta(hours=1 - hours, minutes=1))
        assert await retry(home, known.id) == ["asked"]
        assert camera.guard.refused == 2
