"""What proves `maintained`, and what never does: a false all-clear is a false statement too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Basis
from custom_components.camera_lifecycle.engine.model import Source, SupportStatus
from custom_components.camera_lifecycle.engine.reasons import (
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
)
from custom_components.camera_lifecycle.engine.releases.facts import Releases

from .listed import HARDWARE, LIBRARY, TODAY, YOUNG, judged, library

MAINTAINED, UNKNOWN = SupportStatus.MAINTAINED, SupportStatus.UNKNOWN

PROVES: dict[str, tuple[dict[str, Any], dict[str, Any], bool]] = {
    # what the library says, what differs on the camera, whether it proves anything
    "a release of this year": (YOUNG, {}, True),
    "by its build": ({"version": "3.1.0.9", "build": "2026-02-01"}, {}, True),
    "pushed to some": ({**YOUNG, "channel": "assigned"}, {}, True),
    "18 months ago": ({**YOUNG, "published": "2025-05-30"}, {}, True),
    "a day more than 18 months": ({**YOUNG, "published": "2025-05-29"}, {}, False),
    "of tomorrow": ({**YOUNG, "published": "2026-12-01"}, {}, False),
    "for testers": ({**YOUNG, "channel": "beta"}, {}, False),
    "seen installed": ({**YOUNG, "channel": "sighting"}, {}, False),
    "it existed by then": ({**YOUNG, "dating": "no_later_than"}, {}, False),
    "it existed by then, and was built lately": (
        {**YOUNG, "dating": "no_later_than", "build": "2026-02-01"},
        {},
        True,
    ),
    "about then": ({**YOUNG, "dating": "about"}, {}, False),
    "taken back": ({**YOUNG, "withdrawn": "yes"}, {}, False),
    "perhaps taken back": ({**YOUNG, "withdrawn": "maybe"}, {}, False),
    "no day": ({"version": "3.1.0.9"}, {}, False),
    "this hardware": ({**YOUNG, **HARDWARE}, {}, True),
    "this hardware in lower case": ({**YOUNG, **HARDWARE}, {"hw_version": "ipc_5158m5m"}, True),
    "other hardware": ({**YOUNG, "hardware": ["IPC_51516M5M"]}, {}, False),
    "hardware not known": ({**YOUNG, **HARDWARE}, {"hw_version": None}, False),
    "another model": ({**YOUNG, "models": ["RLC-842"]}, {}, False),
    "a longer name": ({**YOUNG, "models": ["RLC-842A-4MP"]}, {}, False),
    "its market name": ({**YOUNG, "models": ["Cam One", "RLC-842A"]}, {}, True),
    "with the vendor before it": (YOUNG, {"model": "Reolink RLC-842A"}, True),
    "of a vendor that is not proven": (
        {**YOUNG, "models": ["D500"]},
        {"integration": "generic", "manufacturer": None, "model": "D500", "hw_version": None},
        False,
    ),
    "another vendor's": (YOUNG, {"integration": "onvif", "manufacturer": "Amcrest"}, False),
}


@pytest.mark.parametrize("case", PROVES)
def test_what_a_release_proves(case: str) -> None:
    row, fields, proves = PROVES[case]
    support = judged(library(row), **fields).support
    assert support.status is (MAINTAINED if proves else UNKNOWN)
    assert support.basis is (Basis.RELEASE if proves else None)


@pytest.mark.parametrize(
    ("told", "reported", "proves"),
    [
        ("1", "1.0", True),
        ("1", "V1", True),
        ("1", "1.20", False),
        ("1.20", "1", False),
        ("1.20", "1.20", True),
        ("2", "12", False),
    ],
)
def test_hardware_versions_are_not_prefixes(told: str, reported: str, *, proves: bool) -> None:
    facts = library({**YOUNG, "hardware": [told]})
    status = judged(facts, hw_version=reported).support.status
    assert status is (MAINTAINED if proves else UNKNOWN)


def test_it_says_since_when_by_what_and_until_when() -> None:
    assessment = judged(library(YOUNG))
    assert str(assessment.support.since) == "2026-03-09"
    assert assessment.support.until is None, "nobody announced an end"
    reason = assessment.reasons[0]
    assert isinstance(reason.payload, ReleasePayload)
    assert reason.code is ReasonCode.MAINTAINED
    assert (reason.payload.version, reason.payload.model) == ("3.1.0.9", "RLC-842A")
    assert (reason.payload.day_is, reason.payload.by) == (
        ReleaseDay.PUBLISHED,
        ReleaseProof.RELEASE,
    )
    assert (str(reason.payload.until), reason.payload.as_of) == (
        "2027-09-09",
        date(2026, 11, 28),
    )
    assert [source.url for source in reason.sources] == ["https://acme.example/fw"]


@pytest.mark.parametrize(
    ("today", "status"),
    [(date(2026, 3, 8), UNKNOWN), (date(2026, 3, 9), MAINTAINED), (date(2027, 9, 9), MAINTAINED)],
)
def test_it_lapses_by_itself(today: date, status: SupportStatus) -> None:
    assert judged(library(YOUNG), today=today).support.status is status


def test_once_it_has_lapsed_the_newest_release_is_still_told() -> None:
    older = {"version": "3.1.0.1", "published": "2023-01-01"}
    newest = {"version": "3.1.0.2", "published": "2024-02-02"}
    assessment = judged(library(older, newest))
    (reason,) = assessment.reasons
    assert reason.code is ReasonCode.NEWEST_RELEASE
    assert isinstance(reason.payload, ReleasePayload)
    assert str(reason.payload.date) == "2024-02-02"


def test_facts_of_a_year_ago_vouch_for_nothing() -> None:
    assert LIBRARY.as_of is not None
    old = replace(library(YOUNG), version="2025.11.30")
    assessment = judged(old)
    assert assessment.support.status is UNKNOWN
    assert assessment.at_risk is None
    codes = [reason.code for reason in assessment.reasons]
    assert codes[:2] == [ReasonCode.FACTS_TOO_OLD, ReasonCode.MAINTAINED]


OLD_BUILD, YOUNG_BUILD = "v3.0.0.136_20121100", "v3.1.0.4417_2607122130"


def publishing(facts: Any, *, publishes: bool) -> Any:
    """Return the library in which Reolink is, or isn't, known to offer firmware to owners."""
    vendors = facts.vendors
    source = Source("https://reolink.com/download-center/", "vendor", TODAY)
    reolink = replace(vendors.get("reolink"), publishes_firmware=(source,) if publishes else ())

    class Changed:
        """The vendors with another Reolink."""

        def __getattr__(self, name: str) -> Any:
            return getattr(vendors, name)

        def __contains__(self, vendor: object) -> bool:
            return vendor in vendors

        def __iter__(self) -> Any:
            return iter(vendors)

        def get(self, vendor: str | None) -> Any:
            """Return a vendor."""
            return reolink if vendor == "reolink" else vendors.get(vendor)

    return replace(facts, vendors=Changed())


