"""Reads the patterns of the vendors' files out of a record: a table of where to look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
import re
from typing import Final

from .cleaned_record import FIELDS, CleanedRecord
from .indicators import Family, Indicator, Observation, of_pattern, of_vendor
from .vendors import VendorPattern, Vendors
from .weights import Weight

CUSTOMER: Final = "customer"
"""The group of a pattern that names for whom a device was made."""


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A field, the section of the vendors' files whose patterns it may match, its family."""

    field: str
    section: str
    family: Family


PATTERN_RULES: Final = (
    PatternRule("model", "models", Family.SELF),
    PatternRule("model_id", "models", Family.SELF),
    PatternRule("type", "models", Family.SELF),
    PatternRule("deviceSubCategory", "models", Family.SELF),
    PatternRule("model", "boards", Family.SELF),
    PatternRule("hw_version", "boards", Family.SELF),
    PatternRule("pid", "boards", Family.SELF),
    PatternRule("serial_number", "serials", Family.SERIAL),
    PatternRule("sw_version", "firmware_forms", Family.FIRMWARE),
    PatternRule("firmware_build", "firmware_forms", Family.FIRMWARE),
    PatternRule("stream", "streams", Family.PATH),
    PatternRule("http_server", "http_servers", Family.ANSWER),
    PatternRule("rtsp_server", "rtsp_servers", Family.ANSWER),
    PatternRule("www_authenticate_realm", "realms", Family.ANSWER),
    PatternRule("realm", "realms", Family.ANSWER),
    PatternRule("html_title", "titles", Family.ANSWER),
    PatternRule("snmp_sysdescr", "banners", Family.ANSWER),
    PatternRule("telnet_banner", "banners", Family.ANSWER),
    PatternRule("ftp_banner", "banners", Family.ANSWER),
    PatternRule("protocolType", "banners", Family.ANSWER),
    PatternRule("onvif_scopes", "onvif_scopes", Family.ANSWER),
)


_OF_RECORD: Final = tuple(rule for rule in PATTERN_RULES if rule.field in FIELDS)
_OF_DETAILS: Final = {rule.field: rule for rule in PATTERN_RULES if rule.field not in FIELDS}


def read_patterns(record: CleanedRecord, vendors: Vendors) -> Iterator[Indicator]:
    """Yield an indicator for each pattern that a field of the record matches."""
    beside = (_OF_DETAILS[name] for name in record.details if name in _OF_DETAILS)
    other_meaning = record.integration.fields
    for rule in chain(_OF_RECORD, beside):
        if rule.field in other_meaning:
            continue
        for text in record.texts(rule.field):
            if found := vendors.rows[rule.section].find(text):
                signal = Observation(rule.field, text, rule.family, record.known_model)
                yield from _matches(vendors, signal, found)


def _matches(
    vendors: Vendors, signal: Observation, found: Iterable[tuple[re.Match[str], VendorPattern]]
) -> Iterator[Indicator]:
    for match, row in found:
        customer = match[CUSTOMER] if CUSTOMER in match.re.groupindex else None
        if customer and (named := vendors.by_name(customer)) and named.whole:
            owned = of_vendor(vendors, signal, named.vendor, Weight.MEDIUM)
            yield owned._replace(pattern_owner=row.vendor)
        yield of_pattern(vendors, signal, row)
