"""At risk in a running Home Assistant: three states, the owner's answers, the option."""

from collections.abc import Awaitable, Callable
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.reasons import FixedFirmware, InstallEffect
from custom_components.camera_lifecycle.notices import old_facts
from custom_components.camera_lifecycle.settings import CONF_RISK_SCOPE

from ..home import open_options
from .board import Board, Menu
from .verdicts import Verdicts

CVE = "CVE-2021-36260"
MODEL = "DS-2CD2032"
EXPLOITED = "known_exploited_cve_2021_36260"
PHASED_OUT = "phased_out_hikvision"
type OpenMenu = Callable[[str], Awaitable[Menu]]


def risk(board: Board, name: str = "Garage") -> Any:
    """Return the sensor of a camera."""
    return board.home.state(board.home.cameras[name].camera.id, "at_risk")


def any_at_risk(board: Board) -> str:
    assert board.home.us is not None
    state = board.home.state(board.home.us.entry_id, "any_at_risk")
    assert state is not None
    return str(state.state)


@pytest.fixture
async def exploited(board: Board, verdicts: Verdicts) -> Board:
    verdicts.exploited = {MODEL: [CVE]}
    board.camera("Garage")
    await board.home.set_up()
    assert risk(board).state == STATE_ON
    return board


@pytest.fixture
async def phased_out(board: Board, verdicts: Verdicts) -> Board:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    assert risk(board).state == STATE_ON
    return board


async def test_it_has_three_states(board: Board, verdicts: Verdicts) -> None:
    verdicts.nothing_open = False
    board.camera("Garage")
    await board.home.set_up()
    assert risk(board).state == STATE_UNKNOWN
    assert any_at_risk(board) == STATE_OFF
    verdicts.nothing_open = True
    await board.judge_again()
    assert risk(board).state == STATE_OFF
    verdicts.ended = {MODEL: "2024-04-08"}
    await board.judge_again()
    assert risk(board).state == STATE_ON
    assert risk(board).attributes["risks"] == ["support"]
    assert any_at_risk(board) == STATE_ON


