"""The vocabulary of the fleet: a camera with all that is known of it, and all cameras."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Protocol

from ..engine.assessment import Assessment
from ..engine.model import Context
from ..inventory.model import ExcludedDevice, FleetCamera
from ..owner.answers import Answers
from ..owner.corrections import Correction
from ..owner.plan import NO_PLAN, Plan
from ..owner.replaced import Replaced
from ..owner.steps import Step
from .risk_state import RiskState

NOWHERE: Final = Context(date.min)
ANSWERED: Final = "answered"
"""The state of a look-up that brought a record."""


@dataclass(frozen=True, slots=True)
class LookUpStatus:
    """What people see of a camera's look-ups. `state`: `answered`, or the kind of an error.

    `refused_login_of`: the domain of the integration that holds a login which the camera refuses
    for good, '' where that is not known; None where it refuses none.
    """

    state: str
    protocol: str
    asked: date
    answered: date | None = None
    cause: str | None = None
    refused_login_of: str | None = None


class Enricher(Protocol):
    """Who knows more of cameras than the registries say: the look-ups."""

    def async_follow_clock(self, now: datetime) -> None:
        """Bring back what is remembered of a later moment than `now`, in local time."""

    def async_changed(self) -> set[str] | None:
        """Return of which cameras (ids) something else is known than at the last call.

        None for all of them.
        """

    def described_cameras(self) -> Iterable[FleetCamera]:
        """Return the cameras that no integration knows and their owner has described."""

    def enriched(self, camera: FleetCamera, *, is_shared: bool) -> FleetCamera:
        """Return a camera with what is known of it beside the registries.

        `is_shared`: another camera is at its address.
        """

    def channel(self, camera: FleetCamera) -> int | None:
        """Return which channel of its recorder a camera is, the first one being 1."""

    def status(self, camera_id: str) -> LookUpStatus | None:
        """Return what people see of a camera's look-ups, None while it was never asked."""


@dataclass(frozen=True, slots=True)
class AssessedCamera:
    """A camera and what we say of it.

    `unchanged_since`: the day on which its firmware version was first seen here. `plan`: what
    its owner noted. `look_up`: what came of asking it, None while it was never asked. `risk`:
    whether it is at risk after its owner's answers. `summary`: what is known, in a sentence.
    """

    camera: FleetCamera
    assessment: Assessment
    risk: RiskState
    summary: str
    unchanged_since: date | None = None
    plan: Plan = NO_PLAN
    look_up: LookUpStatus | None = None


@dataclass(frozen=True, slots=True)
class SameCameraQuestion:
    """Whether one of the cameras `candidates` (ids) is the lost camera `camera` (id)."""

    camera: str
    name: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgedBy:
    """What a fleet was judged by, beside the facts: place and day, and the owner's word.

    `counts_supply`: whether the end of supply alone puts at risk. `corrections` by camera id.
    """

    context: Context = NOWHERE
    counts_supply: bool = False
    answers: Answers = field(default_factory=dict)
    corrections: Mapping[str, Correction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fleet:
    """All cameras by their id, on one day. `excluded`: what is no camera for us, and why.

    `questions`: what only the owner knows about cameras that are gone. `steps`: of the owner's
    plan, open and closed, in the order in which they were made. `has_duties`: whether a measure
    binds this type of site. `replaced`: the cameras that others have replaced, the earliest first.
    `is_day_certain`: False while the clock is wrong; then nothing is told of the fleet.
    `judged_by`: another one alone makes no other fleet.
    """

    cameras: Mapping[str, AssessedCamera]
    excluded: tuple[ExcludedDevice, ...]
    day: date
    is_day_certain: bool = True
    questions: tuple[SameCameraQuestion, ...] = ()
    steps: tuple[Step, ...] = ()
    has_duties: bool = False
    replaced: tuple[Replaced, ...] = ()
    judged_by: JudgedBy = field(default_factory=JudgedBy, compare=False)
