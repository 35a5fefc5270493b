"""Lifecycle entries of the library: what was said about the support of a model.

`Lifecycles.of` finds those of a vendor's model through indexes: whole names in a
dictionary, patterns in small buckets by their first letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
import re
from typing import Any, Final, Self

from .. import fields
from ..lazy import Lazy
from ..model import Source
from ..model_names import normal, plain_version
from ..partial_date import PartialDate
from ..reasons import Dating, LifecycleEvent
from ..service_end import ServiceEnd
from .policies import Policy

WILD: Final = frozenset("*?[")
BUCKET: Final = 3
_PLAIN: Final = re.compile(r"[^*?\[]*")
# What has ended has ended for everybody, wherever the camera hangs: a dead cloud serves nobody.
EVERYWHERE: Final = frozenset(
    {LifecycleEvent.SERVICE_SHUTDOWN, LifecycleEvent.COMPANY_OUT_OF_BUSINESS}
)
ASKED_FOR: Final = frozenset({LifecycleEvent.SERVICE_SHUTDOWN})
"""The events of which all entries are asked for, whoever's models they are about."""
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
type LifecycleIndex = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _VendorLifecycles:
    """What was said about the models of one vendor: by whole name, by a pattern's first letters."""

    whole: Mapping[str, tuple[Line, ...]]
    patterns: Mapping[str, tuple[tuple[str, Line], ...]]
    branches: tuple[Line, ...]


class Lifecycles:
    """All lifecycle entries; those of a vendor are read when its first camera is looked up.

    `vendors`: those of whose models anything was said. `policies`: what each promises for all.
    """

    __slots__ = ("_by_event", "_by_vendor", "_section", "by_id", "policies", "vendors")

    def __init__(self, section: Mapping[str, Any], index: LifecycleIndex) -> None:
        """Keep the entries, and what `lifecycles_index` tells of them."""
        withdrawn, said = frozenset(index["withdrawn"]), index["vendors"]
        self.by_id: Mapping[str, LifecycleEntry] = Lazy(
            section, lambda key: _entry(key, section[key], withdrawn=key in withdrawn)
        )
        self.policies: Mapping[str, tuple[Policy, ...]] = Lazy(
            index["policies"],
            lambda vendor: _policies((key, section[key]) for key in index["policies"][vendor]),
        )
        self.vendors = frozenset(said)
        self._section = section
        self._by_event = index["events"]
        self._by_vendor: Mapping[str, _VendorLifecycles] = Lazy(
            said, lambda vendor: _of_vendor(vendor, self._read(said[vendor]))
        )

    @classmethod
    def from_json(cls, section: Mapping[str, Any], index: LifecycleIndex | None = None) -> Self:
        """Return the entries of the library's section; unknown kinds of events are left out."""
        return cls(section, lifecycles_index(section) if index is None else index)

    def of(self, vendor: str, names: tuple[str, ...]) -> tuple[Line, ...]:
        """Return the lines for the model that `vendor` (an id) sells under one of `names`.

        `names` are normalised (`model_names.normal`). Each line comes once.
        """
        said = self._by_vendor.get(vendor)
        if said is None:
            return ()
        lines: dict[tuple[str, str], Line] = {}
        for name in names:
            for line in said.whole.get(name, ()):
                lines.setdefault((line[0].id, line[1].name), line)
            for bucket in {name[:BUCKET], ""}:
                for pattern, line in said.patterns.get(bucket, ()):
                    if fits(name, pattern):
                        lines.setdefault((line[0].id, line[1].name), line)
        return tuple(lines.values())

    def all_models(self, vendor: str) -> tuple[Line, ...]:
        """Return the lines that hold for whatever `vendor` sold, its model unknown or not."""
        said = self._by_vendor.get(vendor)
        lines = said.patterns.get("", ()) if said else ()
        return tuple(line for pattern, line in lines if pattern == "*")

    def branches_of(self, vendor: str) -> tuple[Line, ...]:
        """Return what was said about branches of a vendor's firmware."""
        said = self._by_vendor.get(vendor)
        return said.branches if said else ()

    def patterns(self) -> Iterator[tuple[str, Line]]:
        """Yield every pattern of a model's name, with its line; reads all entries."""
        for said in self._by_vendor.values():
            for bucket in said.patterns.values():
                yield from bucket

    def about(self, event: LifecycleEvent) -> Iterator[tuple[str, Line]]:
        """Yield what was said of one event about models, each line with its vendor."""
        for entry, raw in self._read(self._by_event.get(event.value, ())):
            if not entry.branch:
                yield from ((vendor, line) for vendor, _, line in _lines(entry, raw))

    def read_all(self) -> None:
        """Read what is not read yet. Raises LibraryError."""
        for part in (self.by_id, self.policies, self._by_vendor):
            len(part)

    def _read(self, keys: Iterable[str]) -> Iterator[tuple[LifecycleEntry, Mapping[str, Any]]]:
        """Yield the entries of some ids, each beside what it was read from."""
        for key in keys:
            entry = self.by_id.get(key)
            if entry is not None:
                yield entry, self._section[key]


