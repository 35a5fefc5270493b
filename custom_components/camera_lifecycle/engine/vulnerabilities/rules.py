"""The vulnerabilities of the library, indexed by whose models they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from ..lazy import Lazy
from ..model import Source
from ..reasons import FixedFirmware
from .clause import Clause
from .model_patterns import in_family, key_of, keys_of

type VendorEntries = Mapping[str, Sequence[str]]
"""The ids of the entries about each vendor."""


@dataclass(frozen=True, slots=True)
class Vulnerability:
    """One CVE. `added` and `due`: days of CISA's KEV list, None where it is not on it."""

    id: str
    title: str
    known_exploited: bool = False
    added: date | None = None
    due: date | None = None
    advisory: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class VulnerabilityRule:
    """Which models and firmwares of one vulnerability are affected, and which are not.

    Where neither list of clauses decides, it cannot be told. `hardware`: the hardware
    versions meant, none for all. `integrations`: the only sources whose version is the
    one meant. `relabelled`: for units of other brands, whatever their model, and only
    while a clause of `when` holds.
    """

    vulnerability: Vulnerability
    affected: tuple[Clause, ...] = ()
    not_affected: tuple[Clause, ...] = ()
    when: tuple[Clause, ...] = ()
    exceptions: tuple[str, ...] = ()
    hardware: tuple[str, ...] = ()
    integrations: frozenset[str] = frozenset()
    fixed: FixedFirmware | None = None

    def covers(self, model: str) -> bool:
        """Return whether `model` is not among the rule's exceptions."""
        return not any(in_family(family, model) for family in self.exceptions)


@dataclass(slots=True)
class _VendorIndex:
    """The rules of one vendor: by exact model, by the beginning of a family, for relabels."""

    exact: defaultdict[str, list[VulnerabilityRule]] = field(
        default_factory=lambda: defaultdict(list)
    )
    families: defaultdict[str, list[tuple[str, VulnerabilityRule]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    relabelled: list[VulnerabilityRule] = field(default_factory=list)


class Vulnerabilities:
    """All vulnerabilities; look-ups touch only the rules that a model may match.

    The index of a vendor is built when its first camera is looked up: most homes have
    cameras of three or four.
    """

    def __init__(self, section: Mapping[str, Any], by_vendor: VendorEntries) -> None:
        """Keep the entries, and which are about each vendor."""
        self._by_vendor = by_vendor
        self._indexes = Lazy(
            by_vendor, lambda vendor: _built((each, section[each]) for each in by_vendor[vendor])
        )

    @classmethod
    def from_json(cls, section: Mapping[str, Any], index: VendorEntries | None = None) -> Self:
        """Return the vulnerabilities of the library's section `vulnerabilities`."""
        return cls(section, vulnerabilities_index(section) if index is None else index)

    def read_all(self) -> None:
        """Read what is not read yet. Raises LibraryError."""
        len(self._indexes)

    def know(self, vendor: str) -> bool:
        """Return whether any rule is about `vendor`; reads none."""
        return vendor in self._by_vendor

    def naming(self, vendor: str, model: str) -> Iterator[VulnerabilityRule]:
        """Yield the rules of `vendor` that name the canonical `model`."""
        index = self._indexes.get(vendor) if model else None
        if index is None:
            return
        yield from (rule for rule in index.exact.get(model, ()) if rule.covers(model))
        for key in keys_of(model) if index.families else ():
            for family, rule in index.families.get(key, ()):
                if in_family(family, model) and rule.covers(model):
                    yield rule

    def for_relabelled(self, maker: str) -> Iterable[VulnerabilityRule]:
        """Return the rules for what other brands sell of `maker`'s hardware."""
        index = self._indexes.get(maker)
        return index.relabelled if index else ()


def vulnerabilities_index(section: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the ids of the entries about each vendor."""
    by_vendor: defaultdict[str, list[str]] = defaultdict(list)
    for identifier, entry in section.items():
        for vendor in entry["vendors"]:
            by_vendor[vendor].append(identifier)
    return dict(by_vendor)


def _built(entries: Iterable[tuple[str, Mapping[str, Any]]]) -> _VendorIndex:
    index = _VendorIndex()
    for identifier, entry in entries:
        vulnerability = _vulnerability(identifier, entry)
        prefixes = ("", *entry.get("prefixes", ()))
        for row in entry.get("rules", ()):
            _enter(index, row, _rule(vulnerability, row), prefixes)
    return index


def _enter(
    index: _VendorIndex, row: Mapping[str, Any], rule: VulnerabilityRule, prefixes: tuple[str, ...]
) -> None:
    if row.get("relabelled"):
        index.relabelled.append(rule)
    for prefix in prefixes:
        for model in row.get("models", ()):
            index.exact[prefix + model].append(rule)
        for family in row.get("families", ()):
            index.families[key_of(prefix + family)].append((prefix + family, rule))


def _vulnerability(identifier: str, entry: Mapping[str, Any]) -> Vulnerability:
    listed = entry.get("known_exploited") or {}
    return Vulnerability(
        id=identifier,
        title=entry["title"],
        known_exploited=bool(listed),
        added=_day(listed, "added"),
        due=_day(listed, "due"),
        advisory=entry.get("advisory"),
        sources=tuple(map(Source.from_json, entry.get("sources", ()))),
    )


def _rule(vulnerability: Vulnerability, row: Mapping[str, Any]) -> VulnerabilityRule:
    return VulnerabilityRule(
        vulnerability=vulnerability,
        affected=_clauses(row, "affected"),
        not_affected=_clauses(row, "not_affected"),
        when=_clauses(row, "when"),
        exceptions=tuple(row.get("except", ())),
        hardware=tuple(row.get("hardware", ())),
        integrations=frozenset(row.get("integrations", ())),
        fixed=_fixed(row),
    )


def _fixed(row: Mapping[str, Any]) -> FixedFirmware | None:
    """Return what closes it: the first fixed release, or what is later than the last affected."""
    if "fixed" in row:
        return FixedFirmware(row["fixed"])
    return FixedFirmware(row["last_affected"], is_later=True) if "last_affected" in row else None


def _day(listed: Mapping[str, Any], key: str) -> date | None:
    return date.fromisoformat(listed[key]) if key in listed else None


def _clauses(row: Mapping[str, Any], name: str) -> tuple[Clause, ...]:
    return tuple(Clause.from_json(clause) for clause in row.get(name, ()))