async def test_only_one_sensor_of_ours_stands_on_the_maintenance_page(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    """And only while it says something: Home Assistant sums the others up as "All good"."""
    for number in range(5):
        board.camera(f"Camera {number}", model=f"M-{number}")
    await board.home.set_up()
    assert board.home.us is not None
    any_of_all = board.home.ours(board.home.us.entry_id, "any_at_risk")
    assert any_of_all is not None
    assert any_at_risk(board) == STATE_OFF
    assert problems(hass) == []
    verdicts.ended = {"M-3": "2024-04-08"}
    await board.judge_again()
    assert problems(hass) == [any_of_all.entity_id]


def problems(hass: HomeAssistant) -> list[str]:
    return [
        state.entity_id
        for state in hass.states.async_all("binary_sensor")
        if state.attributes.get("device_class") == "problem"
    ]


async def test_what_counts_is_chosen_without_a_reload(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    verdicts.phased_out, verdicts.effect = {"Hikvision"}, InstallEffect.NO_NEW_UNITS
    board.camera("Garage")
    entry = await board.home.set_up()
    assert risk(board).state == STATE_OFF
    assert risk(board).attributes["risks"] == ["supply"]
    assert [*board.seen()] == [PHASED_OUT], "it is told of all the same"
    runtime, assessment = entry.runtime_data, board.home.cameras["Garage"].assessment
    for scope, state in (("supply_too", STATE_ON), ("standard", STATE_OFF)):
        hass.config_entries.async_update_entry(entry, options={CONF_RISK_SCOPE: scope})
        await hass.async_block_till_done()
        assert risk(board).state == state
    assert entry.runtime_data is runtime
    assert board.home.cameras["Garage"].assessment is assessment, "nothing is assessed for it"


@pytest.mark.parametrize(
    ("choice", "values"),
    [
        ("remind_later", {"days": "90"}),
        ("plan_replacement", {"date": "2099-05-01"}),
        ("isolated", {"since": "2026-01-31", "isolated_by": "own_network"}),
    ],
)
async def test_an_answer_that_quiets_the_notice_leaves_the_risk(
    phased_out: Board, open_menu: OpenMenu, choice: str, values: dict[str, str]
) -> None:
    menu = await open_menu(PHASED_OUT)
    await menu.choose(choice)
    shown = await menu.fill(**values)
    assert shown["type"] == "create_entry"
    assert not phased_out.all()
    assert risk(phased_out).state == STATE_ON
    assert risk(phased_out).attributes["planned"] == values.get("date")
    assert risk(phased_out).attributes["isolated"] == values.get("since")


async def test_ignore_leaves_the_risk(phased_out: Board) -> None:
    phased_out.ignore(PHASED_OUT)
    await phased_out.refresh()
    assert not phased_out.seen()
    assert risk(phased_out).state == STATE_ON


async def test_an_accepted_risk_is_closed_and_stays_visible_until_its_fact_changes(
    phased_out: Board, open_menu: OpenMenu, verdicts: Verdicts
) -> None:
    menu = await open_menu(PHASED_OUT)
    await menu.choose("accept_risk")
    assert (await menu.fill())["type"] == "create_entry"
    assert risk(phased_out).state == STATE_OFF
    assert risk(phased_out).attributes["accepted"] == ["support"]
    assert risk(phased_out).attributes["risks"] == []
    await phased_out.reload()
    assert risk(phased_out).state == STATE_OFF

    verdicts.effect = InstallEffect.NO_NEW_UNITS
    await phased_out.judge_again()
    assert [*phased_out.seen()] == [PHASED_OUT], "another fact, another question"
    verdicts.effect = InstallEffect.LOCAL_SUPPORT_ENDED
    await phased_out.judge_again()
    assert risk(phased_out).state == STATE_OFF, "what was accepted is so again"


@pytest.mark.parametrize(
    ("choice", "values", "told"),
    [
        ("plan_replacement", {"date": "2099-05-01"}, "planned replacement by 1 May 2099"),
        (
            "isolated",
            {"since": "2026-01-31", "isolated_by": "router"},
            "isolated since 31 January 2026",
        ),
    ],
)
async def test_an_exploited_vulnerability_rests_by_no_plan_and_no_fence(
    exploited: Board, open_menu: OpenMenu, choice: str, values: dict[str, str], told: str
) -> None:
    menu = await open_menu(EXPLOITED)
    await menu.choose(choice)
    shown = await menu.fill(**values)
    assert (shown["type"], shown["reason"]) == ("abort", "stays_open")
    assert [*exploited.seen()] == [EXPLOITED]
    assert told in exploited.says(EXPLOITED)
    assert risk(exploited).state == STATE_ON
    await exploited.reload()
    assert [*exploited.seen()] == [EXPLOITED]
    assert told in exploited.says(EXPLOITED)


async def test_a_plan_takes_no_other_answers_place(exploited: Board, open_menu: OpenMenu) -> None:
    """Who plans a replacement has still accepted the vulnerability."""
    menu = await open_menu(EXPLOITED)
    await menu.choose("accept_risk")
    await menu.fill(note="In a network of its own.")
    assert exploited.home.us is not None
    camera = exploited.home.cameras["Garage"].camera.id
    await exploited.home.hass.services.async_call(
        DOMAIN,
        "set_plan",
        {"replace_by": "2099-05-01"},
        blocking=True,
        target={"device_id": camera},
    )
    await exploited.refresh()
    assert not exploited.all()
    assert risk(exploited).attributes["accepted"] == ["security"]


async def test_accepting_an_exploited_vulnerability_needs_a_reason_and_lapses(
    exploited: Board, open_menu: OpenMenu, freezer: FrozenDateTimeFactory, hass: HomeAssistant
) -> None:
    menu = await open_menu(EXPLOITED)
    await menu.choose("accept_risk")
    assert (await menu.fill(note="  "))["errors"] == {"note": "reason_required"}
    assert (await menu.fill(note="In a network of its own."))["type"] == "create_entry"
    assert not exploited.all()
    assert risk(exploited).state == STATE_OFF

    for days, state in ((364, STATE_OFF), (1, STATE_ON)):
        await exploited.home.days_later(freezer, days)
        await exploited.refresh()
        assert risk(exploited).state == state
    assert {*exploited.seen()} == {EXPLOITED, old_facts.ISSUE_ID}


async def test_a_reminder_ends_early_when_a_fix_comes_to_be_known(
    exploited: Board, open_menu: OpenMenu, verdicts: Verdicts
) -> None:
    menu = await open_menu(EXPLOITED)
    await menu.choose("remind_later")
    await menu.fill(days="180")
    assert not exploited.all()
    verdicts.fixed = {CVE: FixedFirmware("V5.5.800 build 210628")}
    await exploited.judge_again()
    assert [*exploited.seen()] == [EXPLOITED]


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({"since": "2099-01-01", "isolated_by": "router"}, {"since": "not_yet"}),
        ({"since": "2026-01-31"}, {"isolated_by": "choose_how"}),
    ],
)
async def test_an_isolation_needs_a_day_that_has_come_and_a_way(
    phased_out: Board, open_menu: OpenMenu, values: dict[str, str], errors: dict[str, str]
) -> None:
    menu = await open_menu(PHASED_OUT)
    await menu.choose("isolated")
    assert (await menu.fill(**values))["errors"] == errors
    assert [*phased_out.seen()] == [PHASED_OUT]


