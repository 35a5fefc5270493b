"""Reads a day as a spreadsheet may have written it, and never guesses which number is the month.

With dots the day comes first wherever dates are written so. With strokes either may: such a date
is read where only one reading is a date, or where the same file shows in which order its program
writes: by a day that is kept here and that it has written anew.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum, auto
import re
from typing import Final

from .model import CellError, SheetError

_TIME: Final = r"(?:[ T]0?0:00(?::00)?)?"
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.ASCII)
_DOTTED: Final = re.compile(rf"(\d{{1,2}})\. ?(\d{{1,2}})\. ?(\d{{4}}){_TIME}", re.ASCII)
_STROKES: Final = re.compile(rf"(\d{{1,2}})([-/])(\d{{1,2}})\2(\d{{4}}){_TIME}", re.ASCII)


class Order(Enum):
    """Which number of a date comes first."""

    DAY = auto()
    MONTH = auto()


def read_day(text: str, order: Order | None) -> date | None:
    """Return the day of a cell, None for an empty one; raises CellError for what is none.

    `order`: the one that the file shows, None where it shows none.
    """
    if not text:
        return None
    if match := _YEAR_FIRST.fullmatch(text):
        return _sure(_date(match[1], match[3], match[4]))
    if match := _DOTTED.fullmatch(text):
        return _sure(_date(match[3], match[2], match[1]))
    readings = _readings(text)
    days = {day for day in readings.values() if day is not None}
    if len(days) > 1 and order is not None:
        return readings[order]
    if len(days) > 1:
        raise CellError(SheetError.AMBIGUOUS_DATE)
    return _sure(next(iter(days), None))


def order_shown(cells: Iterable[tuple[str, date | None]]) -> Order | None:
    """Return in which order a file writes dates; `cells`: each with the day that is kept."""
    shown: set[Order] = set()
    for text, kept in cells:
        fits = {order for order, day in _readings(text).items() if day and day == kept}
        shown |= fits if len(fits) == 1 else set()
    return shown.pop() if len(shown) == 1 else None


def _readings(text: str) -> dict[Order, date | None]:
    match = _STROKES.fullmatch(text)
    if match is None:
        return {}
    return {
        Order.DAY: _date(match[4], match[3], match[1]),
        Order.MONTH: _date(match[4], match[1], match[3]),
    }


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _sure(day: date | None) -> date:
    if day is None:
        raise CellError(SheetError.NOT_A_DATE)
    return day
