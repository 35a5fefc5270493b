"""An index of patterns: find those that can match a text, compile them when first needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
import re
from typing import Final

HEAD: Final = 4
REMEMBERED: Final = 1024
"""Texts whose matches an index keeps; one text has at most 512 characters."""

FLAGS: Final = re.IGNORECASE | re.ASCII
"""How the patterns of vendors and integrations are read."""
_MANY: Final = "?*{"
_META: Final = frozenset(r".^$*+?{}[]()|\\")
_SET: Final = re.compile(r"\[([A-Za-z0-9]+)\]")
_GROUP: Final = re.compile(r"\((?:\?:)?([^()\[\]]+)\)")
_OPTIONAL: Final = re.compile(r"[A-Za-z0-9]\?")
_DIGIT: Final = r"\d"


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


class PatternIndex[T]:
    """Patterns, each with what it stands for, kept by the letters they begin with.

    They are sorted in when the first text is looked for: many homes never ask for most kinds.
    """

    __slots__ = ("_by_head", "_found", "_rows")

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        """Take (pattern, meaning) rows."""
        self._rows = [(str(text), meaning) for text, meaning in rows]
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
        if self._by_head is None:
            self._by_head = _sorted_in(self._rows)
        start = text[:HEAD].casefold()
        matches = [
            (place, match, meaning)
            for length in range(len(start) + 1)
            for place, pattern, meaning in self._by_head.get(start[:length], ())
            if (match := pattern.match(text))
        ]
        matches.sort(key=itemgetter(0))
        return [(match, meaning) for _, match, meaning in matches]


def _sorted_in[T](rows: Iterable[tuple[str, T]]) -> dict[str, list[tuple[int, Pattern, T]]]:
    """Return (place, pattern, meaning) by the letters that a text must begin with."""
    by_head: dict[str, list[tuple[int, Pattern, T]]] = defaultdict(list)
    for place, (text, meaning) in enumerate(rows):
        pattern = Pattern(text)
        for head in heads(text):
            by_head[head].append((place, pattern, meaning))
    return by_head


def heads(pattern: str) -> tuple[str, ...]:
    """Return the letters, at most four, that a text must begin with; '' where any may."""
    return tuple(dict.fromkeys(head for part in _branches(pattern) for head in _heads(part)))


def _branches(pattern: str) -> list[str]:
    """Split at the bars that stand outside every bracket."""
    parts, depth, last = [], 0, 0
    for at, letter in enumerate(pattern):
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
        elif letter == "|" and depth == 0:
            parts.append(pattern[last:at])
            last = at + 1
    return [*parts, pattern[last:]]


def _heads(pattern: str) -> list[str]:
    if pattern.startswith(_DIGIT):
        return _spread("0123456789", pattern[len(_DIGIT) :])
    if match := _SET.match(pattern):
        return _spread(match[1], pattern[match.end() :])
    if match := _GROUP.match(pattern):
        return _spread(match[1].split("|"), pattern[match.end() :])
    if _OPTIONAL.match(pattern):
        return [*_heads(pattern[0] + pattern[2:]), *_heads(pattern[2:])]
    return [_literal(pattern)]


def _spread(parts: Iterable[str], rest: str) -> list[str]:
    """Return the heads of each part followed by `rest`; a part may be left out before a `?`."""
    mark = rest[:1]
    if mark in ("*", "{"):
        return [""]
    after = _heads(rest[1:]) if mark == "?" else []
    joined = "" if mark == "+" else rest[1:] if mark == "?" else rest
    return [*(_literal(part + joined) for part in parts), *after]


def _literal(text: str) -> str:
    """Return the plain letters that the expression begins with."""
    letters: list[str] = []
    at = 0
    while at < len(text) and len(letters) < HEAD:
        letter, width = text[at], 1
        if letter == "\\" and at + 1 < len(text) and not text[at + 1].isalnum():
            letter, width = text[at + 1], 2
        elif letter in _META:
            break
        after = text[at + width : at + width + 1]
        if after and after in _MANY:
            break
        letters.append(letter)
        at += width
    return "".join(letters).casefold()
