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

    `first`: what a device reports; `second`: what an advisory names. Parts are compared as
    numbers or as letters. None where `second` goes on behind `first`, which may be cut off,
    where a number stands against a letter, or where one goes on with letters:
    `1.06.01 Hotfix` may lie on either side of `1.06.01`.
    """
    one, other = _parts(first), _parts(second)
    if _may_be_cut_off(one, other):
        return None
    for left, right in zip_longest(one, other):
        order = _compare_parts(left, right)
        if order != 0:
            return order
    return 0


def _may_be_cut_off(version: list[str], limit: list[str]) -> bool:
    """Return whether `limit` is `version` with more numbers behind it, not all of them zero.

    Some integrations show the first numbers only: `4.36.11` may be `4.36.11.8391`.
    """
    behind = limit[len(version) :]
    begins = len(version) > 1 and limit[: len(version)] == version
    return begins and any(part.strip("0") for part in behind)


def _parts(version: str) -> list[str]:
    return [part[:_MAX_NUMBER] for part in _PART.findall(version.lower())]


def _compare_parts(left: str | None, right: str | None) -> int | None:
    left, right = left or "0", right or "0"
    if left.isdigit() and right.isdigit():
        return (int(left) > int(right)) - (int(left) < int(right))
    if left.isdigit() or right.isdigit():
        return None
    return (left > right) - (left < right)
