"""A refused login is sent once, whatever happens to Home Assistant; a passing refusal passes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.lookup.schedule import FIRST_SECONDS
from custom_components.camera_lifecycle.lookup.store import LookUpStore
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from ..hostile import Heard, Script, hostile, reply
from .home import AskedHome

STORE = "camera_lifecycle.look_ups"
DENIED = reply(status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n"')
INFO = reply(
    "<DeviceInfo><model>DS-2CD2143G0-I</model><firmwareVersion>V5.5.82</firmwareVersion>"
    "</DeviceInfo>"
)


def cause(home: AskedHome, device_id: str) -> tuple[str, str | None]:
    state = home.state(device_id, "look_up")
    assert state is not None
    return state.state, state.attributes.get("cause")


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_refusal_is_on_the_disk_at_once(
    home: AskedHome, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """As after a power cut: what is on the disk is all that the next start knows."""
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=FIRST_SECONDS[1] + 1))
        await hass.async_block_till_done(wait_background_tasks=True)
        assert camera.guard.refused == 1
        on_disk = dict(hass_storage[STORE])
        await hass.config_entries.async_unload(entry.entry_id)
        hass_storage[STORE] = on_disk
        await hass.config_entries.async_setup(entry.entry_id)
        await home.wait()
        assert camera.guard.refused == 1
    assert cause(home, known.id) == ("refused", "wrong_credentials")


@pytest.mark.fault(
    "process",
    "the integration is reloaded again and again right after a refused login",
    "no further login is sent",
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_many_reloads_right_after_a_refusal_send_nothing(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        for _ in range(3):
            await hass.config_entries.async_reload(entry.entry_id)
            await home.wait()
        assert camera.guard.refused == 1


@pytest.mark.fault("process", "a reload while a login is under way", "it isn't sent again")
@pytest.mark.parametrize("seconds", [0.3, 5])
async def test_a_reload_while_a_login_is_under_way_does_not_send_it_again(
    seconds: float, home: AskedHome, hass: HomeAssistant
) -> None:
    under_way = asyncio.Event()

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            under_way.set()
            await asyncio.sleep(seconds)
        writer.write(DENIED)

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        home.camera("hikvision", "Slow", entry=home.entry("hikvision", data=data))
        entry = await home.consent()
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=FIRST_SECONDS[1] + 1))
        async with asyncio.timeout(5):
            await under_way.wait()
            await hass.config_entries.async_reload(entry.entry_id)
        await home.wait()
        assert len(server.logins) == 1


@pytest.mark.attack(
    "network", "several integrations hold the same wrong login for one camera", "it is sent once"
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_one_login_of_one_host_is_refused_once_for_all_entries(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        data = {"password": "hunter2-wrong"}
        first = home.hikvision(camera, "Drive", **data)
        entry = home.at(camera, "hikvision", **data)
        second = home.camera("hikvision", "Again", entry=entry, manufacturer="Hikvision")
        # through another integration, and another protocol
        other = home.at(camera, "onvif", **data)
        third = home.camera("onvif", "Once more", entry=other, manufacturer="Hikvision")
        await home.consent()
        await home.wait()
        assert camera.guard.refused == 1
    for known in (first, second, third):
        assert cause(home, known.id)[0] == "refused"


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_consent_given_again_repeats_no_refusal_and_shows_no_answer_of_before(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        hass.config_entries.async_update_entry(entry, options={"look_ups": False})
        await hass.async_block_till_done()
        hass.config_entries.async_update_entry(entry, options={"look_ups": True})
        await home.wait()
        assert camera.guard.refused == 1
    assert cause(home, known.id)[0] == "refused"


@pytest.mark.fault(
    "network", "a slow camera answers after consent was taken back", "nothing of the answer is kept"
)
async def test_an_answer_that_comes_after_consent_was_taken_back_is_not_kept(
    home: AskedHome, hass: HomeAssistant
) -> None:
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await go_on.wait()
        writer.write(INFO)

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        known = home.camera("hikvision", "Slow", entry=home.entry("hikvision", data=data))
        entry = await home.consent()
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=FIRST_SECONDS[1] + 1))
        await asked.wait()
        hass.config_entries.async_update_entry(entry, options={"look_ups": False})
        await hass.async_block_till_done()
        go_on.set()
        await home.wait()
        memory = entry.runtime_data.stores.look_ups
        assert memory.get(known.id) is None
    assert home.cameras["Slow"].camera.look_up_records == ()


async def day_by_day(script: Script, home: AskedHome, freezer: Any, days: int) -> tuple[int, str]:
    """Return how many logins were sent in so many days, and the id of the camera's device."""
    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        known = home.camera("hikvision", "Gate", entry=home.entry("hikvision", data=data))
        await home.consent()
        await home.wait()
        await home.days(freezer, days)
        return len(server.logins), known.id


