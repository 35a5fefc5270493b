"""Measures of the library: what a government or a vendor did about a whole maker.

`Measures.of` finds those that name a maker at a place, without a scan.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Self

from .. import fields
from ..asked_duty import AskedDuty, read_duties
from ..model import Source
from ..partial_date import PartialDate
from ..reasons import InstallEffect, MeasureLevel

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


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures that can touch a camera, indexed by place and maker.

    `restricted_anywhere`: the makers whose status a measure of some country decides.
    """

    by_id: Mapping[str, Measure]
    by_place: Mapping[tuple[str, str], tuple[Measure, ...]]
    at_place: Mapping[str, tuple[Measure, ...]]
    restricted_anywhere: frozenset[str]

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the measures of the library's section; those that can never count are left out."""
        read = (_read(key, entry) for key, entry in section.items())
        measures = {measure.id: measure for measure in read if measure is not None}
        index: dict[tuple[str, str], list[Measure]] = {}
        at_place: dict[str, list[Measure]] = {}
        for measure in measures.values():
            for place in measure.places:
                at_place.setdefault(place, []).append(measure)
                for vendor in measure.vendors:
                    index.setdefault((place, vendor), []).append(measure)
        return cls(
            by_id=measures,
            by_place={key: tuple(sorted(listed, key=_order)) for key, listed in index.items()},
            at_place={key: tuple(sorted(listed, key=_order)) for key, listed in at_place.items()},
            restricted_anywhere=frozenset(
                vendor
                for measure in measures.values()
                if measure.level in STATUS_LEVELS and measure.proven
                for vendor in measure.vendors
            ),
        )

    def of(self, places: tuple[str, ...], company: str) -> tuple[Measure, ...]:
        """Return the measures that name `company` (a vendor id) at one of `places`."""
        return tuple(
            measure for place in places for measure in self.by_place.get((place, company), ())
        )

    def regions(self, country: str, today: date) -> tuple[str, ...]:
        """Return the regions of a country that have a measure, or will: not one that has ended."""
        return tuple(
            sorted(
                place
                for place, listed in self.at_place.items()
                if place.startswith(f"{country}-")
                and not all(measure.has_ended(today) for measure in listed)
            )
        )

    def at(self, places: tuple[str, ...]) -> tuple[Measure, ...]:
        """Return all measures of `places`, whomever they name."""
        return tuple(measure for place in places for measure in self.at_place.get(place, ()))


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
