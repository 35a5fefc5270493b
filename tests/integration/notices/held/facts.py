"""A made-up library for the real engine: the vendors of the real one, and facts of a test's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from homeassistant.util import dt as dt_util

from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.measures import Measures
from custom_components.camera_lifecycle.engine.vulnerabilities.rules import Vulnerabilities

MODEL = "DS-2CD2346G2-ISU/SL"
OLD_FIRMWARE, NEW_FIRMWARE = "V5.5.18 build 210101", "V5.7.18 build 220101"
SOURCE = {"url": "https://www.example.org/fact", "kind": "official", "checked": "2026-11-22"}

type Row = dict[str, Any]


@dataclass
class Facts:
    """What the library says, by the ids of its entries; a change needs a new library."""

    measures: dict[str, Row] = field(default_factory=dict)
    lifecycles: dict[str, Row] = field(default_factory=dict)
    vulnerabilities: dict[str, Row] = field(default_factory=dict)
    release: int = 1

    def library(self) -> Library:
        """Return the library that says so."""
        return replace(
            _real(),
            version=f"{dt_util.now():%Y.%m.%d}.{self.release}",
            measures=Measures.from_json(self.measures),
            lifecycles=Lifecycles.from_json(self.lifecycles),
            vulnerabilities=Vulnerabilities.from_json(self.vulnerabilities),
        )


def measure(place: str, day: str, effect: str = "no_new_units", level: str = "phased_out") -> Row:
    """Return a measure on Hikvision, in force at a place since a day."""
    return {
        "jurisdiction": [place],
        "level": level,
        "vendors": ["hikvision"],
        "covers": {"oem": "yes"},
        "bound": ["named_company"],
        "effective": day,
        "status": "in_force",
        "install_effect": effect,
        "verification": "official",
        "sources": [SOURCE],
    }


def end_of_support(day: str) -> Row:
    """Return the day on which Hikvision ends the support of the model."""
    return {
        "vendors": ["hikvision"],
        "event": "end_of_support",
        "date": day,
        "basis": "vendor",
        "models": [{"name": MODEL}],
        "sources": [SOURCE],
    }


def exploited(fixed: str | None = None) -> Row:
    """Return a vulnerability that attackers use in the old firmware of the model."""
    rule: Row = {
        "models": [MODEL],
        "affected": [{"build_before": "2021-06-25"}],
        "not_affected": [{"build_from": "2021-06-25"}],
    }
    return {
        "title": "injection",
        "vendors": ["hikvision"],
        "known_exploited": {"added": "2026-01-10", "due": "2026-01-24"},
        "rules": [rule | ({"fixed": fixed} if fixed else {})],
        "sources": [SOURCE],
    }


@cache
def _real() -> Library:
    return load_library()


def places(country: str | None, region: str | None = None, site: str = "home") -> Mapping[str, Any]:
    """Return what the dialog of the set-up keeps of a place."""
    data = {"country": country, "region": region, "site": site}
    return {key: value for key, value in data.items() if value}
