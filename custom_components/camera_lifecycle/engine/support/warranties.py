"""Warranties of the library: what a vendor gives by itself, and who answers for it.

A warranty is given by who sells, never by who made. It is quoted, and concludes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, Self

from .. import fields
from ..model import Company, Context, Identity, Kind, Source
from ..months import months_later
from ..partial_date import PartialDate
from .reach import places


class WarrantyStart(StrEnum):
    """The day from which a warranty counts."""

    PURCHASE = "purchase"
    DELIVERY = "delivery"
    INVOICE = "invoice"
    DISTRIBUTOR_SALE = "distributor_sale"
    NOT_TOLD = "not_told"


class Covered(StrEnum):
    """What a term is for."""

    EVERYTHING = "everything"
    CAMERAS = "cameras"
    RECORDERS = "recorders"
    BATTERIES = "batteries"
    ACCESSORIES = "accessories"


class CompanyFate(StrEnum):
    """What became of the company that gave a warranty."""

    ORDERED_TO_CLOSE = "ordered_to_close"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class WarrantyTerm:
    """How long, for what. `up_to`: months, where the product line decides; None where it does not.

    `mostly`: for most products; which are others is not known here.
    """

    covers: tuple[Covered, ...]
    months: int
    up_to: int | None
    start: WarrantyStart
    mostly: bool

    def end(self, purchased: date) -> date | None:
        """Return the day that a purchase would lead to, None where the purchase does not tell it.

        A term that is not one number, or that is counted from another day, gives none.
        """
        if self.up_to is not None or self.start is not WarrantyStart.PURCHASE:
            return None
        return months_later(purchased, self.months)


@dataclass(frozen=True, slots=True)
class FormerCompany:
    """The company that gave a warranty, and what became of it."""

    name: str
    fate: CompanyFate
    since: PartialDate | None


@dataclass(frozen=True, slots=True)
class Warranty:
    """What one page says. `places`: where it is given, none for everywhere.

    `through_seller`: the vendor takes claims from sellers only.
    """

    id: str
    places: frozenset[str]
    terms: tuple[WarrantyTerm, ...]
    not_covered: tuple[Covered, ...]
    through_seller: bool
    company: FormerCompany | None
    sources: tuple[Source, ...]

    @property
    def tells_who_answers(self) -> bool:
        """Return whether it says anything about who answers."""
        return self.through_seller or self.company is not None

    def term_for(self, kind: Kind) -> WarrantyTerm | None:
        """Return the term of a device of that kind, None where none was read."""
        own = Covered.RECORDERS if kind is Kind.RECORDER else Covered.CAMERAS
        return next(
            (term for term in self.terms if {own, Covered.EVERYTHING} & {*term.covers}), None
        )

    @property
    def parts(self) -> tuple[WarrantyTerm, ...]:
        """Return the terms of batteries and accessories."""
        return tuple(term for term in self.terms if _PARTS.issuperset(term.covers))


@dataclass(frozen=True, slots=True)
class VendorWarranty:
    """A warranty, as it is for one camera that `vendor` sold. `term`: None where none was read."""

    vendor: Company
    warranty: Warranty
    term: WarrantyTerm | None


_PARTS: Final = frozenset({Covered.BATTERIES, Covered.ACCESSORIES})


@dataclass(frozen=True, slots=True)
class Warranties:
    """All warranties, by vendor."""

    by_vendor: Mapping[str, tuple[Warranty, ...]]

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the warranties of the library's section."""
        index: dict[str, list[Warranty]] = {}
        for key, entry in section.items():
            warranty = _read(key, entry)
            for vendor in fields.texts(entry, "vendors"):
                index.setdefault(vendor, []).append(warranty)
        return cls({vendor: tuple(listed) for vendor, listed in index.items()})

    def of(self, identity: Identity, context: Context) -> VendorWarranty | None:
        """Return what the proven seller of a camera says here, None where it was not read.

        What is said of this place comes before what is said of none.
        """
        vendor = identity.vendor
        if vendor is None or not identity.vendor_confidence.proves:
            return None
        warranty = self._here(vendor, context)
        return (
            VendorWarranty(vendor, warranty, warranty.term_for(identity.kind)) if warranty else None
        )

    def _here(self, vendor: Company, context: Context) -> Warranty | None:
        listed = self.by_vendor.get(vendor.id, ())
        for place in reversed(places(context)):
            for warranty in listed:
                if place in warranty.places:
                    return warranty
        return next((warranty for warranty in listed if not warranty.places), None)


def _read(key: str, entry: Mapping[str, Any]) -> Warranty:
    claims = entry.get("claims") or {}
    return Warranty(
        id=key,
        places=fields.places(entry, "places"),
        terms=tuple(filter(None, map(_term, entry.get("terms") or ()))),
        not_covered=_covered(entry, "not_covered"),
        through_seller=claims.get("through") == "seller",
        company=_company(claims.get("company") or {}),
        sources=fields.sources(entry),
    )


def _term(raw: Mapping[str, Any]) -> WarrantyTerm | None:
    """Return one term; None for one of tomorrow that this code cannot tell in words."""
    covers, months, up_to = _covered(raw, "for"), raw.get("months"), raw.get("up_to")
    if not covers or not isinstance(months, int) or raw.get("start") not in WarrantyStart:
        return None
    return WarrantyTerm(
        covers=covers,
        months=months,
        up_to=up_to if isinstance(up_to, int) else None,
        start=WarrantyStart(raw["start"]),
        mostly=raw.get("mostly") is True,
    )


def _covered(raw: Mapping[str, Any], key: str) -> tuple[Covered, ...]:
    return tuple(Covered(text) for text in fields.texts(raw, key) if text in Covered)


def _company(raw: Mapping[str, Any]) -> FormerCompany | None:
    if raw.get("what") not in CompanyFate:
        return None
    return FormerCompany(str(raw["name"]), CompanyFate(raw["what"]), fields.day(raw, "date"))
