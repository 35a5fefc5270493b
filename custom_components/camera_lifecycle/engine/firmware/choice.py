"""Which grammars a record is read with: the vendor's, the maker's, the integration's."""

from __future__ import annotations

from collections.abc import Iterator

from ..load import Library
from ..model import Identity, Record
from .grammar import Grammar


def choose_grammars(record: Record, identity: Identity, library: Library) -> tuple[Grammar, ...]:
    """Return the grammars that may explain `record`, the most specific first.

    The vendor's stands before the maker's (a relabelled unit may carry the vendor's own
    numbering); the integration's helps where nobody is known. Without any of them only
    forms that are unmistakable are read.
    """
    unique = {grammar.id: grammar for grammar in _candidates(record, identity, library)}
    return tuple(unique.values())


def _candidates(record: Record, identity: Identity, library: Library) -> Iterator[Grammar]:
    grammars = library.firmware
    for company in (identity.vendor, identity.maker):
        if company is None:
            continue
        facts = library.vendors.get(company.id)
        named = facts.firmware if facts else None
        if grammar := grammars.get(named) or grammars.get(company.id):
            yield grammar
    if grammar := grammars.by_integration.get(record.integration or ""):
        yield grammar
