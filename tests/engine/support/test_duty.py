"""Whether a measure that binds the site names who made a camera, and what its text asks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.asked_duty import (
    AskedDuty,
    DutyAfter,
    DutyTime,
    read_duties,
)
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import DutyAnswer
from custom_components.camera_lifecycle.engine.assessment_json import assessment_as_json
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Identity,
    Kind,
    Record,
    Site,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import MeasurePayload, ReasonCode
from custom_components.camera_lifecycle.engine.support.duty import judge_duty, measures_binding
from custom_components.camera_lifecycle.engine.support.measure_verdict import judge_measures
from custom_components.camera_lifecycle.engine.support.measures import Measures
from tests.days import TODAY

from .cases import at, says, sold
from .test_measures import (
    AMCREST,
    ANNKE,
    DAHUA,
    EZVIZ,
    HIKVISION,
    HILOOK,
    IMOU,
    LOREX,
    LOREX_ADDRESS,
    LOREX_PROVEN,
)

NAMED, NOT_NAMED, CANNOT_TELL = DutyAnswer.NAMED, DutyAnswer.NOT_NAMED, DutyAnswer.CANNOT_TELL
LOREX_NOBODY_MADE = sold("lorex", None, "relabelled")
WEAK = sold("hikvision", confidence=Strength.WEAK)
NOBODY = Identity(Kind.CAMERA)
REOLINK, AXIS, TPLINK = sold("reolink"), sold("axis"), sold("tplink")
CONTRACTOR, PUBLIC = Site.CONTRACTOR, Site.PUBLIC_BODY


@pytest.mark.parametrize(
    ("identity", "country", "region", "site", "answer", "why"),
    [
        # a contractor in the US
        (HIKVISION, "US", None, CONTRACTOR, NAMED, "named"),
        (HILOOK, "US", None, CONTRACTOR, NAMED, "subsidiaries and affiliates"),
        (EZVIZ, "us", None, CONTRACTOR, NAMED, "lower case"),
        (IMOU, "US", None, CONTRACTOR, NAMED, "subsidiaries and affiliates"),
        (ANNKE, "US", None, CONTRACTOR, NAMED, "who produced it decides"),
        (AMCREST, "US", None, CONTRACTOR, NAMED, "who produced it decides"),
        (sold(None, "dahua"), "US", None, CONTRACTOR, NAMED, "whoever sold it"),
        (LOREX, "US", None, CONTRACTOR, CANNOT_TELL, "the brand is no proof"),
        (LOREX_ADDRESS, "US", None, CONTRACTOR, CANNOT_TELL, "its own MAC range is its brand"),
        (LOREX_NOBODY_MADE, "US", None, CONTRACTOR, CANNOT_TELL, "who made it is not known"),
        (LOREX_PROVEN, "US", None, CONTRACTOR, NAMED, "the device proves Dahua"),
        (WEAK, "US", None, CONTRACTOR, CANNOT_TELL, "the maker is only likely"),
        (NOBODY, "US", None, CONTRACTOR, CANNOT_TELL, "nobody knows"),
        (REOLINK, "US", None, CONTRACTOR, NOT_NAMED, "not in the text"),
        (TPLINK, "US", None, CONTRACTOR, NOT_NAMED, "not in the text"),
        (HIKVISION, "US", "US-VT", CONTRACTOR, NAMED, "the country's and the region's"),
        # nobody else has a duty there
        (HIKVISION, "US", None, Site.HOME, None, "a home"),
        (HIKVISION, "US", None, Site.BUSINESS, None, "a shop"),
        (HIKVISION, "DE", None, PUBLIC, None, "no measure"),
        (HIKVISION, None, None, CONTRACTOR, None, "no country"),
        (HIKVISION, "GB", None, CONTRACTOR, None, "the text speaks to departments alone"),
        (HIKVISION, "AU", None, CONTRACTOR, None, "the text speaks to federal bodies alone"),
        # public bodies
        (HIKVISION, "CA", None, PUBLIC, NAMED, "named"),
        (HILOOK, "CA", None, PUBLIC, CANNOT_TELL, "whether a second brand is meant was not read"),
        (ANNKE, "CA", None, PUBLIC, CANNOT_TELL, "whether relabelled ones are was not read"),
        (DAHUA, "CA", None, PUBLIC, NOT_NAMED, "Canada names Hikvision alone"),
        (DAHUA, "CA", "CA-QC", PUBLIC, NAMED, "Quebec names Dahua as well"),
        (DAHUA, "CA", "CA-ON", PUBLIC, NOT_NAMED, "another province"),
        (AMCREST, "CA", "CA-QC", PUBLIC, NAMED, "Quebec reaches relabelled ones"),
        (AXIS, "CA", "CA-QC", PUBLIC, NOT_NAMED, "neither names Axis"),
        (TPLINK, "TW", None, PUBLIC, NAMED, "a list of examples"),
        (REOLINK, "TW", None, PUBLIC, CANNOT_TELL, "the rule goes by country"),
        (AXIS, "LT", None, PUBLIC, CANNOT_TELL, "the rule goes by country"),
        (AXIS, "GB", None, PUBLIC, CANNOT_TELL, "the statement names a law and no maker"),
        (TPLINK, "US", None, PUBLIC, CANNOT_TELL, "a list that was not read whole"),
        (HIKVISION, "US", None, PUBLIC, NAMED, "named by another rule"),
    ],
)
def test_the_answer(
    measures: Measures,
    identity: Identity,
    country: str | None,
    region: str | None,
    site: Site,
    answer: DutyAnswer | None,
    why: str,
) -> None:
    duty = judge_duty(identity, measures, at(country, region, site))
    assert (duty and duty.answer) == answer, why
    bound = measures_binding(measures, at(country, region, site))
    assert bool(bound) == (answer is not None)
    if duty is not None:
        assert duty.measures
        assert {*duty.measures} <= {measure.id for measure in bound}


def one(**fields: Any) -> Measures:
    """Return a library with one measure that binds contractors."""
    entry = {
        "jurisdiction": ["US"],
        "level": "advisory",
        "vendors": ["acme"],
        "bound": ["contractors"],
        "status": "in_force",
        "verification": "official",
        "effective": "2026-01-01",
        "covers": {"oem": "unclear", "own_brands": "none"},
        "sources": [],
    }
    return Measures.from_json({"one": entry | fields})


ACME = sold("acme")
RELABELLED = sold("shop", "acme", "relabelled")
SECOND = sold("acme_home", "acme", "own_brand")
BY_BRAND = sold("shop", "acme", "relabelled", evidence=(says("manufacturer", "maker:acme"),))
BY_DEVICE = sold("shop", "acme", "relabelled", evidence=(says("oui", "maker:acme"),))
ALL = {"oem": "yes", "own_brands": "all"}


@pytest.mark.parametrize(
    ("identity", "fields", "answer"),
    [
        (ACME, {}, NAMED),
        (RELABELLED, {"covers": ALL}, NAMED),
        (RELABELLED, {}, CANNOT_TELL),
        (RELABELLED, {"covers": {"oem": "no"}}, CANNOT_TELL),
        (RELABELLED, {"covers": {"oem": "partly"}}, CANNOT_TELL),
        (SECOND, {"covers": ALL}, NAMED),
        (SECOND, {"covers": {"own_brands": ["acme_home"]}}, NAMED),
        (SECOND, {"covers": {"own_brands": ["another"]}}, CANNOT_TELL),
        (SECOND, {}, CANNOT_TELL),
        (BY_BRAND, {"covers": ALL | {"brand_is_not_proof": ["shop"]}}, CANNOT_TELL),
        (BY_DEVICE, {"covers": ALL | {"brand_is_not_proof": ["shop"]}}, NAMED),
        (BY_DEVICE, {"covers": ALL | {"not_brands": ["shop"]}}, NOT_NAMED),
        (sold("acme", confidence=Strength.STRONG), {}, NAMED),
        (sold("acme", confidence=Strength.WEAK), {}, CANNOT_TELL),
        (
            sold("acme", confidence=Strength.WEAK, vendor_confidence=Strength.STRONG),
            {},
            CANNOT_TELL,
        ),
        (sold("acme", "unknown", "relabelled"), {}, NAMED),
        (sold("other"), {}, NOT_NAMED),
        (sold("other"), {"vendors_complete": False}, CANNOT_TELL),
        (sold("other"), {"vendors": ["any"], "vendors_complete": False}, CANNOT_TELL),
        # what binds nobody here, or not today, is no duty
        (ACME, {"effective": "2026-11-23"}, None),
        (ACME, {"effective": "2026-11"}, None),
        (ACME, {"effective": None}, NAMED),
        (ACME, {"until": "2026-11-21"}, None),
        (ACME, {"until": "2026-11-22"}, NAMED),
        (ACME, {"status": "proposed"}, None),
        (ACME, {"status": "paused"}, None),
        (ACME, {"status": "dismissed"}, None),
        (ACME, {"verification": "memory"}, None),
        (ACME, {"verification": "title_only"}, None),
        (ACME, {"bound": ["executive_agencies"]}, None),
        (ACME, {"bound": ["manufacturers"]}, None),
        (ACME, {"level": "none"}, None),
        # a duty whatever its level is
        (ACME, {"level": "restricted"}, NAMED),
        (ACME, {"level": "phased_out"}, NAMED),
    ],
)
def test_what_decides(
    identity: Identity, fields: dict[str, Any], answer: DutyAnswer | None
) -> None:
    context = at("US", None, CONTRACTOR, date(2026, 11, 22))
    duty = judge_duty(identity, one(**fields), context)
    assert (duty and duty.answer) == answer


@pytest.mark.parametrize("level", ["advisory", "restricted", "phased_out"])
def test_a_measure_that_names_the_maker_and_binds_the_site_is_always_told(level: str) -> None:
    """Also beside a worse one, else its duty would be hidden."""
    worse = {"one": "phased_out", "two": level}
    entries = {
        key: {
            "jurisdiction": ["US"],
            "level": each,
            "vendors": ["acme"],
            "bound": ["contractors"] if key == "two" else ["importers_and_sellers"],
            "status": "in_force",
            "verification": "official",
            "effective": "2026-01-01",
            "sources": [],
        }
        for key, each in worse.items()
    }
    verdict = judge_measures(ACME, Measures.from_json(entries), at("US", None, CONTRACTOR))
    sites = {reason.payload.measure: reason.payload.site for reason in verdict.reasons}
    assert sites == {"one": None, "two": CONTRACTOR}


@pytest.mark.parametrize(
    ("record", "kind", "answer"),
    [
        (Record("one", "generic", "Generic"), Kind.UNKNOWN, CANNOT_TELL),
        (Record("one", "buienradar", None, "Rain"), Kind.NOT_A_CAMERA, None),
    ],
)
def test_of_what_may_be_no_camera_nobody_can_tell(
    record: Record, kind: Kind, answer: DutyAnswer | None
) -> None:
    context = Context(TODAY, "US", site=CONTRACTOR)
    assessment = assess(Camera("one", (record,)), load_library(), context)
    assert assessment.identity.kind is kind
    assert (assessment.duty and assessment.duty.answer) is answer
    at_home = assess(Camera("one", (record,)), load_library(), Context(TODAY, "US"))
    assert at_home.duty is None


def test_a_worse_and_a_better_status_keep_the_duty() -> None:
    library, context = load_library(), Context(TODAY, "US", site=CONTRACTOR)
    camera = Camera("one", (Record("one", "hikvision", "Hikvision", "DS-2CD2032-I"),))
    assessment = assess(camera, library, context)
    assert assessment.duty is not None
    assert assessment.duty.answer is NAMED
    told = [reason for reason in assessment.reasons if isinstance(reason.payload, MeasurePayload)]
    by_duty = {reason.payload.measure for reason in told if reason.payload.site}
    assert {*assessment.duty.measures} == by_duty
    shown = assessment_as_json(assessment, "")
    assert shown["duty"]["answer"] == "named"
    (report,) = [row for row in shown["reasons"] if row.get("measure") == "us-ndaa-889-b"]
    first, second = report["duties"]
    assert first["by"] == {"time": "business_days", "business_days": 1, "after": "identified"}
    assert first["clause"] == "FAR 52.204-25(d)(1), (d)(2)(i)"
    assert first["of"] == ["contractors"]
    assert first["sources"][0]["url"].endswith("52.204-25.dita")
    assert second["by"] == {"time": "business_days", "business_days": 10, "after": "first_report"}


def test_a_site_is_told_what_is_asked_of_it_alone(measures: Measures) -> None:
    asked = {
        site: {
            duty.id
            for reason in judge_measures(HIKVISION, measures, at("US", None, site)).reasons
            if reason.code is ReasonCode.RESTRICTED
            for duty in reason.payload.duties
        }
        for site in (CONTRACTOR, PUBLIC)
    }
    assert asked[CONTRACTOR] == {"report", "mitigation", "provide", "subcontracts"}
    assert asked[PUBLIC] == {"contract", "procure", "spend"}


@pytest.mark.parametrize(
    ("by", "time", "days", "after", "day"),
    [
        ({"business_days": 3, "after": "identified"}, "business_days", 3, "identified", None),
        ({"date": "2027-06"}, "date", 0, None, "2027-06"),
        ({"ongoing": True}, "ongoing", 0, None, None),
        ({"ongoing": True, "since": "2027-06-30"}, "ongoing", 0, None, "2027-06-30"),
        (None, "not_said", 0, None, None),
        ({"weeks": 3}, "not_said", 0, None, None),
        ({"business_days": 3, "after": "a call"}, "not_said", 0, None, None),
        ({"business_days": 3}, "not_said", 0, None, None),
    ],
)
def test_by_when(by: Any, time: str, days: int, after: str | None, day: str | None) -> None:
    row = {"id": "one", "of": ["contractors"], "clause": "1", **({"by": by} if by else {})}
    (duty,) = read_duties({"duties": [row]})
    assert duty == AskedDuty(
        "one",
        frozenset({"contractors"}),
        "1",
        DutyTime(time),
        days,
        DutyAfter(after) if after else None,
        PartialDate.parse(day),
    )


def test_a_text_that_nobody_read_asks_nothing() -> None:
    assert read_duties({}) == ()
    assert read_duties({"duties": None}) == ()
