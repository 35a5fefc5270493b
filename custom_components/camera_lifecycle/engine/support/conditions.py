"""Whether a lifecycle entry holds for this very unit: hardware, firmware, region."""

from __future__ import annotations

from enum import StrEnum

from ..model import Context, Firmware
from ..model_names import plain_version
from ..reasons import MissingFact
from .lifecycles import Condition, LifecycleEntry, ModelLine, fits
from .reach import places


class Match(StrEnum):
    """Whether an entry holds. `ELSEWHERE`: for this very model, in other places."""

    YES = "yes"
    ELSEWHERE = "elsewhere"
    NO = "no"


def matches(
    entry: LifecycleEntry,
    model: ModelLine,
    hardware: str | None,
    firmware: Firmware,
    context: Context,
) -> Match | MissingFact:
    """Return whether `entry` holds, or what must be known first.

    What rules it out counts before what is not known.
    """
    answers = (
        _answer(model.hardware, hardware, MissingFact.HARDWARE),
        _answer(entry.firmware, firmware.version, MissingFact.FIRMWARE),
        _market(entry, context),
    )
    if Match.NO in answers:
        return Match.NO
    return next((answer for answer in answers if answer is not Match.YES), Match.YES)


def version_matches(patterns: tuple[str, ...], plain: str) -> bool:
    """Return whether a plain hardware or firmware version matches one of the plain patterns."""
    return any(fits(plain, pattern) for pattern in patterns)


def _answer(condition: Condition, version: str | None, missing: MissingFact) -> Match | MissingFact:
    """Return whether a version meets a condition."""
    if not condition.patterns:
        return Match.YES
    if version is None or not version.strip():
        return missing if condition.needed else Match.YES
    return Match.YES if version_matches(condition.patterns, plain_version(version)) else Match.NO


def _market(entry: LifecycleEntry, context: Context) -> Match | MissingFact:
    """Return whether the entry speaks of the place where the camera hangs."""
    if not entry.places and not entry.goes_on_in:
        return Match.YES
    here = places(context)
    if not here:
        return MissingFact.COUNTRY
    if entry.goes_on_in.intersection(here):
        return Match.NO
    return Match.YES if not entry.places or entry.places.intersection(here) else Match.ELSEWHERE
