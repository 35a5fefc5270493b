"""Because of what something about a camera has changed, and by what a fleet was judged."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, Self

from ..engine.load import Library
from ..engine.model import DEFAULT_LEAD_TIME_MONTHS, Context, Site
from ..engine.rules import RULES
from ..fleet.model import Fleet


class Because(StrEnum):
    """What brought a change about.

    `FIRMWARE`: the camera runs another one. `FACTS`: the library, or what its own integration
    says is offered. `RULES`: a new version of ours judges otherwise. `COUNTRY`: country, region
    or type of site. `DAY`: a day has come. `OWNER`: an answer, a correction or a choice.
    `IDENTITY`: what tells which camera it is, also that it is there at all.
    """

    FIRMWARE = "firmware"
    FACTS = "facts"
    RULES = "rules"
    COUNTRY = "country"
    DAY = "day"
    OWNER = "owner"
    IDENTITY = "identity"


NO_RULES: Final = 0
"""The rules of versions that did not say by which they judged."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """By what a whole fleet was judged. `facts`: which library. `rules`: which engine."""

    rules: int
    facts: str
    day: date
    country: str | None = None
    region: str | None = None
    site: Site = Site.HOME
    lead_time_months: int = DEFAULT_LEAD_TIME_MONTHS
    counts_supply: bool = False

    @classmethod
    def of(cls, fleet: Fleet, library: Library) -> Self:
        """Return by what `fleet` was judged."""
        context = fleet.judged_by.context
        return cls(
            rules=RULES,
            facts=f"{library.version}/{library.digest}",
            day=fleet.day,
            country=context.country,
            region=context.region,
            site=context.site,
            lead_time_months=context.lead_time_months,
            counts_supply=fleet.judged_by.counts_supply,
        )

    @property
    def place(self) -> tuple[str | None, str | None, Site]:
        """Return where the cameras hang."""
        return self.country, self.region, self.site

    @property
    def context(self) -> Context:
        """Return place and day as the engine takes them."""
        return Context(self.day, *self.place, self.lead_time_months)

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it."""
        return {**asdict(self), "day": self.day.isoformat()}

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            return cls(
                rules=int(data["rules"]),
                facts=str(data["facts"]),
                day=date.fromisoformat(data["day"]),
                country=_text(data, "country"),
                region=_text(data, "region"),
                site=Site(data["site"]),
                lead_time_months=int(data["lead_time_months"]),
                counts_supply=data["counts_supply"] is True,
            )
        except KeyError, TypeError, ValueError, OverflowError:
            return None


def _text(data: Mapping[str, Any], key: str) -> str | None:
    value = data[key]
    if value is not None and not isinstance(value, str):
        raise TypeError(key)
    return value
