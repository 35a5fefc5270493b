"""The private values that are known of a home, and where they stand in a text, however written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from .notations import Folded, fold
from .spans import Found, Private

SHORTEST: Final = 4
"""Shorter ones are private only as a whole text: they are a part of many words."""
_SHORTEST_FOREIGN: Final = 2  # in a writing in which a word has few characters
_LONG: Final = 10
_FEW_DIGITS: Final = 6


class Edge(Enum):
    """What must be beside a value for it to be meant."""

    ANYTHING = auto()
    WORD_END = auto()
    """The end of a word: between letters and digits, too, and before the next capital."""
    NO_LETTER_OR_DIGIT = auto()


@dataclass(frozen=True, slots=True)
class KnownValue:
    """One private value. `folded`: as it is looked for; `identity`: that of all its notations."""

    folded: str
    kind: Private
    identity: str
    edge: Edge
    shown: str = ""


@dataclass(slots=True)
class KnownValues:
    """All private values. Thousands may begin alike, so the lengths are kept by beginning."""

    _all: dict[str, KnownValue] = field(default_factory=dict)
    _lengths: dict[str, list[int]] = field(default_factory=dict)

    def add(
        self,
        kind: Private,
        text: str,
        *,
        identity: str | None = None,
        edge: Edge | None = None,
        shown: str = "",
    ) -> None:
        """Add a value; the first word about it counts. `identity`: where it is a part of another.

        `edge`: by default by how easily it is met by chance.
        """
        folded = fold(text)
        if not folded or folded in self._all:
            return
        value = KnownValue(folded, kind, identity or folded, edge or _edge(text, folded), shown)
        self._all[folded] = value
        if not _is_short(folded):
            beginning = folded[: SHORTEST if folded.isascii() else _SHORTEST_FOREIGN]
            lengths = self._lengths.setdefault(beginning, [])
            if len(folded) not in lengths:
                lengths.append(len(folded))

    def __contains__(self, folded: str) -> bool:
        """Return whether a value is private."""
        return folded in self._all

    def find(self, text: str) -> Iterator[Found]:
        """Yield where private values stand in a decoded text; some may overlap."""
        folded = fold(text)
        if (whole := self._all.get(folded)) is not None and _is_short(folded):
            yield Found(0, len(text), whole.kind, whole.identity, whole.shown)
        if not any(True for _ in self._candidates(folded)):
            return
        mapped = Folded.of(text)
        for start, value in self._candidates(mapped.text):
            end = start + len(value.folded)
            if _is_meant(text, mapped, start, end, value):
                places = mapped.places
                yield Found(
                    places[start], places[end - 1] + 1, value.kind, value.identity, value.shown
                )

    def _candidates(self, folded: str) -> Iterator[tuple[int, KnownValue]]:
        beginnings = (SHORTEST,) if folded.isascii() else (SHORTEST, _SHORTEST_FOREIGN)
        for beginning in beginnings:
            for start in range(len(folded) - beginning + 1):
                for length in self._lengths.get(folded[start : start + beginning], ()):
                    value = self._all.get(folded[start : start + length])
                    if value is not None:
                        yield start, value


def _is_short(folded: str) -> bool:
    if not folded.isascii():
        return len(folded) < _SHORTEST_FOREIGN
    return len(folded) < SHORTEST or (folded.isdigit() and len(folded) < _FEW_DIGITS)


def _edge(text: str, folded: str) -> Edge:
    """Return what must be beside a value: a short word is a part of others, a long one of none."""
    several_words = len(folded) >= _FEW_DIGITS and len(text.split()) > 1
    return Edge.ANYTHING if several_words or len(folded) >= _LONG else Edge.WORD_END


def _is_meant(text: str, mapped: Folded, start: int, end: int, value: KnownValue) -> bool:
    """Return whether what stands in a text is the value, and no part of another word."""
    places = mapped.places
    first, last = places[start], places[end - 1]
    if value.folded.isdigit() and "." in text[first:last]:
        return False  # a version: numbers that are no version are not written with dots
    if value.edge is Edge.ANYTHING:
        return True
    before, after = text[first - 1 : first], text[last + 1 : last + 2]
    return _is_edge(before, text[first], value.edge) and _is_edge(text[last], after, value.edge)


def _is_edge(left: str, right: str, edge: Edge) -> bool:
    """Return whether a value may begin, or end, between two characters ('' for none)."""
    if not (left.isalnum() and right.isalnum()):
        return True
    if edge is Edge.NO_LETTER_OR_DIGIT:
        return False
    return left.isdigit() != right.isdigit() or (left.islower() and right.isupper())
