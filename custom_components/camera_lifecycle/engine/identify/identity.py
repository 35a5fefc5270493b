"""Identify a camera: its vendor, its maker and its kind, with the evidence.

Every signal of every record becomes an indicator (`*_signal.py`, `*_signals.py`); those that
count (`filter`) are added up (`score`), and the kind is told (`kind`). Nothing here raises,
whatever a device sends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from ..model import Camera, Company, Identity, Kind, Strength
from .alike import Alike, AlikeCameras
from .claims import proven_claims
from .cleaned_record import CleanedRecord
from .filter import drop_unrelated_vetoes, relevant_indicators
from .indicators import Indicator
from .integration_signal import read_integration
from .integrations import Integrations
from .kind import tell_kinds
from .likeness import Likeness, likeness_of
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

    @property
    def alike(self) -> Alike:
        """What is remembered of cameras that were identified by these facts."""


def identify(
    camera: Camera,
    library: IdentityFacts,
    *,
    maker: str | None = None,
    seller: Company | None = None,
    kind: Kind | None = None,
) -> Identity:
    """Return who sells `camera` and who made it, with the evidence; never raises.

    `maker`: the id of its maker, where that is known better than signals tell it. Then it is
    certain, and signals tell the vendor and the kind alone; an id that the library does not
    hold tells nobody. `seller`: who sells it, where that is known better; it counts for the kind
    alone. `kind`: what it is, where that is known better. What is no camera gets its kind and
    the evidence, and no company.
    """
    if maker is None and seller is None and kind is None:
        likeness = likeness_of(camera, library.vendors, library.integrations)
        if likeness is not None:
            library.alike.note(camera, likeness)
            return identify_alike(camera, likeness, library).identity_of(likeness)
    return _identify(camera, library, maker, seller, kind)[0]


def identify_alike(camera: Camera, likeness: Likeness, library: IdentityFacts) -> AlikeCameras:
    """Return what is known of the cameras that are like `camera`."""
    known = library.alike.get(likeness)
    if known is None:
        identity, by_name = _identify(camera, library)
        known = library.alike.remember(likeness, identity, by_name=by_name)
    return known


def _identify(
    camera: Camera,
    library: IdentityFacts,
    maker: str | None = None,
    seller: Company | None = None,
    kind: Kind | None = None,
) -> tuple[Identity, bool]:
    """Return who is behind a camera, and whether what it is called was looked at."""
    vendors = library.vendors
    sources = [CleanedRecord.of(record, library.integrations) for record in camera.records]
    indicators = _relevant_indicators(sources, vendors)
    given = vendors.get(maker)
    score = MakerScore(given.id, Strength.CERTAIN) if given else score_makers(indicators)
    proven = score.id if score.strength.proves else None
    vendor, vendor_strength = choose_vendor(indicators, proven, vendors)
    if vendor_strength.proves and _is_denied(vendor, score, vendors):
        vendor_strength = Strength.WEAK
    evidence = tuple(piece for indicator in indicators for piece in indicator.evidence())
    kind = kind or tell_kinds(sources, indicators, seller or vendor, score.id or maker, vendors)
    by_name = any(source.was_asked_for_its_name for source in sources)
    if kind is Kind.NOT_A_CAMERA:
        return Identity(kind, evidence=evidence), by_name
    made_by = _company(score.id, vendors)
    if given and _is_misread(vendor, given, vendors):
        vendor, vendor_strength = given.company, Strength.STRONG
    identity = Identity(
        kind=kind,
        vendor=vendor,
        maker=made_by,
        confidence=score.strength if made_by else Strength.NONE,
        vendor_confidence=vendor_strength if vendor else Strength.NONE,
        relabelled=bool(vendor and made_by and vendor.id != made_by.id),
        own_brand=_relation(vendor, made_by, vendors) == "own_brand",
        contradicted=score.contradicted,
        evidence=evidence,
    )
    return identity, by_name


def _relevant_indicators(sources: Sequence[CleanedRecord], vendors: Vendors) -> list[Indicator]:
    """Return the indicators that count; typed names only where little else names a vendor."""
    read = [
        indicator
        for record in sources
        for indicator in _trusted(record, _indicators(record, vendors))
    ]
    indicators = proven_claims(read, sources, vendors)
    if not any(indicator.vendor_weight >= Weight.MEDIUM for indicator in indicators):
        indicators += [
            indicator
            for record in sources
            for indicator in _trusted(record, read_typed_name(record, vendors))
        ]
    if sources:
        indicators = drop_unrelated_vetoes(indicators, sources[0].integration)
    models = [record.known_model for record in sources]
    return [
        indicator.capped(Weight.MEDIUM) if indicator.is_ambiguous else indicator
        for indicator in _of_companies(relevant_indicators(indicators, vendors, models), vendors)
    ]


def _of_companies(indicators: Iterable[Indicator], vendors: Vendors) -> Iterator[Indicator]:
    """Yield the indicators; a project that replaces firmware sells nothing.

    Its name still counts until here, because then the version is its own and nobody else's.
    """
    for indicator in indicators:
        if indicator.vendor is not None and indicator.vendor.id in vendors.replacing:
            yield indicator._replace(vendor=None, vendor_weight=Weight.NONE)
        else:
            yield indicator


def _trusted(record: CleanedRecord, indicators: Iterable[Indicator]) -> Iterable[Indicator]:
    """Return the indicators of a record, no stronger than its source.

    What anybody can have said names nobody for sure, and makes nothing a camera.
    """
    if not record.integration.is_hearsay:
        return indicators
    return (indicator.capped(Weight.WEAK)._replace(kind=None) for indicator in indicators)


def _indicators(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    yield from read_manufacturer(record, vendors)
    yield from read_model_words(record, vendors)
    yield from read_patterns(record, vendors)
    yield from read_mac_address(record, vendors)
    yield from read_integration(record, vendors)


def _company(vendor_id: str | None, vendors: Vendors) -> Company | None:
    vendor = vendors.get(vendor_id)
    return vendor.company if vendor else None


def _is_denied(vendor: Company | None, score: MakerScore, vendors: Vendors) -> bool:
    """Return whether signals disagree about the maker that this vendor cannot be without."""
    facts = vendors.get(vendor.id) if vendor else None
    if facts is None or not score.contradicted:
        return False
    own = {row.maker for row in facts.oem if row.status == "own_brand"}
    return bool(own or facts.makes_own) and score.id not in (own or {facts.id})


def _is_misread(vendor: Company | None, maker: Vendor, vendors: Vendors) -> bool:
    """Return whether the vendor cannot sell what the given maker made.

    A brand that makes its own cameras does not sell another's.
    """
    brand = vendors.get(vendor.id) if vendor else None
    return brand is not None and brand.makes_own and brand.id != maker.id


def _relation(vendor: Company | None, maker: Company | None, vendors: Vendors) -> str:
    """Return the status of the relation between brand and maker, '' for none."""
    brand = vendors.get(vendor.id) if vendor else None
    relation = brand.relation_to(maker.id) if brand and maker else None
    return relation.status if relation else ""
