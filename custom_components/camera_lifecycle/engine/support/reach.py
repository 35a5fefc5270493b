"""Which measures reach a camera: by who made it, who sells it, how sure we are, where it hangs."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from ..model import Company, Context, Identity
from .measures import Measure, Measures

# What these fields say is the brand: a seller's list of makers may stand behind it, no device.
BRAND_SIGNALS: Final = frozenset({"brand", "manufacturer", "model", "model_id", "name", "vendor"})


class Uncertainty(StrEnum):
    """What is not known well enough: who made the camera, or who sold it."""

    MAKER = "maker"
    SELLER = "seller"


def places(context: Context) -> tuple[str, ...]:
    """Return the country and, where the user named one inside it, the region; upper case."""
    country = (context.country or "").strip().upper()
    region = (context.region or "").strip().upper()
    if not country:
        return ()
    return (country, region) if region.startswith(f"{country}-") else (country,)


def applicable_measures(
    identity: Identity, measures: Measures, context: Context
) -> tuple[tuple[Measure, Company], ...]:
    """Return the measures in force here that reach the camera, each with the party it names.

    Whether the identity is sure enough is asked by `doubt`.
    """
    here = places(context)
    found = [
        (measure, maker)
        for maker in (identity.maker,)
        if maker is not None
        for measure in measures.of(here, maker.id)
        if _covers_sale(measure, identity)
    ]
    if (seller := identity.vendor) is not None and seller != identity.maker:
        found += [(measure, seller) for measure in measures.of(here, seller.id)]
    return tuple(one for one in found if one[0].first_day <= context.today)


def uncertainty(identity: Identity, measure: Measure, party: Company) -> Uncertainty | None:
    """Return what is not sure enough for `measure` to count for this camera, if anything."""
    seller = identity.vendor
    if party != identity.maker:
        return None if vendor_proven(identity) else Uncertainty.MAKER
    if not identity.confidence.proves:
        return Uncertainty.MAKER
    if seller is None:
        return None if measure.relabelled else Uncertainty.SELLER
    by_brand = seller != party and seller.id in measure.beyond_brand
    return Uncertainty.MAKER if by_brand and not _proven_by_device(identity, party) else None


def vendor_proven(identity: Identity) -> bool:
    """Return whether certain or strong evidence names the seller."""
    if identity.vendor is None:
        return False
    says = f"vendor:{identity.vendor.id}"
    return identity.confidence.proves or any(
        piece.says == says and piece.strength.proves for piece in identity.evidence
    )


def _proven_by_device(identity: Identity, maker: Company) -> bool:
    """Return whether something other than the brand on the box proves the maker.

    A signal that also names the seller (its own MAC range, its own model names) tells the
    brand, and the maker only by way of it.
    """
    seller = f"vendor:{identity.vendor.id}" if identity.vendor else ""
    of_brand = {(piece.signal, piece.value) for piece in identity.evidence if piece.says == seller}
    return any(
        piece.says == f"maker:{maker.id}"
        and piece.strength.proves
        and piece.signal not in BRAND_SIGNALS
        and (piece.signal, piece.value) not in of_brand
        for piece in identity.evidence
    )


def _covers_sale(measure: Measure, identity: Identity) -> bool:
    """Return whether it covers the way this unit was sold: own name, own brand, relabelled."""
    seller = identity.vendor
    if seller is not None and seller.id in measure.not_brands:
        return False
    if identity.own_brand:
        return seller is not None and measure.reaches_brand(seller.id)
    return measure.relabelled or not identity.relabelled
