"""Builds an identity, a camera and a context in one line each."""

from __future__ import annotations

from datetime import date

from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Claim,
    ClaimRole,
    Company,
    Context,
    Evidence,
    Identity,
    Kind,
    Record,
    Site,
    Strength,
)
from tests.days import SAMPLE_DAY


def party(name: str) -> Company:
    """Return a party whose name is its id."""
    return Company(name, name.title())


def sold(
    vendor: str | None,
    maker: str | None = None,
    how: str = "own",
    confidence: Strength = Strength.CERTAIN,
    evidence: tuple[Evidence, ...] = (),
    vendor_confidence: Strength | None = None,
) -> Identity:
    """Return an identity. `how`: own (then the vendor made it), own_brand or relabelled.

    The vendor is as sure as the maker, unless `vendor_confidence` says how sure.
    """
    made = maker or (vendor if how == "own" else None)
    return Identity(
        kind=Kind.CAMERA,
        vendor=party(vendor) if vendor else None,
        maker=party(made) if made else None,
        confidence=confidence if made else Strength.NONE,
        vendor_confidence=(vendor_confidence or confidence) if vendor else Strength.NONE,
        relabelled=how != "own",
        own_brand=how == "own_brand",
        evidence=evidence,
    )


def says(signal: str, claim: str, strength: Strength = Strength.STRONG) -> Evidence:
    """Return one piece of evidence; `claim` as `maker:dahua`."""
    role, _, subject = claim.partition(":")
    return Evidence(signal, "seen", Claim(ClaimRole(role), subject), strength)


def at(
    country: str | None,
    region: str | None = None,
    site: Site = Site.HOME,
    today: date = SAMPLE_DAY,
    lead: int = 12,
) -> Context:
    """Return a context."""
    return Context(today, country, region, site, lead)


def model(name: str | None, hardware: str | None = None, **fields: str) -> Camera:
    """Return a camera whose only record has this model and hardware version."""
    return Camera("one", (Record("one", model=name, hw_version=hardware, **fields),))
