"""Lifecycle entries of the library: what was said about the support of a model.

`Lifecycles.of` finds those of a vendor's model through an index: whole names in a
dictionary, patterns in small buckets by their first letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Final, Self

from .. import fields
from ..model import Source
from ..model_names import normal, plain_version
from ..partial_date import PartialDate
from ..reasons import Dating, LifecycleEvent
from ..service_end import ServiceEnd
from .policies import Policy

WILD: Final = frozenset("*?[")
BUCKET: Final = 3
# What has ended has ended for everybody, wherever the camera hangs: a dead cloud serves nobody.
EVERYWHERE: Final = frozenset(
    {LifecycleEvent.SERVICE_SHUTDOWN, LifecycleEvent.COMPANY_OUT_OF_BUSINESS}
)
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
    """One event. `date` is None only where no source gives one, and the latest of several.

    `also`: the earlier dates that other sources give for it. `said_by`: whose word it is, where
    people are told. `goes_on_in`: where the service goes on that has ended everywhere else.
    `authoritative`: it is said by somebody whose word decides, of these very models; otherwise
    it informs. `branch`: it speaks of a firmware branch, not of the model. `places`: countries
    and regions it is limited to. `service`: the one that ends, or that a company took along.
    `review_by`: the day by which it is to be checked again.
    """

    id: str
    event: LifecycleEvent
    date: PartialDate | None
    dating: Dating
    authoritative: bool
    branch: bool
    withdrawn: bool
    places: frozenset[str]
    goes_on_in: frozenset[str]
    firmware: Condition
    also: tuple[PartialDate, ...]
    said_by: str | None
    sources: tuple[Source, ...]
    service: ServiceEnd | None = None
    review_by: PartialDate | None = None


type Line = tuple[LifecycleEntry, ModelLine]


@dataclass(frozen=True, slots=True)
class Lifecycles:
    """All lifecycle entries, indexed by vendor and model."""

    by_id: Mapping[str, LifecycleEntry]
    whole: Mapping[tuple[str, str], tuple[Line, ...]]
    patterns: Mapping[tuple[str, str], tuple[tuple[str, Line], ...]]
    branches: Mapping[str, tuple[Line, ...]]
    policies: Mapping[str, tuple[Policy, ...]]
    vendors: frozenset[str]

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the entries of the library's section; unknown kinds of events are left out."""
        withdrawn = {key for entry in section.values() for key in fields.texts(entry, "withdraws")}
        entries: dict[str, LifecycleEntry] = {}
        whole: dict[tuple[str, str], list[Line]] = {}
        patterns: dict[tuple[str, str], list[tuple[str, Line]]] = {}
        branches: dict[str, list[Line]] = {}
        policies: dict[str, list[Policy]] = {}
        for key, raw in section.items():
            if (policy := Policy.from_json(key, raw)) is not None:
                for vendor in fields.texts(raw, "vendors"):
                    policies.setdefault(vendor, []).append(policy)
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
        return cls(
            entries,
            _frozen(whole),
            _frozen(patterns),
            _frozen(branches),
            _frozen(policies),
            vendors,
        )

    def of(self, vendor: str, names: tuple[str, ...]) -> tuple[Line, ...]:
        """Return the lines for the model that `vendor` (an id) sells under one of `names`.

        `names` are normalised (`model_names.normal`). Each line comes once.
        """
        lines: dict[tuple[str, str], Line] = {}
        for name in names:
            for line in self.whole.get((vendor, name), ()):
                lines.setdefault((line[0].id, line[1].name), line)
            for bucket in {name[:BUCKET], ""}:
                for pattern, line in self.patterns.get((vendor, bucket), ()):
                    if fnmatchcase(name, pattern):
                        lines.setdefault((line[0].id, line[1].name), line)
        return tuple(lines.values())

    def all_models(self, vendor: str) -> tuple[Line, ...]:
        """Return the lines that hold for whatever `vendor` sold, its model unknown or not."""
        lines = self.patterns.get((vendor, ""), ())
        return tuple(line for pattern, line in lines if pattern == "*")


def _entry(key: str, raw: Mapping[str, Any], *, withdrawn: bool) -> LifecycleEntry:
    """Return the entry without its models."""
    dating = Dating(raw["dating"]) if raw.get("dating") in Dating else Dating.ON
    event = LifecycleEvent(raw["event"])
    everywhere = event in EVERYWHERE
    return LifecycleEntry(
        id=key,
        event=event,
        date=fields.day(raw, "date"),
        dating=dating,
        authoritative=(
            raw.get("basis") in AUTHORITATIVE
            and raw.get("confidence") != "low"
            and dating is not Dating.ESTIMATE
        ),
        branch=raw.get("scope") == "firmware_branch",
        withdrawn=withdrawn,
        places=frozenset() if everywhere else fields.places(raw, "places"),
        goes_on_in=fields.places(raw, "goes_on_in") if everywhere else frozenset(),
        firmware=_condition(raw.get("firmware")),
        also=tuple(filter(None, (fields.day(other, "date") for other in raw.get("also") or ()))),
        said_by=raw.get("said_by"),
        sources=(*fields.sources(raw), *_sources_of_others(raw)),
        service=_service(key, raw, event),
        review_by=fields.day(raw, "review_by"),
    )


def _service(key: str, raw: Mapping[str, Any], event: LifecycleEvent) -> ServiceEnd | None:
    """Return the service of which an entry speaks: one that is shut down, named or not."""
    told = raw.get("service")
    if event not in EVERYWHERE or (told is None and event is not LifecycleEvent.SERVICE_SHUTDOWN):
        return None
    return ServiceEnd.from_json(told or {}, key)


def _sources_of_others(raw: Mapping[str, Any]) -> Iterator[Source]:
    """Yield where the other dates were read."""
    for other in raw.get("also") or ():
        yield from fields.sources(other)


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
    return {key: tuple(lines) for key, lines in index.items()}
