"""Writes a table as CSV or Markdown; no cell acts in the program that opens it."""

from collections.abc import Iterable, Sequence
import csv
import io
from typing import Final

from .sanitize import escape_all_markdown

_FORMULA: Final = frozenset("=+-@\t\r")


def csv_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return CSV with a line of titles. A cell that begins like a formula gets a quote before."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(titles)
    writer.writerows([_no_formula(cell) for cell in row] for row in rows)
    return out.getvalue()


def markdown_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table without a line end; cells are escaped, titles are our own."""
    escaped = ([escape_all_markdown(cell) for cell in row] for row in rows)
    lines = (titles, ["---"] * len(titles), *escaped)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def as_written(cell: str) -> str:
    """Return a cell that was read from CSV without the quote that `csv_table` put before it."""
    return cell[1:] if cell[:1] == "'" and _begins_like_formula(cell) else cell


def _no_formula(cell: str) -> str:
    return f"'{cell}" if _begins_like_formula(cell) else cell


def _begins_like_formula(cell: str) -> bool:
    """Return whether a formula begins here; quotes of the text's own count as none.

    So every cell that was quoted can be told from one that begins with a quote by itself.
    """
    return cell.lstrip("'")[:1] in _FORMULA
