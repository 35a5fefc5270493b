"""Who is asked, when, how often, and what comes of it."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import date, timedelta
import logging
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.lookup.schedule import FIRST_SECONDS
from custom_components.camera_lifecycle.lookup.store import LookUpStore
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running

from ..hostile import Heard, hostile
from .home import AskedHome


@pytest.mark.attack("network", "cameras could be asked, and nobody consented", "nobody is asked")
async def test_without_consent_nobody_is_asked(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        await home.set_up()
        await home.wait()
        assert camera.guard.accepted == camera.guard.refused == 0
        assert home.ours(known.id, "look_up") is None
        assert home.cameras["Drive"].assessment.firmware.build_date is None


async def test_a_camera_without_firmware_gets_its_age(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        await home.consent()
        await home.wait()
        assert camera.guard.accepted == 1
    assessed = home.cameras["Drive"]
    assert assessed.assessment.firmware.build_date == date(2024, 8, 26)
    assert assessed.assessment.firmware.version == "5.7.18"
    assert assessed.camera.look_up_records[0].model == "DS-2CD2346G2-ISU/SL"
    state = home.state(known.id, "look_up")
    assert state is not None
    assert state.state == "answered"
    assert state.attributes["answered"] == dt_util.now().date().isoformat()
    age = home.state(known.id, "firmware_age")
    assert age is not None
    assert age.state not in {"unknown", "unavailable"}


async def test_an_excluded_camera_is_not_asked(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        await home.consent(look_ups_excluded=[known.id])
        await home.wait()
        assert camera.guard.accepted == 0
        assert home.ours(known.id, "look_up") is None


async def test_a_camera_without_a_login_is_not_asked(home: AskedHome) -> None:
    known = home.camera("ring", "Bell", manufacturer="Ring")
    await home.consent()
    await home.wait()
    state = home.state(known.id, "look_up")
    assert state is not None
    assert state.state == "not_asked"


@pytest.mark.attack(
    "network", "a camera refuses the login, day after day", "one attempt, one issue"
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_wrong_password_is_one_attempt_and_one_message(
    home: AskedHome, freezer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, password="hunter2-wrong")
        await home.consent()
        await home.wait()
        await home.days(freezer, 3)
        await home.hass.config_entries.async_reload(home.us.entry_id)  # type: ignore[union-attr]
        await home.wait()
        assert camera.guard.refused == 1
        state = home.state(known.id, "look_up")
        assert state is not None
        assert (state.state, state.attributes["cause"]) == ("refused", "wrong_credentials")
        warned = [one for one in caplog.records if one.levelno >= logging.WARNING]
        said = [one.getMessage() for one in warned if "refused the login" in one.getMessage()]
        assert len(said) == 1
        assert "Drive" in said[0]
        assert "hunter2" not in caplog.text

        # the login is corrected: asked again, and answered
        entry = next(one for one in home.hass.config_entries.async_entries("hikvision"))
        right = {**entry.data, "password": camera.device.password}
        home.hass.config_entries.async_update_entry(entry, data=right)
        await home.wait()
        assert (camera.guard.refused, camera.guard.accepted) == (1, 1)
    state = home.state(known.id, "look_up")
    assert state is not None
    assert state.state == "answered"


@pytest.mark.fault(
    "network",
    "a camera is unplugged for days",
    "what it said stays known, and it is asked ever less often",
)
async def test_an_unplugged_camera_keeps_its_answer_and_is_asked_ever_less(
    home: AskedHome, freezer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        await home.consent()
        await home.wait()
        day = dt_util.now().date()
    with_answer = home.cameras["Drive"].assessment.firmware
    assert with_answer.build_date == date(2024, 8, 26)
    await home.days(freezer, 10)
    firmware = home.cameras["Drive"].assessment.firmware
    assert firmware.build_date == date(2024, 8, 26)
    state = home.state(known.id, "look_up")
    assert state is not None
    assert (state.state, state.attributes["cause"]) == ("no_answer", "not_reachable")
    assert state.attributes["answered"] == day.isoformat()
    memory = home.us.runtime_data.stores.look_ups  # type: ignore[union-attr]
    # after 1, 2, 4 days and no more
    assert memory.get(known.id).failures_in_a_row in {3, 4}
    assert caplog.text.count("could not be asked") == 1


async def test_it_is_asked_once_a_day(home: AskedHome, freezer: Any) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        await home.consent()
        await home.wait()
        await home.days(freezer, 5)
        assert camera.guard.accepted in {5, 6}


@pytest.mark.parametrize(("hours", "asked"), [(2, 1), (40, 2)])
async def test_a_restart_asks_only_who_is_due(
    hours: int, asked: int, home: AskedHome, freezer: Any
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        entry = await home.consent()
        await home.wait()
        await home.hass.config_entries.async_unload(entry.entry_id)
        freezer.tick(timedelta(hours=hours))
        await home.hass.config_entries.async_setup(entry.entry_id)
        await home.wait()
        assert camera.guard.accepted == asked
    assert home.cameras["Drive"].assessment.firmware.build_date == date(2024, 8, 26)


async def test_four_at_a_time(home: AskedHome) -> None:
    now = most = 0

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.05)
        now -= 1
        writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    async with hostile(script) as server:
        for number in range(10):
            login = {"username": f"user{number}", "password": "b"}
            data = {"host": "127.0.0.1", "port": server.port, **login}
            entry = home.entry("hikvision", another=True, data=data)
            home.camera("hikvision", f"Camera {number}", entry=entry)
        await home.consent()
        await home.wait()
    assert most == 4


@pytest.mark.fault(
    "device",
    "a camera accepts the connection and never answers",
    "setup, sensors, and the other cameras don't wait for it",
)
async def test_a_camera_that_hangs_delays_nothing(home: AskedHome) -> None:
    asked = asyncio.Event()

    async def script(_: Heard, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await asyncio.sleep(60)

    async with hostile(script) as server:
        data = {"host": "127.0.0.1", "port": server.port, "username": "a", "password": "b"}
        home.camera("hikvision", "Slow", entry=home.entry("hikvision", data=data))
        async with asyncio.timeout(5):
            entry = await home.consent()
        assert "Slow" in home.cameras
        async_fire_time_changed(home.hass, dt_util.utcnow() + timedelta(seconds=FIRST_SECONDS[1]))
        async with asyncio.timeout(5):
            await asked.wait()
            home.camera("reolink", "New", manufacturer="Reolink", model="RLC-810A")
            await home.settle()
            assert "New" in home.cameras
            await home.hass.config_entries.async_unload(entry.entry_id)


@pytest.mark.fault(
    "device", "another device has taken over a camera's address", "its answer is discarded"
)
async def test_another_device_at_the_address_is_not_the_camera(home: AskedHome) -> None:
    async with running(device("hikvision")) as camera:
        entry = home.at(camera, "onvif")
        known = home.camera(
            "onvif", "Moved", entry=entry, mac="c4:2f:90:00:00:01", manufacturer="X", model="Y"
        )
        await home.consent()
        await home.wait()
    state = home.state(known.id, "look_up")
    assert state is not None
    assert (state.state, state.attributes["cause"]) == ("bad_answer", "other_device")
    assert home.cameras["Moved"].camera.look_up_records == ()


async def test_withdrawn_consent_forgets_the_answers(home: AskedHome, hass: HomeAssistant) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        entry = await home.consent()
        await home.wait()
        assert home.cameras["Drive"].camera.look_up_records
        hass.config_entries.async_update_entry(entry, options={"look_ups": False})
        await hass.config_entries.async_reload(entry.entry_id)
        await home.wait()
        assert camera.guard.accepted == 1
    assert home.cameras["Drive"].camera.look_up_records == ()
    assert home.ours(known.id, "look_up") is None
    memory = LookUpStore(hass)
    await memory.async_load()
    assert memory.get(known.id) is None


async def test_consent_counts_at_once_both_ways_without_a_reload(
    home: AskedHome, hass: HomeAssistant
) -> None:
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        entry = await home.consent()
        runtime = entry.runtime_data
        await home.wait()
        assert camera.guard.accepted == 1
        hass.config_entries.async_update_entry(entry, options={"look_ups": False})
        await hass.async_block_till_done()
        assert home.cameras["Drive"].camera.look_up_records == ()
        assert home.ours(known.id, "look_up") is None
        hass.config_entries.async_update_entry(entry, options={"look_ups": True})
        await hass.async_block_till_done()
        assert home.state(known.id, "look_up").state == "not_asked"  # type: ignore[union-attr]
        await home.wait()
        assert camera.guard.accepted == 2
    assert home.state(known.id, "look_up").state == "answered"  # type: ignore[union-attr]
    assert entry.runtime_data is runtime


async def test_many_protocols_at_once(home: AskedHome) -> None:
    doors = {
        "hikvision": "hikvision",
        "dahua": "dahua",
        "axis": "axis",
        "reolink": "reolink",
        "hanwha": "onvif",
    }
    more = {"reolink": {"use_https": True}, "dahua": {"address": "127.0.0.1"}}
    async with AsyncExitStack() as stack:
        for name, domain in doors.items():
            camera = await stack.enter_async_context(running(device(name)))
            entry = home.at(camera, domain, protocol="http", **more.get(domain, {}))
            home.camera(domain, name, entry=entry)
        await home.consent()
        await home.wait()
    states = {name: home.cameras[name].look_up for name in doors}
    assert {name: told and told.state for name, told in states.items()} == dict.fromkeys(
        doors, "answered"
    )


@pytest.mark.fault("data", "what cameras answered is damaged on the disk", "they are asked again")
@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize(
    "stored",
    [
        {"key": 1},
        {"key": "k", "cameras": []},
        {"key": "k", "cameras": {"x": {}, "y": None, "z": {"asked": "?"}}},
        {"cameras": {}},
    ],
)
async def test_a_damaged_memory_is_as_if_never_asked(
    stored: dict[str, Any], home: AskedHome, hass_storage: dict[str, Any]
) -> None:
    hass_storage["camera_lifecycle.look_ups"] = {"version": 1, "minor_version": 1, "data": stored}
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        await home.consent()
        await home.wait()
        assert camera.guard.accepted == 1


@pytest.mark.attack(
    "backup", "everything that look-ups store and show is searched for the login", "it isn't found"
)
async def test_no_secret_is_stored_or_shown(
    home: AskedHome, hass_storage: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    async with running(device("hikvision")) as camera:
        home.hikvision(camera)
        entry = await home.consent()
        await home.wait()
        await home.hass.config_entries.async_unload(entry.entry_id)
        await home.hass.async_block_till_done()
        secret = camera.device.password
    stored = str(hass_storage["camera_lifecycle.look_ups"])
    assert "DS-2CD2346G2-ISU/SL" in stored
    assert secret not in stored
    assert secret not in caplog.text


async def test_what_a_camera_told_is_known_before_another_is_bought(home: AskedHome) -> None:
    async with running(device("hanwha")) as camera:
        home.camera("onvif", "Hall", entry=home.at(camera, "onvif"))
        await home.consent()
        await home.wait()
    hall = home.cameras["Hall"].camera.primary_device_id
    answer = await home.hass.services.async_call(
        DOMAIN,
        "check",
        {"vendor": "Axis", "replaces": hall},
        blocking=True,
        return_response=True,
    )
    assert answer is not None
    needs = {each["need"]: each["value"] for each in answer["replaces"]["needs"]}
    assert needs["codec"] == "H.264"
    assert needs["resolution"] == "1920x1080"
    assert needs["onvif_profile"] == "S"
    assert needs["power"] is None
