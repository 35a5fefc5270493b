"""At risk: yes by a finding, no by proof, and all else cannot be told. Real devices."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment, Risk, Support
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Company,
    Context,
    Identity,
    Kind,
    Record,
    Strength,
)

TODAY = date(2026, 11, 22)

HIKVISION = {
    "integration": "onvif",
    "manufacturer": "HIKVISION",
    "model": "DS-2CD2346G2-IU",
    "sw_version": "V5.7.14 build 230301",
    "serial_number": "DS-2CD2346G2-IU20220101AAWRJ00001234",
    "mac": "c0:56:e3:00:00:01",
}
HILOOK = {
    "integration": "onvif",
    "manufacturer": "HiLook",
    "model": "IPC-T221H",
    "sw_version": "V5.5.80 build 181213",
}
AMCREST = {"integration": "amcrest", "manufacturer": "Amcrest", "model": "IP4M-1041B"}
REOLINK = {
    "integration": "reolink",
    "manufacturer": "Reolink",
    "model": "RLC-810A",
    "sw_version": "v3.1.0.2368_23062508",
}
DLINK = {
    "integration": "mydlink",
    "manufacturer": "D-Link",
    "model": "DCS-932L",
    "sw_version": "1.14.04",
}


@cache
def library() -> Library:
    return load_library()


def judged(fields: dict[str, Any], country: str | None, today: date = TODAY) -> Assessment:
    camera = Camera("one", (Record("one", **fields),))
    return assess(camera, library(), Context(today, country))


SUPPORT, SUPPLY, SECURITY = (Risk.SUPPORT,), (Risk.SUPPLY,), (Risk.SECURITY, Risk.SUPPLY)
CASES = [
    # what the maker's end in Canada is, and what the end of supply in the US is not
    ("local support has ended", HIKVISION, "CA", True, SUPPORT),
    ("only supply has ended", {**HILOOK, "sw_version": "V5.7.1 build 230101"}, "US", False, SUPPLY),
    ("a second brand, its maker proven", AMCREST, "US", False, SUPPLY),
    ("the vendor has ended support", DLINK, None, True, SUPPORT),
    # silence
    ("no source", REOLINK, "US", None, ()),
    ("no measure of this country", AMCREST, "DE", None, ()),
    ("nobody told", {"integration": "generic"}, "US", None, ()),
    # what is not known well enough for a no
    ("the model is a placeholder", {**AMCREST, "model": "IP Camera"}, "US", None, SUPPLY),
    ("the model is the vendor's name", {**AMCREST, "model": "Amcrest"}, "US", None, SUPPLY),
    ("no model", {**AMCREST, "model": None}, "US", None, SUPPLY),
]


@pytest.mark.parametrize(
    ("fields", "country", "at_risk", "risks"), [row[1:] for row in CASES], ids=[r[0] for r in CASES]
)
def test_at_risk(
    fields: dict[str, Any], country: str | None, *, at_risk: bool | None, risks: tuple[Risk, ...]
) -> None:
    assessment = judged(fields, country)
    assert (assessment.at_risk, assessment.risks) == (at_risk, risks)


@pytest.mark.parametrize("country", ["US", "DE"])
def test_an_exploited_vulnerability_that_applies(country: str) -> None:
    old = {**HIKVISION, "model": "DS-2CD2142FWD-I", "sw_version": "V5.4.0 build 160530"}
    assessment = judged(old, country)
    assert assessment.at_risk is True
    assert Risk.SECURITY in assessment.risks


def test_an_undecided_exploited_vulnerability_allows_no_all_clear() -> None:
    known = judged(
        {**HILOOK, "model": "DS-2CD2142FWD-I", "sw_version": "V5.7.1 build 230101"}, "US"
    )
    open_ = judged({**HILOOK, "model": "DS-2CD2142FWD-I", "sw_version": None}, "US")
    assert any(v.known_exploited and v.applies == "cannot_tell" for v in open_.vulnerabilities)
    assert known.at_risk is not True
    assert open_.at_risk is None


def test_old_facts_give_no_all_clear_and_keep_what_they_found() -> None:
    as_of = library().as_of
    assert as_of is not None
    for fields, country, fresh, stale in (
        (AMCREST, "US", False, None),
        (DLINK, "US", True, True),
    ):
        assert judged(fields, country, as_of).at_risk is fresh
        assert judged(fields, country, as_of.replace(year=as_of.year + 1)).at_risk is stale


def test_a_library_whose_version_tells_no_day_gives_no_all_clear() -> None:
    odd = replace(library(), version="tomorrow")
    assert odd.as_of is None
    camera = Camera("one", (Record("one", **AMCREST),))
    assert assess(camera, odd, Context(TODAY, "US")).at_risk is None


def test_a_maker_that_a_measure_could_reach_must_be_proven() -> None:
    """A Lorex may be made by Dahua: no all-clear where a measure covers what Dahua makes."""
    lorex = {"integration": "onvif", "manufacturer": "Lorex", "model": "LNB9232S"}
    assessment = judged(lorex, "US")
    assert not assessment.identity.confidence.proves
    assert assessment.at_risk is None


@pytest.mark.parametrize("country", ["US", "CA", None])
def test_what_is_no_camera_has_no_risk(country: str | None) -> None:
    assessment = judged({"integration": "roborock", "model": "roborock.vacuum.s5"}, country)
    assert (assessment.at_risk, assessment.risks) == (None, ())


def test_what_may_be_no_camera_has_no_status_and_no_risk() -> None:
    """A maker's name says nothing about the kind of a device: Hikvision makes switches too."""
    maker = Company("hikvision", "Hikvision")
    switch = Identity(Kind.UNKNOWN, maker, maker, Strength.CERTAIN, Strength.CERTAIN)
    camera = Camera("one", (Record("one", manufacturer="Hikvision", model="DS-3E0105P-E"),))
    assessment = assess(camera, library(), Context(TODAY, "CA"), switch)
    assert assessment.support == Support()
    assert assessment.at_risk is None
    assert (assessment.reasons, assessment.risks, assessment.vulnerabilities) == ((), (), ())
    assert assessment.identity.maker == maker, "who made it is still told"
