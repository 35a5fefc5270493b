"""Takes back claims that hold only beside others: of who adopts cameras, of a seller's prefix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from .cleaned_record import CleanedRecord
from .indicators import Family, Indicator, Observation, of_nothing
from .vendors import Vendors
from .weights import Weight

# What says nothing of the hardware itself: the integration's word, and what a person typed.
_BESIDE_THE_DEVICE: Final = frozenset({Family.INTEGRATION, Family.NAME})


def proven_claims(
    indicators: Sequence[Indicator],
    sources: Sequence[CleanedRecord],
    vendors: Vendors,
) -> list[Indicator]:
    """Return the indicators, with those claims taken back that nothing else bears out."""
    adopting = {record.integration.domain for record in sources if record.integration.adopts}
    return [
        _borne_out_prefix(_borne_out_brand(indicator, indicators, adopting), indicators, vendors)
        for indicator in indicators
    ]


def _borne_out_brand(
    indicator: Indicator, indicators: Iterable[Indicator], adopting: Iterable[str]
) -> Indicator:
    """Return what an integration that adopts others' hardware proves about its own brand.

    Only beside that brand's own model names, version forms or MAC prefix; else nothing.
    """
    if indicator.family is not Family.INTEGRATION or indicator.value not in adopting:
        return indicator
    if indicator.vendor is None or any(
        other.family not in _BESIDE_THE_DEVICE
        and other.signal != "manufacturer"
        and indicator.vendor.id in (other.pattern_owner, other.vendor and other.vendor.id)
        for other in indicators
    ):
        return indicator
    return of_nothing(Observation(indicator.signal, indicator.value, indicator.family))


def _borne_out_prefix(
    indicator: Indicator, indicators: Sequence[Indicator], vendors: Vendors
) -> Indicator:
    """Return what a MAC prefix proves beside another brand's name, or another maker's signs.

    A maker's prefix under a brand's name is a hint at the seller. The prefix of who owns the
    brand proves the maker only where the owner is known to make for it. The prefix of a company
    that also sells other things may show the seller at most.
    """
    if indicator.family is not Family.ADDRESS or indicator.vendor is None:
        return indicator
    brands = {
        row.vendor.id
        for row in indicators
        if row.vendor and row.family is Family.SELF and row.vendor_weight >= Weight.MEDIUM
    }
    if brands & {indicator.vendor.id, indicator.maker}:
        return indicator
    known = [facts for brand in brands if (facts := vendors.get(brand))]
    is_makers = indicator.maker == indicator.vendor.id and not indicator.is_prefix_of_all
    is_owners = any(facts.group == indicator.vendor.id for facts in known)
    if any(facts.relation_to(indicator.vendor.id) for facts in known) or (
        brands and is_makers and not is_owners
    ):
        return indicator._replace(vendor_weight=min(Weight.WEAK, indicator.vendor_weight))
    if is_owners or (brands and indicator.is_prefix_of_all):
        return _of_seller(indicator, Weight.WEAK)
    if not indicator.is_prefix_of_all:
        return indicator
    made_elsewhere = any(
        row.maker not in (None, indicator.maker)
        and row.maker_weight is Weight.STRONG
        and row.family not in (Family.ADDRESS, Family.NAME)
        for row in indicators
    )
    return _of_seller(indicator, Weight.MEDIUM) if made_elsewhere else indicator


def _of_seller(indicator: Indicator, weight: Weight) -> Indicator:
    """Return it without its maker, as a sign of the seller of `weight` at most."""
    weight = min(weight, indicator.vendor_weight)
    return indicator._replace(vendor_weight=weight, maker=None, maker_weight=Weight.NONE)
