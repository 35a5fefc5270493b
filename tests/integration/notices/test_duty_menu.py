"""What is not offered for a notice that a measure gives which binds the site."""

from collections.abc import Awaitable, Callable
from datetime import date

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.engine.reasons import InstallEffect
from custom_components.camera_lifecycle.fleet.causes import NoticeKind, causes_of
from custom_components.camera_lifecycle.notices import grouping
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind
from tests.integration.home import Home

from .board import Board, Menu
from .verdicts import Verdicts

PHASED_OUT, DUTY = "phased_out_hikvision", "duty_us_law"


@pytest.mark.parametrize(("binds", "left_out"), [(False, set()), (True, {"accept_risk"})])
async def test_what_binds_the_site_cannot_be_accepted(
    board: Board,
    verdicts: Verdicts,
    open_menu: Callable[[str], Awaitable[Menu]],
    *,
    binds: bool,
    left_out: set[str],
) -> None:
    verdicts.phased_out, verdicts.binds = {"Hikvision"}, binds
    board.camera("Garage")
    await board.home.set_up()
    menu = await open_menu(PHASED_OUT)
    every = ["what_to_do", "remind_later", "plan_replacement", "isolated", "accept_risk", "wrong"]
    assert menu.shown["menu_options"] == [step for step in every if step not in left_out]


@pytest.mark.parametrize(
    ("named", "is_open"), [({"Hikvision"}, False), ({"Dahua"}, True), (set(), True)]
)
async def test_supply_cannot_be_accepted_where_another_measure_binds_the_site(
    board: Board,
    verdicts: Verdicts,
    open_menu: Callable[[str], Awaitable[Menu]],
    named: set[str],
    *,
    is_open: bool,
) -> None:
    """An answer that was given while the site was a home doesn't hold either."""
    verdicts.phased_out, verdicts.duties = {"Hikvision"}, named
    board.camera("Garage")
    await board.home.set_up()
    menu = await open_menu(PHASED_OUT)
    assert ("accept_risk" in menu.shown["menu_options"]) == is_open
    (cause,) = (
        cause
        for cause in causes_of(board.home.cameras["Garage"].assessment)
        if cause.kind is NoticeKind.PHASED_OUT
    )
    assert cause.rests_by(AnswerKind.ACCEPTED_RISK) == is_open
    assert cause.rests_by(AnswerKind.ISOLATED)
    shown = await menu.choose("plan_replacement")
    told = shown["description_placeholders"]["limit"]
    assert (told == "A plan doesn't end the duty.") != is_open


async def test_the_end_of_support_can_be_accepted_wherever_it_is(
    board: Board, verdicts: Verdicts, open_menu: Callable[[str], Awaitable[Menu]]
) -> None:
    verdicts.ended, verdicts.duties = {"IPC-1": "2026-01-01"}, {"Hikvision"}
    board.camera("Garage", model="IPC-1")
    await board.home.set_up()
    (notice,) = (each for each in board.seen() if each.startswith("support_ended"))
    assert "accept_risk" in (await open_menu(notice)).shown["menu_options"]


async def test_many_rules_are_folded_into_one_notice_that_quotes_them(
    board: Board, verdicts: Verdicts
) -> None:
    verdicts.duties = {"Hikvision"}
    verdicts.laws = 13
    board.camera("Garage")
    await board.home.set_up()
    assert [*board.seen()] == ["duty_several"]
    assert board.says("duty_several", "asks").startswith("- The text itself wasn't read")
    assert "A law" in board.says("duty_several")


async def test_a_folded_notice_calls_each_rule_by_its_name_in_the_reader_s_language(
    home: Home, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the engine's own words: what several rules are called in German."""
    monkeypatch.setattr(grouping, "MAX_IN_ALL", 2)
    hass.config.language = "de"
    board = Board(home)
    board.camera("Gate", domain="hikvision", model="DS-2CD2346G2-ISU/SL")
    await home.set_up(country="CA", region="CA-QC", site="public_body")
    assert "duty_several" in board.seen()
    listed = board.says("duty_several")
    assert "Kanadische Bundesregelung zu Hikvision" in listed
    assert "Québecer Anordnung zu Überwachungsgeräten" in listed


@pytest.mark.parametrize(
    ("kind", "rests"),
    [
        (AnswerKind.REMIND_LATER, True),
        (AnswerKind.PLANNED_REPLACEMENT, True),
        (AnswerKind.IGNORED, True),
        (AnswerKind.CORRECTED, True),
        (AnswerKind.ISOLATED, False),
        (AnswerKind.ACCEPTED_RISK, False),
    ],
)
async def test_which_answers_quiet_a_duty(
    board: Board, verdicts: Verdicts, kind: AnswerKind, *, rests: bool
) -> None:
    verdicts.duties, verdicts.effect = {"Hikvision"}, InstallEffect.NONE
    board.camera("Garage")
    await board.home.set_up()
    assessment = board.home.cameras["Garage"].assessment
    (cause,) = causes_of(assessment)
    assert cause.kind is NoticeKind.DUTY
    assert cause.gives_duty
    assert cause.rests_by(kind) == rests
    answer = Answer(cause.key("one"), kind, date(2026, 11, 22), facts=cause.facts)
    assert cause.held_by([answer], date(2026, 11, 23)) == ((answer if rests else None),)
