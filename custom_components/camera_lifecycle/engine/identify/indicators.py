"""What one signal of a record says: the step between a string and a piece of evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from ..model import Claim, ClaimRole, Company, Evidence, Kind, Strength
from .vendors import VendorPattern, Vendors
from .weights import Weight

_SHOWN: Final = 120


class Family(StrEnum):
    """Signals of one family depend on each other: only the strongest of them counts."""

    SELF = "self"
    SERIAL = "serial"
    FIRMWARE = "firmware"
    ADDRESS = "address"
    PATH = "path"
    ANSWER = "answer"
    INTEGRATION = "integration"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A signal, and what it says about seller, maker and kind.

    `pattern_of`: the vendor whose pattern it matched, None for other clues. `leans`: it
    names a maker only because some of what the brand sells is known to be made there; that
    counts where another signal agrees. `withheld`: a placeholder stands where a name should.
    """

    signal: str
    value: str
    family: Family
    vendor: Company | None = None
    seller: Weight = Weight.NONE
    maker: str | None = None
    weight: Weight = Weight.NONE
    maker_family: Family = Family.SELF
    kind: Kind | None = None
    pattern_of: str | None = None
    leans: bool = False
    withheld: bool = False

    def at_most(self, weight: Weight) -> Indicator:
        """Return it, no stronger than `weight`."""
        return replace(self, seller=min(self.seller, weight), weight=min(self.weight, weight))

    def evidence(self) -> Iterator[Evidence]:
        """Yield what it says as evidence; that it says nothing is evidence too."""
        shown = self.value[:_SHOWN]
        claims = [*self._claims()]
        for claim, strength in claims:
            yield Evidence(self.signal, shown, claim, strength)
        if not claims:
            yield Evidence(self.signal, shown, None, Strength.NONE)

    def _claims(self) -> Iterator[tuple[Claim, Strength]]:
        if self.vendor is not None and self.seller:
            yield Claim(ClaimRole.VENDOR, self.vendor.id), self.seller.strength
        if self.maker is not None and self.weight:
            yield Claim(ClaimRole.MAKER, self.maker), self.weight.strength
        if self.kind is not None:
            yield Claim(ClaimRole.KIND, self.kind.value), Strength.STRONG


@dataclass(frozen=True, slots=True)
class Observation:
    """Where something was seen and what it was; `model` beside it tells a brand's makers apart."""

    name: str
    value: str
    family: Family
    model: str = ""


def of_nothing(signal: Observation) -> Indicator:
    """Return the clue that a signal says nothing."""
    return Indicator(signal.name, signal.value, signal.family)


def of_vendor(vendors: Vendors, signal: Observation, vendor_id: str, weight: Weight) -> Indicator:
    """Return the clue that `vendor_id` sells it, and with it who usually makes its model.

    That a brand is usually made by another is one inference, however often the brand shows:
    it stays within the family of what the device says about itself.
    """
    vendor = vendors.get(vendor_id)
    if vendor is None:
        return of_nothing(signal)
    made = vendor.made(signal.model)
    if made is None:
        return Indicator(signal.name, signal.value, signal.family, vendor.party, weight)
    return Indicator(
        signal.name,
        signal.value,
        signal.family,
        vendor.party,
        weight,
        maker=made.maker,
        weight=min(weight, made.weight),
        maker_family=signal.family if made.own else Family.SELF,
        leans=not made.own and made.weight < (Weight.MEDIUM if signal.model else Weight.STRONG),
    )


def of_pattern(vendors: Vendors, signal: Observation, row: VendorPattern) -> Indicator:
    """Return the clue that a pattern of a vendor's file gives."""
    clue = of_vendor(vendors, signal, row.vendor, row.seller)
    if row.maker is None:
        return replace(clue, kind=row.kind, pattern_of=row.vendor)
    return replace(
        clue,
        maker=row.maker,
        weight=row.weight,
        maker_family=signal.family,
        leans=row.maker != row.vendor and row.weight < Weight.MEDIUM,
        kind=row.kind,
        pattern_of=row.vendor,
    )