INSTALLED: dict[str, tuple[str, dict[str, Any], bool, bool]] = {
    # the version, what differs, whether the vendor publishes firmware, whether it proves
    "a build of this year": (YOUNG_BUILD, {}, True, True),
    "a build of 2020": (OLD_BUILD, {}, True, False),
    "of a vendor not known to offer any": (YOUNG_BUILD, {}, False, False),
    "no date": ("v3.1.0.4417", {}, True, False),
    "no model": (YOUNG_BUILD, {"model": None}, True, False),
    "in another's form": ("V5.7.18 build 260826", {"hw_version": None}, True, False),
    "behind an address that was typed": (
        YOUNG_BUILD,
        {"integration": "generic", "hw_version": None},
        True,
        False,
    ),
    "replaced firmware": (YOUNG_BUILD, {"integration": "yi_hack"}, True, False),
    "shown by esphome": (YOUNG_BUILD, {"integration": "esphome"}, True, False),
}


@pytest.mark.parametrize("case", INSTALLED)
def test_what_the_installed_build_proves(case: str) -> None:
    version, fields, publishes, proves = INSTALLED[case]
    facts = publishing(library({"version": "1", "models": ["Other"]}), publishes=publishes)
    assessment = judged(facts, sw_version=version, **fields)
    assert assessment.support.status is (MAINTAINED if proves else UNKNOWN)
    if proves:
        payload = assessment.reasons[0].payload
        assert isinstance(payload, ReleasePayload)
        assert payload.by is ReleaseProof.INSTALLED
        assert assessment.reasons[0].sources[0].url.startswith("https://reolink.com")


OFFERS: dict[str, tuple[str, str, bool]] = {
    # installed, offered, whether it proves
    "a later one of this year": (OLD_BUILD, YOUNG_BUILD, True),
    "the same one of this year": (YOUNG_BUILD, YOUNG_BUILD, True),
    "the same one of 2020": (OLD_BUILD, OLD_BUILD, False),
    "a later one without a day": (OLD_BUILD, "v3.1.0.4417", False),
    "an earlier one": (YOUNG_BUILD, OLD_BUILD, False),
    "in another's form": (OLD_BUILD, "V5.7.18 build 260826", False),
}


@pytest.mark.parametrize("case", OFFERS)
def test_what_the_update_entity_proves(case: str) -> None:
    installed, latest, proves = OFFERS[case]
    facts = publishing(library({"version": "1", "models": ["Other"]}), publishes=False)
    details = {"installed_version": installed, "latest_version": latest, "update_state": "off"}
    assessment = judged(facts, sw_version=installed, details=details)
    assert assessment.support.status is (MAINTAINED if proves else UNKNOWN)
    if proves:
        payload = assessment.reasons[0].payload
        assert isinstance(payload, ReleasePayload)
        assert payload.by is ReleaseProof.OFFER


def test_software_of_others_is_told_and_its_makers_releases_do_not_count() -> None:
    assessment = judged(library(YOUNG), integration="yi_hack")
    assert assessment.support.status is UNKNOWN
    assert [reason.code for reason in assessment.reasons] == [ReasonCode.REPLACED_FIRMWARE]


@pytest.mark.parametrize(
    ("integration", "manufacturer", "status"),
    [("onvif", "HIKVISION", MAINTAINED), ("hikvision_next", None, UNKNOWN)],
)
def test_a_build_proves_nothing_where_only_the_maker_is_told(
    integration: str, manufacturer: str | None, status: SupportStatus
) -> None:
    facts = replace(LIBRARY, releases=Releases())
    camera = {"integration": integration, "manufacturer": manufacturer, "hw_version": None}
    build = {"model": "DS-2CD2387G2-LSU/SL", "sw_version": "V5.8.10 build 260401"}
    assessment = judged(facts, **camera, **build)
    assert assessment.identity.proves(assessment.identity.vendor)
    assert assessment.support.status is status
