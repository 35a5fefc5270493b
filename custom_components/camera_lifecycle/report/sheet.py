"""The report as a table: CSV for a spreadsheet, Markdown for a note."""

from collections.abc import Iterable, Iterator, Sequence

from ..text.sanitize import escape_all_markdown
from ..text.tables import csv_table, markdown_table
from ..text.translations import Translations
from .columns import TABLE_COLUMNS, Column, shown_in
from .model import Report
from .step_columns import SHEET_COLUMNS


def as_csv(report: Report, translations: Translations) -> str:
    """Return the report as CSV with a line of titles; `read_back/` reads it again."""
    columns = shown_in(report, SHEET_COLUMNS)
    return csv_table(_titles(columns, translations), _rows(report, columns, translations))


def as_markdown(report: Report, translations: Translations) -> str:
    """Return the report as a Markdown table under its title and totals."""
    columns = shown_in(report, TABLE_COLUMNS)
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
            markdown_table(_titles(columns, translations), _rows(report, columns, translations)),
            "",
        ]
    )


def _titles(columns: Iterable[Column], translations: Translations) -> list[str]:
    return [translations.text(column.title_key) for column in columns]


def _rows(
    report: Report, columns: Sequence[Column], translations: Translations
) -> Iterator[list[str]]:
    for line in report.cameras:
        yield [column.text(line, translations) for column in columns]
