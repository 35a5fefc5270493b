"""Which of two firmwares is newer: by build date, else by dotted numbers, else unknown.

Vendors issue later builds with lower versions (another train, a fix carried back), so a
version decides only where no date does.
"""

from __future__ import annotations

import re

from awesomeversion import AwesomeVersion

from ..model import Firmware

_DOTTED = re.compile(r"\d{1,9}(?:\.\d{1,9}){1,5}", re.ASCII)


def compare_firmware(one: Firmware, other: Firmware) -> int | None:
    """Return -1 where `one` is older, 0 where both are the same, 1 where it is newer.

    None means that they cannot be compared.
    """
    if one.build_date and other.build_date and one.build_date != other.build_date:
        return -1 if one.build_date < other.build_date else 1
    return compare_versions(one.version, other.version)


def compare_versions(one: str | None, other: str | None) -> int | None:
    """Return the order of two normalised versions as `compare_firmware` does.

    Equal strings are the same; plain dotted numbers are compared part by part; anything
    else cannot be compared.
    """
    if one is None or other is None:
        return None
    if one == other:
        return 0
    if not _DOTTED.fullmatch(one) or not _DOTTED.fullmatch(other):
        return None
    left, right = AwesomeVersion(one), AwesomeVersion(other)
    if left == right:
        return 0
    return -1 if left < right else 1
