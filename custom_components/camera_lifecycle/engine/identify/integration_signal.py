"""Reads the integration itself: whose protocol it speaks, whose cloud it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .cleaned_record import CleanedRecord
from .indicators import Family, Indicator, Observation, of_nothing, of_vendor
from .vendors import Vendors
from .weights import Weight


def read_integration(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    """Yield what it proves that this integration could talk to the device.

    Nothing about a recorder's channels, and nothing where the device did not answer.
    """
    facts = record.integration
    if record.was_refused or record.is_channel:
        return
    signal = Observation("integration", facts.domain, Family.INTEGRATION, record.known_model)
    if facts.vendor is not None:
        yield of_vendor(vendors, signal, facts.vendor, Weight.STRONG)
    if facts.maker is not None:
        yield replace(
            of_nothing(signal),
            maker=facts.maker,
            maker_weight=facts.maker_weight,
            maker_family=Family.INTEGRATION,
        )
