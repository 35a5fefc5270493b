"""Look-ups while the clock is wrong, and once it is right again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from freezegun import api
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.lookup.look_ups import FORGET_AFTER, PAUSE_HOURS
from custom_components.camera_lifecycle.lookup.store import LookUpStore
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import running
from tests.days import after_facts, moment

from .home import AskedHome

BOOT = datetime(1970, 1, 1, 0, 0, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
A_YEAR = timedelta(days=365)


@pytest.fixture(autouse=True)
def _timers_never_jump(hass: HomeAssistant, freezer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let timers go by a clock of their own, as they do."""
    monkeypatch.setattr(hass.loop, "time", api.real_monotonic)


def noon(day: int = 1) -> datetime:
    return moment(after_facts(day), "12:00", "US/Pacific").astimezone(UTC)


async def jump(home: AskedHome, freezer: Any, to: datetime) -> None:
    """Put the clock to a moment and let two minutes pass."""
    freezer.move_to(to)
    for _ in range(2):
        freezer.tick(MINUTE)
        async_fire_time_changed(home.hass, dt_util.utcnow() + MINUTE)
        await home.hass.async_block_till_done(wait_background_tasks=True)


async def hours(home: AskedHome, freezer: Any, number: int) -> None:
    for _ in range(number):
        freezer.tick(timedelta(hours=1))
        async_fire_time_changed(home.hass, dt_util.utcnow() + timedelta(hours=1))
        await home.hass.async_block_till_done(wait_background_tasks=True)


def memory(home: AskedHome) -> LookUpStore:
    assert home.us
    store: LookUpStore = home.us.runtime_data.stores.look_ups
    return store


def shown(home: AskedHome, camera_id: str) -> tuple[str, str | None, str | None]:
    state = home.state(camera_id, "look_up")
    assert state is not None
    return state.state, state.attributes.get("asked"), state.attributes.get("answered")


@pytest.mark.fault(
    "clock",
    "cameras would be due while the clock says 1970",
    "nobody is asked until the clock is right, and then at once",
)
@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_nobody_is_asked_in_1970_and_at_once_when_the_clock_is_right(
    home: AskedHome, freezer: Any
) -> None:
    freezer.move_to(BOOT)
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        await home.consent()
        await home.wait()
        await hours(home, freezer, 3)
        assert camera.guard.accepted == 0
        await jump(home, freezer, noon())
        await home.wait()
        assert camera.guard.accepted == 1
    today = str(after_facts(1))
    assert shown(home, known.id) == ("answered", today, today)


@pytest.mark.logs("Until it is right, cameras are shown as on")
async def test_who_asks_in_1970_is_answered_as_of_the_last_day(
    home: AskedHome, freezer: Any
) -> None:
    freezer.move_to(BOOT)
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        entry = await home.consent()
        outcomes = await entry.runtime_data.schedule.async_ask_now([known.id])
        await home.wait()
        assert outcomes[known.id] == "asked"
        day = str(after_facts())
        assert shown(home, known.id) == ("answered", day, day)
        await jump(home, freezer, noon(5))
        await home.wait()
        assert camera.guard.accepted == 2
    assert shown(home, known.id)[1:] == (str(after_facts(5)), str(after_facts(5)))


@pytest.mark.fault(
    "clock",
    "a camera is asked while the clock is a year ahead",
    "asked again within a day, not in a year",
)
async def test_a_year_ahead_and_back_it_is_asked_within_a_day(
    home: AskedHome, freezer: Any
) -> None:
    freezer.move_to(noon())
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera)
        await home.consent()
        await home.wait()
        await jump(home, freezer, noon() + A_YEAR)
        await hours(home, freezer, 2)
        assert camera.guard.accepted == 2
        await jump(home, freezer, noon() + timedelta(hours=2))
        today = str(after_facts(1))
        assert shown(home, known.id) == ("answered", today, today)
        state = memory(home).get(known.id)
        assert state is not None
        now = dt_util.utcnow()
        assert state.asked <= now
        assert state.due <= now + timedelta(hours=PAUSE_HOURS[1])
        assert camera.guard.accepted == 2, "it was asked two hours ago"
        await hours(home, freezer, 30)
        assert camera.guard.accepted == 3


@pytest.mark.fault(
    "clock",
    "a login is refused while the clock is a year ahead",
    "an administrator can have it sent again after an hour, and it isn't by itself",
)
@pytest.mark.logs("refused the login that Home Assistant holds for it (")
async def test_a_login_that_was_refused_a_year_ahead_may_be_tried_after_an_hour(
    home: AskedHome, freezer: Any
) -> None:
    freezer.move_to(noon() + A_YEAR)
    async with running(device("hikvision")) as camera:
        known = home.hikvision(camera, password="hunter2-wrong")
        entry = await home.consent()
        await home.wait()
        assert camera.guard.refused == 1
        await jump(home, freezer, noon())

        async def again() -> str:
            outcomes = await entry.runtime_data.schedule.async_ask_now(
                [known.id], retry_refused=True
            )
            await home.hass.async_block_till_done()
            return outcomes[known.id]

        assert await again() == "tried_lately"
        freezer.tick(timedelta(minutes=61))
        assert await again() == "asked"
        assert camera.guard.refused == 2
        await hours(home, freezer, 48)
        assert camera.guard.refused == 2


@pytest.mark.fault(
    "clock",
    "Home Assistant starts with a clock that is a year ahead",
    "what cameras said isn't forgotten",
)
async def test_what_a_camera_said_survives_a_start_a_year_ahead(
    home: AskedHome, freezer: Any
) -> None:
    """Only what a camera said that has gone is forgotten, after two months."""
    freezer.move_to(noon())
    async with running(device("hikvision")) as camera, running(device("hikvision")) as other:
        known = home.hikvision(camera)
        gone = home.hikvision(other, "Gone")
        entry = await home.consent()
        await home.wait()
    dr.async_get(home.hass).async_remove_device(gone.id)
    await home.settle()
    for days, kept in ((FORGET_AFTER.days - 1, {known.id, gone.id}), (365, {known.id})):
        await home.hass.config_entries.async_unload(entry.entry_id)
        freezer.move_to(noon(1 + days))
        await home.hass.config_entries.async_setup(entry.entry_id)
        await home.wait()
        assert {key for key in (known.id, gone.id) if memory(home).get(key)} == kept
        assert home.cameras["Drive"].assessment.firmware.build_date == date(2024, 8, 26)


async def test_who_is_there_is_heard_again_after_a_clock_that_was_ahead(
    home: AskedHome, freezer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = 0

    async def discover() -> dict[str, Any]:
        nonlocal heard
        heard += 1
        return {}

    monkeypatch.setattr("custom_components.camera_lifecycle.lookup.look_ups.discover", discover)
    freezer.move_to(noon() + A_YEAR)
    home.camera("ring", "Bell", manufacturer="Ring")
    await home.consent()
    await home.wait()
    assert heard == 1
    await jump(home, freezer, noon())
    await hours(home, freezer, 2)
    assert heard == 2
    await hours(home, freezer, 10)
    assert heard == 2
