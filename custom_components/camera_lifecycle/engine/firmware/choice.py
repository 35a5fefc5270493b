"""Which grammars a record is read with: the vendor's, the maker's, the integration's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..identify.integrations import Integrations
from ..identify.vendors import Vendors
from ..model import Identity, Record, Strength
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


def _candidates(record: Record, identity: Identity, library: FirmwareFacts) -> Iterator[Grammar]:
    grammars = library.firmware
    claims = (
        (identity.vendor, identity.vendor_confidence),
        (identity.maker, identity.confidence),
    )
    for company, confidence in claims:
        if company is None or confidence is Strength.WEAK:
            continue
        facts = library.vendors.get(company.id)
        if grammar := grammars.of_vendor(company.id, facts.firmware if facts else None):
            yield grammar
    if grammar := grammars.by_integration.get(record.integration or ""):
        yield grammar
