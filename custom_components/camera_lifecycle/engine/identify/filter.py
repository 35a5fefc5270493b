"""Filters indicators: what merely looks like another vendor's never outweighs a name.

Model names, stream paths and version forms are copied; a device, its vendor's cloud or a MAC
address that names the vendor is not.
"""

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


def drop_unrelated_vetoes(
    indicators: Sequence[Indicator], integration: Integration
) -> list[Indicator]:
    """Return the indicators without patterns of what others make that is no camera.

    A device that an integration of cameras shows is no television of a company that nothing
    but a typed name names, however much its model reads like one.
    """
    if integration.role not in _SHOWS_CAMERAS and not integration.brings_cameras:
        return list(indicators)
    named = {
        row.vendor.id
        for row in indicators
        if row.vendor and row.pattern_owner is None and row.family is not Family.NAME
    }
    related = {None, integration.vendor, integration.maker, *named}
    return [
        indicator
        for indicator in indicators
        if indicator.kind is not Kind.NOT_A_CAMERA
        or (indicator.pattern_owner in related and indicator.family is not Family.NAME)
    ]


def relevant_indicators(
    indicators: Sequence[Indicator], vendors: Vendors, models: Sequence[str]
) -> list[Indicator]:
    """Return the indicators that count about a camera whose records show these models.

    Where a device, its vendor's own cloud or its owner names the vendor, what merely looks
    like another vendor's does not count, unless the two are related or a signal of another
    family agrees. A maker that supplies others counts under any name where its pattern is a
    strong one; its stream paths and version forms are copied too often.
    """
    named = _named(indicators)
    if not named:
        return list(indicators)
    owners = {indicator.pattern_owner for indicator in indicators}
    kin = {owner for owner in owners if _is_kin(vendors.get(owner), named, vendors, models)}
    return [
        indicator
        for indicator in indicators
        if indicator.pattern_owner in kin or _counts(indicator, indicators, vendors)
    ]


def _named(indicators: Iterable[Indicator]) -> set[str]:
    """Return who is named as the vendor, by what is no pattern; typed names come last."""
    naming = [row for row in indicators if row.vendor is not None and row.pattern_owner is None]
    sure = {row.vendor.id for row in naming if row.vendor and row.vendor_weight is Weight.STRONG}
    return sure or {row.vendor.id for row in naming if row.vendor and row.family is Family.NAME}


def _counts(indicator: Indicator, indicators: Iterable[Indicator], vendors: Vendors) -> bool:
    """Return whether a pattern of another vendor than the one named counts."""
    owner = vendors.get(indicator.pattern_owner)
    if owner is None:
        return True
    if owner.supplies_others:
        if indicator.maker_weight > Weight.MEDIUM or indicator.family is Family.SELF:
            return True
        return any(
            other.maker == indicator.maker and other.maker_family is not indicator.family
            for other in indicators
        )
    if indicator.family not in IMITABLE_FAMILIES:
        return True
    return any(
        other.family not in (*IMITABLE_FAMILIES, Family.NAME)
        and other.vendor is not None
        and other.vendor.id == owner.id
        for other in indicators
    )


def _is_kin(
    owner: Vendor | None, named: Iterable[str], vendors: Vendors, models: Sequence[str]
) -> bool:
    """Return whether the owner of a pattern is named, or one of the two makes for the other.

    What no vendor of the library owns is nobody's likeness.
    """
    if owner is None:
        return True
    return any(owner.id == name or _related(owner, vendors.get(name), models) for name in named)


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
