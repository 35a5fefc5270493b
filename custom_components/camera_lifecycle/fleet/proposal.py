"""What should be in the plan and is not: which cameras, why, by when. It stores nothing.

Left out is what its owner has closed: a finding whose risk is accepted, and one of support or
supply on a camera that nobody can reach. A reminder or Home Assistant's Ignore closes nothing.
Left out as well is a camera that an update of its firmware would help, if nothing else is known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ..engine.assessment import DutyAnswer
from ..engine.reasons import LifecyclePayload, Reason, VulnerabilityPayload
from ..owner.answers import Answer, AnswerKind, Answers
from ..owner.steps import Step, StepCamera, new_step_id
from .causes import Cause, NoticeKind, causes_of, is_proven
from .model import AssessedCamera, Fleet
from .spread import OverMonths, Unit, WithinBudget, spread
from .step_titles import step_camera


class Urgency(StrEnum):
    """Why a camera should be replaced, what is most urgent first."""

    EXPLOITED = "exploited"
    DUTY = "duty"
    SERVICE_ENDING = "service_ending"
    ENDED = "ended"
    PHASED_OUT = "phased_out"
    ENDING = "ending"


_URGENCY: Final[Mapping[NoticeKind, Urgency]] = {
    NoticeKind.KNOWN_EXPLOITED: Urgency.EXPLOITED,
    NoticeKind.SERVICE_ENDING: Urgency.SERVICE_ENDING,
    NoticeKind.SERVICE_ENDED: Urgency.ENDED,
    NoticeKind.SUPPORT_ENDED: Urgency.ENDED,
    NoticeKind.PHASED_OUT: Urgency.PHASED_OUT,
    NoticeKind.SUPPORT_ENDING: Urgency.ENDING,
}
_ORDER: Final = [*Urgency]
_AHEAD: Final = frozenset({Urgency.SERVICE_ENDING, Urgency.ENDING})
"""What has an end that still lies ahead."""
_CLOSES: Final = frozenset({AnswerKind.ACCEPTED_RISK, AnswerKind.ISOLATED})


@dataclass(frozen=True, slots=True)
class ProposedStep:
    """One step that could be in the plan. `why`: the gravest that is known of its cameras.

    `cost`: of all of them, None where no price was given. `in_time`: whether months or budget
    reach for it; where not, it is due on the day on which support or its service ends.
    """

    cameras: tuple[StepCamera, ...]
    why: Urgency
    due: date
    cost: Decimal | None = None
    in_time: bool = True

    def as_step(self) -> Step:
        """Return it as a new step of the plan."""
        return Step(new_step_id(), cameras=self.cameras, cost=self.cost, due=self.due)


@dataclass(frozen=True, slots=True)
class ReplacementNeed:
    """That cameras should be replaced together. `latest`: the first day on which an end can be."""

    cameras: tuple[StepCamera, ...]
    why: Urgency
    latest: date | None

    @property
    def sort_key(self) -> tuple[int, date, str, str]:
        """Return the key of the order: why, what ends first, then by name."""
        first = self.cameras[0]
        return (_ORDER.index(self.why), self.latest or date.max, first.name.casefold(), first.id)


def propose(
    fleet: Fleet, answers: Answers, pace: int | WithinBudget, start: date
) -> list[ProposedStep]:
    """Return the steps that are missing in the plan, the first to be done first.

    `pace`: over how many months, or what may be spent. Raises TooLongError where a budget lasts
    for no plan.
    """
    needs = sorted(needs_of(fleet, answers), key=lambda need: need.sort_key)
    budget = pace if isinstance(pace, WithinBudget) else None
    at = OverMonths(pace, max(1, len(needs))) if isinstance(pace, int) else pace
    units = [Unit(len(need.cameras), need.latest) for need in needs]
    return [
        ProposedStep(
            needs[place.unit].cameras,
            needs[place.unit].why,
            place.due,
            budget.weight(len(needs[place.unit].cameras)) if budget else None,
            place.in_time,
        )
        for place in spread(units, at, start)
    ]


def needs_of(fleet: Fleet, answers: Answers) -> list[ReplacementNeed]:
    """Return what should be replaced and is in no open step; a recorder with its channels."""
    planned = {camera for step in fleet.steps if step.is_open for camera in step.camera_ids}
    free = {
        assessed.camera.id: assessed
        for assessed in fleet.cameras.values()
        if assessed.camera.monitored and assessed.camera.id not in planned
    }
    found = {key: _urgencies(assessed, answers, fleet.day) for key, assessed in free.items()}
    channels: dict[str, list[AssessedCamera]] = {}
    for assessed in free.values():
        parent = assessed.camera.parent_camera_id
        if assessed.camera.is_channel and parent is not None and found.get(parent):
            channels.setdefault(parent, []).append(assessed)
    taken = {each.camera.id for under in channels.values() for each in under}
    return [
        _need([assessed, *_by_name(channels.get(key, ()))], found)
        for key, assessed in free.items()
        if found[key] and key not in taken
    ]


def _need(
    cameras: list[AssessedCamera], found: Mapping[str, list[tuple[Urgency, date | None]]]
) -> ReplacementNeed:
    """Return that `cameras` should be replaced together."""
    why = [each for assessed in cameras for each in found[assessed.camera.id]]
    return ReplacementNeed(
        tuple(step_camera(assessed.camera) for assessed in cameras),
        min((urgency for urgency, _ in why), key=_ORDER.index),
        min((day for _, day in why if day is not None), default=None),
    )


def _urgencies(
    assessed: AssessedCamera, answers: Answers, today: date
) -> list[tuple[Urgency, date | None]]:
    """Return why a camera should be replaced, and by which day that is known to be late."""
    assessment = assessed.assessment
    if not is_proven(assessment):
        return []
    duty = assessment.duty is not None and assessment.duty.answer is DutyAnswer.NAMED
    found: list[tuple[Urgency, date | None]] = [(Urgency.DUTY, None)] if duty else []
    needs_more_than_an_update = duty
    for cause in causes_of(assessment):
        urgency = _URGENCY.get(cause.kind)
        if urgency is None or not (left := _left(cause, assessed.camera.id, answers, today)):
            continue
        ends = (_end(reason) for reason in left if urgency in _AHEAD)
        latest = min((day for day in ends if day is not None and day > today), default=None)
        found.append((urgency, latest))
        needs_more_than_an_update |= not all(map(_is_fixed, left))
    return found if needs_more_than_an_update else []


def _left(cause: Cause, camera_id: str, answers: Answers, today: date) -> list[Reason]:
    """Return the reasons of a cause that its owner has not closed."""
    about: Iterable[Answer] = answers.get(cause.key(camera_id), ())
    closed = cause.held_by([one for one in about if one.kind in _CLOSES], today)
    return [reason for reason, answer in zip(cause.reasons, closed, strict=True) if answer is None]


def _is_fixed(reason: Reason) -> bool:
    """Return whether a firmware is known that takes a reason away."""
    match reason.payload:
        case VulnerabilityPayload(fixed=fixed):
            return fixed is not None
        case _:
            return False


def _end(reason: Reason) -> date | None:
    """Return the first day on which what a reason tells of can end."""
    match reason.payload:
        case LifecyclePayload(date=day) if day is not None:
            return day.first_day
        case _:
            return None


def _by_name(cameras: Iterable[AssessedCamera]) -> list[AssessedCamera]:
    return sorted(cameras, key=lambda each: (each.camera.name.casefold(), each.camera.id))
