"""The days that matter to one camera: what ends when, which measures begin, what is planned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from ..engine.model import Context
from ..engine.partial_date import PartialDate
from ..engine.reasons import LifecyclePayload, MeasurePayload, Reason, ReasonCode
from ..engine.support.measure_verdict import judge_measures
from ..engine.support.measures import Measures
from ..engine.support.status import SupportFacts
from ..owner.plan import FIELDS, Plan
from ..text.model_name import model_name
from .fact_dates import firmware_dates, review_dates
from .lifecycle_date import LifecycleDate, slug
from .model import AssessedCamera

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
_A_DAY: Final = timedelta(days=1)
_OF_BRANCH: Final = frozenset({ReasonCode.FIRMWARE_BRANCH_ENDED, ReasonCode.FIRMWARE_BRANCH_ENDS})


@dataclass(frozen=True, slots=True)
class CameraDates:
    """The dates of a camera, by their uid. `facts`: what is to be checked again on those days.

    `holds_until`: the last day on which it has these, None where the day does not matter.
    """

    name: str
    dates: dict[str, LifecycleDate] = field(default_factory=dict)
    facts: dict[str, frozenset[str]] = field(default_factory=dict)
    holds_until: date | None = None


def has_coming(measures: Measures, today: date) -> bool:
    """Return whether any measure begins after `today`."""
    return any(measure.first_day > today for measure in measures.by_id.values())


def camera_dates(
    assessed: AssessedCamera, library: SupportFacts, context: Context, *, coming: bool
) -> CameraDates:
    """Return the dates of one camera; `coming`: whether any measure lies ahead at all."""
    today, plan = context.today, assessed.plan
    announced = _announced(assessed, library.measures, context) if coming else ()
    reasons = (*assessed.assessment.reasons, *announced)
    facts: dict[str, frozenset[str]] = {}
    dates: dict[str, LifecycleDate] = {}
    reviews: list[LifecycleDate] = []
    for review, fact in review_dates(reasons, library):
        reviews.append(review)
        facts[review.uid] = facts.get(review.uid, frozenset()) | {fact}
    for item in (
        *_of_reasons(reasons),
        *firmware_dates(assessed),
        *_of_plan(plan, today),
        *reviews,
    ):
        dates.setdefault(item.uid, item)
    ends = [day - _A_DAY for day in map(_begins, announced) if day is not None]
    if plan.warranty_until is not None and plan.warranty_until >= today:
        ends.append(plan.warranty_until)
    return CameraDates(assessed.camera.name, dates, facts, min(ends, default=None))


def _begins(reason: Reason) -> date | None:
    """Return the day from which a measure counts, None where no source gives one."""
    match reason.payload:
        case MeasurePayload(since=PartialDate() as since):
            return since.last_day
        case _:
            return None


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
    for noted in FIELDS:
        day = getattr(plan, noted.name) if noted.date_key else None
        if noted.date_key is not None and day is not None:
            yield LifecycleDate(f"{noted.date_key}_{day}", noted.date_key, PartialDate.of_day(day))
    if (end := plan.warranty_until) is not None and end >= today:
        yield LifecycleDate(
            f"warranty_soon_{end}",
            "warranty_soon",
            PartialDate.of_day(end - AHEAD_OF_WARRANTY),
            announces=PartialDate.of_day(end),
        )


def _announced(
    assessed: AssessedCamera, measures: Measures, context: Context
) -> tuple[Reason, ...]:
    """Return the measures that will count for the camera and do not yet."""
    in_the_end = replace(context, today=date.max)
    then = judge_measures(assessed.assessment.identity, measures, in_the_end).reasons
    return tuple(
        reason for reason in then if (day := _begins(reason)) is not None and day > context.today
    )
