"""Reads names of vendors out of what a device, an integration or a person wrote."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from ..model import Company
from .cleaned_record import CleanedRecord
from .indicators import Family, Indicator, Observation, of_nothing, of_pattern, of_vendor
from .integration_signal import read_integration
from .integrations import Integration
from .mac_signal import read_mac_address
from .names import key, slug, words
from .pattern_signals import read_patterns
from .vendors import MAX_WORDS, NamedVendor, Vendors
from .weights import Weight

# Where no manufacturer is in the registry, some integrations know one beside it.
MANUFACTURERS: Final = ("manufacturer", "manufacturer_name", "camVendor", "vendor")


def read_manufacturer(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    """Yield what the manufacturer string says.

    Nothing, where it is a placeholder, or where a channel took it from its recorder. A
    constant of the integration is a weak hint at the vendor and none at the maker.
    """
    for field in MANUFACTURERS:
        text = next(iter(record.texts(field)), "")
        if text and key(text) not in vendors.placeholders:
            yield _manufacturer(
                record, vendors, Observation(field, text, Family.SELF, record.known_model)
            )
            return
    if record.manufacturer:
        signal = Observation("manufacturer", record.manufacturer, Family.SELF)
        yield of_nothing(signal)._replace(is_placeholder=True)


def _manufacturer(record: CleanedRecord, vendors: Vendors, signal: Observation) -> Indicator:
    if record.is_channel or record.was_refused:
        return of_nothing(signal)
    named = vendors.by_name(signal.value, record.everywhere.company_words)
    facts = record.integration
    if facts.writes_itself(signal.name, signal.value) or _is_of_adopter(facts, named):
        if named is None or facts.vendor is not None:
            return of_nothing(signal)
        return of_vendor(vendors, signal, named.vendor, Weight.WEAK)._replace(maker=None)
    if named is None:
        return _unknown_company(record, signal)
    if named.whole:
        is_sure = not named.ambiguous or _has_second_sign(record, vendors, named.vendor)
        indicator = of_vendor(vendors, signal, named.vendor, Weight.STRONG)
        return indicator._replace(is_ambiguous=not is_sure)
    # part of a longer name may be another company: a scale maker is called Dahua too
    return of_vendor(vendors, signal, named.vendor, Weight.MEDIUM)._replace(maker=None)


def _unknown_company(record: CleanedRecord, signal: Observation) -> Indicator:
    """Return the name as reported; nothing where any company could be called so."""
    if set(words(signal.value)) <= record.everywhere.company_words:
        return of_nothing(signal)._replace(is_placeholder=True)
    company = Company(slug(signal.value), signal.value)
    return of_nothing(signal)._replace(vendor=company, vendor_weight=Weight.STRONG)


def _has_second_sign(record: CleanedRecord, vendors: Vendors, vendor_id: str) -> bool:
    """Return whether more than its name shows a vendor: a pattern, an address, an integration.

    A sign of who makes for it counts as well.
    """
    vendor = vendors.get(vendor_id)
    kin = {vendor_id, *(relation.maker for relation in vendor.oem)} if vendor else {vendor_id}
    others = chain(
        read_model_words(record, vendors),
        read_patterns(record, vendors),
        read_mac_address(record, vendors),
        read_integration(record, vendors),
    )
    return any(
        sign.pattern_owner in kin or sign.maker in kin or (sign.vendor and sign.vendor.id in kin)
        for sign in others
    )


def _is_of_adopter(facts: Integration, named: NamedVendor | None) -> bool:
    """Return whether an integration names its own brand, as it does for all that it shows."""
    return facts.adopts and named is not None and named.vendor == facts.vendor


def read_model_words(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    """Yield the vendor that a model begins with (`Reolink Argus PT`), and the model after it."""
    text = record.model
    if record.is_placeholder("model", text):
        if text:
            yield of_nothing(Observation("model", text, Family.SELF))
        return
    named = vendors.by_name(text)
    if named is None or not named.first:
        return
    yield of_vendor(
        vendors, Observation("model", text, Family.SELF, text), named.vendor, Weight.MEDIUM
    )
    rest = _after(text, vendors, named.vendor)
    signal = Observation("model", text, Family.SELF, rest)
    for _, row in vendors.rows["models"].find(rest) if rest else ():
        if row.vendor == named.vendor:
            yield of_pattern(vendors, signal, row)


def read_typed_name(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    """Yield what a name that a person typed suggests: a weak hint, never more."""
    named = vendors.by_name(record.name, typed=True) if record.name else None
    if named is None:
        return
    vendor = vendors.get(named.vendor)
    if vendor is None or (vendor.common_word and not named.first):
        return
    rest = "-".join(_after(record.name, vendors, named.vendor).split())
    signal = Observation("name", record.name, Family.NAME, rest)
    # a typed model is known for one only where a pattern says so
    indicator = of_vendor(vendors, signal._replace(model=""), named.vendor, Weight.WEAK)
    yield indicator._replace(maker_family=Family.NAME)
    for _, row in vendors.rows["models"].find(rest) if rest else ():
        if row.vendor == named.vendor:
            hint = of_pattern(vendors, signal, row).capped(Weight.WEAK)
            yield hint._replace(maker_family=Family.NAME)


def _after(text: str, vendors: Vendors, vendor_id: str) -> str:
    """Return what follows the vendor's name in `text`, as it was written."""
    parts = text.split()[:MAX_WORDS]
    for at in range(1, len(parts)):
        start = vendors.by_name(" ".join(parts[:at]))
        rest = " ".join(parts[at:])
        if start and start.vendor == vendor_id and not vendors.by_name(rest):
            return rest
    return ""
