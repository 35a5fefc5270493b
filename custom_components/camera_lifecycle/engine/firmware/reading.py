"""Firmware version and build date of one record, read with the grammars chosen for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
import re
from typing import Final

from ..model import Record
from .build_date import NO_BUILD_DATE, BuildDate
from .clean_text import clean
from .grammar import Detail, Grammar, Grammars, VersionReading

_MAX_VERSION: Final = 80
_LEADING_V = re.compile(r"[vV](?=\d)")


@dataclass(frozen=True, slots=True)
class FirmwareReading:
    """What a record says about its firmware, and in which field the date stood.

    `grammar`: the id of the chosen grammar in whose form the date is, None for any other's.
    """

    version: str | None
    build_date: BuildDate
    source: str | None
    comparable: str | None
    grammar: str | None = None


def read_record(
    record: Record, chosen: Sequence[Grammar], grammars: Grammars, today: date
) -> FirmwareReading:
    """Return version and date of `record`: from the version string, else from its details."""
    text = clean(record.sw_version)
    if text.casefold() in grammars.generic.placeholders:
        text = ""
    reading, grammar = _read_version(text, chosen, grammars, today)
    build_date, source = reading.build_date, "sw_version"
    if not build_date:
        build_date, source, grammar = _read_details(
            record, reading.version, chosen, grammars, today
        )
    return FirmwareReading(
        version=reading.version,
        build_date=build_date,
        source=source if build_date else None,
        comparable=text or None,
        grammar=grammar if build_date else None,
    )


def _read_version(
    text: str, chosen: Sequence[Grammar], grammars: Grammars, today: date
) -> tuple[VersionReading, str | None]:
    if not text:
        return VersionReading(None), None
    for grammar in chosen:
        for form in grammar.forms:
            if reading := form.read(text, today):
                return reading, grammar.id
    for form in grammars.vendor_independent:
        if reading := form.read(text, today):
            return reading, None
    return VersionReading(_as_reported(text)), None


def _as_reported(text: str) -> str | None:
    """Return a string of no known form as a version; words without a digit are none."""
    if len(text) > _MAX_VERSION or not any(map(str.isdecimal, text)):
        return None
    return _LEADING_V.sub("", text, count=1) if text[0] in "vV" else text


def _read_details(
    record: Record,
    version: str | None,
    chosen: Sequence[Grammar],
    grammars: Grammars,
    today: date,
) -> tuple[BuildDate, str, str | None]:
    for detail, grammar in _details(chosen, grammars):
        text = clean(record.details.get(detail.key))
        if text and (build_date := detail.read(text, today, version)):
            return build_date, f"details.{detail.key}", grammar
    return NO_BUILD_DATE, "", None


def _details(chosen: Sequence[Grammar], grammars: Grammars) -> Iterator[tuple[Detail, str | None]]:
    """Yield the details to try, each with the chosen grammar that it is of."""
    for grammar in chosen:
        yield from ((detail, grammar.id) for detail in grammar.details)
    yield from ((detail, None) for detail in grammars.generic.details)
