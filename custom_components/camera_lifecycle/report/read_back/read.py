"""Reads an edited CSV of the report: what differs from what is kept, and what cannot be read."""

from collections import Counter
from collections.abc import Sequence

from .cells import shown
from .dates import order_shown
from .model import (
    EDITABLE,
    PLAN_FIELDS,
    CellError,
    Known,
    Row,
    SheetCamera,
    SheetError,
    SheetReading,
)
from .plan_cells import read_plans
from .step_cells import read_steps
from .table import heading_key, read_table


def read_sheet(text: str, known: Known) -> SheetReading:
    """Return what a sheet says beside what is `known`. For a thread: a sheet may be long.

    Where there are problems, nothing of it is to be kept.
    """
    reading = SheetReading()
    try:
        titles, table = read_table(text, known.headings)
    except CellError as err:
        reading.refuse(0, err.error)
        return reading
    keys = [heading_key(title, known.headings) for title in titles]
    reading.titles = {key: title for key, title in zip(keys, titles, strict=True) if key}
    _Rows(known, reading, keys).match(table)
    order = order_shown(
        (row.cells.get(field, ""), kept)
        for row in reading.rows
        for field, kept in (
            *((name, getattr(row.camera.plan, name)) for name in PLAN_FIELDS if name != "note"),
            ("due", row.camera.step.due if row.camera.step else None),
        )
    )
    read_plans(reading, known, order)
    read_steps(reading, known, order)
    return reading


class _Rows:
    """Finds the camera of each row: by its id, or by a name that only one has."""

    def __init__(self, known: Known, reading: SheetReading, keys: Sequence[str | None]) -> None:
        self._reading = reading
        self._keys = keys
        self._by_id = {shown(camera.id): camera for camera in known.cameras.values()}
        self._by_name = {shown(camera.name): camera for camera in known.cameras.values()}
        self._names = Counter(shown(camera.name) for camera in known.cameras.values())

    def match(self, table: Sequence[Sequence[str]]) -> None:
        """Take over the rows that are a camera's; row 1 holds the titles."""
        seen: set[str] = set()
        for number, texts in enumerate(table, start=2):
            if not any(texts):
                continue
            if any(texts[len(self._keys) :]):
                self._reading.refuse(number, SheetError.TOO_MANY_CELLS)
                continue
            cells = {key: text for key, text in zip(self._keys, texts, strict=False) if key}
            row = self._row(number, cells, len(texts))
            if row is None:
                continue
            if row.camera.id in seen:
                self._reading.refuse(number, SheetError.CAMERA_TWICE, "id", row.camera.name)
                continue
            seen.add(row.camera.id)
            self._reading.rows.append(row)

    def _row(self, number: int, cells: dict[str, str], width: int) -> Row | None:
        """Return a row with its camera; None, with what is wrong, where that cannot be told."""
        name, camera_id = cells.get("name", ""), cells.get("id", "")
        camera: SheetCamera | None = None
        if camera_id:
            camera = self._by_id.get(camera_id)
        elif self._names[name] > 1:
            self._reading.refuse(number, SheetError.NAME_NOT_UNIQUE, "name", name)
            return None
        elif name:
            camera = self._by_name.get(name)
        if camera is None:
            self._reading.unknown.append((number, name or camera_id))
            if any(cells.get(key) for key in EDITABLE):  # what it says would be lost
                column = "id" if camera_id else "name"
                self._reading.refuse(number, SheetError.UNKNOWN_CAMERA, column, name or camera_id)
            return None
        if width < len(self._keys) and any(key in EDITABLE for key in self._keys[width:]):
            self._reading.refuse(number, SheetError.CELLS_MISSING)
            return None
        return Row(number, camera, cells, is_by_name=not camera_id)
