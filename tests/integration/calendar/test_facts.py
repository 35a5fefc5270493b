"""What the calendar tells of facts, and the next date in words, also where none is known."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from tests.days import after_facts, moment
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts
from tests.integration.plan.planned import set_plan

from .test_calendar import entity_id

YEAR = timedelta(days=365)


def next_date(home: Home) -> str:
    assert home.us
    state = home.state(home.us.entry_id, "next_date")
    assert state is not None
    return state.state


async def all_events(hass: HomeAssistant, home: Home) -> list[dict[str, Any]]:
    calendar = entity_id(hass, home)
    answer = await hass.services.async_call(
        "calendar",
        "get_events",
        {
            "entity_id": calendar,
            "start_date_time": "2000-01-01",
            "end_date_time": "2100-01-01",
        },
        blocking=True,
        return_response=True,
    )
    found: list[dict[str, Any]] = answer[calendar]["events"]
    return found


@pytest.fixture(autouse=True)
async def _day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(moment(after_facts(1), "12:00", "Europe/Berlin"))


async def test_a_fact_that_touches_a_camera_is_checked_again(
    hass: HomeAssistant, home: Home
) -> None:
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("onvif", "Shed", manufacturer="Nobody", model="Unheard-of")
    await home.set_up(country="CA")
    (review,) = [one for one in await all_events(hass, home) if "checked again" in one["summary"]]
    assert review["summary"] == "Facts to be checked again: Gate"
    assert "Hikvision" in review["description"]
    assert "Updates of Camera Lifecycle" in review["description"]
    assert next_date(home) == (
        "No date is known for these cameras. The facts about them are to be checked again by "
        f"{next_date(home).rsplit(' by ')[1]}"
    )


async def test_a_home_without_any_date_reads_that_none_is_known(
    hass: HomeAssistant, home: Home
) -> None:
    await home.set_up()
    assert next_date(home) == "No camera was found, so no date is known."
    home.camera("onvif", "Shed", manufacturer="Nobody", model="Unheard-of")
    await home.settle()
    assert next_date(home).startswith("No date is known for these cameras. The facts are to be")
    calendar = hass.states.get(entity_id(hass, home))
    assert calendar is not None
    assert calendar.attributes["message"] == "The facts of Camera Lifecycle are 12 months old"
    assert calendar.attributes["start_time"] == f"{after_facts() + YEAR} 00:00:00"


async def test_without_newer_facts_there_is_nothing_more_to_say(
    home: Home, freezer: FrozenDateTimeFactory
) -> None:
    home.camera("onvif", "Shed", manufacturer="Nobody", model="Unheard-of")
    await home.set_up()
    await home.days_later(freezer, 400)
    assert next_date(home) == "No date is known for these cameras."


async def test_the_next_date_in_words(
    hass: HomeAssistant, board: Board, verdicts: Verdicts, freezer: FrozenDateTimeFactory
) -> None:
    ends = after_facts(3)
    verdicts.ending = {"RLC-410": str(ends)}
    board.camera("Gate", "Reolink", model="RLC-410")
    await board.home.set_up()
    assert next_date(board.home).startswith("End of support: Reolink RLC-410 (")
    assert str(ends.year) in next_date(board.home)
    await set_plan(hass, {"entity_id": "all"}, warranty_until="2099-03-01")
    await board.home.days_later(freezer, 3)
    assert next_date(board.home) == (
        "No end of support is known. Next date: Warranty ends on 1 March 2099: Gate "
        "(31 December 2098)"
    )


@pytest.mark.parametrize("language", ["en", "de"])
async def test_it_is_a_state_whatever_cameras_are_called(
    hass: HomeAssistant, board: Board, verdicts: Verdicts, language: str
) -> None:
    hass.config.language = language
    for number in range(5):
        board.camera(f"{number}\n\u202e<script>" + "ÄÖ" * 300)
    await board.home.set_up()
    await set_plan(hass, {"entity_id": "all"}, warranty_until="2099-03-01")
    told = next_date(board.home)
    assert 200 < len(told) <= 255
    assert "\n" not in told
    assert "\u202e" not in told
