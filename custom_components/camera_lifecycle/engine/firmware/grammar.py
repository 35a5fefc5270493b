"""The firmware section of the library: how each vendor writes a version and a date.

A grammar is a list of forms, tried from top to bottom; a form matches a whole string.
The grammar called `generic` holds what is read the same way for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Self

from .build_date import NO_BUILD_DATE, BuildDate, read_build_date
from .pattern import compiled

GENERIC: Final = "generic"


@dataclass(frozen=True, slots=True)
class VersionReading:
    """What one string says: a normalised version, a date, or neither."""

    version: str | None
    build_date: BuildDate = NO_BUILD_DATE


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a whole string is written.

    `vendor_independent`: so unmistakable that it is read whoever the vendor is.
    `day_month_order_known`: False where the order of day, month and year could not be proven.
    """

    id: str
    pattern: str
    vendor_independent: bool = False
    day_month_order_known: bool = True

    def read(self, text: str, today: date) -> VersionReading | None:
        """Return what `text` says in this form, or None where it has another."""
        match = compiled(self.pattern).fullmatch(text)
        if match is None:
            return None
        parts = match.groupdict()
        return VersionReading(
            version=parts.get("version") or None,
            build_date=read_build_date(
                parts, today, day_month_order_known=self.day_month_order_known
            ),
        )


@dataclass(frozen=True, slots=True)
class Detail:
    """One entry of a record's details that dates the firmware, and how it is written.

    `same_version`: it names a version too, and dates the firmware only where that is the
    installed one. What was read once and kept may be older than the firmware.
    """

    key: str
    patterns: tuple[str, ...]
    same_version: bool = False

    def read(self, text: str, today: date, version: str | None = None) -> BuildDate:
        """Return the date in `text`, or nothing; `version` is the installed one, normalised."""
        for pattern in self.patterns:
            if match := compiled(pattern).fullmatch(text):
                parts = match.groupdict()
                if self.same_version and parts.get("version") != version:
                    return NO_BUILD_DATE
                return read_build_date(parts, today)
        return NO_BUILD_DATE


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one vendor writes: forms of the version string, and details that hold a date."""

    id: str
    forms: tuple[Form, ...] = ()
    details: tuple[Detail, ...] = ()
    placeholders: frozenset[str] = frozenset()

    @classmethod
    def from_json(cls, identifier: str, entry: Mapping[str, Any]) -> Self:
        """Return the grammar that the library's `entry` describes."""
        own = entry.get("words", {})
        return cls(
            id=identifier,
            forms=tuple(
                Form(
                    id=form["id"],
                    pattern=_spelled_out(form["pattern"], own),
                    vendor_independent=form.get("vendor_independent", False),
                    day_month_order_known=form.get("day_month_order_known", True),
                )
                for form in entry.get("forms", ())
            ),
            details=tuple(
                Detail(detail["key"], tuple(detail["patterns"]), detail.get("same_version", False))
                for detail in entry.get("details", ())
            ),
            placeholders=frozenset(entry.get("placeholders", ())),
        )


@dataclass(frozen=True, slots=True)
class Grammars:
    """All grammars: by id, by integration that speaks the vendor's language, by vendor's id.

    `by_vendor` holds vendors that have no file of their own in the library, or not yet.
    """

    by_id: Mapping[str, Grammar] = field(default_factory=dict)
    by_integration: Mapping[str, Grammar] = field(default_factory=dict)
    by_vendor: Mapping[str, Grammar] = field(default_factory=dict)
    vendor_independent: tuple[Form, ...] = ()
    generic: Grammar = field(default_factory=lambda: Grammar(GENERIC))

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the grammars of the library's section `firmware`."""
        by_id = {
            identifier: Grammar.from_json(identifier, entry)
            for identifier, entry in section.items()
        }
        return cls(
            by_id=by_id,
            by_integration=_by(section, "integrations", by_id),
            by_vendor=_by(section, "vendors", by_id),
            vendor_independent=tuple(_vendor_independent(by_id)),
            generic=by_id.get(GENERIC, Grammar(GENERIC)),
        )

    def get(self, identifier: str | None) -> Grammar | None:
        """Return the grammar called `identifier`, or None."""
        return self.by_id.get(identifier) if identifier else None

    def of_vendor(self, vendor_id: str, named: str | None) -> Grammar | None:
        """Return the grammar of a vendor: the one its file names, else its own, else None."""
        return self.get(named) or self.get(vendor_id) or self.by_vendor.get(vendor_id)


def _by(
    section: Mapping[str, Any], key: str, by_id: Mapping[str, Grammar]
) -> Mapping[str, Grammar]:
    """Return the grammars by what their entries list under `key`."""
    return {
        name: by_id[identifier]
        for identifier, entry in section.items()
        for name in entry.get(key, ())
    }


def _spelled_out(pattern: str, own: Mapping[str, str]) -> str:
    """Return `pattern` with the grammar's own words replaced by what they stand for."""
    for word, meaning in own.items():
        pattern = pattern.replace(f"{{{word}}}", meaning)
    return pattern


def _vendor_independent(grammars: Mapping[str, Grammar]) -> Iterable[Form]:
    """Yield the forms read whoever the vendor is: the vendors' own first, generic ones last."""
    last = (GENERIC,) if GENERIC in grammars else ()
    for identifier in (*(key for key in sorted(grammars) if key != GENERIC), *last):
        for form in grammars[identifier].forms:
            if form.vendor_independent or identifier == GENERIC:
                yield form
