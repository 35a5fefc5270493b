"""A date as exactly as a source gives it: a year, a month or a day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
import re
from typing import Final, Self

_WRITTEN: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day: `2024`, `2024-05`, `2024-05-17`.

    Two of them have no order of their own: what counts is the first or the last day that
    each can mean.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: object) -> Self | None:
        """Return the date that `text` names, or None when it names none."""
        match = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            return None
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None  # noqa: S101 - the pattern has one
        try:
            date(year, month or 1, day or 1)
        except ValueError:
            return None
        return cls(year, month, day)

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Return a date that is known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """Return the first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """Return the last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def is_exact(self) -> bool:
        """Return whether it is known to the day."""
        return self.day is not None

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Return the key of a list in order: by the first day, of equal ones the vaguer first."""
        return self.year, self.month or 0, self.day or 0

    def __str__(self) -> str:
        """Return it as ISO writes it, as far as it is known."""
        parts = (
            f"{self.year:04}",
            self.month and f"{self.month:02}",
            self.day and f"{self.day:02}",
        )
        return "-".join(part for part in parts if part)
