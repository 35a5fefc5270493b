"""An index of patterns: find those that can match a text, compile them when first needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
import re
from typing import Final, NamedTuple

from .heads import HEAD, heads

REMEMBERED: Final = 1024
"""Texts whose matches an index keeps; one text has at most 512 characters."""

FLAGS: Final = re.IGNORECASE | re.ASCII
"""How the patterns of vendors and integrations are read."""


class Pattern:
    """A regular expression, compiled when it is first asked; anchored at the start."""

    __slots__ = ("_compiled", "text")

    def __init__(self, text: str) -> None:
        """Keep the text; a broken one matches nothing."""
        self.text = text
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of `text`, case ignored."""
        if self._compiled is None:
            try:
                self._compiled = re.compile(self.text, FLAGS)
            except re.error:
                self._compiled = re.compile(r"(?!)")
        return self._compiled.match(text)


class PatternRow[T](NamedTuple):
    """A pattern and what it stands for. `heads`: with bars between, if known."""

    text: str
    meaning: T
    heads: str | None = None


class PatternIndex[T]:
    """Patterns, each with what it stands for, kept by the letters they begin with.

    They are sorted in when the first text is looked for: many homes never ask for most kinds.
    """

    __slots__ = ("_by_head", "_found", "_rows")

    def __init__(self, rows: Sequence[PatternRow[T]]) -> None:
        """Take the rows."""
        self._rows = rows
        self._by_head: Mapping[str, Sequence[tuple[int, Pattern, T]]] | None = None
        self._found: dict[str, Sequence[tuple[re.Match[str], T]]] = {}

    def find(self, text: str) -> Sequence[tuple[re.Match[str], T]]:
        """Return each match with its meaning, in the order in which the rows were given.

        The last texts are remembered: a home has few models, and asks for each again and again.
        """
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[text] = self._find(text)
        return found

    def _find(self, text: str) -> Sequence[tuple[re.Match[str], T]]:
        rows = self._rows  # before it is asked whether they are sorted in: another thread may do so
        if self._by_head is None:
            self._by_head = _sorted_in(rows)
            self._rows = ()
        start = text[:HEAD].casefold()
        matches = [
            (place, match, meaning)
            for length in range(len(start) + 1)
            for place, pattern, meaning in self._by_head.get(start[:length], ())
            if (match := pattern.match(text))
        ]
        matches.sort(key=itemgetter(0))
        return [(match, meaning) for _, match, meaning in matches]


def _sorted_in[T](rows: Iterable[PatternRow[T]]) -> dict[str, list[tuple[int, Pattern, T]]]:
    """Return (place, pattern, meaning) by the letters that a text must begin with."""
    by_head: dict[str, list[tuple[int, Pattern, T]]] = defaultdict(list)
    for place, row in enumerate(rows):
        entry = place, Pattern(str(row.text)), row.meaning
        for head in heads(entry[1].text) if row.heads is None else row.heads.split("|"):
            by_head[head].append(entry)
    return dict(by_head)
