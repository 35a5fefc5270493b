"""The store of answers: what is damaged costs nothing but itself, and is told of once."""

from dataclasses import replace
from datetime import date
from typing import Any

from homeassistant.core import HomeAssistant
from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.owner.answers import (
    REPLACEMENT,
    Answer,
    AnswerKind,
    FindingKey,
)
from custom_components.camera_lifecycle.owner.corrections import Correction
from custom_components.camera_lifecycle.owner.facts import Fact
from custom_components.camera_lifecycle.owner.issue_states import IssueState
from custom_components.camera_lifecycle.owner.store import KEY, AnswerStore
from custom_components.camera_lifecycle.store import storage_key

STORE = storage_key(KEY)
TODAY = date(2026, 11, 22)
ORDER = Fact("phased_out", "phased_out/no_new_units/2025-06-27", "CA", "ca-order")
GOOD = Answer(
    FindingKey("phased_out:hikvision", "one"), AnswerKind.ACCEPTED_RISK, TODAY, facts=(ORDER,)
)


def stored(data: Any, version: int = 1) -> dict[str, Any]:
    """Return the store's file."""
    return {STORE: {"version": version, "key": STORE, "data": data}}


async def load(hass: HomeAssistant) -> AnswerStore:
    """Return what the store holds."""
    answers = AnswerStore(hass)
    await answers.async_load()
    return answers


async def test_all_is_kept_as_it_was_said(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    answers = await load(hass)
    plan = Answer(
        FindingKey("support_ended:x", "two"),
        AnswerKind.PLANNED_REPLACEMENT,
        TODAY,
        date(2027, 5, 1),
        "after the holidays",
        "Garage",
        "X",
    )
    correction = Correction("one", TODAY, "axis", hardware_version="V2")
    told = IssueState(
        plan.key,
        TODAY,
        "support_ended_x",
        is_new=True,
        listed=(ORDER,),
        earlier=(replace(ORDER, says="x"),),
    )
    await answers.async_answer([GOOD, plan])
    await answers.async_correct([correction])
    answers.async_note_issue_states({plan.key: told}, "US")
    await answers.async_answer([])

    again = await load(hass)
    camera_itself = replace(plan, key=FindingKey(REPLACEMENT, "two"), subject="")
    assert [*again.answers.values()] == [(GOOD,), (plan,), (camera_itself,)]
    assert again.corrections == {"one": correction}
    assert again.issue_states == {plan.key: told}
    assert again.fingerprint == "US"
    assert again.planned_replacements() == {"two": date(2027, 5, 1)}


@pytest.mark.fault(
    "data",
    "an answer on the disk is damaged",
    "only that one is left out, and the log says it once",
)
@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize(
    ("damage", "kept"),
    [
        (
            {"choices": [GOOD.as_json(), {"cause": 7}, None, "x", {**GOOD.as_json(), "made": "?"}]},
            1,
        ),
        ({"choices": [{**GOOD.as_json(), "kind": "of a newer version"}]}, 0),
        ({"choices": [{**GOOD.as_json(), "until": 20270101}]}, 0),
        ({"choices": [GOOD.as_json(), {**GOOD.as_json(), "facts": [{"says": 7}]}]}, 1),
        ({"choices": [{**GOOD.as_json(), "facts": "phased_out"}]}, 0),
        ({"choices": [{**GOOD.as_json(), "facts": [{**ORDER.as_json(), "place": 7}]}]}, 0),
        ({"choices": {"a": "b"}}, 0),
        ({"choices": [GOOD.as_json()], "corrections": 7, "told": [[]]}, 1),
        ([1, 2], 0),
        ("text", 0),
    ],
)
async def test_a_damaged_entry_is_left_out_and_told_of_once(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
    damage: Any,
    kept: int,
) -> None:
    hass_storage.update(stored(damage))
    answers = await load(hass)
    assert len(answers.answers) == kept
    told = [line for line in caplog.messages if "are damaged and were left out" in line]
    assert len(told) == 1
    assert STORE in told[0]


async def test_no_store_is_no_damage(
    hass: HomeAssistant, hass_storage: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    await load(hass)
    assert "damaged" not in caplog.text


@pytest.mark.logs("were written by a newer version")
async def test_the_store_of_a_newer_version_is_left_as_it_is(
    hass: HomeAssistant, hass_storage: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    hass_storage.update(stored({"choices": "what we do not know"}, version=9))
    answers = await load(hass)
    await answers.async_answer([GOOD])
    assert answers.answers, "it holds until the next restart"
    assert hass_storage[STORE]["version"] == 9
    assert "written by a newer version" in caplog.text


@pytest.mark.parametrize(
    ("kind", "until", "rests"),
    [
        (AnswerKind.REMIND_LATER, date(2026, 11, 23), True),
        (AnswerKind.REMIND_LATER, date(2026, 11, 22), False),
        (AnswerKind.PLANNED_REPLACEMENT, date(2026, 11, 22), True),
        (AnswerKind.PLANNED_REPLACEMENT, date(2026, 11, 21), False),
        (AnswerKind.ACCEPTED_RISK, None, True),
        (AnswerKind.IGNORED, None, True),
    ],
)
def test_how_long_a_choice_holds(kind: AnswerKind, until: date | None, *, rests: bool) -> None:
    assert Answer(GOOD.key, kind, TODAY, until).is_active(TODAY) is rests


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_no_json_makes_it_raise(data: Any) -> None:
    for kind in (Answer, Correction, IssueState):
        assert kind.from_json(data) is None


ROWS = [
    GOOD.as_json(),
    Correction("one", TODAY, "axis", hardware_version="V2").as_json(),
    IssueState(GOOD.key, TODAY, "support_ended_x", is_new=True, listed=(ORDER,)).as_json(),
]


@pytest.mark.parametrize("row", ROWS)
@given(st.data())
def test_no_row_makes_it_raise(row: dict[str, Any], data: st.DataObject) -> None:
    broken = data.draw(st.dictionaries(st.sampled_from([*row]), st.text() | st.integers()))
    for kind in (Answer, Correction, IssueState):
        read = kind.from_json({**row, **broken})
        assert read is None or kind.from_json(read.as_json()) == read
