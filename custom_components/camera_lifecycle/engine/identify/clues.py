"""What one signal of a record says: the step between a string and a piece of evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from ..model import Evidence, Kind, Party, Strength
from .vendors import Row, Vendors
from .weights import Weight

NOTHING: Final = "nothing"
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
class Clue:
    """A signal, and what it says about seller, maker and kind.

    `pattern_of`: the vendor whose pattern it matched, None for other clues.
    """

    signal: str
    value: str
    family: Family
    vendor: Party | None = None
    seller: Weight = Weight.NONE
    maker: str | None = None
    weight: Weight = Weight.NONE
    maker_family: Family = Family.SELF
    kind: Kind | None = None
    pattern_of: str | None = None

    def at_most(self, weight: Weight) -> Clue:
        """Return it, no stronger than `weight`."""
        return replace(
            self, seller=min(self.seller, weight), weight=min(self.weight, weight)
        )

    def evidence(self) -> Iterator[Evidence]:
        """Yield what it says as evidence; that it says nothing is evidence too."""
        shown = self.value[:_SHOWN]
        told = False
        if self.vendor is not None and self.seller:
            told = True
            yield Evidence(self.signal, shown, f"vendor:{self.vendor.id}", self.seller.strength)
        if self.maker is not None and self.weight:
            told = True
            yield Evidence(self.signal, shown, f"maker:{self.maker}", self.weight.strength)
        if self.kind is not None:
            told = True
            yield Evidence(self.signal, shown, f"kind:{self.kind}", Strength.STRONG)
        if not told:
            yield Evidence(self.signal, shown, NOTHING, Strength.NONE)


def of_seller(  # noqa: PLR0913 - a signal, what it names and how well
    vendors: Vendors,
    vendor_id: str,
    signal: str,
    value: str,
    family: Family,
    weight: Weight,
    model: str,
) -> Clue:
    """Return the clue that `vendor_id` sells it, and with it who usually makes its `model`.

    That a brand is usually made by another is one inference, however often the brand shows:
    it stays within the family of what the device says about itself.
    """
    vendor = vendors.get(vendor_id)
    if vendor is None:
        return Clue(signal, value, family)
    made = vendor.made(model)
    return Clue(
        signal,
        value,
        family,
        vendor=vendor.party,
        seller=weight,
        maker=made.maker if made else None,
        weight=min(weight, made.weight) if made else Weight.NONE,
        maker_family=family if made and made.own else Family.SELF,
    )


def of_row(vendors: Vendors, row: Row, signal: str, value: str, family: Family, model: str) -> Clue:
    """Return the clue that a pattern of a vendor's file gives."""
    if row.maker is None:
        clue = of_seller(vendors, row.vendor, signal, value, family, row.seller, model)
        return replace(clue, kind=row.kind, pattern_of=row.vendor)
    vendor = vendors.get(row.vendor)
    return Clue(
        signal,
        value,
        family,
        vendor=vendor.party if vendor else None,
        seller=row.seller,
        maker=row.maker,
        weight=row.weight,
        maker_family=family,
        kind=row.kind,
        pattern_of=row.vendor,
    )
