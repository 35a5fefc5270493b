"""Who sells a camera, who made it, what it is: `identify`.

Every signal of every record becomes a clue (`signs`, `strings`, `address`, `protocol`);
clues are added up (`weigh`) and the kind is told (`kind`). Nothing here raises, whatever a
device sends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..load import Library
from ..model import Camera, Company, Identity, Kind, Strength
from .cleaned_record import CleanedRecord
from .filter import drop_unrelated_vetoes, relevant_indicators
from .indicators import Indicator
from .integration_signal import read_integration
from .kind import tell_kinds
from .mac_signal import read_mac_address
from .name_signals import read_manufacturer, read_model_words, read_typed_name
from .pattern_signals import read_patterns
from .score import MakerScore, choose_vendor, score_makers
from .vendors import Vendor, Vendors
from .weights import Weight


def identify(camera: Camera, library: Library, *, maker: str | None = None) -> Identity:
    """Return who sells `camera` and who made it, with the evidence; never raises.

    `maker`: the id of its maker, where that is known better than signals tell it. Then it is
    certain, and signals tell the vendor and the kind alone; an id that the library does not
    hold tells nobody. What is no camera gets its kind and the evidence, and no company.
    """
    vendors = library.vendors
    sources = [CleanedRecord.of(record, library.integrations) for record in camera.records]
    clues = _heard(sources, vendors)
    given = vendors.get(maker)
    verdict = MakerScore(given.id, Strength.CERTAIN) if given else score_makers(clues)
    proven = verdict.id if verdict.strength.proves else None
    seller, seller_strength = choose_vendor(clues, proven, vendors)
    evidence = tuple(entry for clue in clues for entry in clue.evidence())
    kind = tell_kinds(sources, clues, seller, verdict.id, vendors)
    if kind is Kind.NOT_A_CAMERA:
        return Identity(kind, evidence=evidence)
    made_by = _party(verdict.id, vendors)
    if given:
        seller = _vendor_beside(seller, given, vendors)
    return Identity(
        kind=kind,
        vendor=seller,
        maker=made_by,
        confidence=verdict.strength if made_by else seller_strength,
        relabelled=bool(seller and made_by and seller.id != made_by.id),
        own_brand=_relation(seller, made_by, vendors) == "own_brand",
        contradicted=verdict.contradicted,
        evidence=evidence,
    )


def _heard(sources: Sequence[CleanedRecord], vendors: Vendors) -> list[Indicator]:
    """Return the clues of all records that count; typed names only where little else speaks."""
    clues = [clue for seen in sources for clue in _clues(seen, vendors)]
    if not any(clue.seller >= Weight.MEDIUM for clue in clues):
        clues += [clue for seen in sources for clue in read_typed_name(seen, vendors)]
    if sources:
        clues = drop_unrelated_vetoes(clues, sources[0].integration)
    return relevant_indicators(clues, vendors, [seen.known_model for seen in sources])


def _clues(seen: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    yield from read_manufacturer(seen, vendors)
    yield from read_model_words(seen, vendors)
    yield from read_patterns(seen, vendors)
    yield from read_mac_address(seen, vendors)
    yield from read_integration(seen, vendors)


def _party(vendor_id: str | None, vendors: Vendors) -> Company | None:
    vendor = vendors.get(vendor_id)
    return vendor.party if vendor else None


def _vendor_beside(vendor: Company | None, maker: Vendor, vendors: Vendors) -> Company | None:
    """Return who sells a camera whose maker is given.

    A brand that makes its own cameras does not sell another's: then the brand was misread.
    """
    brand = vendors.get(vendor.id) if vendor else None
    return maker.party if brand and brand.makes_own else vendor


def _relation(seller: Company | None, maker: Company | None, vendors: Vendors) -> str:
    """Return the status of the relation between brand and maker, '' for none."""
    brand = vendors.get(seller.id) if seller else None
    relation = brand.relation_to(maker.id) if brand and maker else None
    return relation.status if relation else ""
