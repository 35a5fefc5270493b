"""The digest: one message a week, also when nothing is wrong, and no false all-clear."""

from collections.abc import AsyncIterator
from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from tests.days import after_facts, moment
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

from . import hostile
from .installed import Installed, our_entity

NAME = "weekly_digest"
FACTS_DAY = after_facts()
FIRST = after_facts((2 - FACTS_DAY.weekday()) % 7)
WEDNESDAY = moment(FIRST, "08:00", "UTC")
END = FIRST + timedelta(days=29)


@pytest.fixture
async def digest(
    installed: Installed, board: Board, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> AsyncIterator[Installed]:
    """Return a home in which nothing is wrong, on a Wednesday, and the automation."""
    await hass.config.async_set_time_zone("UTC")
    freezer.move_to(WEDNESDAY)
    board.camera("Garage", identifier="garage")
    board.camera("Gate", "Dahua", model="IPC-1", identifier="gate")
    await board.home.set_up()
    entity_id = await installed.use(NAME, calendar=our_entity(board.home, "calendar", "dates"))
    yield installed
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": entity_id}, blocking=True
    )


async def pass_days(hass: HomeAssistant, freezer: FrozenDateTimeFactory, days: int) -> None:
    """Let days pass, an hour at a time."""
    for _ in range(days * 24):
        freezer.tick(timedelta(hours=1))
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=1))
        await hass.async_block_till_done()


async def test_it_comes_once_a_week_also_when_nothing_is_wrong(
    digest: Installed, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await pass_days(hass, freezer, 4)
    assert digest.told == []
    await pass_days(hass, freezer, 7)
    ((title, message),) = digest.told
    assert title == "Cameras: none known to be at risk"
    assert message.startswith("2 cameras, 0 at risk.\n")
    assert "of 2 whether they are still supported. That is neither good nor bad." in message
    assert "No date is known for the next 90 days." in message
    assert message.endswith("Nothing has changed since Camera Lifecycle was set up.")
    await pass_days(hass, freezer, 7)
    assert len(digest.told) == 2


async def run(installed: Installed) -> tuple[str, str]:
    """Run it now, as a person does; return what it says."""
    hass = installed.hass
    service_data = {"entity_id": f"automation.{NAME}"}
    await hass.services.async_call("automation", "trigger", service_data, blocking=True)
    await hass.async_block_till_done()
    return installed.told[-1]


async def test_it_says_what_is_wrong_and_what_comes_next(
    digest: Installed, board: Board, verdicts: Verdicts, freezer: FrozenDateTimeFactory
) -> None:
    verdicts.exploited = {"DS-2CD2032": ["CVE-2021-36260"]}
    verdicts.ending = {"IPC-1": str(END)}
    verdicts.nothing_open = False
    await board.judge_again()
    title, message = await run(digest)
    assert title == "Cameras: 1 of 2 at risk"
    assert "2 cameras, 1 at risk.\n- Garage: " in message
    assert "Not known: of 1 cameras whether they are at risk" in message
    assert f"Next 90 days:\n- {END}: " in message
    assert f"Something changed this week, last on {FIRST}." in message
    freezer.tick(timedelta(days=8))
    _, message = await run(digest)
    assert f"Nothing has changed this week; the last change was on {FIRST}." in message


@pytest.mark.logs(": Error executing script.")
@pytest.mark.usefixtures("digest")
async def test_it_says_when_nothing_is_known_because_we_are_off(
    digest: Installed, board: Board, hass: HomeAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    assert board.home.us
    await hass.config_entries.async_unload(board.home.us.entry_id)
    title, message = await run(digest)
    assert title == "Cameras: no digest this week"
    assert "nothing is known about your cameras" in message
    caplog.clear()  # Home Assistant logs the failed action


async def test_names_are_shown_and_never_read(
    digest: Installed, board: Board, verdicts: Verdicts
) -> None:
    verdicts.phased_out = {"Hikvision"}
    for number, name in enumerate(hostile.NAMES):
        board.camera(name, model=f"M{number}")
    await board.home.settle()
    _, message = await run(digest)
    assert "and 4 more" in message
    assert not [mark for mark in hostile.MARKUP if mark in message]
