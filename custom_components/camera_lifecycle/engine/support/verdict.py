"""What one kind of fact says about a camera's support, and how two such answers combine."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ..model import Reason, Support, SupportStatus

WORST_FIRST: Final = tuple(SupportStatus)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A support status with its causes."""

    support: Support = field(default_factory=Support)
    reasons: tuple[Reason, ...] = ()


def worst(first: Verdict, second: Verdict) -> Verdict:
    """Return the worse status, all reasons (of the worse one first), and a known end date."""
    bad, other = sorted((first, second), key=lambda one: WORST_FIRST.index(one.support.status))
    until = bad.support.until or other.support.until
    support = Support(bad.support.status, since=bad.support.since, until=until)
    return Verdict(support, (*bad.reasons, *other.reasons))
