"""A planned replacement: one date, wherever it was planned, and the notices that rest by it."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from tests.integration.home import open_options
from tests.integration.notices.board import Board, Menu
from tests.integration.notices.verdicts import Verdicts

from .planned import set_plan

PHASED_OUT = "phased_out_hikvision"
EXPLOITED = "known_exploited_cve_2021_36260"
HOLE = "CVE-2021-36260"
type OpenMenu = Callable[[str], Awaitable[Menu]]


def in_days(days: int) -> date:
    return dt_util.now().date() + timedelta(days=days)


async def later(board: Board, freezer: FrozenDateTimeFactory, days: int) -> None:
    await board.home.days_later(freezer, days)
    await board.refresh()


def replace_by(board: Board, name: str = "Garage") -> str | None:
    """Return what stands on the camera's own page."""
    state = board.home.state(board.home.cameras[name].camera.id, "support_status")
    assert state is not None
    planned: str | None = state.attributes.get("replace_by")
    return planned


@pytest.fixture
async def two(board: Board, verdicts: Verdicts) -> Board:
    """Return a home with two phased-out cameras, one of which also has a hole."""
    verdicts.phased_out = {"Hikvision"}
    verdicts.exploited = {"DS-HOLE": [HOLE]}
    board.camera("Garage", identifier="garage", model="DS-HOLE")
    board.camera("Garden", identifier="garden")
    await board.home.set_up()
    assert {*board.seen()} == {PHASED_OUT, EXPLOITED}
    return board


def garage(board: Board) -> dict[str, Any]:
    return {"device_id": board.home.cameras["Garage"].camera.primary_device_id}


async def test_all_that_is_known_of_a_camera_rests_through_the_planned_day(
    two: Board, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await set_plan(hass, garage(two), replace_by=in_days(100).isoformat())
    assert {*two.seen()} == {PHASED_OUT, EXPLOITED}, "a plan closes no hole"
    assert "planned replacement by" in two.says(EXPLOITED)
    assert "Garage" not in two.says(PHASED_OUT)
    assert "1 more" in two.says(PHASED_OUT, "resting")
    assert replace_by(two) == in_days(100).isoformat()

    await two.reload()
    await later(two, freezer, 100)
    assert "Garage" not in two.says(PHASED_OUT)
    await later(two, freezer, 1)
    assert {*two.seen()} == {PHASED_OUT, EXPLOITED}
    assert "planned replacement by" in two.says(PHASED_OUT)
    assert replace_by(two) == in_days(-1).isoformat(), "what was planned is not forgotten"


async def test_what_is_planned_in_a_notice_shows_on_the_camera(
    two: Board, open_menu: OpenMenu
) -> None:
    menu = await open_menu(PHASED_OUT)
    await menu.choose("plan_replacement")
    await menu.fill(date=in_days(200).isoformat())
    assert replace_by(two, "Garage") == replace_by(two, "Garden") == in_days(200).isoformat()
    assert [*two.seen()] == [EXPLOITED], "a menu answers its own notice"


async def test_a_camera_has_one_date_the_last_one_named(
    two: Board, hass: HomeAssistant, open_menu: OpenMenu
) -> None:
    menu = await open_menu(PHASED_OUT)
    await menu.choose("plan_replacement")
    await menu.fill(date=in_days(50).isoformat())
    await set_plan(hass, garage(two), replace_by=in_days(300).isoformat())
    assert replace_by(two, "Garage") == in_days(300).isoformat()
    assert replace_by(two, "Garden") == in_days(50).isoformat()
    assert [*two.seen()] == [EXPLOITED]


async def test_a_later_answer_to_a_notice_keeps_the_date(
    two: Board, hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    planned = in_days(10).isoformat()
    await set_plan(hass, garage(two), replace_by=planned)
    await later(two, freezer, 11)
    about = FindingKey(f"known_exploited:{HOLE}", two.home.cameras["Garage"].camera.id)
    answers = two.home.us.runtime_data.stores.answers
    await answers.async_answer([Answer(about, AnswerKind.REMIND_LATER, in_days(0), in_days(30))])
    await two.refresh()
    assert EXPLOITED not in two.seen()
    assert replace_by(two) == planned


async def test_a_plan_that_is_cleared_brings_the_notices_back(
    two: Board, hass: HomeAssistant
) -> None:
    await set_plan(hass, garage(two), replace_by=in_days(100).isoformat())
    await set_plan(hass, garage(two), clear=["replace_by"])
    assert {*two.seen()} == {PHASED_OUT, EXPLOITED}
    assert "Garage" in two.says(PHASED_OUT)
    assert replace_by(two) is None


async def test_what_becomes_known_later_is_told(
    two: Board, hass: HomeAssistant, verdicts: Verdicts
) -> None:
    await set_plan(hass, garage(two), replace_by=in_days(100).isoformat())
    verdicts.ended = {"DS-HOLE": "2026-01-31"}
    await two.judge_again()
    assert {*two.seen()} == {PHASED_OUT, EXPLOITED, "support_ended_hikvision_ds_hole"}


async def test_an_accepted_risk_stays_accepted_when_the_planned_day_has_passed(
    two: Board, hass: HomeAssistant, open_menu: OpenMenu, freezer: FrozenDateTimeFactory
) -> None:
    menu = await open_menu(EXPLOITED)
    await menu.choose("accept_risk")
    await menu.fill(note="In a network of its own.")
    await set_plan(hass, garage(two), replace_by=in_days(10).isoformat())
    await later(two, freezer, 11)
    assert [*two.seen()] == [PHASED_OUT]


async def test_a_camera_that_nothing_is_known_against_can_be_planned_too(
    board: Board, hass: HomeAssistant
) -> None:
    board.camera("Garage")
    await board.home.set_up()
    await set_plan(hass, garage(board), replace_by=in_days(100).isoformat())
    assert replace_by(board) == in_days(100).isoformat()


async def test_it_is_listed_once_in_the_options_and_taken_back_there(
    two: Board, hass: HomeAssistant
) -> None:
    day = in_days(200)
    await set_plan(hass, garage(two), replace_by=day.isoformat(), note="invoice 17")
    assert two.home.us is not None
    form = await open_options(hass, two.home.us)
    assert form["data_schema"] is not None
    (field,) = [s for m, s in form["data_schema"].schema.items() if m == "take_back"]
    (option,) = field.config["options"]
    assert option["label"] == f"Garage: planned replacement by {day.day} {day:%B %Y}"

    await hass.config_entries.options.async_configure(
        form["flow_id"],
        {"lead_time_months": 12, "notices": ["phased_out"], "take_back": [option["value"]]},
    )
    await hass.async_block_till_done()
    assert [*two.seen()] == [PHASED_OUT]
    assert "Garage" in two.says(PHASED_OUT)
    assert replace_by(two) is None
    assert two.home.cameras["Garage"].plan.note == "invoice 17", "a note is no answer to a notice"


async def test_the_status_stays_true(two: Board, hass: HomeAssistant) -> None:
    before = two.home.cameras["Garage"].assessment
    await set_plan(hass, garage(two), replace_by=in_days(100).isoformat())
    assert two.home.cameras["Garage"].assessment is before
