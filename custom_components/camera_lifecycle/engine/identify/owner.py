"""What the owner says about a camera: stronger than anything that a device says of itself."""

from __future__ import annotations

from typing import Final

from ..model import Camera, Company, Evidence, Strength
from .score import MakerScore
from .vendors import Vendors

OWNER_MAKER: Final = "owner_maker"
"""The key in a record's details under which the maker's id stands that the owner named."""


def said_by_owner(camera: Camera, vendors: Vendors) -> tuple[MakerScore, Evidence] | None:
    """Return the maker that the owner named, with the evidence; None where nobody did."""
    for record in camera.records:
        maker = record.details.get(OWNER_MAKER)
        if isinstance(maker, str) and maker in vendors:
            evidence = Evidence("owner", maker, f"maker:{maker}", Strength.CERTAIN)
            return MakerScore(maker, Strength.CERTAIN), evidence
    return None


def seller_beside(
    seller: Company | None, maker: Company | None, vendors: Vendors
) -> Company | None:
    """Return the seller once the owner has named `maker`.

    A brand that makes its own cameras does not sell another's: then the brand was misread.
    """
    known = vendors.get(seller.id) if seller else None
    return maker if maker and known and known.makes_own else seller
