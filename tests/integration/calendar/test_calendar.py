"""The calendar: one event for each thing that comes to pass, with the cameras named in it."""

from dataclasses import replace
from datetime import date
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_OFF, STATE_ON
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Context
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.support.measures import Measures
from custom_components.camera_lifecycle.fleet.dates import lifecycle_dates
from custom_components.camera_lifecycle.fleet.lifecycle_date import OF_FACTS as KEYS_OF_FACTS
from tests.days import after_facts, moment
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts
from tests.integration.plan.planned import set_plan

OF_FACTS = ("Facts to be checked again", "The facts of Camera Lifecycle")
"""How the events of our facts begin: test_facts.py is about them."""


def entity_id(hass: HomeAssistant, home: Home) -> str:
    found = er.async_get(hass).async_get_entity_id("calendar", DOMAIN, f"{home.us.entry_id}_dates")
    assert found
    return found


async def events(
    hass: HomeAssistant, home: Home, first: str = "2000-01-01", end: str = "2100-01-01"
) -> list[dict[str, Any]]:
    """Return what the calendar answers of cameras and plans, as automations ask it."""
    calendar = entity_id(hass, home)
    answer = await hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": calendar, "start_date_time": first, "end_date_time": end},
        blocking=True,
        return_response=True,
    )
    found: list[dict[str, Any]] = answer[calendar]["events"]
    return [event for event in found if not event["summary"].startswith(OF_FACTS)]


def uids(home: Home) -> list[str]:
    fleet, coordinator = home.fleet, home.us.runtime_data.coordinator
    context = coordinator.settings.context(fleet.day)
    found = lifecycle_dates(fleet, coordinator.library, context)
    return [one.uid for one in found if one.key not in KEYS_OF_FACTS]


async def test_it_stands_on_the_fleets_own_device(hass: HomeAssistant, home: Home) -> None:
    await home.set_up()
    entry = er.async_get(hass).async_get(entity_id(hass, home))
    assert dr.async_get(hass).async_get(entry.device_id).name == "Camera Lifecycle"
    assert hass.states.get(entry.entity_id).state == STATE_OFF
    assert await events(hass, home) == []


async def test_one_event_for_all_cameras_of_a_model(
    hass: HomeAssistant, board: Board, verdicts: Verdicts
) -> None:
    verdicts.ending = {"RLC-410": "2027-03-31"}
    for number in range(40):
        board.camera(f"Camera {number:02}", "Reolink", model="RLC-410")
    await board.home.set_up()
    (event,) = await events(hass, board.home)
    assert event["start"] == "2027-03-31"
    assert event["end"] == "2027-04-01"
    assert event["summary"] == "End of support: Reolink RLC-410"
    assert "Camera 00, Camera 01" in event["description"]
    assert event["description"].count("Camera ") == 30
    assert "and 10 more" in event["description"]
    assert "https://press.example/article (checked 20 November 2026)" in event["description"]


async def test_measures_that_touch_this_home(hass: HomeAssistant, home: Home) -> None:
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    (event,) = await events(hass, home)
    assert event["summary"] == "Phased out in Canada: Hikvision"
    assert (
        event["start"]
        == home.state(home.cameras["Gate"].camera.id, "support_status").attributes["since"]
    )
    assert "Gate" in event["description"]
    assert "https://" in event["description"]


async def test_without_a_country_no_measure_is_in_it(hass: HomeAssistant, home: Home) -> None:
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country=None)
    assert await events(hass, home) == []


async def test_a_measure_that_is_announced_is_in_it_before_it_counts(home: Home) -> None:
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    coming = Measures.from_json(
        {
            "fr-2028": {
                "jurisdiction": ["FR"],
                "level": "phased_out",
                "vendors": ["hikvision"],
                "status": "in_force",
                "effective": "2028-01-01",
                "verification": "official",
            }
        }
    )
    context = Context(date(2026, 11, 22), country="FR")
    library = replace(home.us.runtime_data.coordinator.library, measures=coming)
    found = lifecycle_dates(home.fleet, library, context)
    assert ("phased_out", PartialDate(2028, 1, 1)) in {(one.key, one.when) for one in found}


async def test_what_is_planned_is_in_it(hass: HomeAssistant, board: Board) -> None:
    for name in ("Garage", "Garden", "Gate", "Hall"):
        board.camera(name)
    await board.home.set_up()
    await set_plan(hass, {"entity_id": "all"}, warranty_until="2099-03-01", replace_by="2099-05-01")
    soon, warranty, replacement = await events(hass, board.home)
    assert soon["summary"] == "Warranty ends on 1 March 2099: Garage, Garden, Gate and 1 more"
    assert soon["start"] == "2098-12-31"
    assert warranty["summary"] == "Warranty ends: Garage, Garden, Gate and 1 more"
    assert warranty["start"] == "2099-03-01"
    assert replacement["summary"] == "Planned: Replace Garage and 3 more"
    assert replacement["description"] == "Cameras: Garage, Garden, Gate and Hall"


