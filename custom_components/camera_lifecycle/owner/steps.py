"""A step of the owner's plan: which cameras, replaced by what, at what cost, by when, how far.

A step is a note: it never quiets a notice. What an administrator confirms does, as an answer
to it (`answers.py`), through the day that was confirmed and no longer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Final, NamedTuple, Self
from uuid import uuid4

from .answers import MAX_NOTE_LENGTH, optional_text, required_text

MAX_TITLE_LENGTH: Final = 200
MAX_COST: Final = Decimal(10**9)
_CENT: Final = Decimal("0.01")


class StepState(StrEnum):
    """How far a step is. `DROPPED`: given up, and no longer in the list."""

    PLANNED = "planned"
    ORDERED = "ordered"
    INSTALLED = "installed"
    DROPPED = "dropped"


OPEN: Final = frozenset({StepState.PLANNED, StepState.ORDERED})


class StepCamera(NamedTuple):
    """A camera of a step: its id, and its name when the step was written."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `title`: as the owner wrote it, None for one made of the cameras' names.

    `replacement`: what is to take their place. `cost`: in the currency of the home, for all of
    them together. `closed`: the day on which it was installed or dropped.
    """

    id: str
    title: str | None = None
    cameras: tuple[StepCamera, ...] = ()
    replacement: str | None = None
    cost: Decimal | None = None
    due: date | None = None
    state: StepState = StepState.PLANNED
    closed: date | None = None
    note: str | None = None

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be done."""
        return self.state in OPEN

    @property
    def camera_ids(self) -> frozenset[str]:
        """Return the ids of its cameras."""
        return frozenset(camera.id for camera in self.cameras)

    def in_state(self, state: StepState, today: date) -> Self:
        """Return it in `state`; the day on which it was closed goes when it is opened again."""
        if state is self.state:
            return self
        return replace(self, state=state, closed=None if state in OPEN else today)

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values: dates are ISO, a cost is a decimal number as text."""
        return {
            "id": self.id,
            "title": self.title,
            "cameras": [camera._asdict() for camera in self.cameras],
            "replacement": self.replacement,
            "cost": None if self.cost is None else str(self.cost),
            "due": self.due.isoformat() if self.due else None,
            "state": self.state.value,
            "closed": self.closed.isoformat() if self.closed else None,
            "note": self.note,
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the step that JSON values tell, None for what tells none."""
        try:
            title = optional_text(data.get("title"))
            return cls(
                id=required_text(data["id"]),
                title=title and title[:MAX_TITLE_LENGTH],
                cameras=tuple(map(_camera, data["cameras"])),
                replacement=optional_text(data.get("replacement")),
                cost=read_cost(data.get("cost")),
                due=date.fromisoformat(data["due"]) if data.get("due") else None,
                state=StepState(data["state"]),
                closed=date.fromisoformat(data["closed"]) if data.get("closed") else None,
                note=optional_text(data.get("note")),
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


def new_step_id() -> str:
    """Return an id that no other step has."""
    return uuid4().hex


def read_cost(value: Any) -> Decimal | None:
    """Return a cost, rounded to cents, None for none; raises ValueError for what is none."""
    if value is None or value == "":
        return None
    try:
        cost = Decimal(str(value))
    except InvalidOperation as err:
        raise ValueError("no number") from err
    if not cost.is_finite() or not 0 <= cost <= MAX_COST:
        raise ValueError("no cost")
    return cost.quantize(_CENT)


def cut_text(text: str | None, length: int = MAX_NOTE_LENGTH) -> str | None:
    """Return what is kept of a text that a person wrote, None for an empty one."""
    return (text or "").strip()[:length] or None


def replacement_days(steps: Iterable[Step]) -> dict[str, date]:
    """Return the first day by which an open step replaces a camera, by its id."""
    days: dict[str, date] = {}
    for step in steps:
        if step.is_open and step.due is not None:
            for camera in step.camera_ids:
                days[camera] = min(days.get(camera, step.due), step.due)
    return days


def rescheduled(
    steps: Iterable[Step], days: Mapping[StepCamera, date | None], today: date
) -> list[Step]:
    """Return the steps that are new or change when cameras are to be replaced by other days.

    A step whose cameras all get one day keeps all else that it says; from one that holds others
    as well they are taken out; what no step holds yet becomes one new step a day. None: not to
    be replaced any more; a step that is left without cameras is dropped.
    """
    left = {camera.id: (camera, day) for camera, day in days.items()}
    changed: list[Step] = []
    placed: set[str] = set()
    for step in steps:
        if not step.is_open or not (touched := step.camera_ids & left.keys()):
            continue
        wanted = {left[camera][1] for camera in touched}
        day = wanted.pop()
        if not wanted and day is not None and touched == step.camera_ids and not touched & placed:
            placed |= touched
            changed.append(replace(step, due=day))
            continue
        cameras = tuple(camera for camera in step.cameras if camera.id not in touched)
        dropped = step.in_state(StepState.DROPPED, today)  # it still says what it was about
        changed.append(replace(step, cameras=cameras) if cameras else dropped)
    fresh: dict[date, list[StepCamera]] = {}
    for key, (camera, day) in left.items():
        if day is not None and key not in placed:
            fresh.setdefault(day, []).append(camera)
    new = (Step(new_step_id(), cameras=tuple(group), due=day) for day, group in fresh.items())
    return [*changed, *new]


def _camera(data: Any) -> StepCamera:
    return StepCamera(required_text(data["id"]), optional_text(data.get("name")) or "")
