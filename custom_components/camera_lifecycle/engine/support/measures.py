"""The measures of the library: what a government or a maker did about a whole maker.

`Measures.of` finds those that name a maker at a place, without a scan.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, Self

from ..model import PartialDate, Source
from . import fields

EVERY_BRAND: Final = frozenset({"*"})


class MeasureLevel(StrEnum):
    """What a measure means for the public market, worst first."""

    PHASED_OUT = "phased_out"
    RESTRICTED = "restricted"
    ADVISORY = "advisory"

    @property
    def rank(self) -> int:
        """Return 0 for the worst."""
        return _RANK[self]


_RANK: Final = {level: rank for rank, level in enumerate(MeasureLevel)}

STATUS_LEVELS: Final = frozenset({MeasureLevel.PHASED_OUT, MeasureLevel.RESTRICTED})
BINDING: Final = frozenset(
    {"in_force", "in_force_litigated", "partly_in_force", "completed", "pending", "unknown"}
)
PROVEN: Final = frozenset({"official", "secondary", "partly"})


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure in force or announced.

    `places`: ISO 3166-1 countries and ISO 3166-2 regions, upper case. `relabelled`: it
    reaches what others sell under their name. `own_brands`: second brands of the maker
    that it reaches. `beyond_brand`: brands for which the brand alone proves no maker.
    `not_brands`: brands that it never reaches. `bound`: who must act. `starts`: None where
    no source gives a day; then it counts. `first_day`: the first on which it surely holds.
    """

    id: str
    places: frozenset[str]
    level: MeasureLevel
    vendors: frozenset[str]
    relabelled: bool
    own_brands: frozenset[str]
    beyond_brand: frozenset[str]
    not_brands: frozenset[str]
    bound: frozenset[str]
    starts: PartialDate | None
    first_day: date
    proven: bool
    sources: tuple[Source, ...]

    def reaches_brand(self, brand: str) -> bool:
        """Return whether it reaches the maker's own second brand with the id `brand`."""
        return self.own_brands is EVERY_BRAND or brand in self.own_brands


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures that can touch a camera, indexed by place and maker."""

    by_id: Mapping[str, Measure]
    by_place: Mapping[tuple[str, str], tuple[Measure, ...]]
    limited_somewhere: frozenset[str]

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the measures of the library's section; those that can never count are left out."""
        read = (_read(key, entry) for key, entry in section.items())
        measures = {measure.id: measure for measure in read if measure is not None}
        index: dict[tuple[str, str], list[Measure]] = {}
        for measure in measures.values():
            for place in measure.places:
                for vendor in measure.vendors:
                    index.setdefault((place, vendor), []).append(measure)
        return cls(
            by_id=measures,
            by_place={key: tuple(sorted(found, key=_order)) for key, found in index.items()},
            limited_somewhere=frozenset(
                vendor
                for measure in measures.values()
                if measure.level in STATUS_LEVELS and measure.proven
                for vendor in measure.vendors
            ),
        )

    def of(self, places: tuple[str, ...], party: str) -> tuple[Measure, ...]:
        """Return the measures that name `party` (a vendor id) at one of `places`."""
        return tuple(
            measure for place in places for measure in self.by_place.get((place, party), ())
        )


def _order(measure: Measure) -> tuple[int, str, str]:
    """Sort worst level first, then the earliest, then by id."""
    starts = measure.starts.text if measure.starts else ""
    return measure.level.rank, starts, measure.id


def _read(key: str, entry: Mapping[str, Any]) -> Measure | None:
    """Return one measure, or None for one that says nothing about a maker's cameras."""
    if entry.get("level") not in MeasureLevel or entry.get("applies_to_category"):
        return None
    if entry.get("status") not in BINDING:
        return None
    covers = entry.get("covers") or {}
    starts = fields.day(entry, "effective") or fields.day(entry, "enacted")
    brands = covers.get("own_brands")
    return Measure(
        id=key,
        places=frozenset(place.upper() for place in fields.texts(entry, "jurisdiction")),
        level=MeasureLevel(entry["level"]),
        vendors=frozenset(fields.texts(entry, "vendors")) - {"any"},
        relabelled=covers.get("oem") == "yes",
        own_brands=EVERY_BRAND if brands == "all" else frozenset(_listed(brands)),
        beyond_brand=frozenset(fields.texts(covers, "proof_beyond_brand")),
        not_brands=frozenset(fields.texts(covers, "not_brands")),
        bound=frozenset(fields.texts(entry, "bound")),
        starts=starts,
        first_day=starts.last_day if starts else date.min,
        proven=entry.get("verification") in PROVEN,
        sources=fields.sources(entry),
    )


def _listed(brands: object) -> tuple[str, ...]:
    """Return the brands of a list; `none` and anything else name no brand."""
    return tuple(map(str, brands)) if isinstance(brands, list) else ()
