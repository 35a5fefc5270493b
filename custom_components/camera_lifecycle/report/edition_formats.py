"""The formats of the editions for a client and as a proof."""

from collections.abc import Callable, Mapping
import json
from typing import Final

from ..text.translations import Translations
from .edition import Edition, Extras
from .edition_data import as_edition_data
from .edition_page import as_client_html, as_proof_html
from .model import Report
from .proof_sheet import as_proof_csv
from .sheet import as_csv

type EditionFormat = Callable[[Report, Extras, Translations], str]


def _as_json(report: Report, extras: Extras, _: Translations) -> str:
    return json.dumps(as_edition_data(report, extras), indent=2)


EDITION_FORMATS: Final[Mapping[Edition, Mapping[str, EditionFormat]]] = {
    Edition.CLIENT: {
        "json": _as_json,
        "csv": lambda report, _, translations: as_csv(report, translations),
        "html": as_client_html,
    },
    Edition.PROOF: {"json": _as_json, "csv": as_proof_csv, "html": as_proof_html},
}
"""Each takes a report, what the edition has beside it, and the translations of a language."""
