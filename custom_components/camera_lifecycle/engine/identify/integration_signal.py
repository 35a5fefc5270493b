"""Reads the integration itself: whose protocol it speaks, whose cloud it asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .cleaned_record import CleanedRecord
from .indicators import Family, Indicator, Observation, of_nothing, of_vendor
from .integrations import Role
from .names import clean
from .vendors import Vendors
from .weights import Weight

# What stands beside a vendor's name in the domain of an integration.
DOMAIN_WORDS: Final = frozenset(
    {"api", "cloud", "control", "custom", "ha", "hass", "local", "next", "nvr", "ptz", "rest"}
)


def read_integration(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    """Yield what it proves that this integration could talk to the device.

    Nothing about a recorder's channels, and nothing where the device did not answer.
    """
    facts = record.integration
    if record.was_refused or record.is_channel:
        return
    signal = Observation("integration", facts.domain, Family.INTEGRATION, record.known_model)
    if facts.role is Role.UNKNOWN:
        yield from _by_its_name(record, vendors, signal)
    if facts.vendor is not None:
        yield of_vendor(vendors, signal, facts.vendor, Weight.STRONG)
    if facts.maker is not None:
        yield of_nothing(signal)._replace(
            maker=facts.maker,
            maker_weight=facts.maker_weight,
            maker_family=Family.INTEGRATION,
        )


def _by_its_name(
    record: CleanedRecord, vendors: Vendors, signal: Observation
) -> Iterator[Indicator]:
    """Yield the vendor whose name the domain of an integration is that nobody described.

    It is about that vendor's devices, and it may show others' as well: likely, not certain, and
    it says nothing about the maker.
    """
    everywhere = record.everywhere
    meaningless = everywhere.company_words | everywhere.camera_words | DOMAIN_WORDS
    named = vendors.by_name(clean(signal.value), meaningless)
    if named is not None and named.whole and not named.ambiguous:
        yield of_vendor(vendors, signal, named.vendor, Weight.MEDIUM)._replace(maker=None)
