"""The report as one page that prints well and needs nothing else."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import jinja2

from ..engine.model import Context
from ..text.sanitize import printable
from ..text.sources import source_name
from ..text.translations import Translations
from .columns import DETAIL_COLUMNS, PAGE_COLUMNS, shown_in
from .digest import digest
from .model import CameraLine, Report

_FOLDER: Final = Path(__file__).parent


def as_html(report: Report, translations: Translations) -> str:
    """Return a self-contained HTML page. Reads its template once: not for an event loop."""
    return template("page.html.j2").render(page_values(report, translations))


def page_values(report: Report, translations: Translations) -> dict[str, Any]:
    """Return what every page of a report is made of."""
    return {
        "report": report,
        "columns": shown_in(report, PAGE_COLUMNS),
        "translations": translations,
        "translate": translations.text,
        "printable": printable,
        "source_name": source_name,
        "details": [(line, _details(line, translations)) for line in report.cameras],
        "place": _place(report.context, translations),
        "digest": digest(report.cameras, translations),
    }


@cache
def template(name: str) -> jinja2.Template:
    """Return a template of this folder. Reads it, and what it includes, once."""
    return _environment().get_template(name)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _place(context: Context, translations: Translations) -> str:
    """Return where the cameras are: the country, with the region where one is set."""
    if context.country is None:
        return translations.text("report_no_country")
    country = translations.country(context.country)
    return f"{country} ({context.region})" if context.region else country


def _details(line: CameraLine, translations: Translations) -> list[tuple[str, str]]:
    """Return the title and the text of each detail that a camera has."""
    texts = (
        (column.title_key, column.detail_text(line, translations)) for column in DETAIL_COLUMNS
    )
    return [(translations.text(title_key), text) for title_key, text in texts if text]
