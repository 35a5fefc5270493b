"""The formats of each edition of the report."""

from collections.abc import Callable, Mapping
import json
from typing import Any, Final

from ..text.translations import Translations
from .data import as_data
from .edition import Edition, Extras
from .edition_data import as_edition_data
from .edition_page import as_client_html, as_proof_html
from .formats import FORMATS
from .model import Report
from .proof_sheet import as_proof_csv
from .sheet import as_csv

HTML: Final = "html"
JSON: Final = "json"

type Writer[T] = Callable[[Report, Extras, Translations], T]


def written_data(report: Report, extras: Extras, _: Translations) -> dict[str, Any]:
    """Return what the JSON of an edition holds, as data."""
    if extras.edition is Edition.INVENTORY:
        return as_data(report)
    return as_edition_data(report, extras)


def _as_json(report: Report, extras: Extras, _: Translations) -> str:
    return json.dumps(as_edition_data(report, extras), indent=2)


def _inventory_in(
    write: Callable[[Report, Translations], str],
) -> Writer[str]:
    return lambda report, _, translations: write(report, translations)


WRITERS: Final[Mapping[Edition, Mapping[str, Writer[str]]]] = {
    Edition.INVENTORY: {kind: _inventory_in(write) for kind, write in FORMATS.items()},
    Edition.CLIENT: {
        JSON: _as_json,
        "csv": _inventory_in(as_csv),
        HTML: as_client_html,
    },
    Edition.PROOF: {JSON: _as_json, "csv": as_proof_csv, HTML: as_proof_html},
}
"""Each takes a report, what the edition has beside it, and the translations of a language."""
