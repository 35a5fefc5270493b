"""What an edition of the report has beside the inventory: for a client, or as a proof."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ..owner.replaced import Replaced
from ..owner.steps import Step, StepState
from .model import CameraLine


class Edition(StrEnum):
    """For whom a report is. `PROOF` tells what everything rests on."""

    INVENTORY = "inventory"
    CLIENT = "client"
    PROOF = "proof"


class UnseenCause(StrEnum):
    """Why something was not seen, or not now; its words are under `unseen_<value>`."""

    UNAVAILABLE = "unavailable"
    NOT_LOADED = "not_loaded"
    ENTRY_NOT_LOADED = "entry_not_loaded"
    DISABLED = "disabled"
    ENTRY_DISABLED = "entry_disabled"
    YAML = "yaml"
    NOT_A_CAMERA = "not_a_camera"
    CANNOT_TELL = "cannot_tell"
    OWNERS_WORD = "owners_word"


@dataclass(frozen=True, slots=True)
class Unseen:
    """A camera, a device or an integration. `integration`: its name, '' where there is none."""

    cause: UnseenCause
    name: str
    area: str | None = None
    integration: str = ""


class ReportChangeKind(StrEnum):
    """What can change between two reports; its words are under `report_change_<value>`."""

    NEW = "new"
    GONE = "gone"
    STATUS = "status"
    AT_RISK = "at_risk"
    FIRMWARE = "firmware"
    STEP_NEW = "step_new"
    STEP_GONE = "step_gone"
    STEP_STATE = "step_state"
    STEP_CAMERAS = "step_cameras"
    STEP_REPLACEMENT = "step_replacement"
    STEP_COST = "step_cost"
    STEP_DUE = "step_due"


@dataclass(frozen=True, slots=True)
class ReportChange:
    """One change of a camera or a step. `before`, `after`: codes, '' where there are none.

    A day is ISO, a cost a decimal number as text; cameras are names, one a line.
    """

    kind: ReportChangeKind
    id: str
    name: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class StepCameraLine:
    """A camera of a step. `line`: None where it is gone, and only its name is left."""

    id: str
    name: str
    line: CameraLine | None


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step with its cameras. `title`: the owner's, or made of their names."""

    step: Step
    title: str
    cameras: tuple[StepCameraLine, ...]


@dataclass(frozen=True, slots=True)
class ReplacedLine:
    """A camera that another one has replaced. `by_name`: how that one is called now.

    `step`: the id of the closed step that tells of it, None where none does.
    """

    replaced: Replaced
    by_name: str
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Costs:
    """What the steps cost: in each state, and all but what was dropped.

    None: no step of these has a cost. `without`: how many steps that count have no cost.
    """

    by_state: Mapping[StepState, Decimal | None]
    total: Decimal | None
    without: int


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page, where it was given."""

    title: str = ""
    client: str = ""
    prepared_by: str = ""


@dataclass(frozen=True, slots=True)
class ReadBy:
    """By which way something was read. `changed`: when its source last changed, None if unknown.

    `read`: on which day, None where that is not known.
    """

    way: str
    read: date | None
    changed: date | None = None


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One piece of evidence in words. `ways`: by which ways it was read."""

    signal: str
    value: str
    says: str
    strength: str
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CameraProof:
    """What is known of one camera rests on this."""

    serials: tuple[str, ...] = ()
    macs: tuple[str, ...] = ()
    readings: tuple[ReadBy, ...] = ()
    evidence: tuple[ProofRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Extras:
    """All that an edition has beside the inventory.

    `changed_since`: the day of the report before, None for the first one. `facts_day`: the day
    of the library. `proofs`: by camera id.
    """

    edition: Edition
    cover: Cover
    currency: str
    facts_day: date | None
    unseen: tuple[Unseen, ...] = ()
    steps: tuple[StepLine, ...] = ()
    history: tuple[StepLine, ...] = ()
    replaced: tuple[ReplacedLine, ...] = ()
    changed_since: date | None = None
    changes: tuple[ReportChange, ...] = ()
    proofs: Mapping[str, CameraProof] = field(default_factory=dict)

    @property
    def costs(self) -> Costs:
        """Return what the steps cost."""
        steps = [line.step for line in (*self.steps, *self.history)]
        by_state: dict[StepState, Decimal | None] = {}
        for state in StepState:
            if of_state := [step for step in steps if step.state is state]:
                by_state[state] = _sum(of_state)
        counted = [step for step in steps if step.state is not StepState.DROPPED]
        return Costs(
            by_state,
            _sum(counted),
            sum(step.cost is None for step in counted),
        )


def _sum(steps: Iterable[Step]) -> Decimal | None:
    """Return what steps cost together, None where that is known of none: it is not nothing."""
    known = [step.cost for step in steps if step.cost is not None]
    return sum(known, Decimal()) if known else None
