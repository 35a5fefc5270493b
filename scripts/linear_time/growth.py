"""Measures how the time of an expression grows with the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
import re
import time
from typing import Any, Final

from .attacks import Attack, attacks
from .syntax import parse, places

SIZES: Final = (5_000, 10_000, 20_000)
RUNS: Final = 5
MAX_GROWTH: Final = 8.0
"""Times as long for four times the text: 4 is linear, 16 quadratic."""
_CLIMB: Final = (*range(16, 80, 4), 128, 256, 512, 1_000, 2_000)
"""Sizes tried first: an exponential expression would never come back from 5,000."""
_LONG: Final = 0.02
_SHORT: Final = 0.001
"""Seconds: a short text that takes long is enough, and the longest one that does not is."""

METHODS: Final[dict[str, Callable[[re.Pattern[Any], Any], object]]] = {
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "search": lambda pattern, text: pattern.search(text),
    "finditer": lambda pattern, text: sum(1 for _ in pattern.finditer(text)),
}
"""How an expression is used; `finditer` stands for all that go through the whole text."""
_ANCHORED: Final = frozenset({"match", "fullmatch"})


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression, where it stands, how it is used, and texts that it is meant for."""

    name: str
    pattern: re.Pattern[Any]
    method: str
    examples: tuple[str, ...] = ()

    @property
    def is_simple(self) -> bool:
        """Return whether its parts alone show that it is linear.

        It has no more than one place where it may try on: a repeat, or, where it is searched
        for, its beginning.
        """
        return places(parse(self.pattern)) + (self.method not in _ANCHORED) <= 1


def superlinear(expressions: Iterable[Expression]) -> list[tuple[Expression, str]]:
    """Return each expression whose time grows faster than the text, and the text that shows it."""
    return [(expression, told) for expression in expressions if (told := _slow(expression))]


@cache
def _slow(expression: Expression) -> str | None:
    """Return the text that shows that an expression is not linear, None where none does."""
    if expression.is_simple:
        return None
    tried = (_growth(expression, each) for each in attacks(expression.pattern, expression.examples))
    return next(filter(None, tried), None)


def _growth(expression: Expression, attack: Attack) -> str | None:
    """Return what is wrong with the time that a text takes, None where nothing is."""
    for size in (*_CLIMB, SIZES[0]):
        if _seconds(expression, attack, size) > _LONG:
            taken = min(_seconds(expression, attack, size) for _ in range(RUNS))
            if taken > _LONG:
                return f"{taken:.3f} s for {size} letters of {attack}"
    if _seconds(expression, attack, SIZES[-1]) < _SHORT:
        return None
    growth = min(_measured_growth(expression, attack), _measured_growth(expression, attack))
    if growth <= MAX_GROWTH:
        return None
    return f"{growth:.1f} times as long for 4 times as many letters of {attack}"


def _measured_growth(expression: Expression, attack: Attack) -> float:
    """Return how many times as long the longest text takes as the shortest one.

    All sizes take turns, so that a machine that is busy for a moment slows down all of them.
    """
    rounds = [[_seconds(expression, attack, size) for size in SIZES] for _ in range(RUNS)]
    least = [min(taken) for taken in zip(*rounds, strict=True)]
    return 0.0 if least[-1] < _SHORT else least[-1] / least[0]


def _seconds(expression: Expression, attack: Attack, size: int) -> float:
    text: Any = attack.text(size)
    if isinstance(expression.pattern.pattern, bytes):
        text = text.encode("utf-8", "replace")
    run = METHODS[expression.method]
    started = time.process_time()
    run(expression.pattern, text)
    return time.process_time() - started