async def test_an_isolation_is_undone_once_for_the_camera(
    board: Board, verdicts: Verdicts, open_menu: OpenMenu, hass: HomeAssistant
) -> None:
    verdicts.phased_out, verdicts.ended = {"Hikvision"}, {MODEL: "2024-04-08"}
    board.camera("Garage")
    entry = await board.home.set_up()
    menu = await open_menu(next(iter(board.seen())))
    await menu.choose("isolated")
    await menu.fill(since="2026-01-31", isolated_by="router")
    assert not board.all(), "it is the camera that nobody reaches"
    form = await open_options(hass, entry)
    (field,) = [s for m, s in form["data_schema"].schema.items() if m == "take_back"]
    (option,) = field.config["options"]
    assert option["label"] == "Garage: isolated since 31 January 2026"
    answers = {"lead_time_months": 12, "notices": ["phased_out"], "take_back": [option["value"]]}
    await hass.config_entries.options.async_configure(form["flow_id"], answers)
    await hass.async_block_till_done()
    assert [*board.seen()] == [PHASED_OUT], "the other kind is not wanted any more"
    assert risk(board).attributes["isolated"] is None


async def test_a_service_that_ended_does_not_rest_by_a_fence(
    board: Board, verdicts: Verdicts, open_menu: OpenMenu
) -> None:
    verdicts.services = {MODEL: "2024-04-08"}
    board.camera("Garage")
    await board.home.set_up()
    (issue_id,) = board.seen()
    menu = await open_menu(issue_id)
    await menu.choose("isolated")
    shown = await menu.fill(since="2026-01-31", isolated_by="router")
    assert shown["reason"] == "stays_open"
    assert [*board.seen()] == [issue_id]
    assert risk(board).attributes["risks"] == ["service"]


async def test_the_report_has_three_values_and_follows_the_answers(
    board: Board, verdicts: Verdicts, hass: HomeAssistant, open_menu: OpenMenu
) -> None:
    verdicts.nothing_open = False
    verdicts.exploited = {"DS-HOLE": [CVE]}
    verdicts.ended = {"DS-OLD": "2024-04-08"}
    for name, model in (("Garage", MODEL), ("Hole", "DS-HOLE"), ("Old", "DS-OLD")):
        board.camera(name, model=model)
    await board.home.set_up()

    async def report(**data: str) -> Any:
        answer = await hass.services.async_call(
            DOMAIN, "report", data, blocking=True, return_response=True
        )
        return answer["report"]

    async def at_risk() -> dict[str, Any]:
        return {row["name"]: row["at_risk"] for row in (await report())["cameras"]}

    assert await at_risk() == {"Garage": None, "Hole": True, "Old": True}
    assert (await report())["totals"]["at_risk"] == 2
    assert "Can't tell" in await report(format="csv")
    verdicts.nothing_open = True
    await board.judge_again()
    menu = await open_menu("support_ended_hikvision_ds_old")
    await menu.choose("accept_risk")
    await menu.fill()
    assert await at_risk() == {"Garage": False, "Hole": True, "Old": False}
    old = next(row for row in (await report())["cameras"] if row["name"] == "Old")
    assert (old["risks"], old["accepted"]) == ([], ["support"])
