"""Decides which clues are heard: a likeness does not outweigh a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ..model import Kind
from .indicators import Family, Indicator
from .integrations import Integration, Role
from .vendors import Vendor, Vendors
from .weights import Weight

# What a device has in common with those that it only looks like.
IMITABLE_FAMILIES: Final = frozenset({Family.SELF, Family.PATH})

_SHOWS_CAMERAS: Final = frozenset({Role.PHYSICAL_CAMERA, Role.DOORBELL})


def drop_unrelated_vetoes(clues: Sequence[Indicator], integration: Integration) -> list[Indicator]:
    """Return the clues without likenesses to what others make that is no camera.

    A device that an integration of cameras shows is no television of a company that nothing
    names, however much its model reads like one.
    """
    if integration.role not in _SHOWS_CAMERAS:
        return list(clues)
    named = {clue.vendor.id for clue in clues if clue.vendor and clue.pattern_of is None}
    known = {None, integration.vendor, integration.maker, *named}
    return [c for c in clues if c.kind is not Kind.NOT_A_CAMERA or c.pattern_of in known]


def relevant_indicators(
    clues: Sequence[Indicator], vendors: Vendors, models: Sequence[str]
) -> list[Indicator]:
    """Return the clues that count about a camera whose records show these models.

    Where a device, its seller's own cloud or its owner names the seller, what merely looks
    like another vendor's is not heard, unless the two are related or a signal of another
    family agrees. A maker that supplies others is heard under any name where its sign is a
    strong one; its stream paths and version forms are copied too often.
    """
    named = _named(clues)
    if not named:
        return list(clues)
    kin = {o: _kin(o, named, vendors, models) for o in {clue.pattern_of for clue in clues}}
    return [clue for clue in clues if kin[clue.pattern_of] or _counts(clue, clues, vendors)]


def _named(clues: Iterable[Indicator]) -> set[str]:
    """Return who is named as the seller, by what is no pattern; typed names come last."""
    told = [clue for clue in clues if clue.vendor is not None and clue.pattern_of is None]
    sure = {c.vendor.id for c in told if c.vendor and c.seller is Weight.STRONG}
    return sure or {c.vendor.id for c in told if c.vendor and c.family is Family.NAME}


def _counts(clue: Indicator, clues: Iterable[Indicator], vendors: Vendors) -> bool:
    """Return whether a pattern of another vendor than the one named is heard."""
    owner = vendors.get(clue.pattern_of)
    if owner is None:
        return True
    if owner.supplies_others:
        if clue.weight > Weight.MEDIUM or clue.family is Family.SELF:
            return True
        return any(o.maker == clue.maker and o.maker_family is not clue.family for o in clues)
    if clue.family not in IMITABLE_FAMILIES:
        return True
    return any(
        other.family not in (*IMITABLE_FAMILIES, Family.NAME)
        and other.vendor is not None
        and other.vendor.id == owner.id
        for other in clues
    )


def _kin(owner: str | None, named: Iterable[str], vendors: Vendors, models: Sequence[str]) -> bool:
    """Return whether the owner of a pattern is named, or one of the two makes for the other."""
    first = vendors.get(owner)
    if first is None:
        return True
    return any(
        first.id == name or _related(first, second, models)
        for name in named
        if (second := vendors.get(name)) or first.id == name
    )


def _related(first: Vendor, second: Vendor | None, models: Sequence[str]) -> bool:
    if second is None:
        return False
    if second.id == first.group or first.id == second.group:
        return True
    return any(
        relation.maker == maker.id and any(map(relation.holds_for, models or ("",)))
        for brand, maker in ((first, second), (second, first))
        for relation in brand.oem
    )
