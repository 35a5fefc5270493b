"""Identify a camera: its vendor, its maker and its kind, with the evidence.

Every signal of every record becomes an indicator (`*_signal.py`, `*_signals.py`); those that
count (`filter`) are added up (`score`), and the kind is told (`kind`). Nothing here raises,
whatever a device sends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..model import Camera, Company, Identity, Kind, Strength
from .cleaned_record import CleanedRecord
from .filter import drop_unrelated_vetoes, relevant_indicators
from .indicators import Indicator
from .integration_signal import read_integration
from .integrations import Integrations
from .kind import tell_kinds
from .mac_signal import read_mac_address
from .name_signals import read_manufacturer, read_model_words, read_typed_name
from .pattern_signals import read_patterns
from .score import MakerScore, choose_vendor, score_makers
from .vendors import Vendor, Vendors
from .weights import Weight


class IdentityFacts(Protocol):
    """The facts of the library by which cameras are identified."""

    @property
    def vendors(self) -> Vendors:
        """Who sells and who makes cameras."""

    @property
    def integrations(self) -> Integrations:
        """What each integration says by itself."""


def identify(
    camera: Camera,
    library: IdentityFacts,
    *,
    maker: str | None = None,
    kind: Kind | None = None,
) -> Identity:
    """Return who sells `camera` and who made it, with the evidence; never raises.

    `maker`: the id of its maker, where that is known better than signals tell it. Then it is
    certain, and signals tell the vendor and the kind alone; an id that the library does not
    hold tells nobody. `kind`: what it is, where that is known better. What is no camera gets
    its kind and the evidence, and no company.
    """
    vendors = library.vendors
    sources = [CleanedRecord.of(record, library.integrations) for record in camera.records]
    indicators = _relevant_indicators(sources, vendors)
    given = vendors.get(maker)
    score = MakerScore(given.id, Strength.CERTAIN) if given else score_makers(indicators)
    proven = score.id if score.strength.proves else None
    vendor, vendor_strength = choose_vendor(indicators, proven, vendors)
    evidence = tuple(piece for indicator in indicators for piece in indicator.evidence())
    kind = kind or tell_kinds(sources, indicators, vendor, score.id, vendors)
    if kind is Kind.NOT_A_CAMERA:
        return Identity(kind, evidence=evidence)
    made_by = _company(score.id, vendors)
    if given:
        vendor = _vendor_beside(vendor, given, vendors)
    return Identity(
        kind=kind,
        vendor=vendor,
        maker=made_by,
        confidence=score.strength if made_by else vendor_strength,
        vendor_confidence=vendor_strength if vendor else Strength.NONE,
        relabelled=bool(vendor and made_by and vendor.id != made_by.id),
        own_brand=_relation(vendor, made_by, vendors) == "own_brand",
        contradicted=score.contradicted,
        evidence=evidence,
    )


def _relevant_indicators(sources: Sequence[CleanedRecord], vendors: Vendors) -> list[Indicator]:
    """Return the indicators that count; typed names only where little else names a vendor."""
    indicators = [indicator for record in sources for indicator in _indicators(record, vendors)]
    if not any(indicator.vendor_weight >= Weight.MEDIUM for indicator in indicators):
        indicators += [
            indicator for record in sources for indicator in read_typed_name(record, vendors)
        ]
    if sources:
        indicators = drop_unrelated_vetoes(indicators, sources[0].integration)
    return relevant_indicators(indicators, vendors, [record.known_model for record in sources])


def _indicators(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    yield from read_manufacturer(record, vendors)
    yield from read_model_words(record, vendors)
    yield from read_patterns(record, vendors)
    yield from read_mac_address(record, vendors)
    yield from read_integration(record, vendors)


def _company(vendor_id: str | None, vendors: Vendors) -> Company | None:
    vendor = vendors.get(vendor_id)
    return vendor.company if vendor else None


def _vendor_beside(vendor: Company | None, maker: Vendor, vendors: Vendors) -> Company | None:
    """Return who sells a camera whose maker is given.

    A brand that makes its own cameras does not sell another's: then the brand was misread.
    """
    brand = vendors.get(vendor.id) if vendor else None
    return maker.company if brand and brand.makes_own else vendor


def _relation(vendor: Company | None, maker: Company | None, vendors: Vendors) -> str:
    """Return the status of the relation between brand and maker, '' for none."""
    brand = vendors.get(vendor.id) if vendor else None
    relation = brand.relation_to(maker.id) if brand and maker else None
    return relation.status if relation else ""