def lifecycles_index(section: Mapping[str, Any]) -> LifecycleIndex:
    """Return the ids of the entries by what they are asked for.

    `vendors`, `policies`: those about the models of a vendor, and its promises. `events`: those
    of an event of which somebody wants all. `withdrawn`: what others withdraw.
    """
    index: dict[str, Any] = {"vendors": {}, "policies": {}, "events": {}, "withdrawn": []}
    for key, raw in section.items():
        index["withdrawn"] += fields.texts(raw, "withdraws")
        vendors = fields.texts(raw, "vendors")
        if Policy.from_json(key, raw) is not None:
            for vendor in vendors:
                index["policies"].setdefault(vendor, []).append(key)
        event = raw.get("event")
        if event in LifecycleEvent and raw.get("models"):
            for vendor in vendors:
                index["vendors"].setdefault(vendor, []).append(key)
            if event in ASKED_FOR:
                index["events"].setdefault(event, []).append(key)
    return index


def _policies(entries: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[Policy, ...] | None:
    """Return the promises of some entries, None for none."""
    policies = (Policy.from_json(key, raw) for key, raw in entries)
    return tuple(filter(None, policies)) or None


def _of_vendor(
    vendor: str, entries: Iterable[tuple[LifecycleEntry, Mapping[str, Any]]]
) -> _VendorLifecycles:
    """Return what some entries say about the models of a vendor, indexed."""
    whole: dict[str, list[Line]] = {}
    patterns: dict[str, list[tuple[str, Line]]] = {}
    branches: list[Line] = []
    for entry, raw in entries:
        for of, pattern, line in _lines(entry, raw):
            if of != vendor:
                continue
            if entry.branch:
                branches.append(line)
            elif WILD.isdisjoint(pattern):
                whole.setdefault(pattern, []).append(line)
            else:
                patterns.setdefault(_bucket(pattern), []).append((pattern, line))
    return _VendorLifecycles(_frozen(whole), _frozen(patterns), tuple(branches))


def _entry(key: str, raw: Mapping[str, Any], *, withdrawn: bool) -> LifecycleEntry | None:
    """Return the entry without its models, None for an event that this code does not know."""
    if raw.get("event") not in LifecycleEvent:
        return None
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


def fits(name: str, pattern: str) -> bool:
    """Return whether a name or a version matches a pattern; mostly its beginning tells."""
    start = _PLAIN.match(pattern)
    head = start[0] if start else ""
    if not name.startswith(head):
        return False
    return pattern[len(head) :] == "*" or fnmatchcase(name, pattern)


def _bucket(pattern: str) -> str:
    """Return the first letters that every match has, or nothing where they are not fixed."""
    head = pattern[:BUCKET]
    return head if len(head) == BUCKET and WILD.isdisjoint(head) else ""


def _frozen[K, V](index: Mapping[K, list[V]]) -> dict[K, tuple[V, ...]]:
    """Return the index with its lists closed."""
    return {key: tuple(lines) for key, lines in index.items()}
