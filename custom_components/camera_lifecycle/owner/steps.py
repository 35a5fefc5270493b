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
    them together. `closed`: the day on which it was installed or dropped. `is_cleared`: it was
    taken off the list after it had been installed; the report still tells of it.
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
    is_cleared: bool = False

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be done."""
        return self.state in OPEN

    @property
    def camera_ids(self) -> frozenset[str]:
        """Return the ids of its cameras."""
        return frozenset(camera.id for camera in self.cameras)

    @property
    def is_listed(self) -> bool:
        """Return whether the list of what is to be done, and what is done, shows it."""
        return self.state is not StepState.DROPPED and not self.is_cleared

    def in_state(self, state: StepState, today: date) -> Self:
        """Return it in `state`; the day on which it was closed goes when it is opened again."""
        if state is self.state:
            return self
        closed = None if state in OPEN else today
        return replace(self, state=state, closed=closed, is_cleared=False)

    def off_the_list(self, today: date) -> Self:
        """Return it taken off the list: dropped, or cleared away where it is installed."""
        if self.state is StepState.INSTALLED:
            return replace(self, is_cleared=True)
        return self.in_state(StepState.DROPPED, today)

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values: dates are ISO, a cost is a decimal number as text."""
        return {
            "id": self.id,
            "title": self.title,
            "cameras": [{"id": camera.id, "name": camera.name} for camera in self.cameras],
            "replacement": self.replacement,
            "cost": None if self.cost is None else str(self.cost),
            "due": self.due.isoformat() if self.due else None,
            "state": self.state.value,
            "closed": self.closed.isoformat() if self.closed else None,
            "note": self.note,
            **({"cleared": True} if self.is_cleared else {}),
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the step that JSON values tell, None for what tells none."""
        try:
            title = optional_text(data.get("title"))
            return cls(
                id=required_text(data["id"]),
                title=title and title[:MAX_TITLE_LENGTH],
                cameras=each_once(map(_camera, data["cameras"])),
                replacement=optional_text(data.get("replacement")),
                cost=read_cost(data.get("cost")),
                due=date.fromisoformat(data["due"]) if data.get("due") else None,
                state=StepState(data["state"]),
                closed=date.fromisoformat(data["closed"]) if data.get("closed") else None,
                note=optional_text(data.get("note")),
                is_cleared=data.get("cleared") is True,
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
    return abs(cost.quantize(_CENT))  # there is no minus zero to pay


def cut_text(text: str | None, length: int = MAX_NOTE_LENGTH) -> str | None:
    """Return what is kept of a text that a person wrote, None for an empty one."""
    return (text or "").strip()[:length] or None


def each_once(cameras: Iterable[StepCamera]) -> tuple[StepCamera, ...]:
    """Return the cameras in their order, each once, as it was named first."""
    found: dict[str, StepCamera] = {}
    for camera in cameras:
        found.setdefault(camera.id, camera)
    return tuple(found.values())


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

    A camera stays where it is planned by its day already. A step whose cameras all get one day
    keeps all else that it says; from one that holds others as well they are taken out; what no
    step holds yet becomes one new step a day. None: not by a day any more, which changes no step
    that has none; a step that is left without cameras is dropped.
    """
    wanted = {camera.id: day for camera, day in days.items()}
    steps = [step for step in steps if step.is_open and step.camera_ids & wanted.keys()]
    home: dict[str, str] = {}
    for step in steps:
        if step.due is not None:
            for camera in step.cameras:
                if wanted.get(camera.id) == step.due:
                    home.setdefault(camera.id, step.id)
    changed = [_moved(step, wanted, home, today) for step in steps]
    fresh: dict[date, dict[str, StepCamera]] = {}
    for camera, day in days.items():
        if day is not None and camera.id not in home and wanted[camera.id] == day:
            fresh.setdefault(day, {})[camera.id] = camera
    return [
        *(after for before, after in zip(steps, changed, strict=True) if after != before),
        *(Step(new_step_id(), cameras=(*on.values(),), due=day) for day, on in fresh.items()),
    ]


def _moved(
    step: Step, wanted: Mapping[str, date | None], home: dict[str, str], today: date
) -> Step:
    """Return an open step when its cameras are wanted by other days.

    `home`: the step (its id) in which a camera is replaced by its day; what moves with this one
    is added.
    """
    elsewhere = {each.id for each in step.cameras if home.get(each.id, step.id) != step.id}
    left = [each for each in step.cameras if each.id not in elsewhere]
    to: set[date | None] = set()
    moving: set[str] = set()
    for each in left:
        if each.id not in home and wanted.get(each.id, step.due) != step.due:
            moving.add(each.id)
            to.add(wanted[each.id])
    if moving and len(moving) == len(left) and len(to) == 1 and (day := to.pop()) is not None:
        home.update(dict.fromkeys(moving, step.id))
        return replace(step, cameras=(*left,), due=day)
    cameras = tuple(each for each in left if each.id not in moving)
    # what is dropped still says what it was about
    return replace(step, cameras=cameras) if cameras else step.in_state(StepState.DROPPED, today)


def _camera(data: Any) -> StepCamera:
    return StepCamera(required_text(data["id"]), optional_text(data.get("name")) or "")
