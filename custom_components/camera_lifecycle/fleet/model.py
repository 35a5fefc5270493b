"""The vocabulary of the fleet: a camera with all that is known of it, and all cameras."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..engine.model import Assessment
from ..inventory.model import ExcludedDevice, FleetCamera
from ..owner.plan import NO_PLAN, Plan


@dataclass(frozen=True, slots=True)
class LookUpStatus:
    """What people see of a camera's look-ups. `state`: `answered`, or a failure's name."""

    state: str
    protocol: str
    asked: date
    answered: date | None = None
    cause: str | None = None


@dataclass(frozen=True, slots=True)
class AssessedCamera:
    """A camera and what we say of it.

    `unchanged_since`: the day on which its firmware version was first seen here. `plan`: what
    its owner noted. `look_up`: what came of asking it, None while it was never asked.
    """

    camera: FleetCamera
    assessment: Assessment
    unchanged_since: date | None = None
    plan: Plan = NO_PLAN
    look_up: LookUpStatus | None = None


@dataclass(frozen=True, slots=True)
class Fleet:
    """All cameras by their id, on one day. `excluded`: what is no camera for us, and why."""

    cameras: Mapping[str, AssessedCamera]
    excluded: tuple[ExcludedDevice, ...]
    day: date
