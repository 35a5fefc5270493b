"""The inventory report: what a person hands to an insurer or an installer, or keeps."""

from collections.abc import Callable, Mapping
from typing import Final

from ..notices.phrases import Phrases
from .data import as_data, as_json
from .model import CameraLine, Report
from .page import as_html
from .sheet import as_csv, as_markdown

__all__ = ["FORMATS", "CameraLine", "Report", "as_data", "as_json"]

FORMATS: Final[Mapping[str, Callable[[Report, Phrases], str]]] = {
    "json": lambda report, _: as_json(report),
    "csv": as_csv,
    "markdown": as_markdown,
    "html": as_html,
}
"""Each takes a report and the phrases of a language, and returns a text."""
