"""What vendors promise for all their models; quoted where nothing better is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from .. import fields
from ..model import Company, Context, Source
from ..partial_date import PartialDate
from ..reasons import PolicyGives, PolicyPayload, PolicyStart, Reason, ReasonCode
from .reach import places


@dataclass(frozen=True, slots=True)
class Policy:
    """One promise. `places`: countries that it is limited to. `months`: None for no time."""

    id: str
    gives: PolicyGives
    start: PolicyStart
    months: int | None
    since: PartialDate | None
    places: frozenset[str]
    sources: tuple[Source, ...]

    @classmethod
    def from_json(cls, key: str, raw: Mapping[str, Any]) -> Self | None:
        """Return the promise of a lifecycle entry, None for one that promises nothing definite."""
        said = raw.get("policy") or {}
        if said.get("gives") not in PolicyGives:
            return None
        start, months = str(said.get("start")), said.get("months")
        return cls(
            id=key,
            gives=PolicyGives(said["gives"]),
            start=PolicyStart(start)
            if isinstance(start, str) and start in PolicyStart
            else PolicyStart.UNSPECIFIED,
            months=months if isinstance(months, int) else None,
            since=fields.day(raw, "date"),
            places=fields.places(raw, "places"),
            sources=fields.sources(raw),
        )

    def reason(self, vendor: Company) -> Reason:
        """Return the reason that quotes it."""
        payload = PolicyPayload(
            lifecycle=self.id,
            vendor=vendor,
            gives=self.gives,
            start=self.start,
            months=self.months,
            since=self.since,
        )
        return Reason(ReasonCode.SUPPORT_POLICY, payload, self.sources)


def quoted_policies(
    policies: tuple[Policy, ...], vendor: Company, context: Context
) -> tuple[Reason, ...]:
    """Return the promises that hold here."""
    here = places(context)
    return tuple(
        policy.reason(vendor)
        for policy in policies
        if not policy.places or policy.places.intersection(here)
    )
