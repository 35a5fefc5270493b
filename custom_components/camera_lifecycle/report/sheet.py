"""The report as a table: CSV for a spreadsheet, Markdown for a note."""

from ..text.sanitize import escape_all_markdown
from ..text.tables import csv_table, markdown_table
from ..text.translations import Translations
from .columns import TABLE_COLUMNS
from .model import CameraLine, Report


def as_csv(report: Report, translations: Translations) -> str:
    """Return the report as CSV with a line of titles."""
    rows = (_cells(line, translations) for line in report.cameras)
    return csv_table(_titles(translations), rows)


def as_markdown(report: Report, translations: Translations) -> str:
    """Return the report as a Markdown table under its title and totals."""
    rows = (_cells(line, translations) for line in report.cameras)
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
            markdown_table(_titles(translations), rows),
            "",
        ]
    )


def _titles(translations: Translations) -> list[str]:
    return [translations.text(column.title_key) for column in TABLE_COLUMNS]


def _cells(line: CameraLine, translations: Translations) -> list[str]:
    return [column.text(line, translations) for column in TABLE_COLUMNS]
