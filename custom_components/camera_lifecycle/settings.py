"""What the owner chose, read once from the config entry into a typed value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final, Self

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_COUNTRY

from .engine.model import DEFAULT_LEAD_TIME_MONTHS, Context, Site

CONF_LEAD_TIME: Final = "lead_time_months"
CONF_LOOK_UPS: Final = "look_ups"
CONF_LOOK_UPS_EXCLUDED: Final = "look_ups_excluded"
CONF_LOOK_UPS_ONLY: Final = "look_ups_only"
CONF_NOTICES: Final = "notices"
CONF_OFFER_CARD: Final = "offer_card"
CONF_REGION: Final = "region"
CONF_RISK_SCOPE: Final = "risk_scope"
CONF_SITE: Final = "site"

VERSION: Final = 1
MINOR_VERSION: Final = 3
"""The version of what a config entry holds."""
MAX_LEAD_TIME: Final = 60
RENAMED_NOTICES: Final = {"fix_available": "known_exploited"}
"""Kinds of notices of earlier versions, and the kind whose notices say it now."""
_DUTY: Final = "duty"
_SPLIT_NOTICES: Final = {"support_ended": "service_ended", "support_ending": "service_ending"}


class RiskScope(StrEnum):
    """What counts as at risk. `SUPPLY_TOO`: also that a measure ended the supply of new ones."""

    STANDARD = "standard"
    SUPPLY_TOO = "supply_too"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the cameras hang and what the owner wants to hear of.

    `country` is ISO 3166-1 alpha-2, `region` ISO 3166-2; None where not told.
    `notices`: the kinds of notices that may be raised; None for all. `look_ups`: whether the
    cameras may be asked themselves, all but those with the ids of `look_ups_excluded`; if not,
    those with the ids of `look_ups_only` alone may.
    `risk_scope`: what counts as at risk. `offers_card`: whether dashboards are offered the card;
    no assessment depends on it.
    """

    country: str | None = None
    region: str | None = None
    site: Site = Site.HOME
    lead_time_months: int = DEFAULT_LEAD_TIME_MONTHS
    notices: frozenset[str] | None = None
    look_ups: bool = False
    look_ups_excluded: frozenset[str] = frozenset()
    look_ups_only: frozenset[str] = frozenset()
    risk_scope: RiskScope = RiskScope.STANDARD
    offers_card: bool = field(default=True, compare=False)

    @classmethod
    def from_entry(cls, entry: ConfigEntry[Any]) -> Self:
        """Return the choices that a config entry holds; what it does not hold is the default."""
        chosen: Mapping[str, Any] = {**entry.data, **entry.options}
        site, scope = str(chosen.get(CONF_SITE)), str(chosen.get(CONF_RISK_SCOPE))
        return cls(
            country=chosen.get(CONF_COUNTRY) or None,
            region=chosen.get(CONF_REGION) or None,
            site=Site(site) if site in Site else Site.HOME,
            lead_time_months=int(chosen.get(CONF_LEAD_TIME, DEFAULT_LEAD_TIME_MONTHS)),
            notices=frozenset(chosen_notices(chosen)) if CONF_NOTICES in chosen else None,
            look_ups=chosen.get(CONF_LOOK_UPS) is True,
            look_ups_excluded=frozenset(chosen.get(CONF_LOOK_UPS_EXCLUDED, ())),
            look_ups_only=frozenset(chosen.get(CONF_LOOK_UPS_ONLY, ())),
            risk_scope=RiskScope(scope) if scope in RiskScope else RiskScope.STANDARD,
            offers_card=chosen.get(CONF_OFFER_CARD) is not False,
        )

    def wants_notice(self, kind: str) -> bool:
        """Return whether the owner wants to hear of a kind of notice."""
        return self.notices is None or kind in self.notices

    def may_ask(self, camera_id: str) -> bool:
        """Return whether the owner agreed that a camera is asked."""
        if self.look_ups:
            return camera_id not in self.look_ups_excluded
        return camera_id in self.look_ups_only

    def context(self, today: date) -> Context:
        """Return the place and the day as the engine takes them."""
        return Context(
            today=today,
            country=self.country,
            region=self.region,
            site=self.site,
            lead_time_months=self.lead_time_months,
        )


def chosen_notices(chosen: Mapping[str, Any]) -> list[str]:
    """Return the kinds of notices that the options hold, each once, as they are called now."""
    kinds = (RENAMED_NOTICES.get(kind, kind) for kind in chosen.get(CONF_NOTICES, ()))
    return [*dict.fromkeys(kinds)]


def with_duty_kind(kinds: Iterable[str]) -> list[str]:
    """Return chosen kinds of notices with the one about duties; who wanted none, wants none."""
    chosen = [*kinds]
    return [*dict.fromkeys((*chosen, _DUTY))] if chosen else []


def with_service_kinds(kinds: Iterable[str]) -> list[str]:
    """Return chosen kinds of notices with those about services beside those about support."""
    return [
        *dict.fromkeys(
            each for kind in kinds for each in (kind, _SPLIT_NOTICES.get(kind)) if each is not None
        )
    ]
