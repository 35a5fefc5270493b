"""The report as one page that prints well and needs nothing else."""

from functools import cache
from pathlib import Path
from typing import Final

import jinja2

from ..engine.model import Context
from ..text.sanitize import printable
from ..text.sources import source_name
from ..text.translations import Translations
from .columns import DETAIL_COLUMNS, PAGE_COLUMNS, shown_in
from .digest import digest
from .model import CameraLine, Report

TEMPLATE: Final = Path(__file__).parent / "page.html.j2"


def as_html(report: Report, translations: Translations) -> str:
    """Return a self-contained HTML page. Reads its template once: not for an event loop."""
    return _template().render(
        report=report,
        columns=shown_in(report, PAGE_COLUMNS),
        translations=translations,
        translate=translations.text,
        printable=printable,
        source_name=source_name,
        details=[(line, _details(line, translations)) for line in report.cameras],
        place=_place(report.context, translations),
        digest=digest(report.cameras, translations),
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(TEMPLATE.read_text("utf-8"))


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
