"""What was answered while the clock was ahead: it holds for as long, once that is put right."""

from datetime import date, timedelta

import pytest

from custom_components.camera_lifecycle.owner.answers import (
    ACCEPTED_AT_MOST,
    ISOLATION,
    Answer,
    AnswerKind,
    FindingKey,
)
from custom_components.camera_lifecycle.owner.given import followed_clock, isolated_since

TODAY = date(2027, 6, 1)
AHEAD = date(2028, 6, 1)
MONTH = timedelta(days=30)
HOLE = FindingKey("known_exploited:CVE-2021-36260", "one")
MAKER = FindingKey("phased_out:hikvision", "one")


def given(kind: AnswerKind, until: date | None = None, key: FindingKey = MAKER) -> Answer:
    return Answer(key, kind, AHEAD, until)


@pytest.mark.parametrize(
    ("answer", "until"),
    [
        (given(AnswerKind.REMIND_LATER, AHEAD + MONTH), TODAY + MONTH),
        (given(AnswerKind.ACCEPTED_RISK, AHEAD + ACCEPTED_AT_MOST, HOLE), TODAY + ACCEPTED_AT_MOST),
        # a plan names its day, and what holds for good has none
        (given(AnswerKind.PLANNED_REPLACEMENT, AHEAD + MONTH), AHEAD + MONTH),
        (given(AnswerKind.ACCEPTED_RISK), None),
        (given(AnswerKind.IGNORED), None),
        # damaged: until before it was given
        (given(AnswerKind.REMIND_LATER, date.min), date.min),
    ],
)
def test_an_answer_of_a_clock_that_was_ahead(answer: Answer, until: date | None) -> None:
    mended = followed_clock(answer, TODAY, AHEAD)
    assert (mended.made, mended.until) == (TODAY, until)
    assert Answer.from_json(mended.as_json()) == mended
    # the days after that it stays so
    later = followed_clock(mended, TODAY + timedelta(days=1), TODAY)
    assert later is mended


def test_an_answer_is_as_it_was_when_it_was_the_clock_that_was_behind() -> None:
    answer = given(AnswerKind.REMIND_LATER, AHEAD + MONTH)
    behind = followed_clock(answer, TODAY, AHEAD)
    assert behind.is_active(TODAY)
    assert followed_clock(behind, AHEAD + timedelta(days=3), TODAY) == answer


def test_an_answer_of_today_is_left_alone() -> None:
    answer = given(AnswerKind.REMIND_LATER, AHEAD + MONTH)
    assert followed_clock(answer, AHEAD, AHEAD) is answer
    assert "by_clock" not in answer.as_json()


@pytest.mark.parametrize(
    ("since", "expected"),
    [(None, TODAY), (date(2027, 1, 1), date(2027, 1, 1)), (AHEAD, TODAY)],
)
def test_isolated_since_no_later_day_than_it_was_said_on(
    since: date | None, expected: date
) -> None:
    key = FindingKey(ISOLATION, "one")
    answer = Answer(key, AnswerKind.ISOLATED, AHEAD, since=since)
    assert isolated_since(followed_clock(answer, TODAY, AHEAD)) == expected
