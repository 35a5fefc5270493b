"""Reads the MAC address of a record: whose prefix it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .cleaned_record import CleanedRecord
from .indicators import Family, Indicator, Observation, of_vendor
from .vendors import Vendors
from .weights import Weight

OUI: Final = "oui"
"""The signal of evidence that an address gives."""

# class of the prefix -> how well it proves the vendor, and the maker
_PROVES: Final = {
    "maker": (Weight.NONE, Weight.STRONG),
    "mixed": (Weight.STRONG, Weight.STRONG),
    "brand": (Weight.STRONG, Weight.STRONG),
    "shared": (Weight.WEAK, Weight.MEDIUM),
}


def read_mac_address(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    """Yield what the MAC says; a serial number that is a MAC counts as one.

    The prefix of a company that supplies others proves the maker and not the vendor. The
    prefix of a brand that others supply proves the vendor; the maker stays an inference.
    """
    for field in ("mac", "serial_number"):
        for text in record.texts(field):
            match = vendors.ouis.find(text)
            if match is None:
                continue
            vendor_weight, maker_weight = _PROVES[match.kind]
            vendor = vendors.get(match.vendor)
            if match.kind == "maker" and vendor is not None and not vendor.supplies_others:
                vendor_weight = Weight.STRONG
            signal = Observation(OUI, text, Family.ADDRESS, record.known_model)
            indicator = of_vendor(vendors, signal, match.vendor, Weight.STRONG)
            yield indicator._replace(
                vendor_weight=vendor_weight,
                maker_weight=min(indicator.maker_weight, maker_weight),
                is_prefix_of_all=match.kind in ("mixed", "shared"),
            )
            return
