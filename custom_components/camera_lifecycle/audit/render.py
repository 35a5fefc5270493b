"""Turns assessments into the formats of the audit command."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final
import unicodedata

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ..engine.model import Assessment, Party, Reason, Source

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
WIDEST: Final = 40


def as_json(assessment: Assessment) -> dict[str, Any]:
    """Return an assessment as the audit interface shows it: JSON values only."""
    identity, firmware, support = assessment.identity, assessment.firmware, assessment.support
    return {
        "id": assessment.id,
        "kind": identity.kind.value,
        "vendor": _party(identity.vendor),
        "maker": _party(identity.maker),
        "confidence": identity.confidence.value,
        "evidence": [
            {"signal": e.signal, "value": e.value, "says": e.says, "strength": e.strength.value}
            for e in identity.evidence
        ],
        "firmware": {
            "version": firmware.version,
            "build_date": firmware.build_date and firmware.build_date.isoformat(),
            "build_month": firmware.build_month,
            "age_days": firmware.age_days,
            "date_source": firmware.date_source,
        },
        "support": {
            "status": support.status.value,
            "since": support.since and str(support.since),
            "until": support.until and str(support.until),
        },
        "at_risk": assessment.at_risk,
        "vulnerabilities": [
            {"id": v.id, "known_exploited": v.known_exploited, "applies": v.applies.value}
            for v in assessment.vulnerabilities
        ],
        "reasons": [reason_as_json(reason) for reason in assessment.reasons],
    }


def reason_as_json(reason: Reason) -> dict[str, Any]:
    """Return a reason: its code, its parameters beside it, its sources."""
    return {
        "code": reason.code.value,
        **reason.parameters,
        "sources": [source_as_json(source) for source in reason.sources],
    }


def source_as_json(source: Source) -> dict[str, str]:
    """Return a source as JSON."""
    return {"url": source.url, "kind": source.kind, "checked": source.checked}


def _party(party: Party | None) -> dict[str, str] | None:
    return {"id": party.id, "name": party.name} if party else None


def _cells(assessment: Assessment) -> list[str]:
    values = (read(assessment) for _, read in COLUMNS)
    return ["" if value is None else plain(str(value)) for value in values]


def plain(text: str) -> str:
    """Return text without control, format and surrogate characters, for a terminal."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(char)[0] == "C" else char for char in text)


def _json(assessments: Sequence[Assessment]) -> str:
    return json.dumps([as_json(assessment) for assessment in assessments], indent=2)


def _jsonl(assessments: Sequence[Assessment]) -> str:
    return "\n".join(json.dumps(as_json(assessment)) for assessment in assessments)


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
        [escape_markdown(cell) for cell in _cells(assessment)] for assessment in assessments
    )
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def escape_markdown(text: str) -> str:
    """Return text in which no character is read as Markdown or HTML."""
    return "".join(f"&#{ord(char)};" if char in "\\`*_{}[]<>()#+!|&~" else char for char in text)


def _table(assessments: Sequence[Assessment]) -> str:
    rows = [[title for title, _ in COLUMNS]]
    rows += [[_cut(cell) for cell in _cells(assessment)] for assessment in assessments]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


FORMATS: Final[Mapping[str, Callable[[Sequence[Assessment]], str]]] = {
    "table": _table,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "markdown": _markdown,
}
