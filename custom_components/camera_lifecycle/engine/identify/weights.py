"""How much an indicator counts."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from ..model import Strength


class Weight(IntEnum):
    """The words of the library as points.

    One strong indicator makes a likely maker; one medium one makes a possible one.
    """

    NONE = 0
    WEAK = 1
    MEDIUM = 3
    STRONG = 5

    @classmethod
    def read(cls, word: object, default: Weight | None = None) -> Weight:
        """Return the weight that a strength of the library stands for."""
        weight = _BY_WORD.get(word) if isinstance(word, str) else None
        return weight if weight is not None else default or cls.NONE

    @property
    def strength(self) -> Strength:
        """Return what a single indicator of this weight proves."""
        return _STRENGTH[self]


_BY_WORD: Final[dict[str, Weight]] = {
    "strong": Weight.STRONG,
    "medium": Weight.MEDIUM,
    "weak": Weight.WEAK,
    "none": Weight.NONE,
}
_STRENGTH: Final = {
    Weight.STRONG: Strength.STRONG,
    Weight.MEDIUM: Strength.WEAK,
    Weight.WEAK: Strength.WEAK,
    Weight.NONE: Strength.NONE,
}
