"""Whether a vulnerability applies: by one rule, and by all its rules together."""

from __future__ import annotations

from collections.abc import Iterable
import re
from typing import Final

from ..model import Applies, Firmware
from .clause import Clause
from .rules import VulnerabilityRule

_HARDWARE: Final = re.compile(r"\d{1,4}(?:\.\d{1,4})?", re.ASCII)


def evaluate(rule: VulnerabilityRule, firmware: Firmware, hardware: str | None) -> Applies | None:
    """Return whether `rule` applies, None where it means other hardware versions."""
    fits = _hardware_fits(rule.hardware, hardware)
    if fits is False:
        return None
    if fits is None:
        return Applies.CANNOT_TELL
    if _any_holds(rule.not_affected, firmware):
        return Applies.NOT_AFFECTED
    if _any_holds(rule.affected, firmware):
        return Applies.AFFECTED
    return Applies.CANNOT_TELL


def evaluate_relabelled(rule: VulnerabilityRule, firmware: Firmware) -> Applies | None:
    """Return `cannot_tell` where another brand's unit is old enough to be asked about."""
    return Applies.CANNOT_TELL if _any_holds(rule.when, firmware) else None


def combine(answers: Iterable[Applies]) -> Applies:
    """Return what all rules agree on; where they differ, it cannot be told."""
    distinct = set(answers)
    return distinct.pop() if len(distinct) == 1 else Applies.CANNOT_TELL


def _any_holds(clauses: Iterable[Clause], firmware: Firmware) -> bool:
    return any(clause.holds(firmware) for clause in clauses)


def _hardware_fits(wanted: tuple[str, ...], reported: str | None) -> bool | None:
    """Return None where a hardware version is needed and unknown.

    A wanted `3` means every 3.x; a wanted `1.20` means that one only, `1.0` also a plain 1.
    """
    if not wanted:
        return True
    number = _HARDWARE.search(reported) if reported else None
    if number is None:
        return None
    major, _, minor = number.group().partition(".")
    return major in wanted or f"{major}.{minor or 0}" in wanted
