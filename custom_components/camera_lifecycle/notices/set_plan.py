"""Answers with a planned replacement: for the actions and the options alike.

A planned replacement answers what is known against a camera on the day it is planned, as the
same answer in the menu of a notice does: it quiets that through the planned day, but for a
vulnerability that attackers use. What comes to be known later is told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from ..fleet.model import AssessedCamera
from ..owner.answers import REPLACEMENT, Answer, AnswerKind, FindingKey
from ..owner.store import AnswerStore
from ..text.sanitize import plain
from .findings import findings_of


async def async_plan_replacements(
    cameras: Mapping[str, AssessedCamera],
    days: Mapping[str, date | None],
    answers: AnswerStore,
    today: date,
) -> None:
    """Answer with the days that an administrator names, by the id of a camera of `cameras`.

    None: planned no more. Stored on return.
    """
    before = answers.planned_replacements()
    dropped = {camera_id for camera_id, day in days.items() if day is None}
    await answers.async_withdraw(
        answer for answer in answers.planned() if answer.key.camera_id in dropped
    )
    await answers.async_answer(
        answer
        for camera_id, day in days.items()
        if day not in {None, before.get(camera_id)}
        for answer in _answers(cameras[camera_id], answers, day, today)
    )


def _answers(
    assessed: AssessedCamera, answers: AnswerStore, day: date | None, today: date
) -> Iterable[Answer]:
    """Yield the answer for the camera itself and for each finding that may rest by it."""
    camera = assessed.camera
    planned = Answer(
        key=FindingKey(REPLACEMENT, camera.id),
        kind=AnswerKind.PLANNED_REPLACEMENT,
        made=today,
        until=day,
        camera_name=plain(camera.name),
    )
    yield planned
    for finding in findings_of(camera, assessed.assessment):
        held = finding.cause.held_by(answers.answers.get(finding.key, ()), today)
        cause = finding.cause.only(answer is None or answer.until is not None for answer in held)
        if cause.reasons and cause.rests_by(AnswerKind.PLANNED_REPLACEMENT):
            yield replace(planned, key=finding.key, subject=plain(finding.name), facts=cause.facts)