async def test_a_month_stands_on_its_last_day_and_says_so(
    hass: HomeAssistant, board: Board, verdicts: Verdicts
) -> None:
    verdicts.ended = {"OLD": "2024-02"}
    board.camera("Garage", model="OLD")
    await board.home.set_up()
    (event,) = await events(hass, board.home)
    assert (event["start"], event["end"]) == ("2024-02-29", "2024-03-01")
    assert "only February 2024" in event["description"]


@pytest.mark.parametrize(
    ("first", "end", "found"),
    [
        ("2027-03-31T00:00:00", "2027-04-01T00:00:00", 1),
        ("2027-03-31T23:00:00", "2027-03-31T23:30:00", 1),
        ("2027-04-01T00:00:00", "2027-04-02T00:00:00", 0),
        ("2027-03-30T00:00:00", "2027-03-31T00:00:00", 0),
    ],
)
async def test_a_range_touches_a_day_or_does_not(
    hass: HomeAssistant, board: Board, verdicts: Verdicts, first: str, end: str, found: int
) -> None:
    await hass.config.async_set_time_zone("America/Toronto")
    verdicts.ending = {"RLC-410": "2027-03-31"}
    board.camera("Garage", "Reolink", model="RLC-410")
    await board.home.set_up()
    assert len(await events(hass, board.home, first, end)) == found


async def test_uids_are_unique_and_stay(
    hass: HomeAssistant, board: Board, verdicts: Verdicts
) -> None:
    verdicts.phased_out = {"Hikvision", "Dahua"}
    verdicts.ended = {"OLD": "2024-02"}
    board.camera("Garage", model="OLD")
    board.camera("Gate", "Dahua")
    await board.home.set_up()
    await set_plan(hass, {"entity_id": "all"}, warranty_until="2099-05-01")
    before = uids(board.home)
    assert len(before) == len({*before}) == 5
    await board.reload()
    assert uids(board.home) == before
    board.camera("Hall", model="OLD")
    await board.home.settle()
    assert uids(board.home) == before


async def test_the_state_is_what_is_today_or_comes_next(
    hass: HomeAssistant, board: Board, verdicts: Verdicts, freezer: FrozenDateTimeFactory
) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(moment(after_facts(1), "12:00", "Europe/Berlin"))
    verdicts.ended = {"OLD": "2024-02-01"}
    verdicts.ending = {"RLC-410": str(after_facts(3))}
    board.camera("Garage", model="OLD")
    board.camera("Gate", "Reolink", model="RLC-410")
    await board.home.set_up()
    calendar = entity_id(hass, board.home)
    state = hass.states.get(calendar)
    assert state.state == STATE_OFF
    assert state.attributes["message"] == "End of support: Reolink RLC-410"
    assert state.attributes["all_day"] is True
    for day, expected in ((after_facts(3), STATE_ON), (after_facts(4), STATE_OFF)):
        freezer.move_to(moment(day, "00:00:06", "Europe/Berlin"))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
        assert hass.states.get(calendar).state == expected
    message = hass.states.get(calendar).attributes["message"]
    assert message == "The facts of Camera Lifecycle are 12 months old", "all else is past"


@pytest.mark.attack("camera", "hostile names in the calendar", "they stay names")
async def test_hostile_names_stay_names(
    hass: HomeAssistant, board: Board, hass_client: ClientSessionGenerator
) -> None:
    board.camera("Gate\n\u202e<script>" + "x" * 500)
    await board.home.set_up()
    await set_plan(hass, {"entity_id": "all"}, warranty_until="2027-05-01")
    client = await hass_client()
    answer = await client.get(
        f"/api/calendars/{entity_id(hass, board.home)}",
        params={"start": "2027-04-01T00:00:00Z", "end": "2027-06-01T00:00:00Z"},
    )
    (event,) = await answer.json()
    assert event["uid"] == "warranty_2027-05-01"
    assert "\n" not in event["summary"]
    assert "\u202e" not in event["summary"]
    assert len(event["summary"]) < 100


async def test_a_disabled_camera_has_no_dates(
    hass: HomeAssistant, board: Board, verdicts: Verdicts
) -> None:
    verdicts.ended = {"OLD": "2024-02-01"}
    device = board.camera("Garage", model="OLD")
    await board.home.set_up()
    dr.async_get(hass).async_update_device(device.id, disabled_by=dr.DeviceEntryDisabler.USER)
    await board.home.settle()
    assert await events(hass, board.home) == []


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "US/Pacific"])
async def test_the_beginning_of_time_is_a_day_like_any_other(
    zone: str, hass: HomeAssistant, board: Board
) -> None:
    await hass.config.async_set_time_zone(zone)
    board.camera("Garage")
    await board.home.set_up()
    await set_plan(hass, {"entity_id": "all"}, warranty_until="0001-01-01")
    await board.refresh()
    assert await events(hass, board.home) == []


async def test_the_end_of_time_is_a_day_like_any_other(
    hass: HomeAssistant, board: Board, verdicts: Verdicts
) -> None:
    verdicts.ending = {"ETERNAL": "9999"}
    board.camera("Garage", model="ETERNAL")
    await board.home.set_up()
    assert len(await events(hass, board.home, end="9999-12-31")) == 1
