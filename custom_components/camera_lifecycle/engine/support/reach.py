"""Which measures apply to a camera: by maker, vendor, proof and place."""

from __future__ import annotations

from typing import Final

from ..model import Claim, ClaimRole, Company, Context, Identity
from ..reasons import Uncertainty
from .measures import Measure, Measures

# What these fields say is the brand: a vendor's list of makers may stand behind it, no device.
BRAND_SIGNALS: Final = frozenset({"brand", "manufacturer", "model", "model_id", "name", "vendor"})


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
    """Return the measures in force here that reach the camera, each with whom it names.

    Whether the identity is sure enough is asked by `uncertainty`.
    """
    here = places(context)
    maker, vendor = identity.maker, identity.vendor
    reaching: list[tuple[Measure, Company]] = []
    if maker is not None:
        by_maker = measures.of(here, maker.id)
        reaching += [(measure, maker) for measure in by_maker if _covers_sale(measure, identity)]
    if vendor is not None and vendor != maker:
        reaching += [(measure, vendor) for measure in measures.of(here, vendor.id)]
    return tuple(pair for pair in reaching if pair[0].in_force(context.today))


def uncertainty(identity: Identity, measure: Measure, company: Company) -> Uncertainty | None:
    """Return what is not sure enough for `measure` to count for this camera, if anything."""
    vendor = identity.vendor
    if company != identity.maker:
        return None if identity.vendor_confidence.proves else Uncertainty.MAKER
    if not identity.confidence.proves:
        return Uncertainty.MAKER
    if vendor is None:
        return None if measure.relabelled else Uncertainty.VENDOR
    by_brand = vendor != company and vendor.id in measure.brand_is_not_proof
    return Uncertainty.MAKER if by_brand and not _proven_by_device(identity, company) else None


def _proven_by_device(identity: Identity, maker: Company) -> bool:
    """Return whether something other than the brand on the box proves the maker.

    A signal that also names the vendor (its own MAC range, its own model names) tells the
    brand, and the maker only by way of it.
    """
    claim = Claim(ClaimRole.MAKER, maker.id)
    brand = Claim(ClaimRole.VENDOR, identity.vendor.id) if identity.vendor else None
    of_brand = {
        (piece.signal, piece.value)
        for piece in identity.evidence
        if brand is not None and piece.says == brand
    }
    return any(
        piece.says == claim
        and piece.strength.proves
        and piece.signal not in BRAND_SIGNALS
        and (piece.signal, piece.value) not in of_brand
        for piece in identity.evidence
    )


def _covers_sale(measure: Measure, identity: Identity) -> bool:
    """Return whether it covers the way this unit was sold: own name, own brand, relabelled."""
    vendor = identity.vendor
    if vendor is not None and vendor.id in measure.not_brands:
        return False
    if identity.own_brand:
        return vendor is not None and measure.reaches_own_brand(vendor.id)
    return measure.relabelled or not identity.relabelled
