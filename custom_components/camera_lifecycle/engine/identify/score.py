"""Adds clues up: who sells it, who made it, how sure that is, and whether signals disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..model import Company, Strength
from .indicators import Family, Indicator
from .vendors import Vendors
from .weights import Weight

CERTAIN: Final = 8
LIKELY: Final = 5
MIN_LEAD: Final = 4


@dataclass(frozen=True, slots=True)
class MakerScore:
    """The likeliest company, how sure, and whether another one has a claim too."""

    id: str | None = None
    strength: Strength = Strength.NONE
    contradicted: bool = False


def score_makers(clues: Iterable[Indicator]) -> MakerScore:
    """Return the maker.

    Within a family of signals only the strongest counts; families add up. Certain: two
    families, one of them strong, and next to nothing against it. Strong: a clear lead. A
    maker that clues only lean to is none, unless two families do.
    """
    claims = [clue for clue in clues if clue.maker and clue.weight]
    stated = _stated(claims)
    sums = _sums(
        (c.maker, c.maker_family, c.weight) for c in claims if c.maker and c.maker in stated
    )
    if not sums:
        return MakerScore()
    best, families = max(sums.items(), key=lambda item: (sum(item[1].values()), item[0]))
    total = sum(families.values())
    rival = max((sum(f.values()) for name, f in sums.items() if name != best), default=0)
    contradicted = rival >= Weight.MEDIUM
    if total <= rival:
        return MakerScore(contradicted=contradicted)
    if (
        total >= CERTAIN
        and len(families) > 1
        and max(families.values()) >= Weight.STRONG
        and rival <= Weight.WEAK
    ):
        return MakerScore(best, Strength.CERTAIN)
    if total >= LIKELY and total - rival >= MIN_LEAD:
        return MakerScore(best, Strength.STRONG, contradicted)
    return MakerScore(best, Strength.WEAK, contradicted)


def _stated(claims: Iterable[Indicator]) -> set[str]:
    """Return the makers that a clue states, or that clues of two families lean to."""
    stated = set()
    leant: dict[str, set[Family]] = defaultdict(set)
    for clue in claims:
        if clue.maker is None:
            continue
        leant[clue.maker].add(clue.maker_family)
        if not clue.leans:
            stated.add(clue.maker)
    return stated | {maker for maker, families in leant.items() if len(families) > 1}


def choose_vendor(
    clues: Sequence[Indicator], maker: str | None, vendors: Vendors
) -> tuple[Company | None, Strength]:
    """Return who sells it and how well that is known.

    A device that names its maker while its model belongs to a brand of that maker is sold
    by the brand. An integration that is proven wrong about the maker is not heard about the
    seller either. Where a device puts a placeholder in place of a name, its seller does not
    show in hardware that many sell.
    """
    named = [clue for clue in clues if clue.vendor is not None and clue.seller]
    makers = _makers_of_brands(named, vendors)
    withheld = any(clue.withheld for clue in clues)
    kept = [
        clue
        for clue in named
        if not (withheld and clue.pattern_of and clue.seller is Weight.WEAK)
        and not (clue.signal == "manufacturer" and clue.vendor and clue.vendor.id in makers)
        and not (maker and clue.family is Family.INTEGRATION and clue.maker not in (None, maker))
    ]
    sums = _sums((c.vendor.id, c.family, c.seller) for c in kept if c.vendor)
    if not sums:
        return None, Strength.NONE
    own_words = {c.vendor.id for c in kept if c.vendor and c.signal == "manufacturer"}
    best = max(sums, key=lambda name: (sum(sums[name].values()), name in own_words, name))
    party = next(c.vendor for c in kept if c.vendor and c.vendor.id == best)
    total = sum(sums[best].values())
    return party, Strength.STRONG if total > Weight.MEDIUM else Strength.WEAK


def _makers_of_brands(clues: Iterable[Indicator], vendors: Vendors) -> set[str]:
    """Return the makers behind the brands that models, addresses or firmware name."""
    brands = {
        clue.vendor.id
        for clue in clues
        if clue.vendor and clue.signal != "manufacturer" and clue.seller >= Weight.MEDIUM
    }
    return {
        relation.maker
        for brand in brands
        if (vendor := vendors.get(brand))
        for relation in vendor.oem
        if relation.maker != brand
    }


def _sums(rows: Iterable[tuple[str, Family, Weight]]) -> Mapping[str, Mapping[Family, int]]:
    sums: dict[str, dict[Family, int]] = defaultdict(dict)
    for name, family, weight in rows:
        sums[name][family] = max(weight, sums[name].get(family, 0))
    return sums
