"""Reads a firmware version as the engine does, so that a fact has the form it compares with."""

from __future__ import annotations

from datetime import date

from custom_components.camera_lifecycle.engine.firmware.reading import read_record
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import Record


def read_version(
    library: Library, vendor: str, text: str, today: date
) -> tuple[str | None, date | None]:
    """Return version and build date, as the grammar of `vendor` (an id) reads them."""
    facts = library.vendors.get(vendor)
    grammar = library.firmware.of_vendor(vendor, facts.firmware if facts else None)
    record = Record("version", "", sw_version=text)
    reading = read_record(record, [grammar] if grammar else [], library.firmware, today)
    return reading.version, reading.build_date.day
