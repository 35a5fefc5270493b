"""Which grammars a record is read with: the vendor's, the maker's, the integration's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..identify.integrations import Integrations
from ..identify.vendors import Vendors
from ..model import Company, Identity, Record, Strength
from .grammar import Grammar, Grammars


class FirmwareFacts(Protocol):
    """The facts of the library by which firmware is read."""

    @property
    def vendors(self) -> Vendors:
        """Who sells and who makes cameras."""

    @property
    def integrations(self) -> Integrations:
        """What each integration says by itself."""

    @property
    def firmware(self) -> Grammars:
        """How each vendor writes versions and dates."""


def choose_grammars(
    record: Record, identity: Identity, library: FirmwareFacts
) -> tuple[Grammar, ...]:
    """Return the grammars that may explain `record`, the most specific first.

    The vendor's stands before the maker's (a relabelled unit may carry the vendor's own
    numbering); the integration's helps where nobody is known. Without any of them only
    forms that are unmistakable are read. A guess chooses none: another vendor's grammar
    could make a date of a counter.
    """
    unique = {grammar.id: grammar for grammar in _candidates(record, identity, library)}
    return tuple(unique.values())


def own_grammars(identity: Identity, library: FirmwareFacts) -> frozenset[str]:
    """Return the ids of the grammars that are the vendor's own, or its certain maker's.

    A date in another's form may be of firmware that neither of them built.
    """
    makers = (identity.maker,) if identity.confidence is Strength.CERTAIN else ()
    own = (_of_company(company, library) for company in (identity.vendor, *makers))
    return frozenset(grammar.id for grammar in own if grammar is not None)


def _candidates(record: Record, identity: Identity, library: FirmwareFacts) -> Iterator[Grammar]:
    claims = (
        (identity.vendor, identity.vendor_confidence),
        (identity.maker, identity.confidence),
    )
    for company, confidence in claims:
        if confidence is Strength.WEAK:
            continue
        if grammar := _of_company(company, library):
            yield grammar
    if grammar := library.firmware.by_integration.get(record.integration or ""):
        yield grammar


def _of_company(company: Company | None, library: FirmwareFacts) -> Grammar | None:
    """Return the grammar that a company's file names, or that bears its name."""
    if company is None:
        return None
    facts = library.vendors.get(company.id)
    return library.firmware.of_vendor(company.id, facts.firmware if facts else None)
