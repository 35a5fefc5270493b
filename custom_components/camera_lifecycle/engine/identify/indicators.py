"""Indicators: what one signal of a record says, between a string and a piece of evidence."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from ..model import Claim, ClaimRole, Company, Evidence, Kind, Strength
from .vendors import VendorPattern, Vendors
from .weights import Weight

SHOWN: Final = 120
"""Characters of a value that evidence shows."""


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


class Indicator(NamedTuple):
    """A signal, and what it says about vendor, maker and kind. A tuple, which is quickly made.

    `vendor_weight`, `maker_weight`: how much each of the two counts. `pattern_owner`: the vendor
    whose pattern it matched, None for other indicators. `is_inference`: it names a maker only
    because some of what the brand sells is known to be made there; that counts where another
    signal agrees. `is_placeholder`: a placeholder stands where a name should. `is_ambiguous`:
    the name may be another's; it keeps likenesses away, and counts as a hint. `is_prefix_of_all`:
    the MAC prefix of a company that makes other things too.
    """

    signal: str
    value: str
    family: Family
    vendor: Company | None = None
    vendor_weight: Weight = Weight.NONE
    maker: str | None = None
    maker_weight: Weight = Weight.NONE
    maker_family: Family = Family.SELF
    kind: Kind | None = None
    pattern_owner: str | None = None
    is_inference: bool = False
    is_placeholder: bool = False
    is_ambiguous: bool = False
    is_prefix_of_all: bool = False

    def capped(self, weight: Weight) -> Indicator:
        """Return it, no stronger than `weight`."""
        return self._replace(
            vendor_weight=min(self.vendor_weight, weight),
            maker_weight=min(self.maker_weight, weight),
        )

    def evidence(self) -> Iterator[Evidence]:
        """Yield what it says as evidence; that it says nothing is evidence too."""
        shown = self.value[:SHOWN]
        says_vendor = self.vendor is not None and self.vendor_weight
        says_maker = self.maker is not None and self.maker_weight
        if self.vendor is not None and says_vendor:
            claim = Claim(ClaimRole.VENDOR, self.vendor.id)
            yield Evidence(self.signal, shown, claim, self.vendor_weight.strength)
        if self.maker is not None and says_maker:
            claim = Claim(ClaimRole.MAKER, self.maker)
            yield Evidence(self.signal, shown, claim, self.maker_weight.strength)
        if self.kind is not None:
            claim = Claim(ClaimRole.KIND, self.kind.value)
            yield Evidence(self.signal, shown, claim, Strength.STRONG)
        elif not says_vendor and not says_maker:
            yield Evidence(self.signal, shown, None, Strength.NONE)


class Observation(NamedTuple):
    """Where something was seen and what it was; `model` beside it tells a brand's makers apart."""

    name: str
    value: str
    family: Family
    model: str = ""


def of_nothing(signal: Observation) -> Indicator:
    """Return the indicator of a signal that says nothing."""
    return Indicator(signal.name, signal.value, signal.family)


def of_vendor(vendors: Vendors, signal: Observation, vendor_id: str, weight: Weight) -> Indicator:
    """Return the indicator that `vendor_id` sells it, and who usually makes its model.

    That a brand is usually made by another is one inference, however often the brand shows:
    it stays within the family of what the device says about itself.
    """
    vendor = vendors.get(vendor_id)
    if vendor is None:
        return of_nothing(signal)
    made = vendor.made(signal.model)
    if made is None:
        return Indicator(signal.name, signal.value, signal.family, vendor.company, weight)
    return Indicator(
        signal.name,
        signal.value,
        signal.family,
        vendor.company,
        weight,
        maker=made.maker,
        maker_weight=min(weight, made.weight),
        maker_family=signal.family if made.own else Family.SELF,
        is_inference=not made.own
        and made.weight < (Weight.MEDIUM if signal.model else Weight.STRONG),
    )


def of_pattern(vendors: Vendors, signal: Observation, row: VendorPattern) -> Indicator:
    """Return the indicator that a pattern of a vendor's file gives.

    A pattern that proves neither vendor nor maker tells the kind alone.
    """
    if not row.vendor_weight and (row.maker is None or not row.maker_weight):
        return of_nothing(signal)._replace(kind=row.kind, pattern_owner=row.vendor)
    indicator = of_vendor(vendors, signal, row.vendor, row.vendor_weight)
    if row.maker is None:
        return indicator._replace(kind=row.kind, pattern_owner=row.vendor)
    return indicator._replace(
        maker=row.maker,
        maker_weight=row.maker_weight,
        maker_family=signal.family,
        is_inference=row.maker != row.vendor and row.maker_weight < Weight.MEDIUM,
        kind=row.kind,
        pattern_owner=row.vendor,
    )
