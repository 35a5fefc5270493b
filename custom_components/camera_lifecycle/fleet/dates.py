"""The days that matter to a fleet: what ends when, which measures begin, what is planned.

An occasion is about a model or a maker, not about a camera: twenty cameras of one model have
one. The dates are those of the reasons and of the plans; a date that a source gives as a
month or a year stays that.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from homeassistant.util import slugify

from ..engine.model import Context, PartialDate, Reason, ReasonCode
from ..engine.support.measure_verdict import judge_measures
from ..engine.support.measures import Measures
from ..owner.plan import Plan
from ..text.model_name import model_name
from .attributes import monitored_cameras
from .model import AssessedCamera, Fleet


@dataclass(frozen=True, slots=True)
class LifecycleDate:
    """One thing that comes to pass on a day.

    `uid` is the same on every day and after every restart. `key`: what it is, as the
    translations name it. `subject`: the model or the maker, empty for a plan. `cameras`:
    the names of those that it is about, in their order.
    """

    uid: str
    key: str
    when: PartialDate
    subject: str = ""
    reason: Reason | None = None
    cameras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a reason becomes an occasion: its date, what identifies it, what it is called."""

    when: str
    about: tuple[str, str]
    key: Callable[[Reason], str]
    subject: Callable[[Reason], str]


@lru_cache(maxsize=1024)
def _slug(text: str) -> str:
    """Return `text` as a part of an id; many cameras share it."""
    return slugify(text)


def _maker(reason: Reason) -> str:
    return reason.parameters["maker_name"]


def _event(reason: Reason) -> str:
    return reason.parameters["event"]


def _code(reason: Reason) -> str:
    return reason.code.value


_OF_MODEL: Final = _Rule("date", ("lifecycle", "model"), _event, model_name)
_OF_BRANCH: Final = replace(_OF_MODEL, key=lambda _: "firmware_branch")
_OF_MAKER: Final = _Rule("since", ("measure", "maker"), _code, _maker)
_RULES: Final = {
    ReasonCode.SUPPORT_ENDED: _OF_MODEL,
    ReasonCode.SERVICE_SHUT_DOWN: _OF_MODEL,
    ReasonCode.SUPPORT_ENDING: _OF_MODEL,
    ReasonCode.SUPPORTED_UNTIL: _OF_MODEL,
    ReasonCode.MINIMUM_SUPPORT_PASSED: _OF_MODEL,
    ReasonCode.FIRMWARE_BRANCH_ENDED: _OF_BRANCH,
    ReasonCode.FIRMWARE_BRANCH_ENDS: _OF_BRANCH,
    ReasonCode.PHASED_OUT: _OF_MAKER,
    ReasonCode.RESTRICTED: _OF_MAKER,
}
_PLANNED: Final[tuple[tuple[str, Callable[[Plan], date | None]], ...]] = (
    ("warranty", lambda plan: plan.warranty_until),
    ("replacement", lambda plan: plan.replace_by),
)


def lifecycle_dates(
    fleet: Fleet, measures: Measures, context: Context
) -> tuple[LifecycleDate, ...]:
    """Return all occasions of the cameras that their owner has not disabled, by their day."""
    found: dict[str, LifecycleDate] = {}
    cameras: dict[str, set[str]] = {}
    coming = any(measure.first_day > context.today for measure in measures.by_id.values())
    for known in monitored_cameras(fleet):
        announced = _announced(known, measures, context) if coming else ()
        reasons = (*known.assessment.reasons, *announced)
        for occasion in (*_of_reasons(reasons), *_of_plan(known.plan)):
            found.setdefault(occasion.uid, occasion)
            cameras.setdefault(occasion.uid, set()).add(known.camera.name)
    whole = (
        replace(occasion, cameras=tuple(sorted(cameras[uid], key=str.casefold)))
        for uid, occasion in found.items()
    )
    return tuple(sorted(whole, key=lambda occasion: (occasion.when.last_day, occasion.uid)))


def _of_reasons(reasons: Iterable[Reason]) -> Iterator[LifecycleDate]:
    """Yield what the reasons date."""
    for reason in reasons:
        rule = _RULES.get(reason.code)
        if rule is None or (when := PartialDate.parse(reason.parameters.get(rule.when))) is None:
            continue
        first, second = (reason.parameters[name] for name in rule.about)
        yield LifecycleDate(
            uid=f"{rule.key(reason)}_{first}_{_slug(second)}",
            key=rule.key(reason),
            when=when,
            subject=rule.subject(reason),
            reason=reason,
        )


def _of_plan(plan: Plan) -> Iterator[LifecycleDate]:
    """Yield what is planned: one occasion a day, however many cameras it is for."""
    for key, day_of in _PLANNED:
        if (day := day_of(plan)) is not None:
            yield LifecycleDate(f"{key}_{day}", key, PartialDate(day.isoformat()))


def _announced(known: AssessedCamera, measures: Measures, context: Context) -> tuple[Reason, ...]:
    """Return the measures that will count for the camera and do not yet."""
    in_the_end = replace(context, today=date.max)
    then = judge_measures(known.assessment.identity, measures, in_the_end).reasons
    starts = (PartialDate.parse(reason.parameters.get("since")) for reason in then)
    return tuple(
        reason
        for reason, start in zip(then, starts, strict=True)
        if start is not None and start.last_day > context.today
    )
