"""Decides which clues are heard: a likeness in a model does not outweigh a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .clues import Clue, Family
from .vendors import Vendors
from .weights import Weight

_LIKENESS = frozenset({Family.SELF, Family.PATH})


def heard(clues: Sequence[Clue], vendors: Vendors) -> list[Clue]:
    """Return the clues that count.

    Where a device names its seller, or talks to a seller's own cloud, a model or a stream
    that merely looks like another vendor's is not heard, unless the two are related, or a
    serial number, a firmware, an address says so too. Makers that supply others are heard:
    their hardware is found under any name.
    """
    named = {
        clue.vendor.id
        for clue in clues
        if clue.vendor and clue.pattern_of is None and clue.seller is Weight.STRONG
    }
    if not named:
        return list(clues)
    return [clue for clue in clues if _counts(clue, named, clues, vendors)]


def _counts(clue: Clue, named: set[str], clues: Iterable[Clue], vendors: Vendors) -> bool:
    owner = vendors.get(clue.pattern_of)
    if owner is None or clue.family not in _LIKENESS or owner.supplies_others:
        return True
    if any(_related(owner.id, name, vendors) for name in named):
        return True
    return any(
        other.family not in (*_LIKENESS, Family.NAME)
        and other.vendor is not None
        and other.vendor.id == owner.id
        for other in clues
    )


def _related(one: str, other: str, vendors: Vendors) -> bool:
    """Return whether it is the same company, or one makes for the other."""
    first, second = vendors.get(one), vendors.get(other)
    if one == other:
        return True
    if first is None or second is None:
        return False
    makes = first.relation_to(other) or second.relation_to(one)
    return makes is not None or other == first.group or one == second.group
