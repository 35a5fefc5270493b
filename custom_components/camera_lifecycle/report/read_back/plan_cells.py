"""Reads the fields of the plan in each row of a sheet."""

from datetime import date
from typing import Any

from ...owner.answers import MAX_NOTE_LENGTH
from ...owner.plan import FIELDS, FieldKind, PlanField, apply_changes, validate_plan
from .cells import read_text
from .dates import Order, read_day
from .model import CellError, Difference, Known, Row, SheetError, SheetReading


def read_plans(reading: SheetReading, known: Known, order: Order | None) -> None:
    """Note what differs of each camera's plan, and what cannot be noted."""
    for row in reading.rows:
        changes: dict[str, Any] = {}
        for part in FIELDS:
            if part.name not in row.cells:
                continue
            kept = getattr(row.camera.plan, part.name)
            try:
                value = _read(part, row.cells[part.name], kept, order)
            except CellError as err:
                reading.refuse(row.number, err.error, part.name, row.cells[part.name])
                continue
            if value != kept:
                changes[part.name] = value
                reading.differences.append(_difference(row, part.name, kept, value))
        if changes:
            _check(reading, row, changes, known.today)
            reading.changes[row.camera.id] = changes


def _read(part: PlanField, cell: str, kept: Any, order: Order | None) -> date | str | None:
    if part.kind is FieldKind.DAY:
        return read_day(cell, order)
    return read_text(cell, kept, MAX_NOTE_LENGTH)


def _difference(row: Row, name: str, before: Any, after: Any) -> Difference:
    camera = row.camera
    values = (each.isoformat() if isinstance(each, date) else each for each in (before, after))
    return Difference(row.number, camera.id, camera.name, name, *values)


def _check(reading: SheetReading, row: Row, changes: dict[str, Any], today: date) -> None:
    """Refuse days that cannot be, as every dialog does."""
    plan = row.camera.plan
    wrong = validate_plan(plan, apply_changes(plan, changes), today)
    for name, error in wrong.items():
        reading.refuse(row.number, SheetError(error.value), name, row.cells.get(name, ""))
