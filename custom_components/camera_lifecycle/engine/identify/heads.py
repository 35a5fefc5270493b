"""The letters that a text must begin with for a pattern to match it.

Read from the pattern itself, as far as it is plain: letters, digits, sets, groups and what may be
repeated. What is not understood leaves the rest open, so that a pattern is asked too often and
never too seldom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
import re
from typing import Final

HEAD: Final = 4
"""Letters of a head at most."""
MOST: Final = 32
"""Heads of a pattern at most: with more, they are cut shorter."""

_DIGITS: Final = "0123456789"
_REPEATED: Final = re.compile(r"\{(?!\})(\d*)(,\d*)?\}")
_IN_SET: Final = re.compile(r"\\d|(\w)-(\w)|\\([^\w])|(\\[wWsSD])|([^\\\]])", re.ASCII)
_GROUP: Final = re.compile(r"\((\?:|\?P<\w+>|\?[=!])?(?!\?)", re.ASCII)

type Head = tuple[str, bool]
"""The letters, and whether what follows in the pattern follows right behind them."""
type Heads = dict[Head, None]

_OPEN: Final[Heads] = {("", True): None}
_SHUT: Final[Heads] = {("", False): None}


def heads(pattern: str) -> tuple[str, ...]:
    """Return the letters, at most four, that a text must begin with; '' where any may.

    They are case folded. A pattern of which not everything is understood may have ''.
    """
    reader = _Reader(pattern)
    found = reader.alternatives()
    texts = {text for text, _ in found} if reader.at == len(pattern) else {""}
    shortest = (text for text in texts if not any(text[:end] in texts for end in range(len(text))))
    return tuple(sorted(shortest))


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self) -> Heads:
        """Return the heads of what stands between bars, up to the end of the group."""
        found = dict(self._sequence())
        while self._take("|"):
            found.update(self._sequence())
        return found

    def _sequence(self) -> Heads:
        found = _OPEN
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            found = _followed(found, self._part())
        return found

    def _part(self) -> Heads:
        """Return the heads of one letter, set or group, as often as it may be repeated."""
        one = self._atom()
        if self._take("?"):
            found = {**one, **_OPEN}
        elif self._take("*"):
            found = {**_shut(one), **_OPEN}
        elif self._take("+"):
            found = _shut(one)
        elif match := _REPEATED.match(self.pattern, self.at):
            self.at = match.end()
            found = _times(one, int(match[1] or 0), is_exact=match[2] is None)
        else:
            return one
        if not self._take("?"):  # as few as possible, or without giving back: the same heads
            self._take("+")
        return found

    def _atom(self) -> Heads:
        letter = self.pattern[self.at]
        if letter == "(":
            return self._group()
        self.at += 1
        if letter == "[":
            return self._set()
        if letter == "\\":
            return self._escaped()
        return _SHUT if letter in ".^$" else _letters(letter)

    def _group(self) -> Heads:
        match = _GROUP.match(self.pattern, self.at)
        if match is None:  # flags, or what looks back: nothing is known of it
            self.at = len(self.pattern) + 1
            return _SHUT
        self.at = match.end()
        found = self.alternatives()
        if not self._take(")"):
            self.at = len(self.pattern) + 1
        looks_ahead = match[1] in ("?=", "?!")
        return _OPEN if looks_ahead else found

    def _set(self) -> Heads:
        """Return each letter of a set; nothing of one that holds a kind, or all but some."""
        letters = ""
        is_other = self.pattern.startswith("^", self.at)
        while match := _IN_SET.match(self.pattern, self.at):
            self.at = match.end()
            first, last, escaped, kind, plain = match.groups()
            is_other = is_other or kind is not None
            letters += "".join(_between(first, last)) if first else escaped or plain or _DIGITS
        if not self._take("]"):
            self.at = len(self.pattern) + 1
        return _SHUT if is_other or not letters else _letters(letters)

    def _escaped(self) -> Heads:
        letter = self.pattern[self.at : self.at + 1]
        self.at += 1
        if letter == "d":
            return _letters(_DIGITS)
        if letter == "b":
            return _OPEN
        return _SHUT if not letter or letter.isalnum() else _letters(letter)

    def _take(self, letter: str) -> bool:
        """Return whether `letter` comes next, and go behind it."""
        if not self.pattern.startswith(letter, self.at):
            return False
        self.at += 1
        return True


def _letters(letters: Iterable[str]) -> Heads:
    folded = {letter.casefold() for letter in letters}
    # a bar stands between the heads of a pattern, where they are written down
    return (
        _SHUT
        if not all(map(str.isascii, folded)) or "|" in folded
        else {(letter, True): None for letter in folded}
    )


def _between(first: str, last: str) -> Iterator[str]:
    return map(chr, range(ord(first), ord(last) + 1))


def _shut(found: Heads) -> Heads:
    return {(text, False): None for text, _ in found}


def _times(one: Heads, least: int, *, is_exact: bool) -> Heads:
    """Return the heads of what stands there `least` times, or more often."""
    found = _OPEN
    for _ in range(min(least, HEAD)):
        found = _followed(found, one)
    if is_exact:
        return found
    return {**_shut(found), **({} if least else {**_shut(one), **_OPEN})}


def _followed(found: Heads, after: Heads) -> Heads:
    """Return the heads with those of what follows."""
    joined: Heads = {}
    for text, is_open in found:
        if not is_open or len(text) >= HEAD:
            joined[text, False] = None
            continue
        for more, goes_on in after:
            joined[(text + more)[:HEAD], goes_on] = None
    return _shorter(joined)


def _shorter(found: Heads) -> Heads:
    """Return the heads, cut shorter where they are too many."""
    for most in range(HEAD - 1, -1, -1):
        if len(found) <= MOST:
            break
        found = {(text[:most], is_open and len(text) <= most): None for text, is_open in found}
    return found
