"""Notes a plan for cameras: for the actions and the options alike.

A planned replacement answers what is known against a camera on the day it is planned, as the
same answer in the menu of a notice does: it rests through the planned day. What comes to be
known later is told.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..coordinator import CameraLifecycleCoordinator
from ..fleet.model import AssessedCamera
from ..owner.answers import MAX_NOTE_LENGTH, REPLACEMENT, Answer, AnswerKind, FindingKey
from ..owner.plan import Plan, async_plans
from ..owner.store import AnswerStore, async_acknowledgements
from ..text.sanitize import plain
from .findings import Finding, findings_of

CONF_PURCHASED: Final = "purchased"
CONF_WARRANTY_UNTIL: Final = "warranty_until"
CONF_REPLACE_BY: Final = "replace_by"
CONF_NOTE: Final = "note"
FIELDS: Final = (CONF_PURCHASED, CONF_WARRANTY_UNTIL, CONF_REPLACE_BY, CONF_NOTE)

type Rule = Callable[[Plan, Plan, date], bool]

_WRONG: Final[tuple[tuple[str, str, Rule], ...]] = (
    (
        CONF_REPLACE_BY,
        "date_has_passed",
        lambda old, new, today: (
            new.replace_by != old.replace_by
            and new.replace_by is not None
            and new.replace_by <= today
        ),
    ),
    (
        CONF_PURCHASED,
        "not_bought_yet",
        lambda _, new, today: new.purchased is not None and new.purchased > today,
    ),
    (
        CONF_WARRANTY_UNTIL,
        "warranty_before_purchase",
        lambda _, new, __: (
            new.purchased is not None
            and new.warranty_until is not None
            and new.warranty_until < new.purchased
        ),
    ),
)


def apply_changes(plan: Plan, changes: Mapping[str, Any]) -> Plan:
    """Return `plan` with `changes`: dates by field, a note of any length, None to clear one."""
    said = dict(changes)
    if CONF_NOTE in said:
        said[CONF_NOTE] = str(said[CONF_NOTE] or "").strip()[:MAX_NOTE_LENGTH] or None
    return replace(plan, **said)


def validate_plan(old: Plan, new: Plan, today: date) -> Mapping[str, str]:
    """Return what cannot be noted: the error's key by the field that it is about."""
    return {field: error for field, error, is_wrong in _WRONG if is_wrong(old, new, today)}


async def async_set_plans(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator, plans: Mapping[str, Plan]
) -> None:
    """Keep `plans` by the id of a camera of the fleet, and show what follows from them."""
    answers = await async_acknowledgements(hass)
    await (await async_plans(hass)).async_note(plans)
    before, today = answers.planned_replacements(), dt_util.now().date()
    dropped = {camera for camera, plan in plans.items() if plan.replace_by is None}
    await answers.async_revoke(
        about
        for about, choice in [*answers.choices.items()]
        if choice.kind is AnswerKind.PLANNED_REPLACEMENT and about.camera in dropped
    )
    await answers.async_choose(
        choice
        for camera, plan in plans.items()
        if plan.replace_by not in {None, before.get(camera)}
        for choice in _choices(coordinator.data.cameras[camera], answers, plan.replace_by, today)
    )
    await coordinator.async_refresh()


def _choices(
    known: AssessedCamera, answers: AnswerStore, day: date | None, today: date
) -> Iterable[Answer]:
    """Yield the answer for the camera itself and for each cause that is not answered for ever."""
    camera = known.camera
    planned = Answer(
        about=FindingKey(REPLACEMENT, camera.id),
        kind=AnswerKind.PLANNED_REPLACEMENT,
        made=today,
        until=day,
        camera_name=plain(camera.name),
    )
    yield planned
    for cause in findings_of(camera, known.assessment, fix_offered=True):
        if not _is_settled(cause, answers):
            yield replace(planned, about=cause.about, subject=plain(cause.name))


def _is_settled(cause: Finding, answers: AnswerStore) -> bool:
    """Return whether the owner has answered a cause for ever."""
    choice = answers.choices.get(cause.about)
    return choice is not None and choice.until is None
