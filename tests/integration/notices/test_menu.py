"""The menu behind a notice, over HTTP as the browser uses it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.notices import old_facts

from .board import Board, Menu
from .verdicts import Verdicts

NOTICE = "phased_out_hikvision"
type OpenMenu = Callable[[str], Awaitable[Menu]]


@pytest.fixture
async def two(board: Board, verdicts: Verdicts) -> Board:
    """Return a home with two phased-out cameras."""
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage", identifier="garage")
    board.camera("Garden", identifier="garden")
    await board.home.set_up()
    return board


async def later(board: Board, freezer: FrozenDateTimeFactory, days: int) -> None:
    """Let days pass."""
    await board.home.days_later(freezer, days)
    await board.refresh()


async def test_the_menu_offers_all_choices(two: Board, open_menu: OpenMenu) -> None:
    menu = await open_menu(NOTICE)
    assert menu.shown["type"] == "menu"
    assert menu.shown["menu_options"] == [
        "what_to_do",
        "remind_later",
        "plan_replacement",
        "isolated",
        "accept_risk",
        "wrong",
    ]
    shown = await menu.choose("what_to_do")
    assert shown["type"] == "form"
    assert (await menu.fill())["type"] == "menu"
    assert NOTICE in two.seen(), "looking changes nothing"


@pytest.mark.parametrize("days", ["30", "90", "180"])
async def test_a_reminder_comes_back_on_its_day_and_not_before(
    two: Board, open_menu: OpenMenu, freezer: FrozenDateTimeFactory, days: str
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("remind_later")
    shown = await menu.fill(days=days)
    assert shown["type"] == "create_entry"
    assert shown["description"] == "remind_later"
    assert not two.all()

    await two.reload()
    await later(two, freezer, int(days) - 1)
    assert not two.all()
    await later(two, freezer, 1)
    assert [*two.seen()] == [NOTICE]
    assert two.says(NOTICE).count("your reminder") == 2


async def test_a_planned_replacement_rests_through_its_day(
    two: Board, open_menu: OpenMenu, freezer: FrozenDateTimeFactory
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("plan_replacement")
    today = dt_util.now().date()
    shown = await menu.fill(date=today.isoformat())
    assert shown["errors"] == {"date": "date_has_passed"}
    shown = await menu.fill(date=(today + timedelta(days=200)).isoformat())
    assert shown["type"] == "create_entry"
    await later(two, freezer, 200)
    assert not two.all()
    await later(two, freezer, 1)
    assert "planned replacement by" in two.says(NOTICE)


async def test_an_accepted_risk_stays_accepted_until_a_new_camera_appears(
    two: Board, open_menu: OpenMenu, freezer: FrozenDateTimeFactory
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("accept_risk")
    assert (await menu.fill(note="Own network, no internet."))["type"] == "create_entry"
    assert not two.all()
    await two.reload()
    await later(two, freezer, 400)
    assert [*two.all()] == [old_facts.ISSUE_ID]

    two.camera("Shed")
    await two.home.settle()
    assert {*two.seen()} == {NOTICE, old_facts.ISSUE_ID}
    assert two.listed(NOTICE) == 1
    assert "Shed" in two.says(NOTICE)
    assert "new since" in two.says(NOTICE)
    assert "2 more" in two.says(NOTICE, "resting")


@pytest.mark.parametrize(
    ("choice", "values"),
    [
        ("remind_later", {"days": "30"}),
        ("accept_risk", {}),
        ("plan_replacement", {"date": "2099-05-01"}),
        ("isolated", {"since": "2026-01-31", "isolated_by": "router"}),
    ],
)
async def test_a_choice_for_no_camera_is_none(
    two: Board, open_menu: OpenMenu, choice: str, values: dict[str, str]
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose(choice)
    shown = await menu.fill(**values, cameras=[])
    assert (shown["step_id"], shown["errors"]) == (choice, {"cameras": "choose_a_camera"})
    assert two.listed(NOTICE) == 2
    shown = await menu.fill(**values)
    assert shown["type"] == "create_entry", "the same form goes on with all of them"


async def test_a_choice_for_one_camera_leaves_the_notice_for_the_other(
    two: Board, open_menu: OpenMenu
) -> None:
    garage = two.home.cameras["Garage"].camera.id
    menu = await open_menu(NOTICE)
    await menu.choose("accept_risk")
    assert (await menu.fill(cameras=[]))["errors"] == {"cameras": "choose_a_camera"}
    shown = await menu.fill(cameras=[garage])
    assert shown["type"] == "abort"
    assert shown["reason"] == "others_remain"
    assert two.listed(NOTICE) == 1
    assert "Garden" in two.says(NOTICE)
    assert "new since" not in two.says(NOTICE), "it was told of before"


async def test_an_answer_is_on_the_disk_before_the_flow_ends(
    two: Board, open_menu: OpenMenu, hass_storage: dict[str, Any]
) -> None:
    menu = await open_menu(NOTICE)
    await menu.choose("remind_later")
    await menu.fill(days="30")
    kept = hass_storage[f"{DOMAIN}.acknowledgements"]["data"]["choices"]
    assert [choice["kind"] for choice in kept] == ["remind_later", "remind_later"]
    assert {choice["cause"] for choice in kept} == {"phased_out:hikvision"}


async def test_a_worse_cause_on_an_accepted_camera_is_told(
    two: Board, open_menu: OpenMenu, verdicts: Verdicts
) -> None:
    verdicts.phased_out = set()
    verdicts.ending = {"DS-2CD2032": "2027-01-31"}
    await two.judge_again()
    assert [*two.seen()] == ["support_ending_hikvision_ds_2cd2032"]
    menu = await open_menu("support_ending_hikvision_ds_2cd2032")
    await menu.choose("accept_risk")
    await menu.fill()
    assert not two.all()
    verdicts.ending, verdicts.ended = {}, {"DS-2CD2032": "2027-01-31"}
    await two.judge_again()
    assert [*two.seen()] == ["support_ended_hikvision_ds_2cd2032"]


async def test_an_ignored_notice_can_still_be_answered(two: Board, open_menu: OpenMenu) -> None:
    two.ignore(NOTICE)
    await two.refresh()
    menu = await open_menu(NOTICE)
    await menu.choose("accept_risk")
    assert (await menu.fill())["type"] == "create_entry"
    await two.refresh()
    assert not two.all()


@pytest.mark.fault(
    "person",
    "the cause of an issue goes while its dialog is open",
    "the dialog ends with a sentence",
)
async def test_a_notice_whose_cause_goes_while_its_menu_is_open(
    two: Board, open_menu: OpenMenu, verdicts: Verdicts
) -> None:
    menu = await open_menu(NOTICE)
    verdicts.phased_out = set()
    await two.judge_again()
    shown = await menu.choose("remind_later")
    assert shown["reason"] == "gone"


async def test_a_menu_without_our_integration_says_so(
    two: Board, open_menu: OpenMenu, hass: HomeAssistant
) -> None:
    assert two.home.us
    await hass.config_entries.async_unload(two.home.us.entry_id)
    menu = await open_menu(NOTICE)
    assert menu.shown["reason"] == "not_ready"
    assert NOTICE in two.all()
