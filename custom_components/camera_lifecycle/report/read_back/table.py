"""From the text of a CSV file to rows of cells, however a spreadsheet has saved it."""

from collections.abc import Iterator, Mapping
import csv
import io
import re
from typing import Final

from ...text.tables import as_written
from .model import READ, CellError, SheetError

MAX_BYTES: Final = 8 * 1024 * 1024
MAX_ROWS: Final = 5000
_DELIMITERS: Final = (",", ";", "\t")
_SEP: Final = re.compile(r"sep=[,;\t]\r?\n", re.IGNORECASE)


def read_table(text: str, headings: Mapping[str, str]) -> tuple[list[str], list[list[str]]]:
    """Return the titles of a table and the cells of its rows; raises CellError for no such table.

    The delimiter is the one by which the most titles are known. A row keeps its place: an empty
    one is an empty list.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise CellError(SheetError.TOO_LARGE)
    text = _SEP.sub("", text, count=1) if _SEP.match(text) else text
    best = max(_DELIMITERS, key=lambda delimiter: len(_known(text, delimiter, headings)))
    known = _known(text, best, headings)
    if not {"id", "name"} & {*known} or known == ["name"]:
        raise CellError(SheetError.NO_HEADINGS)
    if any(known.count(key) > 1 for key in READ):
        raise CellError(SheetError.HEADING_TWICE)
    rows: list[list[str]] = []
    try:
        for cells in _reader(text, best):
            rows.append([as_written(cell).strip() for cell in cells])
            if len(rows) > MAX_ROWS:
                raise CellError(SheetError.TOO_LARGE)
    except csv.Error as err:
        raise CellError(SheetError.NOT_CSV) from err
    return rows[0], rows[1:]


def heading_key(title: str, headings: Mapping[str, str]) -> str | None:
    """Return the key of the column that has that title, None for one that is not read."""
    return headings.get(title.strip().casefold())


def _known(text: str, delimiter: str, headings: Mapping[str, str]) -> list[str]:
    """Return the keys of the columns that the first line names."""
    try:
        first = next(_reader(text, delimiter), [])
    except csv.Error:
        return []
    keys = (heading_key(title, headings) for title in first)
    return [key for key in keys if key is not None]


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
