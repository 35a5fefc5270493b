"""Turns assessments into the formats of the audit command."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
import json
from typing import Final

from ..engine.assessment import Assessment
from ..text.sanitize import printable, shorten
from ..text.tables import csv_table, markdown_table
from .english import as_json
from .source import AuditedCamera

AT_RISK: Final = {True: "yes", False: "no", None: "cannot tell"}
type Assessed = tuple[AuditedCamera, Assessment]
type CameraColumn = tuple[str, Callable[[AuditedCamera, Assessment], object]]
type AuditColumn = tuple[str, Callable[[Assessment], object]]

CAMERA_COLUMNS: Final[tuple[CameraColumn, ...]] = (
    ("id", lambda _, a: a.id),
    ("name", lambda camera, _: camera.name),
    ("area", lambda camera, _: camera.area),
    ("model", lambda _, a: a.model),
    ("integration", lambda camera, _: camera.integration or camera.camera.primary.integration),
)
"""By what people know the camera."""
COLUMNS: Final[tuple[AuditColumn, ...]] = (
    ("kind", lambda a: a.identity.kind),
    ("sold by", lambda a: a.identity.vendor and a.identity.vendor.name),
    ("made by", lambda a: a.identity.maker and a.identity.maker.name),
    ("confidence", lambda a: a.identity.confidence),
    ("vendor confidence", lambda a: a.identity.vendor_confidence),
    ("firmware", lambda a: a.firmware.version),
    ("built", lambda a: a.firmware.build_date or a.firmware.build_month),
    ("age (days)", lambda a: a.firmware.age_days),
    ("not before", lambda a: a.firmware.not_before),
    ("not after", lambda a: a.firmware.not_after),
    ("support", lambda a: a.support.status),
    ("basis", lambda a: a.support.basis),
    ("since", lambda a: a.support.since),
    ("until", lambda a: a.support.until),
    ("at risk", lambda a: AT_RISK[a.at_risk]),
    ("reasons", lambda a: " ".join(dict.fromkeys(reason.code for reason in a.reasons))),
)
"""What a program or an engineer reads of an assessment: ids and codes, in English.

It is another view than the inventory report (`report/columns.py`): that one is translated,
and shows what the owner calls and plans for a camera, which a record does not hold.
"""
DUTY: Final[AuditColumn] = ("duty", lambda a: a.duty and a.duty.answer)
"""The column of a site that has duties."""
JSON_LINES: Final = "jsonl"
MAX_WIDTH: Final = 40
"""Characters of a cell in the table for terminals."""


def _columns(assessments: Sequence[Assessment]) -> tuple[AuditColumn, ...]:
    """Return the columns; after the support the duty, where the site has any."""
    has_duties = any(assessment.duty is not None for assessment in assessments)
    if not has_duties:
        return COLUMNS
    after = 1 + [title for title, _ in COLUMNS].index("support")
    return (*COLUMNS[:after], DUTY, *COLUMNS[after:])


def _rows(cameras: Sequence[Assessed]) -> list[list[str]]:
    """Return the titles, then the cells of each camera."""
    columns = _columns([assessment for _, assessment in cameras])
    rows = [[title for title, _ in (*CAMERA_COLUMNS, *columns)]]
    for camera, assessment in cameras:
        values = (
            *(read(camera, assessment) for _, read in CAMERA_COLUMNS),
            *(read(assessment) for _, read in columns),
        )
        rows.append(["" if value is None else printable(str(value)) for value in values])
    return rows


def _json(cameras: Sequence[Assessed]) -> str:
    return json.dumps([as_json(assessment) for _, assessment in cameras], indent=2)


def json_line(assessment: Assessment) -> str:
    """Return an assessment as one line of JSON."""
    return json.dumps(as_json(assessment))


def _csv(cameras: Sequence[Assessed]) -> str:
    titles, *rows = _rows(cameras)
    return csv_table(titles, rows).rstrip("\n")


def _markdown(cameras: Sequence[Assessed]) -> str:
    titles, *rows = _rows(cameras)
    return markdown_table(titles, rows)


def _table(cameras: Sequence[Assessed]) -> str:
    """Return aligned columns for a terminal; long cells are cut."""
    rows = [[shorten(cell, MAX_WIDTH) for cell in row] for row in _rows(cameras)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


FORMATS: Final[Mapping[str, Callable[[Sequence[Assessed]], str]]] = {
    "table": _table,
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
}
