"""Reads a text, a cost or a state, and tells what a spreadsheet has made of it from an edit."""

from collections.abc import Mapping
from decimal import Decimal
import re
from typing import Final
import unicodedata

from ...owner.steps import StepState, read_cost
from ...text.sanitize import printable
from .model import CellError, SheetError

_COST: Final = re.compile(
    r"(?P<whole>\d+|\d{1,3}(?:(?P<sep>[., '\u2019])\d{3})(?:(?P=sep)\d{3})*)"
    r"(?:(?P<point>[.,])(?P<cents>\d{1,2}))?",
    re.ASCII,
)
_DIGITS_KEPT: Final = 15  # a spreadsheet's numbers hold no more
_NUMBER: Final = re.compile(r"[+-]?\d{1,40}(?:[.,]\d{1,40})?", re.ASCII)
_SCIENTIFIC: Final = re.compile(r"[+-]?\d(?:[.,]\d+)?E[+-]?\d+", re.ASCII | re.IGNORECASE)
_FAILED: Final = re.compile(r"#+|#(?:NAME|VALUE|REF|DIV/0|NUM|NULL|N/A|WERT|BEZUG|ZAHL|NV)[!?]?")
_MONTH: Final = r"(?:jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*\.?"
_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}",
        r"[0-9]{1,2}[-/.] ?[0-9]{1,2}[-/.] ?(?:[0-9]{4}|[0-9]{2})",
        r"[0-9]{1,2}[-/.][0-9]{1,4}\.?",
    )
)
_NAMED_DATE: Final = re.compile(
    rf"[0-9]{{1,2}}\.?[- ]{_MONTH}(?:[- ][0-9]{{2,4}})?|{_MONTH}[- ][0-9]{{2,4}}", re.IGNORECASE
)


def shown(text: str | None) -> str:
    """Return a kept text as a cell of the report holds it."""
    return printable(text or "").strip()


def read_text(cell: str, kept: str | None, max_length: int) -> str | None:
    """Return the text of a cell, None for an empty one; `kept` where it says what is kept.

    Raises CellError where a program has made another thing of it than was typed.
    """
    before = shown(kept)
    if cell == before:
        return kept
    if "\ufffd" in cell and "\ufffd" not in before:
        raise CellError(SheetError.WRONG_ENCODING)
    if _FAILED.fullmatch(cell):
        raise CellError(SheetError.SPREADSHEET_ERROR)
    if _SCIENTIFIC.fullmatch(cell) or _is_same_number(cell, before):
        raise CellError(SheetError.TURNED_INTO_NUMBER)
    if _NAMED_DATE.fullmatch(cell) or _is_other_date(cell, before):
        raise CellError(SheetError.TURNED_INTO_DATE)
    if len(cell) > max_length:
        raise CellError(SheetError.TOO_LONG)
    return printable(cell).strip() or None


def read_amount(cell: str, currency: str) -> Decimal | None:
    """Return a cost, None for an empty cell; `currency`: the code that may stand beside it."""
    text = re.sub(r"[\u00a0\u202f\u2009]", " ", cell)
    text = "".join(char for char in text if unicodedata.category(char) != "Sc")
    text = text.replace(currency, "").strip() if currency else text.strip()
    if not text and not cell:
        return None
    match = _COST.fullmatch(text)
    if match is None or (match["point"] and match["point"] == match["sep"]):
        raise CellError(SheetError.NOT_A_COST)
    separator = match["sep"]
    if separator in {".", ","} and match["point"] is None and text.count(separator) == 1:
        raise CellError(SheetError.AMBIGUOUS_COST)
    whole = re.sub(r"[^\d]", "", match["whole"])
    try:
        return read_cost(f"{whole}.{match['cents'] or 0}")
    except ValueError as err:
        raise CellError(SheetError.NOT_A_COST) from err


def read_state(cell: str, states: Mapping[str, StepState]) -> StepState:
    """Return the state that a word names; raises CellError for no such word."""
    state = states.get(cell.casefold())
    if state is None:
        raise CellError(SheetError.UNKNOWN_STATE)
    return state


def _is_same_number(cell: str, before: str) -> bool:
    """Return whether a text of digits has lost what a number does not keep: zeros, digits."""
    if not (_NUMBER.fullmatch(cell) and _NUMBER.fullmatch(before)):
        return False
    now, then = (Decimal(text.replace(",", ".")) for text in (cell, before))
    if now == then:
        return True
    same = cell[:_DIGITS_KEPT] == before[:_DIGITS_KEPT] and len(cell) == len(before) > _DIGITS_KEPT
    return same and not cell[_DIGITS_KEPT:].strip("0")


def _is_other_date(cell: str, before: str) -> bool:
    """Return whether what looked like a date is now written as another kind of date."""
    now, then = (
        [number for number, form in enumerate(_DATES) if form.fullmatch(text)]
        for text in (cell, before)
    )
    return bool(now and then) and now != then
