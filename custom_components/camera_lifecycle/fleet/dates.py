"""The days that matter to a fleet: what ends when, which measures begin, what is planned.

A date is about a model or a maker, not about a camera: twenty cameras of one model have
one. The dates are those of the reasons and of the plans; a date that a source gives as a
month or a year stays that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ..engine.model import Context
from ..engine.partial_date import PartialDate
from ..engine.reasons import LifecyclePayload, MeasurePayload, Reason, ReasonCode
from ..engine.support.measure_verdict import judge_measures
from ..engine.support.measures import Measures
from ..engine.support.status import SupportFacts
from ..owner.plan import FIELDS, Plan
from ..owner.steps import Step
from ..text.model_name import model_name
from .attributes import monitored_cameras
from .fact_dates import facts_end, firmware_dates, review_dates
from .lifecycle_date import LifecycleDate, slug
from .model import AssessedCamera, Fleet

STEP: Final = "step"
"""The key of a step of the plan."""


_DATED: Final = frozenset(
    {
        ReasonCode.SUPPORT_ENDED,
        ReasonCode.SERVICE_SHUT_DOWN,
        ReasonCode.SERVICE_ENDING,
        ReasonCode.SERVICE_ENDS_LATER,
        ReasonCode.SUPPORT_ENDING,
        ReasonCode.SUPPORTED_UNTIL,
        ReasonCode.MINIMUM_SUPPORT_PASSED,
        ReasonCode.FIRMWARE_BRANCH_ENDED,
        ReasonCode.FIRMWARE_BRANCH_ENDS,
        ReasonCode.PHASED_OUT,
        ReasonCode.RESTRICTED,
    }
)
AHEAD_OF_WARRANTY: Final = timedelta(days=60)
"""How long before the end of a warranty it is told: there is still time to send a camera in."""
_OF_BRANCH: Final = frozenset({ReasonCode.FIRMWARE_BRANCH_ENDED, ReasonCode.FIRMWARE_BRANCH_ENDS})


def lifecycle_dates(
    fleet: Fleet, library: SupportFacts, context: Context
) -> tuple[LifecycleDate, ...]:
    """Return all dates of the cameras that their owner has not disabled, in their order.

    A step of the plan is there while it is open, whatever has become of its cameras.
    """
    dates: dict[str, LifecycleDate] = {}
    cameras: dict[str, dict[str, str]] = {}
    facts: dict[str, set[str]] = {}
    measures = library.measures
    coming = any(measure.first_day > context.today for measure in measures.by_id.values())
    for assessed in monitored_cameras(fleet):
        announced = _announced(assessed, measures, context) if coming else ()
        reasons = (*assessed.assessment.reasons, *announced)
        reviews = [*review_dates(reasons, library)]
        for review, fact in reviews:
            facts.setdefault(review.uid, set()).add(fact)
        for item in (
            *_of_reasons(reasons),
            *firmware_dates(assessed),
            *_of_plan(assessed.plan, context.today),
            *(review for review, _ in reviews),
        ):
            dates.setdefault(item.uid, item)
            cameras.setdefault(item.uid, {})[assessed.camera.id] = assessed.camera.name
    whole: Iterable[LifecycleDate] = (
        replace(
            item,
            cameras=_in_order({*cameras[uid].values()}),
            camera_ids=frozenset(cameras[uid]),
            facts=_in_order(facts.get(uid, ())),
        )
        for uid, item in dates.items()
    )
    of_facts = facts_end(library) if any(monitored_cameras(fleet)) else ()
    whole = (*whole, *_of_steps(fleet.steps), *of_facts)
    return tuple(sorted(whole, key=lambda item: (item.when.last_day, item.uid)))


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=str.casefold))


def _of_reasons(reasons: Iterable[Reason]) -> Iterator[LifecycleDate]:
    """Yield what the reasons date."""
    for reason in reasons:
        if reason.code not in _DATED:
            continue
        match reason.payload:
            case LifecyclePayload(date=PartialDate() as day) as payload:
                branch = reason.code in _OF_BRANCH
                key = "firmware_branch" if branch else payload.event.value
                uid = f"{key}_{payload.lifecycle}_{slug(payload.model)}"
                yield LifecycleDate(uid, key, day, model_name(payload), reason)
            case MeasurePayload(since=PartialDate() as day) as payload:
                key, maker = reason.code.value, payload.maker
                uid = f"{key}_{payload.measure}_{slug(maker.id)}"
                yield LifecycleDate(uid, key, day, maker.name, reason)


def _of_plan(plan: Plan, today: date) -> Iterator[LifecycleDate]:
    """Yield what is planned: one date a day, however many cameras it is for."""
    for field in FIELDS:
        day = getattr(plan, field.name) if field.date_key else None
        if field.date_key is not None and day is not None:
            yield LifecycleDate(f"{field.date_key}_{day}", field.date_key, PartialDate.of_day(day))
    if (end := plan.warranty_until) is not None and end >= today:
        yield LifecycleDate(
            f"warranty_soon_{end}",
            "warranty_soon",
            PartialDate.of_day(end - AHEAD_OF_WARRANTY),
            announces=PartialDate.of_day(end),
        )


def _of_steps(steps: Iterable[Step]) -> Iterator[LifecycleDate]:
    """Yield the days by which open steps are due, each an entry of its own."""
    for step in steps:
        if step.is_open and step.due is not None:
            day = PartialDate.of_day(step.due)
            yield LifecycleDate(f"step_{step.id}", STEP, day, step=step, camera_ids=step.camera_ids)


def _announced(
    assessed: AssessedCamera, measures: Measures, context: Context
) -> tuple[Reason, ...]:
    """Return the measures that will count for the camera and do not yet."""
    in_the_end = replace(context, today=date.max)
    then = judge_measures(assessed.assessment.identity, measures, in_the_end).reasons
    return tuple(
        reason
        for reason in then
        if isinstance(reason.payload, MeasurePayload)
        and reason.payload.since is not None
        and reason.payload.since.last_day > context.today
    )
