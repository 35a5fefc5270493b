"""Decides which clues are heard: a likeness does not outweigh a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from .clues import Clue, Family
from .vendors import Vendors
from .weights import Weight

# What a device has in common with those that it only looks like.
LIKENESS: Final = frozenset({Family.SELF, Family.PATH})


def heard(clues: Sequence[Clue], vendors: Vendors) -> list[Clue]:
    """Return the clues that count.

    Where a device, its seller's own cloud or its owner names the seller, what merely looks
    like another vendor's is not heard, unless the two are related or a signal of another
    family agrees. A maker that supplies others is heard under any name where its sign is a
    strong one; its stream paths and version forms are copied too often.
    """
    named = _named(clues)
    if not named:
        return list(clues)
    return [clue for clue in clues if _counts(clue, named, clues, vendors)]


def _named(clues: Iterable[Clue]) -> set[str]:
    """Return who is named as the seller, by what is no pattern; typed names come last."""
    told = [clue for clue in clues if clue.vendor is not None and clue.pattern_of is None]
    sure = {c.vendor.id for c in told if c.vendor and c.seller is Weight.STRONG}
    return sure or {c.vendor.id for c in told if c.vendor and c.family is Family.NAME}


def _counts(clue: Clue, named: set[str], clues: Iterable[Clue], vendors: Vendors) -> bool:
    owner = vendors.get(clue.pattern_of)
    if owner is None or any(_related(owner.id, name, vendors) for name in named):
        return True
    if owner.supplies_others:
        if clue.weight > Weight.MEDIUM or clue.family is Family.SELF:
            return True
        return any(o.maker == clue.maker and o.maker_family is not clue.family for o in clues)
    if clue.family not in LIKENESS:
        return True
    return any(
        other.family not in (*LIKENESS, Family.NAME)
        and other.vendor is not None
        and other.vendor.id == owner.id
        for other in clues
    )


def _related(one: str, other: str, vendors: Vendors) -> bool:
    """Return whether it is the same company, or one makes for the other."""
    if one == other:
        return True
    first, second = vendors.get(one), vendors.get(other)
    if first is None or second is None:
        return False
    makes = first.relation_to(other) or second.relation_to(one)
    return makes is not None or other == first.group or one == second.group
