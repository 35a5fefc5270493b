"""Reads the steps of the plan that the rows of a sheet name, and what they say of them.

A row is in the step whose id it holds; without an id in the one with its title, or in a new one
of that title. All rows of a step have to say the same of it: which of two was edited cannot be
told, least of all from a sheet that is read a second time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ...owner.answers import MAX_NOTE_LENGTH
from ...owner.step_store import MAX_STEPS
from ...owner.steps import MAX_TITLE_LENGTH, Step, StepCamera, StepState, new_step_id
from ...text.sanitize import plain
from .cells import read_amount, read_state, read_text, shown
from .dates import Order, read_day
from .model import STEP_FIELDS, CellError, Difference, Known, Row, SheetError, SheetReading

_NAMES: Final = {"step_title": "title"}


@dataclass(slots=True)
class _Target:
    """A step with the rows that are in it after the sheet was edited. `is_new`: not kept yet."""

    step: Step
    is_new: bool = False
    rows: list[Row] = field(default_factory=list)
    changes: dict[str, Any] = field(default_factory=dict)


def read_steps(reading: SheetReading, known: Known, order: Order | None) -> None:
    """Note what differs of the steps, and which steps are new."""
    if not any(key in reading.titles for key in ("step", *STEP_FIELDS)):
        return
    placing = _Placing(reading, known, order)
    for row in reading.rows:
        placing.place(row)
    targets = [*placing.targets.values()]
    for target in targets:
        for name in STEP_FIELDS:
            _read_field(target, name, reading, known, order)
        _check_days(target, reading, known, order)
    reading.steps = [*_changed(targets, placing, known)]
    is_new = sum(target.is_new for target in targets)
    if is_new and is_new + sum(step.is_open for step in known.steps.values()) > MAX_STEPS:
        reading.refuse(0, SheetError.TOO_MANY_STEPS)


class _Placing:
    """Finds the step of each row."""

    def __init__(self, reading: SheetReading, known: Known, order: Order | None) -> None:
        self._reading = reading
        self._known_now = known
        self._order = order
        self._open = {shown(step.id): step for step in known.steps.values() if step.is_open}
        self._by_title: dict[str, list[Step]] = {}
        for step in self._open.values():
            if step.title:
                self._by_title.setdefault(shown(step.title), []).append(step)
        self.targets: dict[str, _Target] = {}
        self.left: dict[str, set[str]] = {}
        """The ids of the cameras that leave a step, by its id."""

    def place(self, row: Row) -> None:
        """Give a row to its step; refuse it where that cannot be told."""
        kept = row.camera.step
        try:
            target = self._target(row)
        except CellError as err:
            column = "step" if row.cells.get("step") else "step_title"
            self._reading.refuse(row.number, err.error, column, row.cells.get(column, ""))
            return
        if target is not None:
            target.rows.append(row)
        after = target.step if target else None
        if (kept and kept.id) == (after and after.id):
            return
        if kept is not None:
            self.left.setdefault(kept.id, set()).add(row.camera.id)
        is_new = target is not None and target.is_new
        labels = (_label(kept), row.cells["step_title"] if is_new else _label(after))
        camera, step_id = row.camera, "" if is_new or after is None else after.id
        self._reading.differences.append(
            Difference(row.number, camera.id, camera.name, "step", *labels, step_id)
        )

    def _target(self, row: Row) -> _Target | None:
        """Return the step of a row, None for none."""
        kept, cells = row.camera.step, row.cells
        title = cells.get("step_title", "")
        if step_id := cells.get("step"):
            if (step := self._open.get(step_id)) is None:
                raise CellError(SheetError.UNKNOWN_STEP)
            return self._known(step)
        if kept is not None and "step" not in cells:
            others = [step for step in self._by_title.get(title, ()) if step is not kept]
            is_moved = title != shown(kept.title) and others
            return self._titled(title, kept) if is_moved else self._known(kept)
        if title:
            return self._titled(title, kept)
        if any(self._says_more(row, name) for name in STEP_FIELDS if cells.get(name)):
            raise CellError(SheetError.STEP_WITHOUT_TITLE)
        return None

    def _says_more(self, row: Row, name: str) -> bool:
        """Return whether a cell says anything else than of the step that the row has left."""
        kept = row.camera.step
        if kept is None:
            return True
        value = _value(name, row.cells[name], kept, self._known_now, self._order)
        return not _is_same(value, getattr(kept, _NAMES.get(name, name)))

    def _titled(self, title: str, kept: Step | None) -> _Target:
        """Return the open step with that title, or the new one."""
        if kept is not None and title == shown(kept.title):
            return self._known(kept)
        steps = self._by_title.get(title, [])
        if len(steps) > 1:
            raise CellError(SheetError.STEP_NOT_UNIQUE)
        if steps:
            return self._known(steps[0])
        key = f"title {title}"
        return self.targets.setdefault(key, _Target(Step(new_step_id()), is_new=True))

    def _known(self, step: Step) -> _Target:
        return self.targets.setdefault(f"id {step.id}", _Target(step))


def _label(step: Step | None) -> str | None:
    return (step.title or step.id) if step else None


def _read_field(
    target: _Target, name: str, reading: SheetReading, known: Known, order: Order | None
) -> None:
    """Note what the rows of a step say of one field, where that is one other thing."""
    attribute = _NAMES.get(name, name)
    kept = None if target.is_new else getattr(target.step, attribute)
    said: dict[Any, Row] = {}
    for row in target.rows:
        cell = row.cells.get(name)
        is_new_here = row.camera.step is None or row.camera.step.id != target.step.id
        if cell is None or (is_new_here and not cell):
            continue
        try:
            value = _value(name, cell, target.step, known, order)
        except CellError as err:
            reading.refuse(row.number, err.error, name, cell)
            continue
        if not (is_new_here and _is_of_before(value, attribute, row, target)):
            said.setdefault(kept if _is_same(value, kept) else value, row)
    if len(said) > 1:
        second = [*said.values()][1]
        reading.refuse(second.number, SheetError.ROWS_DISAGREE, name, second.cells[name])
    elif said and kept not in said:
        ((value, row),) = said.items()
        target.changes[attribute] = value
        step_id = "" if target.is_new else target.step.id
        camera, values = row.camera, (_json(kept), _json(value))
        reading.differences.append(
            Difference(row.number, camera.id, camera.name, name, *values, step_id)
        )


def _is_of_before(value: Any, attribute: str, row: Row, target: _Target) -> bool:
    """Return whether a row that came into a step still says what its step before says."""
    before = row.camera.step
    return before is not None and not target.is_new and _is_same(value, getattr(before, attribute))


def _value(name: str, cell: str, step: Step, known: Known, order: Order | None) -> Any:
    """Return what a cell says; raises CellError for what it cannot say."""
    match name:
        case "step_title":
            return read_text(cell, step.title, MAX_TITLE_LENGTH)
        case "replacement":
            return read_text(cell, step.replacement, MAX_NOTE_LENGTH)
        case "cost":
            return read_amount(cell, known.currency)
        case "due":
            return read_day(cell, order)
        case _:
            return read_state(cell, known.states)


def _is_same(value: Any, kept: Any) -> bool:
    """Return whether a cell says what is kept; a text as the report writes it."""
    if isinstance(value, str) and isinstance(kept, str):
        return shown(value) == shown(kept)
    return bool(value == kept)


def _json(value: Any) -> Any:
    return value if value is None else str(value)


def _check_days(target: _Target, reading: SheetReading, known: Known, order: Order | None) -> None:
    """Refuse a day that has passed, and a camera whose two planned days are not the same one."""
    day = target.changes.get("due")
    for row in target.rows:
        if day is None or "due" not in row.cells:
            continue
        try:
            says = read_day(row.cells["due"], order) == day
        except CellError:
            continue
        replace_by = reading.changes.get(row.camera.id, {}).get("replace_by", day)
        if says and day <= known.today:
            reading.refuse(row.number, SheetError.DATE_HAS_PASSED, "due", row.cells["due"])
            return
        if replace_by != day:
            reading.refuse(row.number, SheetError.DAYS_DISAGREE, "due", row.cells["due"])


def _changed(targets: Iterable[_Target], placing: _Placing, known: Known) -> Iterator[Step]:
    """Yield each step that is new or other than before."""
    seen: set[str] = set()
    for target in targets:
        seen.add(target.step.id)
        gone = placing.left.get(target.step.id, set())
        step = replace(target.step, cameras=_without(target.step, gone))
        new = (row.camera for row in target.rows if row.camera.id not in step.camera_ids)
        added = tuple(StepCamera(camera.id, plain(camera.name)) for camera in new)
        values = dict(target.changes)
        state: StepState = values.pop("state", step.state)
        step = replace(step, cameras=(*step.cameras, *added), **values)
        step = step.in_state(state, known.today)
        if target.is_new or step != target.step:
            yield step
    for step_id, gone in placing.left.items():
        if step_id not in seen:
            step = known.steps[step_id]
            cameras = _without(step, gone)
            # one that is left without cameras still says what it was about
            dropped = step.in_state(StepState.DROPPED, known.today)
            yield replace(step, cameras=cameras) if cameras else dropped


def _without(step: Step, gone: set[str]) -> tuple[StepCamera, ...]:
    return tuple(camera for camera in step.cameras if camera.id not in gone)
