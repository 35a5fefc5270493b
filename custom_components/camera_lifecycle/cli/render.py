"""Turns assessments into the formats of the audit command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
import csv
import io
import json
from typing import Final

from ..engine.assessment import Assessment
from ..engine.assessment_json import assessment_as_json
from ..text.sanitize import escape_all_markdown, printable

COLUMNS: Final[tuple[tuple[str, Callable[[Assessment], object]], ...]] = (
    ("id", lambda a: a.id),
    ("kind", lambda a: a.identity.kind),
    ("sold by", lambda a: a.identity.vendor and a.identity.vendor.name),
    ("made by", lambda a: a.identity.maker and a.identity.maker.name),
    ("confidence", lambda a: a.identity.confidence),
    ("firmware", lambda a: a.firmware.version),
    ("built", lambda a: a.firmware.build_date or a.firmware.build_month),
    ("age (days)", lambda a: a.firmware.age_days),
    ("support", lambda a: a.support.status),
    ("since", lambda a: a.support.since),
    ("until", lambda a: a.support.until),
    ("at risk", lambda a: "yes" if a.at_risk else "no"),
    ("reasons", lambda a: " ".join(dict.fromkeys(reason.code for reason in a.reasons))),
)
MAX_WIDTH: Final = 40


def _cells(assessment: Assessment) -> list[str]:
    values = (read(assessment) for _, read in COLUMNS)
    return ["" if value is None else printable(str(value)) for value in values]


def _json(assessments: Sequence[Assessment]) -> str:
    return json.dumps([assessment_as_json(assessment) for assessment in assessments], indent=2)


def _jsonl(assessments: Sequence[Assessment]) -> str:
    return "\n".join(json.dumps(assessment_as_json(assessment)) for assessment in assessments)


def _csv(assessments: Sequence[Assessment]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([title for title, _ in COLUMNS])
    for assessment in assessments:
        # a spreadsheet runs a cell that begins like a formula
        writer.writerow(
            [
                f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else cell
                for cell in _cells(assessment)
            ]
        )
    return out.getvalue().rstrip("\n")


def _markdown(assessments: Sequence[Assessment]) -> str:
    titles = [title for title, _ in COLUMNS]
    rows: Iterable[list[str]] = (
        [escape_all_markdown(cell) for cell in _cells(assessment)] for assessment in assessments
    )
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _table(assessments: Sequence[Assessment]) -> str:
    rows = [[title for title, _ in COLUMNS]]
    rows += [[_cut(cell) for cell in _cells(assessment)] for assessment in assessments]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _cut(text: str) -> str:
    return text if len(text) <= MAX_WIDTH else text[: MAX_WIDTH - 1] + "…"


FORMATS: Final[Mapping[str, Callable[[Sequence[Assessment]], str]]] = {
    "table": _table,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "markdown": _markdown,
}
