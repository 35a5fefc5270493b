"""The lifecycle entries of the library: what was said about the support of a model.

`Lifecycles.of` finds those of a vendor's model through an index: whole names in a
dictionary, patterns in small buckets by their first letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Final, Self

from ..model import Source
from ..partial_date import PartialDate
from ..reasons import Dating, LifecycleEvent
from . import fields
from .model_names import normal, plain_version

WILD: Final = frozenset("*?[")
BUCKET: Final = 3
# Whose word decides: the vendor's, a state agency's, the CVE record's tag, the press about a
# shut-down. Anybody else's informs.
AUTHORITATIVE: Final = frozenset({"vendor", "authority", "registry", "press"})


@dataclass(frozen=True, slots=True)
class Condition:
    """Patterns (plain versions) that a hardware or firmware version must match.

    `needed`: the entry says nothing while that version is not known. Otherwise only a
    known version that differs rules the entry out. No patterns: always met.
    """

    patterns: tuple[str, ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One model (or family) of an entry, as the source names it."""

    name: str
    hardware: Condition
    replacement: str | None


@dataclass(frozen=True, slots=True)
class LifecycleEntry:
    """One event. `date` is None only where no source gives one.

    `authoritative`: it is said by somebody whose word decides, of these very models; otherwise
    it informs. `branch`: it speaks of a firmware branch, not of the model. `places`: countries
    and regions it is limited to.
    """

    id: str
    event: LifecycleEvent
    date: PartialDate | None
    dating: Dating
    authoritative: bool
    branch: bool
    withdrawn: bool
    places: frozenset[str]
    firmware: Condition
    sources: tuple[Source, ...]


type Line = tuple[LifecycleEntry, ModelLine]


@dataclass(frozen=True, slots=True)
class Lifecycles:
    """All lifecycle entries, indexed by vendor and model."""

    by_id: Mapping[str, LifecycleEntry]
    whole: Mapping[tuple[str, str], tuple[Line, ...]]
    patterns: Mapping[tuple[str, str], tuple[tuple[str, Line], ...]]
    branches: Mapping[str, tuple[Line, ...]]
    vendors: frozenset[str]

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the entries of the library's section; unknown kinds of events are left out."""
        withdrawn = {key for entry in section.values() for key in fields.texts(entry, "withdraws")}
        entries: dict[str, LifecycleEntry] = {}
        whole: dict[tuple[str, str], list[Line]] = {}
        patterns: dict[tuple[str, str], list[tuple[str, Line]]] = {}
        branches: dict[str, list[Line]] = {}
        for key, raw in section.items():
            if raw.get("event") not in LifecycleEvent:
                continue
            entry = entries[key] = _entry(key, raw, withdrawn=key in withdrawn)
            for vendor, pattern, line in _lines(entry, raw):
                if entry.branch:
                    branches.setdefault(vendor, []).append(line)
                elif WILD.isdisjoint(pattern):
                    whole.setdefault((vendor, pattern), []).append(line)
                else:
                    patterns.setdefault((vendor, _bucket(pattern)), []).append((pattern, line))
        vendors = frozenset({*branches, *(vendor for vendor, _ in (*whole, *patterns))})
        return cls(entries, _frozen(whole), _frozen(patterns), _frozen(branches), vendors)

    def of(self, vendor: str, names: tuple[str, ...]) -> tuple[Line, ...]:
        """Return the lines for the model that `vendor` (an id) sells under one of `names`.

        `names` are normalised (`model_names.normal`). Each line comes once.
        """
        found: dict[tuple[str, str], Line] = {}
        for name in names:
            for line in self.whole.get((vendor, name), ()):
                found.setdefault((line[0].id, line[1].name), line)
            for bucket in {name[:BUCKET], ""}:
                for pattern, line in self.patterns.get((vendor, bucket), ()):
                    if fnmatchcase(name, pattern):
                        found.setdefault((line[0].id, line[1].name), line)
        return tuple(found.values())

    def all_models(self, vendor: str) -> tuple[Line, ...]:
        """Return the lines that hold for whatever `vendor` sold, its model unknown or not."""
        found = self.patterns.get((vendor, ""), ())
        return tuple(line for pattern, line in found if pattern == "*")


def _entry(key: str, raw: Mapping[str, Any], *, withdrawn: bool) -> LifecycleEntry:
    """Return the entry without its models."""
    dating = Dating(raw["dating"]) if raw.get("dating") in Dating else Dating.ON
    return LifecycleEntry(
        id=key,
        event=LifecycleEvent(raw["event"]),
        date=fields.day(raw, "date"),
        dating=dating,
        authoritative=(
            raw.get("basis") in AUTHORITATIVE
            and raw.get("confidence") != "low"
            and dating is not Dating.ESTIMATE
        ),
        branch=raw.get("scope") == "firmware_branch",
        withdrawn=withdrawn,
        places=frozenset(place.upper() for place in fields.texts(raw, "places")),
        firmware=_condition(raw.get("firmware")),
        sources=fields.sources(raw),
    )


def _lines(entry: LifecycleEntry, raw: Mapping[str, Any]) -> Iterator[tuple[str, str, Line]]:
    """Yield vendor, normalised pattern and line for each pattern of each model."""
    for model in raw.get("models") or ():
        name = str(model.get("name", ""))
        line = entry, ModelLine(name, _condition(model.get("hardware")), model.get("replacement"))
        for pattern in fields.texts(model, "match") or (name,):
            for vendor in fields.texts(raw, "vendors"):
                yield vendor, normal(pattern), line


def _condition(raw: Mapping[str, Any] | None) -> Condition:
    """Return the condition on a hardware or firmware version."""
    if not raw:
        return Condition()
    patterns = tuple(map(plain_version, fields.texts(raw, "match")))
    return Condition(patterns, needed=bool(raw.get("needed")))


def _bucket(pattern: str) -> str:
    """Return the first letters that every match has, or nothing where they are not fixed."""
    head = pattern[:BUCKET]
    return head if len(head) == BUCKET and WILD.isdisjoint(head) else ""


def _frozen[K, V](index: Mapping[K, list[V]]) -> dict[K, tuple[V, ...]]:
    """Return the index with its lists closed."""
    return {key: tuple(found) for key, found in index.items()}
