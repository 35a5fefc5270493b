"""Measures of the library: what a government or a vendor did about a whole maker.

`Measures.of` finds those that name a maker at a place, without a scan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Self

from .. import fields
from ..asked_duty import AskedDuty, read_duties
from ..lazy import Lazy
from ..model import Source
from ..partial_date import PartialDate
from ..reasons import InstallEffect, MeasureLevel

STATUS_LEVELS: Final = frozenset({MeasureLevel.PHASED_OUT, MeasureLevel.RESTRICTED})
BINDING: Final = frozenset(
    {"in_force", "in_force_litigated", "partly_in_force", "completed", "pending", "unknown"}
)
PROVEN: Final = frozenset({"official", "secondary", "partly"})

type PlaceEntries = Mapping[str, Sequence[str]]
"""The ids of the measures of each place."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure in force or announced.

    `places`: ISO 3166-1 countries and ISO 3166-2 regions, upper case. `relabelled`: it
    reaches what others sell under their name. `own_brands`: second brands of the maker
    that it reaches, `every_own_brand` all of them. `brand_is_not_proof`: brands for which the
    brand alone proves no maker. `not_brands`: brands that it never reaches. `bound`: who must
    act. `starts`: None where no source gives a day; then it counts. `first_day`: the first on
    which it surely holds. `effect_names_date`: the sentence about it says since when.
    `until`: when it ends, None where that is not known.
    `install_effect`: what it means for installed cameras; a kind of tomorrow reads as none.
    `vendors_complete`: whether `vendors` holds all whom it names; if not, of others nobody can
    tell. `name`: what it is called in a title. `duties`: what its text asks, of whom.
    `review_by`: the day by which it is to be checked again.
    """

    id: str
    places: frozenset[str]
    level: MeasureLevel
    vendors: frozenset[str]
    relabelled: bool
    own_brands: frozenset[str]
    every_own_brand: bool
    brand_is_not_proof: frozenset[str]
    not_brands: frozenset[str]
    bound: frozenset[str]
    starts: PartialDate | None
    first_day: date
    until: PartialDate | None
    effect_names_date: bool
    install_effect: InstallEffect
    proven: bool
    sources: tuple[Source, ...]
    vendors_complete: bool = True
    name: str = ""
    duties: tuple[AskedDuty, ...] = ()
    review_by: PartialDate | None = None

    def in_force(self, today: date) -> bool:
        """Return whether it surely holds on the day: it has begun, and its end has not passed."""
        return self.first_day <= today and not self.has_ended(today)

    def has_ended(self, today: date) -> bool:
        """Return whether its last day has passed."""
        return self.until is not None and self.until.last_day < today

    def reaches_own_brand(self, brand: str) -> bool:
        """Return whether it reaches the maker's own second brand with the id `brand`."""
        return self.every_own_brand or brand in self.own_brands


class Measures:
    """All measures that can touch a camera; those of a place are read when it is asked about."""

    __slots__ = ("_at_place", "_named_at", "_places", "_restricted", "by_id")

    def __init__(self, section: Mapping[str, Any], places: PlaceEntries) -> None:
        """Keep the entries, and which hold at each place."""
        self._places = places
        self._restricted: frozenset[str] | None = None
        self.by_id: Mapping[str, Measure] = Lazy(section, lambda key: _read(key, section[key]))
        self._at_place: Mapping[str, tuple[Measure, ...]] = Lazy(places, self._read_place)
        self._named_at: Mapping[str, Mapping[str, tuple[Measure, ...]]] = Lazy(
            places, lambda place: _by_vendor(self._at_place.get(place, ()))
        )

    @classmethod
    def from_json(cls, section: Mapping[str, Any], index: PlaceEntries | None = None) -> Self:
        """Return the measures of the library's section; those that can never count are left out."""
        return cls(section, measures_index(section) if index is None else index)

    @property
    def restricted_anywhere(self) -> frozenset[str]:
        """Return the makers whose status a measure of some country decides; reads all measures."""
        if self._restricted is None:
            self._restricted = frozenset(
                vendor
                for measure in self.by_id.values()
                if measure.level in STATUS_LEVELS and measure.proven
                for vendor in measure.vendors
            )
        return self._restricted

    def of(self, places: tuple[str, ...], company: str) -> tuple[Measure, ...]:
        """Return the measures that name `company` (a vendor id) at one of `places`."""
        return tuple(
            measure
            for place in places
            if (named := self._named_at.get(place))
            for measure in named.get(company, ())
        )

    def regions(self, country: str, today: date) -> tuple[str, ...]:
        """Return the regions of a country that have a measure, or will: not one that has ended."""
        return tuple(
            sorted(
                place
                for place in self._places
                if place.startswith(f"{country}-")
                and not all(measure.has_ended(today) for measure in self.at((place,)))
            )
        )

    def at(self, places: tuple[str, ...]) -> tuple[Measure, ...]:
        """Return all measures of `places`, whomever they name."""
        return tuple(measure for place in places for measure in self._at_place.get(place, ()))

    def read_all(self) -> None:
        """Read what is not read yet. Raises LibraryError."""
        for part in (self.by_id, self._named_at):
            len(part)

    def _read_place(self, place: str) -> tuple[Measure, ...]:
        found = (self.by_id.get(key) for key in self._places[place])
        return tuple(sorted((measure for measure in found if measure), key=_order))


def measures_index(section: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the ids of the measures of each place, without those that can never count."""
    places: dict[str, list[str]] = {}
    for key, entry in section.items():
        measure = _read(key, entry)
        for place in sorted(measure.places) if measure else ():
            places.setdefault(place, []).append(key)
    return places


def _by_vendor(measures: tuple[Measure, ...]) -> dict[str, tuple[Measure, ...]]:
    """Return them by whom they name, in their order."""
    named: dict[str, list[Measure]] = {}
    for measure in measures:
        for vendor in measure.vendors:
            named.setdefault(vendor, []).append(measure)
    return {vendor: tuple(listed) for vendor, listed in named.items()}


def _order(measure: Measure) -> tuple[int, tuple[int, ...], str]:
    """Sort worst level first, then the earliest, then by id."""
    starts = measure.starts.sort_key if measure.starts else ()
    return -measure.level.severity, starts, measure.id


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
        places=fields.places(entry, "jurisdiction"),
        level=MeasureLevel(entry["level"]),
        vendors=frozenset(fields.texts(entry, "vendors")) - {"any"},
        relabelled=covers.get("oem") == "yes",
        own_brands=frozenset(map(str, brands)) if isinstance(brands, list) else frozenset(),
        every_own_brand=brands == "all",
        brand_is_not_proof=frozenset(fields.texts(covers, "brand_is_not_proof")),
        not_brands=frozenset(fields.texts(covers, "not_brands")),
        bound=frozenset(fields.texts(entry, "bound")),
        starts=starts,
        first_day=starts.last_day if starts else date.min,
        until=fields.day(entry, "until"),
        effect_names_date=entry.get("effect_names_date", True) is not False,
        install_effect=_install_effect(entry.get("install_effect")),
        proven=entry.get("verification") in PROVEN,
        sources=fields.sources(entry),
        vendors_complete=entry.get("vendors_complete") is not False,
        name=str(entry.get("name") or ""),
        duties=read_duties(entry),
        review_by=fields.day(entry, "review_by"),
    )


def _install_effect(effect: Any) -> InstallEffect:
    """Return the effect on installed cameras, none where it is not known."""
    return InstallEffect(effect) if effect in InstallEffect else InstallEffect.NONE
