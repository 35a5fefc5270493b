"""Which issues rest while nobody can reach a camera: kinds of findings, whenever they come."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from ..notices.board import Board, Menu
from ..notices.test_kinds import (
    KINDS,
    bind,
    end,
    exploit,
    phase_out,
    shut_down,
    will_end,
    will_shut_down,
)
from ..notices.verdicts import Verdicts
from .conftest import CVE, EXPLOITED, MODEL, PHASED_OUT, isolate, risk

type Say = Callable[[Verdicts], None]

RESTS: dict[Say, bool] = {
    phase_out: True,
    bind: False,
    end: True,
    will_end: True,
    shut_down: False,
    will_shut_down: False,
    exploit: False,
}
WAYS = ("before it is found", "after it was found", "before a reload", "in the issue")
CASES = [
    pytest.param(say, issue_id, way, id=f"{kind}: {way}")
    for say, kind, issue_id, _ in KINDS
    for way in WAYS
    if say is not bind or way != WAYS[3]  # the issue about a duty does not offer it
]


def test_every_kind_is_in_the_table() -> None:
    assert RESTS.keys() == {say for say, *_ in KINDS}


@pytest.mark.parametrize(("say", "issue_id", "way"), CASES)
async def test_support_and_supply_rest_and_nothing_else(
    board: Board,
    verdicts: Verdicts,
    open_menu: Callable[[str], Awaitable[Menu]],
    say: Say,
    issue_id: str,
    way: str,
) -> None:
    if way != WAYS[0]:
        say(verdicts)
    board.camera("Garage")
    await board.home.set_up()
    if way == WAYS[3]:
        menu = await open_menu(issue_id)
        await menu.choose("isolated")
        shown = await menu.fill(since="2026-01-31", isolated_by="router")
        assert shown["type"] == ("create_entry" if RESTS[say] else "abort")
    else:
        await isolate(board, "Garage", since="2026-01-31", by="router")
    if way == WAYS[0]:
        say(verdicts)
        await board.judge_again()
    if way == WAYS[2]:
        await board.reload()
    assert [*board.seen()] == ([] if RESTS[say] else [issue_id])
    assert risk(board).attributes["isolated"] == "2026-01-31"
    if say is exploit:
        assert "isolated since 31 January 2026" in board.says(issue_id)
        assert risk(board).state == "on"

    await isolate(board, "Garage", isolated=False)
    assert [*board.seen()] == [issue_id], "it asks nothing, and all is open again"
    assert risk(board).attributes["isolated"] is None


async def test_one_camera_is_isolated_and_the_other_is_not(yard: Board, verdicts: Verdicts) -> None:
    await isolate(yard, "Garage", by="recorder")
    assert "Garage" not in yard.says(PHASED_OUT)
    assert "Garden" in yard.says(PHASED_OUT)
    verdicts.ended = {MODEL: "2024-04-08"}
    verdicts.exploited = {MODEL: [CVE]}
    await yard.judge_again()
    assert {*yard.seen()} == {PHASED_OUT, "support_ended_hikvision_ds_2cd2032", EXPLOITED}
    for issue_id, names in yard.all().items():
        assert ("Garage" in str(names.translation_placeholders)) == (issue_id == EXPLOITED)


OTHERS: dict[str, dict[str, Any]] = {
    "remind_later": {"days": "30"},
    "plan_replacement": {"date": "2099-05-01"},
    "accept_risk": {"note": "Behind a fence."},
}


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("way", ["taken back", "kept"])
async def test_another_answer_stays_when_the_isolation_is_taken_back(
    board: Board,
    verdicts: Verdicts,
    open_menu: Callable[[str], Awaitable[Menu]],
    other: str,
    way: str,
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    await board.home.set_up()
    menu = await open_menu(PHASED_OUT)
    await menu.choose(other)
    await menu.fill(**OTHERS[other])
    await isolate(board, "Garage", by="router")
    accepted = risk(board).attributes["accepted"]
    assert bool(accepted) == (other == "accept_risk"), "an isolation takes no other answer's place"
    if way == "taken back":
        await isolate(board, "Garage", isolated=False)
    assert not board.seen()
    assert risk(board).attributes["accepted"] == accepted


async def test_an_isolated_camera_that_was_ignored_is_so_still(
    yard: Board, hass: HomeAssistant
) -> None:
    yard.ignore(PHASED_OUT)
    await hass.async_block_till_done()
    await isolate(yard, "Garage", by="router")
    assert not yard.seen()
    await isolate(yard, "Garage", isolated=False)
    assert not yard.seen(), "Ignore is a word of its own"
