"""The action that hides issues for some time: as the dialog does, and nothing that is answered."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.store import JsonStore
from tests.days import after_facts, moment
from tests.integration.notices.board import Board, Menu
from tests.integration.notices.test_kinds import EXPLOITED, KINDS, PHASED_OUT, end, exploit
from tests.integration.notices.verdicts import Verdicts

from .conftest import answer

ENDED = "support_ended_hikvision_ds_2cd2032"


@pytest.fixture
async def yard(board: Board, verdicts: Verdicts, freezer: FrozenDateTimeFactory) -> Board:
    """Return a home with two cameras, each with two issues."""
    freezer.move_to(moment(after_facts(), "12:00", "UTC"))
    verdicts.phased_out = {"Hikvision"}
    end(verdicts)
    for name in ("Garage", "Garden"):
        board.camera(name)
    await board.home.set_up()
    assert {*board.seen()} == {PHASED_OUT, ENDED}
    return board


async def test_it_says_what_rests_until_when(yard: Board, freezer: FrozenDateTimeFactory) -> None:
    (row,) = await answer(yard, "remind_later", "Garage", days=30)
    assert row == {
        "name": "Garage",
        "issues": [
            {"issue": "phased_out", "subject": "Hikvision", "until": str(after_facts(30))},
            {
                "issue": "support_ended",
                "subject": "Hikvision DS-2CD2032",
                "until": str(after_facts(30)),
            },
        ],
        "at_risk": True,
        "risks": ["support"],
        "accepted": [],
    }
    for issue_id in (PHASED_OUT, ENDED):
        assert "Garage" not in yard.says(issue_id)
        assert "Garden" in yard.says(issue_id)
    await yard.reload()
    assert "Garage" not in yard.says(ENDED)
    await yard.home.days_later(freezer, 30)
    assert "Garage" in yard.says(ENDED)


@pytest.mark.parametrize(
    ("fields", "until"),
    [
        ({"days": 30}, str(after_facts(30))),
        ({"days": "90"}, str(after_facts(90))),
        ({"days": 180}, str(after_facts(180))),
        ({"until": str(after_facts(1))}, str(after_facts(1))),
        ({"until": str(after_facts(365))}, str(after_facts(365))),
    ],
)
async def test_until_when(yard: Board, fields: dict[str, Any], until: str) -> None:
    (row,) = await answer(yard, "remind_later", "Garage", **fields)
    assert {issue["until"] for issue in row["issues"]} == {until}


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, "days_or_day"),
        ({"days": 30, "until": str(after_facts(24))}, "days_or_day"),
        ({"until": str(after_facts())}, "remind_has_passed"),
        ({"until": "2025-01-01"}, "remind_has_passed"),
        ({"until": str(after_facts(366))}, "remind_within_a_year"),
        ({"days": 30, "issue": "duty"}, "no_open_issue"),
        ({"days": 31}, "field_one_of"),
        ({"days": "soon"}, "field_wrong"),
        ({"until": "soon"}, "field_wrong"),
        ({"days": 30, "issue": ["everything"]}, "field_one_of"),
        ({"days": 30, "colour": "red"}, "field_unknown"),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    yard: Board, fields: dict[str, Any], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await answer(yard, "remind_later", "Garage", **fields)
    assert (refused.value.translation_domain, refused.value.translation_key) == (DOMAIN, key)
    assert {*yard.seen()} == {PHASED_OUT, ENDED}
    assert "Garage" in yard.says(PHASED_OUT)


async def test_one_kind_alone(yard: Board) -> None:
    (row,) = await answer(yard, "remind_later", "Garage", days=30, issue="support_ended")
    assert [issue["issue"] for issue in row["issues"]] == ["support_ended"]
    assert "Garage" in yard.says(PHASED_OUT)
    assert "Garage" not in yard.says(ENDED)


async def test_a_camera_without_the_issue_refuses_for_all(yard: Board, verdicts: Verdicts) -> None:
    yard.camera("[Click](http://x) \u202eShed", "Axis", model="M1")
    await yard.home.settle()
    (name,) = yard.home.cameras.keys() - {"Garage", "Garden"}
    with pytest.raises(ServiceValidationError) as refused:
        await answer(yard, "remind_later", "Garage", name, days=30)
    assert refused.value.translation_key == "no_open_issue"
    assert refused.value.translation_placeholders == {"camera": "[Click](http://x) Shed"}
    assert "Garage" in yard.says(PHASED_OUT)


async def test_a_target_without_cameras_is_refused(yard: Board, hass: HomeAssistant) -> None:
    for target, key in (({"entity_id": "light.kitchen"}, "no_camera"), ({}, "no_target")):
        with pytest.raises(ServiceValidationError) as refused:
            await hass.services.async_call(
                DOMAIN, "remind_later", {**target, "days": 30}, blocking=True
            )
        assert refused.value.translation_key == key


@pytest.mark.parametrize(("say", "kind", "issue_id", "name"), KINDS)
async def test_every_kind_rests_as_by_the_dialog(
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
    await menu.choose("remind_later")
    await menu.fill(days="30")
    by_dialog = dict(stored.answers)
    await entry.runtime_data.async_withdraw([one for about in by_dialog.values() for one in about])
    assert [*board.seen()] == [issue_id]
    (row,) = await answer(board, "remind_later", "Garage", days=30, issue=kind)
    assert [(issue["issue"], issue["subject"]) for issue in row["issues"]] == [(kind, name)]
    assert not board.seen()
    assert stored.answers == by_dialog


async def test_what_was_answered_otherwise_stays(yard: Board) -> None:
    await answer(yard, "accept", "Garage", issue="support_ended")
    (row,) = await answer(yard, "remind_later", "Garage", days=30)
    assert [issue["issue"] for issue in row["issues"]] == ["phased_out"]
    assert yard.home.cameras["Garage"].risk.accepted, "what is accepted is accepted still"
    (row,) = await answer(yard, "remind_later", "Garage", days=90)
    assert row["issues"][0]["until"] == str(after_facts(90)), "a later word for a reminder"
    with pytest.raises(ServiceValidationError) as refused:
        await answer(yard, "remind_later", "Garage", days=30, issue="support_ended")
    assert refused.value.translation_key == "no_open_issue"


async def test_what_is_new_is_told_again(yard: Board, verdicts: Verdicts) -> None:
    await answer(yard, "remind_later", "Garage", "Garden", days=180)
    assert not yard.seen()
    exploit(verdicts)
    await yard.judge_again()
    assert [*yard.seen()] == [EXPLOITED]


async def test_twice_at_once(yard: Board) -> None:
    one, other = await asyncio.gather(
        answer(yard, "remind_later", "Garage", days=30),
        answer(yard, "remind_later", "Garden", days=90),
    )
    assert (one[0]["name"], other[0]["name"]) == ("Garage", "Garden")
    assert not yard.seen()


async def test_what_could_not_be_saved_is_said(
    yard: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(JsonStore, "is_saved", property(lambda _: False))
    with pytest.raises(HomeAssistantError) as told:
        await answer(yard, "remind_later", "Garage", days=30)
    assert told.value.translation_key == "not_saved"
    assert "Garage" not in yard.says(ENDED), "it holds all the same"
