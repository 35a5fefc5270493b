"""The proof as a table: each camera with what is said of it rests on."""

from collections.abc import Callable, Mapping
from typing import Final

from ..text.sanitize import printable
from ..text.tables import csv_table
from ..text.translations import Translations
from .columns import TABLE_COLUMNS
from .edition import CameraProof, Extras
from .model import Report
from .step_columns import ID_COLUMN

_COLUMNS: Final = (*TABLE_COLUMNS, ID_COLUMN)
_PROOF: Final[Mapping[str, Callable[[CameraProof], str]]] = {
    "proof_serial": lambda proof: "; ".join(proof.serials),
    "proof_mac": lambda proof: "; ".join(proof.macs),
    "proof_evidence": lambda proof: "; ".join(
        f"{row.signal}: {row.value} ({row.says}, {row.strength}: {', '.join(row.ways)})"
        for row in proof.evidence
    ),
    "proof_read": lambda proof: "; ".join(
        f"{each.way}: {each.read.isoformat()}" if each.read else each.way for each in proof.readings
    ),
}


def as_proof_csv(report: Report, extras: Extras, translations: Translations) -> str:
    """Return the proof as CSV; the version and the day of the facts stand in each row."""
    facts = f"{report.library_version} ({extras.facts_day or ''})"
    nothing = CameraProof()
    rows = []
    for line in report.cameras:
        proof = extras.proofs.get(line.assessment.id, nothing)
        rows.append(
            [
                *(column.text(line, translations) for column in _COLUMNS),
                *(printable(read(proof)) for read in _PROOF.values()),
                facts,
            ]
        )
    keys = (*(column.title_key for column in _COLUMNS), *_PROOF, "proof_facts")
    return csv_table([translations.text(key) for key in keys], rows)
