"""Turns assessments into the formats of the audit command."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
import json
from typing import Final

from ..engine.assessment import Assessment
from ..text.sanitize import printable, shorten
from ..text.tables import csv_table, markdown_table
from .english import as_json

AT_RISK: Final = {True: "yes", False: "no", None: "cannot tell"}
COLUMNS: Final[tuple[tuple[str, Callable[[Assessment], object]], ...]] = (
    ("id", lambda a: a.id),
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
JSON_LINES: Final = "jsonl"
MAX_WIDTH: Final = 40
"""Characters of a cell in the table for terminals."""


def _titles() -> list[str]:
    return [title for title, _ in COLUMNS]


def _cells(assessment: Assessment) -> list[str]:
    values = (read(assessment) for _, read in COLUMNS)
    return ["" if value is None else printable(str(value)) for value in values]


def _json(assessments: Sequence[Assessment]) -> str:
    return json.dumps([as_json(assessment) for assessment in assessments], indent=2)


def json_line(assessment: Assessment) -> str:
    """Return an assessment as one line of JSON."""
    return json.dumps(as_json(assessment))


def _csv(assessments: Sequence[Assessment]) -> str:
    return csv_table(_titles(), map(_cells, assessments)).rstrip("\n")


def _markdown(assessments: Sequence[Assessment]) -> str:
    return markdown_table(_titles(), map(_cells, assessments))


def _table(assessments: Sequence[Assessment]) -> str:
    """Return aligned columns for a terminal; long cells are cut."""
    rows = [_titles()]
    rows += [[shorten(cell, MAX_WIDTH) for cell in _cells(item)] for item in assessments]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


FORMATS: Final[Mapping[str, Callable[[Sequence[Assessment]], str]]] = {
    "table": _table,
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
}
