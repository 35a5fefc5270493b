"""The report as a table: CSV for a spreadsheet, Markdown for a note."""

from collections.abc import Iterable

from ..text.sanitize import escape_all_markdown
from ..text.tables import csv_table, markdown_table
from ..text.translations import Translations
from .columns import TABLE_COLUMNS, Column
from .model import CameraLine, Report
from .step_columns import SHEET_COLUMNS


def as_csv(report: Report, translations: Translations) -> str:
    """Return the report as CSV with a line of titles; `read_back/` reads it again."""
    rows = (_cells(line, translations, SHEET_COLUMNS) for line in report.cameras)
    return csv_table(_titles(translations, SHEET_COLUMNS), rows)


def as_markdown(report: Report, translations: Translations) -> str:
    """Return the report as a Markdown table under its title and totals."""
    rows = (_cells(line, translations, TABLE_COLUMNS) for line in report.cameras)
    facts = translations.text(
        "report_facts",
        day=translations.date(report.context.today),
        version=report.library_version,
    )
    totals = (
        f"- {translations.text(f'report_total_{key}')}: {count}"
        for key, count in report.totals.items()
    )
    return "\n".join(
        [
            f"# {escape_all_markdown(report.title)}",
            "",
            facts,
            "",
            *totals,
            "",
            markdown_table(_titles(translations, TABLE_COLUMNS), rows),
            "",
        ]
    )


def _titles(translations: Translations, columns: Iterable[Column]) -> list[str]:
    return [translations.text(column.title_key) for column in columns]


def _cells(line: CameraLine, translations: Translations, columns: Iterable[Column]) -> list[str]:
    return [column.text(line, translations) for column in columns]
