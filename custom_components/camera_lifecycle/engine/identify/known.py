"""Identify a camera of which something is known better than its signals tell it.

What is known is certain for its own claim; what follows from it (the brand's usual maker, the
kind that a model is) is as sure as the library says, and everything else stays as the signals
tell it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from ..model import (
    Camera,
    Claim,
    ClaimRole,
    Company,
    Evidence,
    Identity,
    Kind,
    Record,
    Strength,
)
from .identity import IdentityFacts, identify
from .names import clean, slug
from .vendors import Vendors

OWNER_SIGNAL: Final = "owner"
"""The signal of a piece of evidence that the owner gave."""
WITHOUT_NAME: Final = "without_name"
"""The value of the evidence that no company stands on a camera; it names nobody."""


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What is known of one camera.

    `vendor`, `maker`: the id of a vendor of the library, or a name, known to it or not.
    `model` stands in place of all that is reported; `hardware_version` as a label has it.
    `approval_number`: of its radio; it names who holds the approval, and no maker.
    `without_name`: no company stands on it.
    """

    vendor: str | None = None
    maker: str | None = None
    model: str | None = None
    hardware_version: str | None = None
    kind: Kind | None = None
    approval_number: str | None = None
    without_name: bool = False


def identify_known(
    camera: Camera, library: IdentityFacts, known: KnownFacts
) -> tuple[Camera, Identity]:
    """Return the camera with what is known in its records, and who is behind it.

    The hardware version is put in afterwards: a board tells the maker, a version read off a
    label does not. Never raises.
    """
    vendors = library.vendors
    vendor, maker = company_of(known.vendor, vendors), company_of(known.maker, vendors)
    if model := clean(known.model):
        records = (replace(record, model=model, model_id=None) for record in camera.records)
        camera = replace(camera, records=tuple(records))
    maker_id = maker.id if maker else None
    told = identify(camera, library, maker=maker_id, seller=vendor, kind=known.kind)
    if told.kind is not Kind.NOT_A_CAMERA:
        told = _with_maker(told, maker, vendors) if maker else told
        told = _with_vendor(told, vendor, maker, camera, library) if vendor else told
    evidence = (*_evidence(known, vendor, maker), *told.evidence)
    told = replace(
        told,
        evidence=evidence,
        relabelled=_is_relabelled(told),
        own_brand=_is_own_brand(told, vendors),
        without_name=known.without_name,
    )
    return _with_hardware(camera, clean(known.hardware_version)), told


def company_of(text: str | None, vendors: Vendors) -> Company | None:
    """Return the company that an id or a name means; one of its own for an unknown name."""
    name = clean(text)
    if not name:
        return None
    named = vendors.by_name(name)
    vendor = vendors.get(name) or (vendors.get(named.vendor) if named and named.whole else None)
    return vendor.company if vendor else Company(slug(name), name)


def _with_maker(told: Identity, maker: Company, vendors: Vendors) -> Identity:
    """Return the identity of a camera that `maker` made.

    A brand that makes its own cameras does not sell another's: then the brand was misread.
    """
    brand = vendors.get(told.vendor.id) if told.vendor else None
    return replace(
        told,
        maker=maker,
        confidence=Strength.CERTAIN,
        contradicted=False,
        vendor=maker if brand and brand.makes_own else told.vendor,
    )


def _with_vendor(
    told: Identity, vendor: Company, maker: Company | None, camera: Camera, library: IdentityFacts
) -> Identity:
    """Return the identity of a camera that `vendor` sells, and who made it by that."""
    told = replace(told, vendor=vendor, vendor_confidence=Strength.CERTAIN)
    if maker is not None:
        return told
    brand = library.vendors.get(vendor.id)
    model = next((text for record in camera.records if (text := clean(record.model))), "")
    usual = brand.made(model) if brand else None
    if usual is not None and usual.own:
        return replace(told, maker=vendor, confidence=usual.weight.strength, contradicted=False)
    # the brand beside all that the signals say, as if the device had named it
    named = Record(camera.id, manufacturer=vendor.name, model=model or None)
    beside = identify(Camera(camera.id, (*camera.records, named)), library, kind=told.kind)
    if beside.maker is None:
        return replace(told, maker=None, confidence=Strength.CERTAIN)
    return replace(
        told,
        maker=beside.maker,
        confidence=beside.confidence,
        contradicted=beside.contradicted,
    )


def _is_relabelled(told: Identity) -> bool:
    """Return whether the vendor is another company than the maker."""
    return bool(told.vendor and told.maker and told.vendor.id != told.maker.id)


def _is_own_brand(told: Identity, vendors: Vendors) -> bool:
    """Return whether the vendor is a second brand of the maker."""
    brand = vendors.get(told.vendor.id) if told.vendor else None
    relation = brand.relation_to(told.maker.id) if brand and told.maker else None
    return relation is not None and relation.status == "own_brand"


def _evidence(
    known: KnownFacts, vendor: Company | None, maker: Company | None
) -> tuple[Evidence, ...]:
    """Return what is known, as evidence of its owner."""
    claims = {
        ClaimRole.MAKER: maker and maker.id,
        ClaimRole.VENDOR: vendor and vendor.id,
        ClaimRole.MODEL: clean(known.model),
        ClaimRole.HARDWARE: clean(known.hardware_version),
        ClaimRole.KIND: known.kind and known.kind.value,
    }
    named = (
        Evidence(OWNER_SIGNAL, subject, Claim(role, subject), Strength.CERTAIN)
        for role, subject in claims.items()
        if subject
    )
    without = WITHOUT_NAME if known.without_name else ""
    silent = (
        Evidence(OWNER_SIGNAL, value, None, Strength.NONE)
        for value in (clean(known.approval_number), without)
        if value
    )
    return (*named, *silent)


def _with_hardware(camera: Camera, version: str) -> Camera:
    """Return the camera with one hardware version in all of its records, if it is known."""
    if not version:
        return camera
    records = tuple(replace(record, hw_version=version) for record in camera.records)
    return replace(camera, records=records)
