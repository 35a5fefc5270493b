"""Notes a plan for cameras: for the actions and the options alike.

A planned replacement answers what is known against a camera on the day it is planned, as the
same answer in the menu of a notice does: it quiets that through the planned day, but for a
vulnerability that attackers use. What comes to be known later is told.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from ..fleet.model import AssessedCamera
from ..owner.answers import REPLACEMENT, Answer, AnswerKind, FindingKey
from ..owner.plan import Plan
from ..owner.plan_store import PlanStore
from ..owner.store import AnswerStore
from ..text.sanitize import plain
from .findings import findings_of


async def async_set_plans(  # noqa: PLR0913 - the stores, each under its name
    cameras: Mapping[str, AssessedCamera],
    new_plans: Mapping[str, Plan],
    plans: PlanStore,
    answers: AnswerStore,
    today: date,
    *,
    replanned: Collection[str] | None = None,
) -> None:
    """Keep `new_plans`, by the id of a camera of `cameras`; stored on return.

    `replanned`: the ids of those whose day of replacement is said now, None for all. Of the
    others what was answered stays, and a day that only a step has confirms nothing.
    """
    await plans.async_set(new_plans)
    if replanned is not None:
        new_plans = {key: plan for key, plan in new_plans.items() if key in replanned}
    before = answers.planned_replacements()
    dropped = {camera_id for camera_id, plan in new_plans.items() if plan.replace_by is None}
    await answers.async_withdraw(
        answer
        for about in answers.answers.values()
        for answer in about
        if answer.kind is AnswerKind.PLANNED_REPLACEMENT and answer.key.camera_id in dropped
    )
    await answers.async_answer(
        answer
        for camera_id, plan in new_plans.items()
        if plan.replace_by not in {None, before.get(camera_id)}
        for answer in _answers(cameras[camera_id], answers, plan.replace_by, today)
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
