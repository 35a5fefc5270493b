"""Texts on which an expression may take long, made from the expression itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
import re
from typing import Any, Final

from .syntax import letters, parse, repeats, sample, variants

MAX_ATTACKS: Final = 300
MAX_VARIANTS: Final = 60
_ENDS: Final = ("\0", "")
"""What no expression expects behind the rest, so that it tries everything else; and nothing."""


@dataclass(frozen=True, slots=True)
class Attack:
    """A text of any length: a beginning, a part that is repeated, an end."""

    start: str
    pump: str
    end: str

    def text(self, length: int) -> str:
        """Return a text of about so many letters."""
        return self.start + self.pump * (length // len(self.pump)) + self.end

    def __str__(self) -> str:
        """Return it in the way in which one writes it down."""
        return f"{self.start!r} + {self.pump!r} * n + {self.end!r}"


def attacks(pattern: re.Pattern[Any], examples: tuple[str, ...] = ()) -> Iterator[Attack]:
    """Yield texts for `pattern`; `examples`: texts that it is meant for."""
    yield from islice(dict.fromkeys(_attacks(pattern, examples)), MAX_ATTACKS)


def _attacks(pattern: re.Pattern[Any], examples: tuple[str, ...]) -> Iterator[Attack]:
    parts = parse(pattern)
    found = [
        (before, list(islice(dict.fromkeys(variants(body)), MAX_VARIANTS)))
        for before, body in repeats(parts)
    ]
    whole = [sample(parts), sample(parts, longer=True), *examples]
    for before, bodies in found:
        yield from _of([before], bodies)
    pumps = [
        *(before + body for before, bodies in found for body in bodies[:2]),
        *(body for _, bodies in found for body in bodies),
        *whole,
        *letters(parts),
        *("a", "0", " ", "-", "."),
    ]
    yield from _of(["", *(before for before, _ in found), *whole], pumps)


def _of(starts: list[str], pumps: list[str]) -> Iterator[Attack]:
    for pump, start, end in product(dict.fromkeys(pumps), dict.fromkeys(starts), _ENDS):
        if pump:
            yield Attack(start, pump, end)
