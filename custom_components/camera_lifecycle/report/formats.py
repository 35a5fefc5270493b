"""The formats of the inventory report."""

from collections.abc import Callable, Mapping
from typing import Final

from ..text.translations import Translations
from .data import as_json
from .model import Report
from .page import as_html
from .sheet import as_csv, as_markdown

FORMATS: Final[Mapping[str, Callable[[Report, Translations], str]]] = {
    "json": lambda report, _: as_json(report),
    "csv": as_csv,
    "markdown": as_markdown,
    "html": as_html,
}
"""Each takes a report and the translations of a language, and returns a text."""
