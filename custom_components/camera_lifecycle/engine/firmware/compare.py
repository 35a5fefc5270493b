"""Compare two firmwares: by build date, else by dotted numbers, else unknown.

Vendors issue later builds with lower versions (another train, a fix carried back), so a
version decides only where no date does.
"""

from __future__ import annotations

import re

from ..model import Firmware

_DOTTED = re.compile(r"\d{1,9}(?:\.\d{1,9}){1,5}", re.ASCII)


def compare_firmware(first: Firmware, second: Firmware) -> int | None:
    """Return -1 where `first` is older, 0 where both are the same, 1 where it is newer.

    None means that they cannot be compared.
    """
    if first.build_date and second.build_date and first.build_date != second.build_date:
        return -1 if first.build_date < second.build_date else 1
    return compare_versions(first.version, second.version)


def compare_versions(first: str | None, second: str | None) -> int | None:
    """Return the order of two normalised versions as `compare_firmware` does.

    Equal strings are the same; plain dotted numbers are compared part by part; anything
    else cannot be compared. Nor can a version with one that goes on behind it: some
    integrations show the first numbers only, so that `4.36.11` may be `4.36.11.8391`.
    """
    if first is None or second is None:
        return None
    if first == second:
        return 0
    if not _DOTTED.fullmatch(first) or not _DOTTED.fullmatch(second):
        return None
    if _goes_on(first, second) or _goes_on(second, first):
        return None
    left, right = _numbers(first), _numbers(second)
    longest = max(len(left), len(right))
    left += (0,) * (longest - len(left))
    right += (0,) * (longest - len(right))
    return (left > right) - (left < right)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _goes_on(version: str, other: str) -> bool:
    """Return whether `other` is `version` with more numbers behind it, not all of them zero."""
    rest = other.removeprefix(f"{version}.")
    return rest != other and any(int(part) for part in rest.split("."))
