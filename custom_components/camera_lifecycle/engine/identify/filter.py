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
IMITABLE_FAMILIES: Final = frozenset({Family.SELF, Family.PATH, Family.FIRMWARE})

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
    strong one, except under the name of a company that makes its own cameras: its version
    forms and stream paths are copied.
    """
    named = _named(indicators)
    if not named:
        return list(indicators)
    owners = {indicator.pattern_owner for indicator in indicators}
    if owners <= {None, *named}:
        return list(indicators)
    kin = {owner for owner in owners if _is_kin(vendors.get(owner), named, vendors, models)}
    makes_own = _names_own_maker(indicators, vendors)
    return [
        indicator if makes_own else _as_heard(indicator, named, kin)
        for indicator in indicators
        if indicator.pattern_owner in kin
        or (
            _counts(indicator, vendors, makes_own=makes_own)
            and not _is_excepted(indicator, named, vendors, models)
        )
        or _is_seconded(indicator, indicators, by_device=makes_own)
    ]


def _as_heard(indicator: Indicator, named: Iterable[str], kin: Iterable[str | None]) -> Indicator:
    """Return what a version form says under a brand's name: who made it, hardly who sells it."""
    owner = indicator.pattern_owner
    if indicator.family is not Family.FIRMWARE or owner in (None, *named, *kin):
        return indicator
    return indicator._replace(vendor_weight=min(Weight.WEAK, indicator.vendor_weight))


def _named(indicators: Iterable[Indicator]) -> set[str]:
    """Return who is named as the vendor, by what is no pattern.

    Else by a model that says more than a hint does; typed names come last.
    """
    rows = [(row, row.vendor.id) for row in indicators if row.vendor is not None]
    return (
        {vendor for row, vendor in rows if _names(row)}
        or {vendor for row, vendor in rows if _is_by_model(row)}
        or {vendor for row, vendor in rows if _is_typed(row)}
    )


def _names(indicator: Indicator) -> bool:
    """Return whether it names a vendor: strongly, or as the first words of the model."""
    weight = Weight.MEDIUM if indicator.signal == "model" else Weight.STRONG
    return indicator.pattern_owner is None and indicator.vendor_weight >= weight


def _is_by_model(indicator: Indicator) -> bool:
    by_model = indicator.signal in ("model", "model_id") and indicator.pattern_owner is not None
    return by_model and max(indicator.vendor_weight, indicator.maker_weight) >= Weight.MEDIUM


def _is_typed(indicator: Indicator) -> bool:
    return indicator.family is Family.NAME and indicator.pattern_owner is None


def _names_own_maker(indicators: Iterable[Indicator], vendors: Vendors) -> bool:
    """Return whether the device, or its vendor's cloud, names a company that makes its own."""
    return any(
        _names(row)
        and row.family is not Family.ADDRESS
        and (brand := vendors.get(row.vendor.id if row.vendor else None)) is not None
        and brand.makes_own
        for row in indicators
    )


def _counts(indicator: Indicator, vendors: Vendors, *, makes_own: bool) -> bool:
    """Return whether a pattern of another vendor than the one named counts by itself."""
    owner = vendors.get(indicator.pattern_owner)
    if owner is None or indicator.family not in IMITABLE_FAMILIES:
        return True
    if indicator.family is Family.SELF:
        return owner.supplies_others
    maker = vendors.get(indicator.maker)
    supplies = owner.supplies_others or (maker is not None and maker.supplies_others)
    return supplies and not makes_own and indicator.maker_weight > Weight.MEDIUM


def _is_excepted(
    indicator: Indicator, named: Iterable[str], vendors: Vendors, models: Sequence[str]
) -> bool:
    """Return whether a brand is known to buy from that maker, but not these models.

    Then a version form proves nothing alone: it goes on in what replaced the maker's.
    """
    known = [model for model in models if model]
    if indicator.family is not Family.FIRMWARE or indicator.maker is None or not known:
        return False
    return any(
        (brand := vendors.get(name)) is not None
        and brand.relation_to(indicator.maker) is not None
        and not brand.buys_from(indicator.maker, known)
        for name in named
    )


def _is_seconded(indicator: Indicator, indicators: Iterable[Indicator], *, by_device: bool) -> bool:
    """Return whether a signal of another family says the same; a typed name never does.

    `by_device`: only what cannot be imitated counts, such as an address or an answer.
    """
    unfit = IMITABLE_FAMILIES if by_device else {indicator.family}
    return any(
        other.family not in (*unfit, Family.NAME)
        and not other.is_inference
        and (
            (other.maker_weight and indicator.maker is not None and other.maker == indicator.maker)
            or (other.vendor_weight and other.vendor and other.vendor.id == indicator.pattern_owner)
        )
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