@pytest.mark.fault(
    "device", "a camera's account is locked for a while", "no login until it is open, then one"
)
async def test_a_locked_account_is_asked_once_it_is_open(home: AskedHome, freezer: Any) -> None:
    start = dt_util.utcnow()
    locked = reply(
        "<userCheck><lockStatus>lock</lockStatus><unlockTime>5400</unlockTime></userCheck>",
        status="401 Unauthorized",
        WWW_Authenticate='Digest realm="r", nonce="n"',
    )
    logins = []

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            logins.append(dt_util.utcnow() - start)
            writer.write(INFO)
        else:
            is_locked = dt_util.utcnow() - start < timedelta(seconds=5400)
            writer.write(locked if is_locked else DENIED)

    number, device_id = await day_by_day(script, home, freezer, 1)
    assert number == 2, "who it is, and how it sends its pictures"
    assert logins[1] - logins[0] < timedelta(minutes=1)
    assert timedelta(minutes=90) <= logins[0] <= timedelta(hours=4)
    assert cause(home, device_id)[0] == "answered"


async def test_a_nonce_called_old_is_no_refusal_for_ever(home: AskedHome, freezer: Any) -> None:
    stale = reply(
        status="401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="n", stale=true'
    )
    logins = []

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            logins.append(heard)
            writer.write(stale if len(logins) == 1 else INFO)
        else:
            writer.write(DENIED)

    number, device_id = await day_by_day(script, home, freezer, 2)
    assert number >= 2
    assert cause(home, device_id)[0] == "answered"


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_store_of_an_earlier_version_keeps_its_refusals(
    home: AskedHome, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        await hass.config_entries.async_unload(entry.entry_id)
        del hass_storage[STORE]["data"]["refusals"]
        await hass.config_entries.async_setup(entry.entry_id)
        await home.wait()
        assert camera.guard.refused == 1


@pytest.mark.fault("data", "the refused logins are damaged on the disk", "nothing else is lost")
@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize(
    "refusals",
    [
        [],
        "z",
        {"x": None, "y": {"tried": "yesterday"}, "z": {"tried": None}},
        {"x": "2026-11-30T00:00:00+00:00", "y": ["tried"], "z": {"tried": 7}},
    ],
)
async def test_damaged_refusals_cost_nothing_else(
    refusals: Any, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    hass_storage[STORE] = {
        "version": 1,
        "minor_version": 1,
        "data": {"key": "k", "cameras": {}, "refusals": refusals},
    }
    store = LookUpStore(hass)
    await store.async_load()
    assert store.content()["refusals"] == {}


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_asking_again_asks_all_but_those_that_refused(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as good, running(device("hanwha")) as bad:
        right = home.hikvision(good, "Right")
        entry = home.at(bad, "onvif", password="hunter2-wrong", username="other")
        wrong = home.camera("onvif", "Wrong", entry=entry, manufacturer="X")
        loose = home.camera("ring", "Bell", manufacturer="Ring")
        us = await home.consent()
        await home.wait()
        assert (good.guard.accepted, bad.guard.refused) == (1, 1)
        schedule = us.runtime_data.schedule
        outcomes = await schedule.async_ask_now()
        await hass.async_block_till_done()
        assert outcomes == {right.id: "asked", wrong.id: "refused_before"}
        assert (good.guard.accepted, bad.guard.refused) == (2, 1)
        named = await schedule.async_ask_now([loose.id, "nobody"])
        assert named == {loose.id: "not_possible", "nobody": "not_possible"}
    progress = us.runtime_data.look_ups.progress
    assert (progress.left, progress.total) == (0, 1)


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_an_administrator_may_have_a_refused_login_sent_once_more_each_hour(
    home: AskedHome, hass: HomeAssistant, freezer: Any
) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()

        async def again() -> str:
            outcomes = await entry.runtime_data.schedule.async_ask_now(
                [known.id], retry_refused=True
            )
            await hass.async_block_till_done()
            return outcomes[known.id]

        assert await again() == "tried_lately"
        assert camera.guard.refused == 1
        freezer.tick(timedelta(minutes=61))
        assert await again() == "asked"
        assert camera.guard.refused == 2
        # kept over restarts, and never by itself
        await hass.config_entries.async_reload(entry.entry_id)
        assert await again() == "tried_lately"
        await home.days(freezer, 2)
        assert camera.guard.refused == 2
        assert await again() == "asked"
        assert camera.guard.refused == 3


@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_login_that_is_right_by_now_is_taken(home: AskedHome, freezer: Any) -> None:
    """The password was set right at the camera, not in Home Assistant."""
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        own = camera.guard.device
        camera.guard.device = replace(own, password="something-else")
        entry = await home.consent()
        await home.wait()
        assert cause(home, known.id)[0] == "refused"
        camera.guard.device = own
        freezer.tick(timedelta(minutes=61))
        await entry.runtime_data.schedule.async_ask_now([known.id], retry_refused=True)
        await home.wait()
        assert cause(home, known.id)[0] == "answered"
        await home.days(freezer, 2)
        assert camera.guard.refused == 1
        assert camera.guard.accepted >= 2


@pytest.mark.parametrize("change", [{"look_ups": False}, "some are excluded"])
async def test_who_still_waits_for_their_turn_is_not_asked_once_consent_is_taken_back(
    change: Any, home: AskedHome, hass: HomeAssistant
) -> None:
    """Four are asked at a time, and a round of many takes minutes."""
    full, go_on = asyncio.Event(), asyncio.Event()

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            if len(server.logins) == 4:
                full.set()
            await go_on.wait()
            writer.write(INFO)
        else:
            writer.write(DENIED)

    async with hostile(script) as server:
        known = []
        for number in range(8):
            login = {"username": f"user{number}", "password": "b"}
            data = {"host": "127.0.0.1", "port": server.port, **login}
            entry = home.entry("hikvision", another=True, data=data)
            known.append(home.camera("hikvision", f"Camera {number}", entry=entry).id)
        us = await home.consent()
        async with asyncio.timeout(5):
            us.runtime_data.schedule.async_begin_now()
            await full.wait()
        options = (
            change
            if isinstance(change, dict)
            else {
                "look_ups": True,
                "look_ups_excluded": known,
            }
        )
        hass.config_entries.async_update_entry(us, options=options)
        await hass.async_block_till_done()
        go_on.set()
        await hass.async_block_till_done(wait_background_tasks=True)
        asked = [heard.line for heard in server.heard if "authorization" in heard.headers]
        assert sum("deviceInfo" in line for line in asked) == 4
        assert len(asked) == 8, "each of the four then says how it sends its pictures"
        assert us.runtime_data.look_ups.progress.left == 0


async def test_a_login_that_is_corrected_while_the_camera_waits_is_not_sent_as_it_was(
    home: AskedHome, hass: HomeAssistant
) -> None:
    full, go_on = asyncio.Event(), asyncio.Event()

    async def script(heard: Heard, writer: asyncio.StreamWriter) -> None:
        if "authorization" in heard.headers:
            if len(server.logins) == 4:
                full.set()
            await go_on.wait()
            writer.write(INFO)
        else:
            writer.write(DENIED)

    async with hostile(script) as server, running(device("hikvision")) as camera:
        for number in range(4):
            login = {"username": f"user{number}", "password": "b"}
            data = {"host": "127.0.0.1", "port": server.port, **login}
            entry = home.entry("hikvision", another=True, data=data)
            home.camera("hikvision", f"A {number}", entry=entry)
        known = home.hikvision(camera, "Z", password="hunter2-wrong")
        us = await home.consent()
        async with asyncio.timeout(5):
            us.runtime_data.schedule.async_begin_now()
            await full.wait()
        entry = hass.config_entries.async_entries("hikvision")[-1]
        right = {**entry.data, "password": camera.device.password}
        hass.config_entries.async_update_entry(entry, data=right)
        await hass.async_block_till_done()
        go_on.set()
        await home.wait()
        assert (camera.guard.refused, camera.guard.accepted) == (0, 1)
    assert cause(home, known.id) == ("answered", None)
