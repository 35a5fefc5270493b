"""Whether a lifecycle entry holds for this very unit: hardware, firmware, market."""

from __future__ import annotations

from enum import StrEnum
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from .model_names import plain_version
from .reach import places

if TYPE_CHECKING:
    from ..model import Context, Firmware
    from .lifecycles import Condition, LifecycleEntry, ModelLine


class Holds(StrEnum):
    """Whether an entry holds, or what must be known first."""

    YES = "yes"
    NO = "no"
    NEEDS_HARDWARE = "hardware"
    NEEDS_FIRMWARE = "firmware"
    NEEDS_COUNTRY = "country"


def holds(
    entry: LifecycleEntry,
    model: ModelLine,
    revision: str | None,
    firmware: Firmware,
    context: Context,
) -> Holds:
    """Return whether `entry` holds; what rules it out counts before what is not known."""
    answers = (
        _answer(model.hardware, revision, Holds.NEEDS_HARDWARE),
        _answer(entry.firmware, firmware.version, Holds.NEEDS_FIRMWARE),
        _market(entry, context),
    )
    if Holds.NO in answers:
        return Holds.NO
    return next((answer for answer in answers if answer is not Holds.YES), Holds.YES)


def version_matches(patterns: tuple[str, ...], plain: str) -> bool:
    """Return whether a plain hardware or firmware version matches one of the plain patterns."""
    return any(fnmatchcase(plain, pattern) for pattern in patterns)


def _answer(condition: Condition, version: str | None, unknown: Holds) -> Holds:
    """Return whether a version meets a condition."""
    if not condition.patterns:
        return Holds.YES
    if version is None or not version.strip():
        return unknown if condition.needed else Holds.YES
    return Holds.YES if version_matches(condition.patterns, plain_version(version)) else Holds.NO


def _market(entry: LifecycleEntry, context: Context) -> Holds:
    """Return whether the entry speaks of the place where the camera hangs."""
    if not entry.places:
        return Holds.YES
    here = places(context)
    if not here:
        return Holds.NEEDS_COUNTRY
    return Holds.YES if entry.places.intersection(here) else Holds.NO
