"""Score indicators: the vendor, the maker, how sure that is, and whether signals disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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


def score_makers(indicators: Iterable[Indicator]) -> MakerScore:
    """Return the maker.

    Within a family of signals only the strongest counts; families add up. Certain: two
    families, one of them strong, and next to nothing against it. Strong: a clear lead. A
    maker that is only inferred is none, unless two families infer it.
    """
    claims = [indicator for indicator in indicators if indicator.maker and indicator.maker_weight]
    if not claims:
        return MakerScore()
    stated = _stated(claims)
    sums = _sums(
        (claim.maker, claim.maker_family, claim.maker_weight)
        for claim in claims
        if claim.maker and claim.maker in stated
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
    """Return the makers that an indicator states, or that two families of them infer."""
    stated = set()
    inferred: dict[str, set[Family]] = defaultdict(set)
    for indicator in claims:
        if indicator.maker is None:
            continue
        inferred[indicator.maker].add(indicator.maker_family)
        if not indicator.is_inference:
            stated.add(indicator.maker)
    return stated | {maker for maker, families in inferred.items() if len(families) > 1}


def choose_vendor(
    indicators: Sequence[Indicator], maker: str | None, vendors: Vendors
) -> tuple[Company | None, Strength]:
    """Return who sells it and how well that is known.

    A device that names its maker while its model belongs to a brand of that maker is sold
    by the brand. An integration that is proven wrong about the maker does not count about the
    vendor either. Where a device puts a placeholder in place of a name, its vendor does not
    show in hardware that many sell. Between two that are as likely the device's own word
    decides, if it is more than a hint. Certain: two families, and next to nothing against it.
    """
    naming = [row for row in indicators if row.vendor is not None and row.vendor_weight]
    if not naming:
        return None, Strength.NONE
    own = any(row.signal == "manufacturer" for row in naming)
    makers = _makers_of_brands(naming, vendors) if own else set()
    if any(indicator.is_placeholder for indicator in indicators):
        naming = [row for row in naming if not _is_weak_pattern(row)]
    kept = [
        row
        for row in naming
        if not (row.signal == "manufacturer" and row.vendor and row.vendor.id in makers)
        and not _is_wrong_about_maker(row, maker)
    ]
    sums = _sums((row.vendor.id, row.family, row.vendor_weight) for row in kept if row.vendor)
    if not sums:
        return None, Strength.NONE
    own_words = {row.vendor.id for row in kept if row.vendor and row.signal == "manufacturer"}
    best = max(sums, key=lambda name: (sum(sums[name].values()), name in own_words, name))
    rival = max((sum(rows.values()) for name, rows in sums.items() if name != best), default=0)
    strength = _vendor_strength(sums[best].values(), rival, by_own_word=best in own_words)
    if strength is Strength.NONE:
        return None, strength
    return next(row.vendor for row in kept if row.vendor and row.vendor.id == best), strength


def _vendor_strength(weights: Collection[int], rival: int, *, by_own_word: bool) -> Strength:
    """Return what these weights of the likeliest vendor prove against the next one's sum."""
    total = sum(weights)
    if total == rival:
        return Strength.WEAK if by_own_word and total > Weight.WEAK else Strength.NONE
    if rival <= Weight.WEAK and total >= CERTAIN and max(weights) >= Weight.STRONG:
        return Strength.CERTAIN
    return Strength.STRONG if total > Weight.MEDIUM else Strength.WEAK


def _is_weak_pattern(indicator: Indicator) -> bool:
    return bool(indicator.pattern_owner) and indicator.vendor_weight is Weight.WEAK


def _is_wrong_about_maker(indicator: Indicator, maker: str | None) -> bool:
    """Return whether it is an integration's word, and the integration names another maker."""
    by_integration = indicator.family is Family.INTEGRATION
    return by_integration and maker is not None and indicator.maker not in (None, maker)


def _makers_of_brands(indicators: Iterable[Indicator], vendors: Vendors) -> set[str]:
    """Return the makers behind the brands that models, addresses or firmware name."""
    brands = {
        indicator.vendor.id
        for indicator in indicators
        if indicator.vendor
        and indicator.signal != "manufacturer"
        and indicator.vendor_weight >= Weight.MEDIUM
    }
    return {
        relation.maker
        for brand in brands
        if (vendor := vendors.get(brand))
        for relation in vendor.oem
        if relation.maker != brand
    }


def _sums(rows: Iterable[tuple[str, Family, Weight]]) -> Mapping[str, Mapping[Family, int]]:
    sums: dict[str, dict[Family, int]] = {}
    for name, family, weight in rows:
        families = sums.setdefault(name, {})
        if weight > families.get(family, 0):
            families[family] = weight
    return sums
