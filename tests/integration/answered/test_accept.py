"""The action that accepts risks: what may be accepted, with which reason, and for how long."""

from collections.abc import Awaitable, Callable
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.settings import CONF_NOTICES
from custom_components.camera_lifecycle.store import JsonStore
from tests.days import after_facts, moment
from tests.integration.notices.board import Board, Menu
from tests.integration.notices.test_kinds import (
    CVE,
    EXPLOITED,
    KINDS,
    MODEL,
    PHASED_OUT,
    bind,
    end,
    phase_out,
)
from tests.integration.notices.verdicts import Verdicts

from .conftest import answer

OTHER_CVE = "CVE-2017-7921"
CLOSED = {bind}


@pytest.fixture
async def yard(board: Board, verdicts: Verdicts, freezer: FrozenDateTimeFactory) -> Board:
    """Return a home with a camera whose support has ended and that attackers can use."""
    freezer.move_to(moment(after_facts(), "12:00", "UTC"))
    end(verdicts)
    verdicts.exploited = {MODEL: [CVE, OTHER_CVE]}
    board.camera("Garage")
    await board.home.set_up()
    return board


async def test_it_says_what_is_accepted_until_when(
    yard: Board, freezer: FrozenDateTimeFactory
) -> None:
    (row,) = await answer(yard, "accept", "Garage", issue="support_ended")
    assert row == {
        "name": "Garage",
        "issues": [{"issue": "support_ended", "subject": f"Hikvision {MODEL}", "until": None}],
        "at_risk": True,
        "risks": ["security"],
        "accepted": ["support"],
    }
    (row,) = await answer(
        yard,
        "accept",
        "Garage",
        issue=["known_exploited"],
        subject=CVE.lower(),
        reason=" In a cage. ",
    )
    assert row["issues"] == [
        {"issue": "known_exploited", "subject": CVE, "until": str(after_facts(365))}
    ]
    assert row["at_risk"] is True, "the other one is open"
    (row,) = await answer(yard, "accept", "Garage", issue=["known_exploited"], reason="In a cage.")
    assert {issue["subject"] for issue in row["issues"]} == {CVE, OTHER_CVE}
    assert row["risks"] == []
    assert not yard.seen()
    stored = yard.home.us.runtime_data.stores.answers.answers
    notes = {one.note for about in stored.values() for one in about}
    assert notes == {None, "In a cage."}
    await yard.home.days_later(freezer, 365)
    assert {*yard.seen()} - {"facts_too_old"} == {EXPLOITED, "known_exploited_cve_2017_7921"}


@pytest.mark.parametrize(
    ("fields", "key", "placeholders"),
    [
        ({}, "field_missing", {"field": "issue"}),
        ({"issue": []}, "field_wrong", {"field": "issue", "value": "[]"}),
        ({"issue": ["all"]}, "field_one_of", None),
        ({"issue": "duty"}, "no_open_issue", {"camera": "Garage"}),
        ({"issue": "known_exploited", "subject": "CVE-1"}, "no_open_issue", {"camera": "Garage"}),
        (
            {"issue": "known_exploited", "subject": [CVE]},
            "accept_needs_reason",
            {"camera": "Garage", "subject": CVE},
        ),
        (
            {"issue": ["known_exploited", "support_ended"], "reason": " "},
            "accept_needs_reason",
            None,
        ),
        ({"issue": "support_ended", "reason": ["x"]}, "field_wrong", None),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    yard: Board, fields: dict[str, Any], key: str, placeholders: dict[str, str] | None
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await answer(yard, "accept", "Garage", **fields)
    assert (refused.value.translation_domain, refused.value.translation_key) == (DOMAIN, key)
    assert placeholders in (None, refused.value.translation_placeholders)
    assert "{" not in str(refused.value)
    assert not yard.home.us.runtime_data.stores.answers.answers


@pytest.mark.parametrize(("say", "kind", "issue_id", "name"), KINDS)
async def test_every_kind_is_accepted_as_by_the_dialog(
    board: Board,
    verdicts: Verdicts,
    open_menu: Callable[[str], Awaitable[Menu]],
    say: Callable[[Verdicts], None],
    kind: str,
    issue_id: str,
    name: str,
) -> None:
    say(verdicts)
    board.camera("Garage")
    entry = await board.home.set_up()
    stored = entry.runtime_data.stores.answers
    menu = await open_menu(issue_id)
    if say in CLOSED:
        assert "accept_risk" not in menu.shown["menu_options"]
        with pytest.raises(ServiceValidationError) as refused:
            await answer(board, "accept", "Garage", issue=kind, reason="x")
        assert refused.value.translation_key == "not_acceptable"
        assert refused.value.translation_placeholders == {"camera": "Garage", "subject": name}
        assert not stored.answers
        return
    await menu.choose("accept_risk")
    await menu.fill(note="In a cage.")
    by_dialog = dict(stored.answers)
    await entry.runtime_data.async_withdraw([one for about in by_dialog.values() for one in about])
    (row,) = await answer(board, "accept", "Garage", issue=kind, reason="In a cage.")
    assert [issue["subject"] for issue in row["issues"]] == [name]
    assert stored.answers == by_dialog


async def test_a_measure_that_binds_is_accepted_for_no_camera(
    board: Board, verdicts: Verdicts
) -> None:
    phase_out(verdicts)
    bind(verdicts)
    board.camera("Garage")
    board.camera("Garden", "Axis", model=MODEL)
    end(verdicts)
    await board.home.set_up()
    with pytest.raises(ServiceValidationError) as refused:
        await answer(board, "accept", "Garden", "Garage", issue=["phased_out", "support_ended"])
    assert refused.value.translation_key == "not_acceptable"
    assert refused.value.translation_placeholders["camera"] == "Garage"
    assert not board.home.us.runtime_data.stores.answers.answers


async def test_what_is_planned_or_not_wanted_is_not_open(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    phase_out(verdicts)
    board.camera("Garage")
    entry = await board.home.set_up()
    fields: dict[str, Any] = {"device_id": board.home.cameras["Garage"].camera.primary_device_id}
    await hass.services.async_call(
        DOMAIN, "set_plan", {**fields, "replace_by": "2099-01-01"}, blocking=True
    )
    with pytest.raises(ServiceValidationError) as refused:
        await answer(board, "accept", "Garage", issue="phased_out")
    assert refused.value.translation_key == "no_open_issue"
    await hass.services.async_call(
        DOMAIN, "set_plan", {**fields, "replace_by": None}, blocking=True
    )
    hass.config_entries.async_update_entry(entry, options={CONF_NOTICES: ["duty"]})
    await hass.async_block_till_done()
    with pytest.raises(ServiceValidationError) as refused:
        await answer(board, "accept", "Garage", issue="phased_out")
    assert refused.value.translation_key == "no_open_issue"


async def test_a_reminder_and_an_ignore_can_be_accepted(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    phase_out(verdicts)
    for name in ("Garage", "Garden"):
        board.camera(name)
    await board.home.set_up()
    await answer(board, "remind_later", "Garage", days=30)
    board.ignore(PHASED_OUT)
    await hass.async_block_till_done()
    rows = await answer(board, "accept", "Garage", "Garden", issue="phased_out")
    assert [row["accepted"] for row in rows] == [["support"], ["support"]]


async def test_what_could_not_be_saved_is_said(
    yard: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(JsonStore, "is_saved", property(lambda _: False))
    with pytest.raises(HomeAssistantError) as told:
        await answer(yard, "accept", "Garage", issue="support_ended")
    assert told.value.translation_key == "not_saved"
    assert yard.home.cameras["Garage"].risk.accepted, "it holds all the same"
