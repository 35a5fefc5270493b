"""Headline, sensors, and with them badge and Maintenance page say the same of every home."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNKNOWN
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import Applies, Strength, SupportStatus
from custom_components.camera_lifecycle.engine.reasons import InstallEffect
from custom_components.camera_lifecycle.fleet import assessor
from custom_components.camera_lifecycle.fleet.totals import Totals
from custom_components.camera_lifecycle.overview.headline_kind import counted_as, headline_kind
from tests.days import after_facts, moment
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts

from .conftest import OpenScreen
from .screen import Card

CVE = "CVE-2021-36260"
MODEL = "DS-2CD2032"
SENSOR = {
    "attention": STATE_ON,
    "cannot_tell": STATE_UNKNOWN,
    "no_cameras": STATE_UNKNOWN,
    "no_known_problem": STATE_OFF,
    "fine": STATE_OFF,
}

type Prepare = Callable[[Board, Verdicts], None]


def exploited(board: Board, verdicts: Verdicts) -> None:
    verdicts.exploited = {MODEL: [CVE]}
    board.camera("Garage")


def perhaps_exploited(board: Board, verdicts: Verdicts) -> None:
    exploited(board, verdicts)
    verdicts.applies, verdicts.nothing_open = Applies.CANNOT_TELL, False


def ended(board: Board, verdicts: Verdicts) -> None:
    verdicts.ended = {MODEL: "2024-04-08"}
    board.camera("Garage")


def ended_beside_a_mystery(board: Board, verdicts: Verdicts) -> None:
    ended(board, verdicts)
    mystery(board, verdicts)


def only_supply_ends(board: Board, verdicts: Verdicts) -> None:
    verdicts.phased_out, verdicts.effect = {"Hikvision"}, InstallEffect.NO_NEW_UNITS
    board.camera("Garage")


def ending(board: Board, verdicts: Verdicts) -> None:
    verdicts.ending = {MODEL: "2027-04-08"}
    board.camera("Garage")


def mystery(board: Board, verdicts: Verdicts) -> None:
    verdicts.confidence, verdicts.nothing_open = Strength.WEAK, False
    board.camera("Shed", "", model="")


def nobody_says(board: Board, verdicts: Verdicts) -> None:
    verdicts.nothing_open = False
    board.camera("Garage")


def nothing(board: Board, verdicts: Verdicts) -> None:
    del verdicts
    board.source()


async def follow(board: Board, look: OpenScreen, user: MockUser) -> Card:
    await board.home.set_up()
    return await (await look(user)).card()


def check(board: Board, card: Card, kind: str) -> None:
    """Check that all who speak of all cameras say the same."""
    home, us = board.home, board.home.us
    assert us is not None
    assert card.kind == kind
    any_at_risk = home.state(us.entry_id, "any_at_risk")
    at_risk = home.state(us.entry_id, "cameras_at_risk")
    assert any_at_risk is not None
    assert at_risk is not None
    assert any_at_risk.state == SENSOR[kind]
    assert (int(at_risk.state) > 0) is (kind == "attention")
    is_problem = any_at_risk.attributes.get("device_class") == "problem"
    assert is_problem is (kind in {"attention", "fine"}), "else Home Assistant says: All good"
    assert headline_kind(Totals.counted(home.fleet, counted_as)) == kind


@pytest.mark.parametrize(
    ("prepare", "kind"),
    [
        (exploited, "attention"),
        (ended, "attention"),
        (ended_beside_a_mystery, "attention"),
        (perhaps_exploited, "cannot_tell"),
        (mystery, "cannot_tell"),
        (only_supply_ends, "no_known_problem"),
        (ending, "no_known_problem"),
        (nobody_says, "no_known_problem"),
        (nothing, "no_cameras"),
    ],
)
async def test_all_say_the_same(
    board: Board,
    verdicts: Verdicts,
    look: OpenScreen,
    administrator: MockUser,
    prepare: Prepare,
    kind: str,
) -> None:
    prepare(board, verdicts)
    check(board, await follow(board, look, administrator), kind)


@pytest.fixture
def _supported(monkeypatch: pytest.MonkeyPatch, verdicts: Verdicts) -> None:
    """Let a source vouch for each camera."""

    def assess(*args: Any) -> Assessment:
        return replace(verdicts.assess(*args), support=Support(SupportStatus.SUPPORTED))

    monkeypatch.setattr(assessor, "assess", assess)


@pytest.mark.usefixtures("_supported")
async def test_fine_is_what_sources_vouch_for_and_not_for_ever(
    board: Board, look: OpenScreen, administrator: MockUser, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(moment(after_facts(days=90), "12:00", "US/Pacific"))
    board.camera("Garage")
    card = await follow(board, look, administrator)
    check(board, card, "fine")
    assert card.last["overview"]["headline"]["tone"] == "success"
    await board.home.days_later(freezer, 1)
    entry = board.home.us
    assert entry is not None
    known = board.home.state(entry.entry_id, "any_at_risk")
    assert known is not None
    assert known.state == STATE_OFF
    assert "device_class" not in known.attributes
    await card.screen.rest()
    assert card.last["overview"]["headline"]["tone"] == "unknown"


async def plan(board: Board) -> None:
    await act(board, "set_plan", replace_by="2099-05-01")


async def act(board: Board, action: str, **fields: object) -> None:
    call = board.home.hass.services.async_call
    await call(DOMAIN, action, {"entity_id": "all", **fields}, blocking=True)
    await board.home.hass.async_block_till_done()


async def accept(board: Board) -> None:
    await act(board, "accept", issue="support_ended")


@pytest.mark.parametrize(
    ("prepare", "answer", "kind"),
    [
        (ended, plan, "attention"),
        (mystery, plan, "cannot_tell"),
        (perhaps_exploited, plan, "cannot_tell"),
        (nobody_says, plan, "no_known_problem"),
        (ended, accept, "no_known_problem"),
    ],
)
async def test_what_the_owner_answers_makes_nobody_known(
    board: Board,
    verdicts: Verdicts,
    look: OpenScreen,
    administrator: MockUser,
    prepare: Prepare,
    answer: Callable[[Board], Awaitable[None]],
    kind: str,
) -> None:
    prepare(board, verdicts)
    card = await follow(board, look, administrator)
    await answer(board)
    await card.screen.rest()
    check(board, card, kind)


@pytest.mark.fault(
    "data", "the facts are a year old", "the risk of the home becomes unknown, and isn't off"
)
async def test_facts_that_are_a_year_old_are_no_all_clear(
    board: Board,
    verdicts: Verdicts,
    freezer: FrozenDateTimeFactory,
) -> None:
    freezer.move_to(moment(after_facts(days=200), "12:00", "US/Pacific"))
    nobody_says(board, verdicts)
    entry = await board.home.set_up()
    assert state(board, entry.entry_id) == STATE_OFF
    await board.home.days_later(freezer, 200)
    assert state(board, entry.entry_id) == STATE_UNKNOWN


def state(board: Board, entry_id: str) -> str:
    found = board.home.state(entry_id, "any_at_risk")
    assert found is not None
    return str(found.state)
