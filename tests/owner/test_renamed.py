"""What was said of the ends of services holds under the names that these have today."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.fleet.renamed import renamed_findings
from custom_components.camera_lifecycle.owner.answer_book import AnswerBook
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.facts import Fact
from custom_components.camera_lifecycle.owner.issue_states import IssueState
from custom_components.camera_lifecycle.owner.renamed import (
    ignored_until_now,
    rename_answers,
    rename_states,
)

DAY = date(2026, 11, 1)
SHUT = Fact("service_shut_down", "service_shutdown/2024-04-08", None, "dropcam")
ENDS = Fact("support_ending", "service_shutdown/2027-04-08", None, "dropcam")
ENDS_NOW = replace(ENDS, code="service_ending")
OLD_TEXT = Fact("", "service_shutdown/2027-04-08")
SUPPORT = Fact("support_ending", "end_of_support/2027-01-01", None, "eol")
ENDED, ENDING = "support_ended:google_dropcam_hd_service", "support_ending:google_dropcam_hd"
PRO = "support_ended:google_dropcam_pro_service"
ENDED_NOW, ENDING_NOW = "service_ended:google_dropcam", "service_ending:google_dropcam"


def library(**fields: Any) -> Lifecycles:
    """Return that Dropcam ends, one model by its name and one by a pattern."""
    row = {
        "vendors": ["google"],
        "event": "service_shutdown",
        "date": "2024-04-08",
        "basis": "vendor",
        "models": [{"name": "Dropcam HD"}, {"name": "Dropcam Pro", "match": ["Dropcam P*"]}],
        "sources": [],
        "service": {"id": "google-dropcam", "name": "Google Dropcam"},
    }
    end = {**row, "event": "end_of_support", "models": [{"name": "Nest Cam"}]}
    return Lifecycles.from_json({"dropcam": {**row, **fields}, "end": end})


RENAMINGS = renamed_findings(library())


def answer(
    finding: str, *facts: Fact, kind: AnswerKind = AnswerKind.IGNORED, made: date = DAY
) -> Answer:
    """Return an answer about one camera; without facts about whatever is known."""
    return Answer(FindingKey(finding, "one"), kind, made, facts=facts or None)


def test_findings_are_renamed_service_by_service() -> None:
    assert {old: new.finding for old, new in RENAMINGS.items()} == {
        ENDED: ENDED_NOW,
        ENDING: ENDING_NOW,
        PRO: ENDED_NOW,
        "support_ending:google_dropcam_pro": ENDING_NOW,
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([answer(ENDED, SHUT)], [answer(ENDED_NOW, SHUT)]),
        ([answer(ENDED)], [answer(ENDED_NOW)]),
        ([answer(ENDING, ENDS)], [answer(ENDING_NOW, ENDS_NOW)]),
        ([answer(ENDING, OLD_TEXT)], [answer(ENDING_NOW, OLD_TEXT)]),
        ([answer(ENDING)], [answer(ENDING), answer(ENDING_NOW)]),
        (
            [answer(ENDING, SUPPORT, ENDS)],
            [answer(ENDING, SUPPORT), answer(ENDING_NOW, ENDS_NOW)],
        ),
        ([answer(ENDING, SUPPORT)], [answer(ENDING, SUPPORT)]),
        ([answer(ENDED_NOW, SHUT)], [answer(ENDED_NOW, SHUT)]),
        ([answer("phased_out:google")], [answer("phased_out:google")]),
        (
            [
                answer(PRO, SHUT, kind=AnswerKind.ACCEPTED_RISK, made=date(2026, 11, 2)),
                answer(ENDED, SHUT),
            ],
            [answer(ENDED_NOW, SHUT, kind=AnswerKind.ACCEPTED_RISK, made=date(2026, 11, 2))],
        ),
    ],
)
def test_answers_are_renamed(before: list[Answer], after: list[Answer]) -> None:
    book = AnswerBook(before)
    for _ in range(2):
        rename_answers(book, RENAMINGS)
        assert sorted(book, key=str) == sorted(after, key=str)


def state(finding: str, *listed: Fact, issue: str | None = None, **fields: Any) -> IssueState:
    """Return that a notice has told of one camera."""
    key = FindingKey(finding, "one")
    return IssueState(key, **{"since": DAY, "issue_id": issue, "listed": listed, **fields})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            [state(ENDED, SHUT, issue="x")],
            [state(ENDED_NOW, earlier=(SHUT,))],
        ),
        (
            [state(ENDED, issue="x", listed=None)],
            [state(ENDED_NOW)],
        ),
        (
            [state(ENDING, SUPPORT, ENDS, issue="x")],
            [state(ENDING, SUPPORT, issue="x"), state(ENDING_NOW, earlier=(ENDS_NOW,))],
        ),
        (
            [state(ENDING, issue="x", listed=None)],
            [state(ENDING, issue="x", listed=None), state(ENDING_NOW)],
        ),
        (
            [state(ENDING, ENDS, issue="x", is_new=True)],
            [state(ENDING_NOW, earlier=(ENDS_NOW,), is_new=True)],
        ),
        ([state(ENDING, SUPPORT, issue="x")], [state(ENDING, SUPPORT, issue="x")]),
        ([state(ENDING)], [state(ENDING)]),
        (
            [state(ENDED, SHUT), state(PRO, SHUT, is_new=True, since=date(2026, 10, 1))],
            [state(ENDED_NOW, earlier=(SHUT,), is_new=True, since=date(2026, 10, 1))],
        ),
    ],
)
def test_what_was_told_is_renamed(before: list[IssueState], after: list[IssueState]) -> None:
    states = {each.key: each for each in before}
    for _ in range(2):
        states = rename_states(states, RENAMINGS)
        assert {*states.values()} == {*after}
        assert all(each.key == key for key, each in states.items())


@pytest.mark.parametrize(
    ("told", "answers", "ignored", "found"),
    [
        (state(ENDED, SHUT, issue="x"), [], {"x"}, [(SHUT,)]),
        (state(ENDED, issue="x", listed=None), [], {"x"}, [None]),
        (state(ENDED, SHUT, issue="x"), [], {"y"}, []),
        (state(ENDED, SHUT, issue="x"), [answer(ENDED, SHUT)], {"x"}, []),
        (state("phased_out:google", issue="x"), [], {"x"}, []),
    ],
)
def test_what_home_assistant_ignores_is_taken_over(
    told: IssueState, answers: list[Answer], ignored: set[str], found: list[Any]
) -> None:
    taken = ignored_until_now([told], AnswerBook(answers), RENAMINGS, ignored, DAY)
    assert [each.facts for each in taken] == found
    assert all((each.key, each.kind) == (told.key, AnswerKind.IGNORED) for each in taken)
