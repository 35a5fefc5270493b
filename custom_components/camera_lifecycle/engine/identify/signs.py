"""Reads the patterns of the vendors' files out of a record: a table of where to look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from .clues import Clue, Family, Signal, of_row, of_seller
from .seen import FIELDS, Seen
from .vendors import Vendors
from .weights import Weight


@dataclass(frozen=True, slots=True)
class Sign:
    """A field, the section of the vendors' files whose patterns it may match, its family."""

    field: str
    section: str
    family: Family


SIGNS: Final = (
    Sign("model", "models", Family.SELF),
    Sign("model_id", "models", Family.SELF),
    Sign("type", "models", Family.SELF),
    Sign("deviceSubCategory", "models", Family.SELF),
    Sign("model", "boards", Family.SELF),
    Sign("hw_version", "boards", Family.SELF),
    Sign("pid", "boards", Family.SELF),
    Sign("serial_number", "serials", Family.SERIAL),
    Sign("sw_version", "firmware_forms", Family.FIRMWARE),
    Sign("firmware_build", "firmware_forms", Family.FIRMWARE),
    Sign("stream", "streams", Family.PATH),
    Sign("http_server", "http_servers", Family.ANSWER),
    Sign("rtsp_server", "rtsp_servers", Family.ANSWER),
    Sign("www_authenticate_realm", "realms", Family.ANSWER),
    Sign("realm", "realms", Family.ANSWER),
    Sign("html_title", "titles", Family.ANSWER),
    Sign("snmp_sysdescr", "banners", Family.ANSWER),
    Sign("telnet_banner", "banners", Family.ANSWER),
    Sign("ftp_banner", "banners", Family.ANSWER),
    Sign("protocolType", "banners", Family.ANSWER),
    Sign("onvif_scopes", "onvif_scopes", Family.ANSWER),
)


_OF_RECORD: Final = tuple(sign for sign in SIGNS if sign.field in FIELDS)
_OF_DETAILS: Final = {sign.field: sign for sign in SIGNS if sign.field not in FIELDS}


def read_signs(seen: Seen, vendors: Vendors) -> Iterator[Clue]:
    """Yield a clue for each pattern that a field of the record matches."""
    beside = (_OF_DETAILS[name] for name in seen.details if name in _OF_DETAILS)
    for sign in chain(_OF_RECORD, beside):
        if sign.field not in seen.integration.fields:
            for text in seen.texts(sign.field):
                yield from _matches(seen, vendors, sign, text)


def _matches(seen: Seen, vendors: Vendors, sign: Sign, text: str) -> Iterator[Clue]:
    signal = Signal(sign.field, text, sign.family, seen.known_model)
    for match, row in vendors.rows[sign.section].find(text):
        customer = match.groupdict().get("customer")
        if customer and (named := vendors.by_name(customer)) and named.whole:
            yield of_seller(vendors, signal, named.vendor, Weight.MEDIUM)
        yield of_row(vendors, signal, row)
