"""Compare two version strings of one product, letters and counters included.

For thresholds that an advisory states inside one product line: `2.60B15`, `0113d`,
`1.2.0-0525`, `MX-V5.2.0.61` without its prefix.
"""

from __future__ import annotations

from itertools import zip_longest
import re
from typing import Final

_PART: Final = re.compile(r"\d+|[a-z]+", re.ASCII)
_MAX_NUMBER: Final = 18


def compare_in_line(first: str, second: str) -> int | None:
    """Return -1 where `first` is earlier, 0 where both are the same, 1 where it is later.

    Parts are compared as numbers or as letters. None where a number stands against a
    letter, or where one goes on with letters: `1.06.01 Hotfix` may lie on either side of
    `1.06.01`.
    """
    for left, right in zip_longest(_parts(first), _parts(second)):
        order = _compare_parts(left, right)
        if order != 0:
            return order
    return 0


def _parts(version: str) -> list[str]:
    return [part[:_MAX_NUMBER] for part in _PART.findall(version.lower())]


def _compare_parts(left: str | None, right: str | None) -> int | None:
    left, right = left or "0", right or "0"
    if left.isdigit() and right.isdigit():
        return (int(left) > int(right)) - (int(left) < int(right))
    if left.isdigit() or right.isdigit():
        return None
    return (left > right) - (left < right)
