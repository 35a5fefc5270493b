"""The proof as a table: each camera with what is said of it rests on."""

from typing import Final

from ..text.sanitize import printable
from ..text.tables import csv_table
from ..text.translations import Translations
from .columns import TABLE_COLUMNS, shown_in
from .edition import CameraProof, Extras
from .model import Report
from .step_columns import ID_COLUMN

_COLUMNS: Final = (*TABLE_COLUMNS, ID_COLUMN)


def _cells(proof: CameraProof) -> list[str]:
    """Return serial numbers, MAC addresses, evidence, and when each source was read."""
    evidence = (
        f"{row.signal}: {row.value} ({row.says}, {row.strength}: {', '.join(row.ways)})"
        for row in proof.evidence
    )
    readings = (
        f"{each.way}: {each.read.isoformat()}" if each.read else each.way for each in proof.readings
    )
    return [printable("; ".join(cell)) for cell in (proof.serials, proof.macs, evidence, readings)]


def as_proof_csv(report: Report, extras: Extras, translations: Translations) -> str:
    """Return the proof as CSV; the version and the day of the facts stand in each row."""
    facts = f"{report.library_version} ({extras.facts_day or ''})"
    nothing = CameraProof()
    columns = shown_in(report, _COLUMNS)
    rows = []
    for line in report.cameras:
        proof = extras.proofs.get(line.assessment.id, nothing)
        rows.append(
            [
                *(column.text(line, translations) for column in columns),
                *_cells(proof),
                facts,
            ]
        )
    titles = [
        *(translations.text(column.title_key) for column in columns),
        translations.text("proof_serial"),
        translations.text("proof_mac"),
        translations.text("proof_evidence"),
        translations.text("proof_read"),
        translations.text("proof_facts"),
    ]
    return csv_table(titles, rows)
