"""Replaces what is private in JSON values, each value by a placeholder of its own.

A value has one placeholder (`**REDACTED-mac-1**`) wherever and however it is written, so one
sees which are equal; the numbers mean nothing beyond one download.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
import re
from typing import Any, Final

from ..event_loop.time_slice import TimeSlice
from .addresses import AddressFinder
from .known import KnownValues
from .notations import Decoded, fold
from .spans import Found, Private

FOREIGN: Final = "details"
"""What stands under this key is named by devices and integrations: the keys, too."""
_OF_VERSIONS: Final = re.compile(
    r"[Vv]ersion|[Ff]irmware|[Bb]uild|[Rr]elease|[Hh]ardware|fixed|Ver(?![a-z])|_ver\b"
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A value that is private as a whole, whatever it looks like."""

    kind: Private
    text: str | None


@dataclass(frozen=True, slots=True)
class _Where:
    """Where a value stands: whether versions are expected, and who has named the keys."""

    is_version: bool = False
    is_foreign: bool = False

    def under(self, key: str) -> _Where:
        """Return the place under a key."""
        return _under(self, key)


def is_of_version(key: str) -> bool:
    """Return whether a version stands under a key, ours or a device's."""
    return _OF_VERSIONS.search(key) is not None


@lru_cache(maxsize=1024)
def _under(where: _Where, key: str) -> _Where:
    return _Where(
        is_version=where.is_version or is_of_version(key),
        is_foreign=where.is_foreign or key == FOREIGN,
    )


@dataclass(slots=True)
class Redactor:
    """Knows what is private in a home. Begin a new one for each download.

    `public`: texts of ours, or of the library, that stay whatever a private value is called.
    """

    known: KnownValues = field(default_factory=KnownValues)
    addresses: AddressFinder = field(default_factory=AddressFinder)
    public: set[str] = field(default_factory=set)
    _numbers: dict[tuple[Private, str], int] = field(default_factory=dict)
    _counts: Counter[Private] = field(default_factory=Counter)
    _done: dict[tuple[str, bool], str] = field(default_factory=dict)

    def redact(self, value: Any) -> Any:
        """Return a JSON value without what is private. For a thread: it takes its time."""
        return self._redact(value, TimeSlice(), _Where())

    def text(self, text: str, *, is_version: bool = False) -> str:
        """Return a text without what is private; `is_version`: where versions are expected."""
        if text in self.public:
            return text
        key = (text, is_version)
        if (done := self._done.get(key)) is None:
            done = self._done[key] = self._replaced(text, is_version=is_version)
        return done

    def placeholder(self, kind: Private, identity: str) -> str:
        """Return what stands in place of a value: the same for the same one."""
        key = kind, identity
        if key not in self._numbers:
            self._counts[kind] += 1
            self._numbers[key] = self._counts[kind]
        return f"**REDACTED-{kind}-{self._numbers[key]}**"

    def _redact(self, value: Any, time_slice: TimeSlice, where: _Where) -> Any:
        time_slice.thread_yield()
        match value:
            case str():
                return self.text(value, is_version=where.is_version)
            case Hidden(kind, text):
                return text and self.placeholder(kind, fold(text))
            case Mapping():
                return {
                    self.text(str(key)) if where.is_foreign else key: self._redact(
                        item, time_slice, where.under(str(key))
                    )
                    for key, item in value.items()
                }
            case list() | tuple() | set() | frozenset():
                return [self._redact(item, time_slice, where) for item in value]
            case _:
                return self._scalar(value, where)

    def _scalar(self, value: Any, where: _Where) -> Any:
        """Return a value that is no text and holds none: a number may be a serial number."""
        is_number = isinstance(value, int | float)
        if value is None or isinstance(value, bool) or (is_number and not where.is_foreign):
            return value
        text = self.text(str(value), is_version=where.is_version)
        return value if is_number and text == str(value) else text

    def _replaced(self, text: str, *, is_version: bool) -> str:
        decoded = Decoded.of(text)
        found = [
            *self.addresses.find(decoded.text, is_version=is_version),
            *self.known.find(decoded.text),
        ]
        if not found:
            return text
        parts: list[str] = []
        end = 0
        for start, stop, what in _merged(found):
            first, last = decoded.original(start, stop)
            parts += (
                text[end : max(end, first)],
                what.shown,
                self.placeholder(what.kind, what.identity),
            )
            end = last
        return "".join((*parts, text[end:]))


def _merged(found: Iterable[Found]) -> Iterable[tuple[int, int, Found]]:
    """Return (start, end, what) in their order; what overlaps is one, called by what is longest."""
    merged: list[tuple[int, int, Found]] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if merged and each.start < merged[-1][1]:
            start, end, what = merged[-1]
            longest = max(what, each, key=lambda one: one.end - one.start)
            merged[-1] = start, max(end, each.end), longest
        else:
            merged.append((each.start, each.end, each))
    return merged
