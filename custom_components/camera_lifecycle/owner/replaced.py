"""Which camera has replaced which: what the owner says, and what it closed in the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, Self

from .answers import optional_text, required_text
from .steps import Step, StepCamera, StepState, new_step_id


class ClosedStep(NamedTuple):
    """A step that was closed: its id, and what it said before of its state and replacement."""

    id: str
    state: StepState
    replacement: str | None


@dataclass(frozen=True, slots=True)
class Replaced:
    """A camera that another one has replaced: history, of which neither has to be there.

    `camera_id`, `name`: the camera that was replaced, and how it was called. `by`, `by_name`:
    the same of the one in its place. `day`: when that was said. `steps`: what it closed.
    """

    camera_id: str
    name: str
    by: str
    by_name: str
    day: date
    steps: tuple[ClosedStep, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; the day is ISO."""
        return {
            "camera": self.camera_id,
            "name": self.name,
            "by": self.by,
            "by_name": self.by_name,
            "day": self.day.isoformat(),
            "steps": [step._asdict() for step in self.steps],
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            return cls(
                camera_id=required_text(data["camera"]),
                name=optional_text(data.get("name")) or "",
                by=required_text(data["by"]),
                by_name=optional_text(data.get("by_name")) or "",
                day=date.fromisoformat(data["day"]),
                steps=tuple(map(_closed_step, data["steps"])),
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


class ReplacedError(StrEnum):
    """Why one camera cannot have replaced another; also the translation key."""

    ITSELF = "replaces_itself"
    ALREADY = "already_replaced"
    BY_IT = "replaced_by_it"


def why_not_replaced(old: str, new: str, replaced: Mapping[str, Replaced]) -> ReplacedError | None:
    """Return why `new` cannot have replaced `old` (ids), None where it can.

    `replaced`: by the id of the camera that was replaced. One camera can replace several, and is
    replaced by one; nothing leads back to itself.
    """
    if old == new:
        return ReplacedError.ITSELF
    if old in replaced:
        return ReplacedError.ALREADY
    later, seen = new, {new}
    while (row := replaced.get(later)) is not None and row.by not in seen:
        if row.by == old:
            return ReplacedError.BY_IT
        later = row.by
        seen.add(later)
    return None


def installed_instead(
    steps: Iterable[Step], camera: StepCamera, by_name: str, today: date
) -> tuple[list[Step], tuple[ClosedStep, ...]]:
    """Return the steps that are new or change when a camera was replaced, and what was closed.

    An open step of the camera alone is installed. Out of one that holds others as well it is
    taken into an installed one of its own; the cost stays with what is still to be done.
    """
    changed: list[Step] = []
    closed: list[ClosedStep] = []
    for step in steps:
        if not step.is_open or camera.id not in step.camera_ids:
            continue
        left = tuple(each for each in step.cameras if each.id != camera.id)
        done = step
        if left:
            changed.append(replace(step, cameras=left))
            own = tuple(each for each in step.cameras if each.id == camera.id)
            done = replace(step, id=new_step_id(), cameras=own, cost=None)
        closed.append(ClosedStep(done.id, done.state, done.replacement))
        installed = done.in_state(StepState.INSTALLED, today)
        changed.append(replace(installed, replacement=done.replacement or by_name))
    return changed, tuple(closed)


def opened_again(
    steps: Mapping[str, Step], closed: Iterable[ClosedStep], today: date
) -> list[Step]:
    """Return the steps as they were before they were closed; those reopened meanwhile stay."""
    return [
        replace(step.in_state(before.state, today), replacement=before.replacement)
        for before in closed
        if (step := steps.get(before.id)) is not None and step.state is StepState.INSTALLED
    ]


def _closed_step(data: Any) -> ClosedStep:
    state = StepState(data["state"])
    return ClosedStep(required_text(data["id"]), state, optional_text(data.get("replacement")))
