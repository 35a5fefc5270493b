"""Takes back claims that hold only beside others: of who adopts cameras, of a seller's prefix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
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
        and other.vendor == indicator.vendor
        for other in indicators
    ):
        return indicator
    return of_nothing(Observation(indicator.signal, indicator.value, indicator.family))


def _borne_out_prefix(
    indicator: Indicator, indicators: Sequence[Indicator], vendors: Vendors
) -> Indicator:
    """Return what the prefix of a company that also sells what others make proves.

    Beside another brand's name it is a hint at the seller; beside another maker's signs it
    proves the seller at most.
    """
    if not indicator.is_prefix_of_all or indicator.vendor is None:
        return indicator
    brands = {
        row.vendor.id
        for row in indicators
        if row.vendor and row.family is Family.SELF and row.vendor_weight >= Weight.MEDIUM
    }
    own = {indicator.vendor.id, indicator.maker}
    if brands & own or any(_made_by(vendors, brand, indicator.maker) for brand in brands):
        return indicator
    makers = {
        row.maker
        for row in indicators
        if row.family not in (Family.ADDRESS, Family.NAME) and row.maker_weight >= Weight.MEDIUM
    }
    if not brands and makers <= own:
        return indicator
    weight = Weight.WEAK if brands else indicator.vendor_weight
    return replace(indicator, vendor_weight=weight, maker=None, maker_weight=Weight.NONE)


def _made_by(vendors: Vendors, brand: str, maker: str | None) -> bool:
    """Return whether `maker` is known to make what `brand` sells."""
    facts = vendors.get(brand)
    return facts is not None and maker is not None and facts.relation_to(maker) is not None
