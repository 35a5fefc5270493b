"""What an answer says once the clock has turned out to have been wrong when it was given."""

from dataclasses import replace
from datetime import date
from typing import Final

from ..clock.observed_day import ObservedDay
from .answers import Answer, AnswerKind

_FOR_A_TIME: Final = frozenset({AnswerKind.REMIND_LATER, AnswerKind.ACCEPTED_RISK})
"""Answers that hold for a time from the day on which they are given; a plan names a day."""


def followed_clock(answer: Answer, today: date, last: date | None) -> Answer:
    """Return `answer` as it is believed `today`; the same object where that is as before.

    No answer was given on a day that lies ahead: then the clock was ahead, and what was to hold
    for a time holds for as long from today. `last`: the day before this one, None if unknown.
    """
    if answer.by_clock is None and answer.made <= today:
        return answer
    said = ObservedDay(answer.made, answer.by_clock or answer.made)
    given = said.on(today, last)
    if given == said:
        return answer
    until = answer.until
    if answer.kind in _FOR_A_TIME and until is not None and until > answer.made:
        until += given.day - answer.made
    by_clock = given.by_clock if given.by_clock != given.day else None
    return replace(answer, made=given.day, until=until, by_clock=by_clock)


def isolated_since(answer: Answer) -> date:
    """Return since when a camera is isolated: on no later day than the one it was said on."""
    return min(answer.since or answer.made, answer.made)
