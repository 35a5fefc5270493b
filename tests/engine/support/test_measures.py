"""Which measures reach a camera, and what they mean at home, in a shop, in an office."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import Identity, Site, Strength, SupportStatus
from custom_components.camera_lifecycle.engine.reasons import InstallEffect, ReasonCode, Uncertainty
from custom_components.camera_lifecycle.engine.support.measure_verdict import judge_measures
from custom_components.camera_lifecycle.engine.support.measures import Measures

from .cases import at, says, sold

PHASED_OUT, RESTRICTED, UNKNOWN = (
    SupportStatus.PHASED_OUT,
    SupportStatus.RESTRICTED,
    SupportStatus.UNKNOWN,
)
ADVISORY = ReasonCode.ADVISORY

HIKVISION = sold("hikvision")
DAHUA = sold("dahua")
HILOOK = sold("hilook", "hikvision", "own_brand")
EZVIZ = sold("ezviz", "hikvision", "own_brand")
HIWATCH = sold("hiwatch", "hikvision", "own_brand")
IMOU = sold("imou", "dahua", "own_brand")
ANNKE = sold("annke", "hikvision", "relabelled")
AMCREST = sold("amcrest", "dahua", "relabelled")
LOREX = sold("lorex", "dahua", "relabelled", evidence=(says("manufacturer", "maker:dahua"),))
LOREX_PROVEN = sold("lorex", "dahua", "relabelled", evidence=(says("oui", "maker:dahua"),))
LOREX_ALONE = sold("lorex")
LOREX_ADDRESS = sold(
    "lorex",
    "dahua",
    "relabelled",
    evidence=(says("oui", "vendor:lorex"), says("oui", "maker:dahua")),
)
CPPLUS = sold("cp_plus", "dahua", "relabelled", evidence=(says("sw_version", "maker:dahua"),))
PRAMA = sold("prama", "hikvision", "own_brand", evidence=(says("oui", "maker:hikvision"),))


@pytest.mark.parametrize(
    ("identity", "country", "region", "status", "since", "why"),
    [
        (HIKVISION, "US", None, PHASED_OUT, "2026-07-16", "FCC DA 26-635"),
        (HIKVISION, "us", None, PHASED_OUT, "2026-07-16", "lower case"),
        (HILOOK, "US", None, PHASED_OUT, "2026-07-16", "affiliates included"),
        (EZVIZ, "US", None, PHASED_OUT, "2026-07-16", "affiliates included"),
        (IMOU, "US", None, PHASED_OUT, "2026-07-16", "affiliates included"),
        (ANNKE, "US", None, PHASED_OUT, "2026-07-16", "who produced it decides"),
        (AMCREST, "US", None, PHASED_OUT, "2026-07-16", "who produced it decides"),
        (LOREX, "US", None, UNKNOWN, None, "never by brand"),
        (LOREX_ALONE, "US", None, UNKNOWN, None, "lawsuits are no measure"),
        (LOREX_ADDRESS, "US", None, UNKNOWN, None, "its own MAC range is its brand"),
        (LOREX_PROVEN, "US", None, PHASED_OUT, "2026-07-16", "the device proves Dahua"),
        (sold("reolink"), "US", None, UNKNOWN, None, "no measure"),
        (sold("tplink"), "US", None, UNKNOWN, None, "a paused plan"),
        (sold("tplink"), "US", "US-TX", UNKNOWN, None, "a Texan home is not the state"),
        (HIKVISION, "CA", None, PHASED_OUT, "2025-06-27", "order to close"),
        (HILOOK, "CA", None, PHASED_OUT, "2025-06-27", "in the company's warranty table"),
        (EZVIZ, "CA", None, UNKNOWN, None, "nothing found"),
        (ANNKE, "CA", None, UNKNOWN, None, "the order binds one company"),
        (DAHUA, "CA", None, UNKNOWN, None, "no order"),
        (DAHUA, "CA", "CA-QC", UNKNOWN, None, "Quebec binds public bodies"),
        (HIKVISION, "GB", None, UNKNOWN, None, "government sites only"),
        (DAHUA, "AU", None, UNKNOWN, None, "government sites only"),
        (HIKVISION, "IN", None, RESTRICTED, "2026-04-01", "certificate for sale"),
        (EZVIZ, "IN", None, RESTRICTED, "2026-04-01", "certificate for sale"),
        (CPPLUS, "IN", None, UNKNOWN, None, "certified partner"),
        (PRAMA, "IN", None, UNKNOWN, None, "certified partner"),
        (HIKVISION, "DE", None, UNKNOWN, None, "no measure found"),
        (HIKVISION, "FR", None, UNKNOWN, None, "EU rules name no maker"),
        (HIKVISION, "RU", None, UNKNOWN, None, "reported, never confirmed"),
        (sold("dji"), "US", None, UNKNOWN, None, "the measure is about drones"),
        (sold("hikvision", confidence=Strength.WEAK), "US", None, UNKNOWN, None, "weak"),
    ],
)
def test_status_at_home(
    measures: Measures,
    identity: Identity,
    country: str,
    region: str | None,
    status: SupportStatus,
    since: str | None,
    why: str,
) -> None:
    support = judge_measures(identity, measures, at(country, region)).support
    assert (support.status, str(support.since or "") or None) == (status, since), why


@pytest.mark.parametrize(
    ("identity", "country", "today", "status", "since"),
    [
        (HIKVISION, "US", date(2026, 7, 15), RESTRICTED, "2021-11-11"),
        (HIKVISION, "US", date(2026, 7, 16), PHASED_OUT, "2026-07-16"),
        (HIKVISION, "US", date(2021, 11, 10), UNKNOWN, None),
        (HIKVISION, "CA", date(2025, 6, 26), UNKNOWN, None),
        (HIKVISION, "CA", date(2025, 6, 27), PHASED_OUT, "2025-06-27"),
        (HIKVISION, "IN", date(2026, 3, 31), UNKNOWN, None),
        (HIKVISION, "US", date(2018, 1, 1), UNKNOWN, None),
    ],
)
def test_a_measure_counts_from_the_day_it_takes_effect(
    measures: Measures,
    identity: Identity,
    country: str,
    today: date,
    status: SupportStatus,
    since: str | None,
) -> None:
    support = judge_measures(identity, measures, at(country, today=today)).support
    assert (support.status, str(support.since or "") or None) == (status, since)


@pytest.mark.parametrize(
    ("identity", "country", "region", "site", "status", "told"),
    [
        (HIKVISION, "US", None, Site.CONTRACTOR, PHASED_OUT, "us-ndaa-889-b"),
        (HIKVISION, "GB", None, Site.PUBLIC_BODY, RESTRICTED, "gb-wms-2022"),
        (HIKVISION, "GB", None, Site.BUSINESS, UNKNOWN, "gb-wms-2022"),
        (DAHUA, "AU", None, Site.PUBLIC_BODY, RESTRICTED, "au-gov-removal-2023"),
        (DAHUA, "CA", "CA-QC", Site.PUBLIC_BODY, RESTRICTED, "ca-qc-2023"),
        (AMCREST, "CA", "CA-QC", Site.PUBLIC_BODY, RESTRICTED, "ca-qc-2023"),
        (DAHUA, "CA", "CA-ON", Site.PUBLIC_BODY, UNKNOWN, None),
        (DAHUA, "CA", None, Site.PUBLIC_BODY, UNKNOWN, None),
        (HIKVISION, "CA", None, Site.PUBLIC_BODY, PHASED_OUT, "ca-fed-hikvision-2025"),
        (sold("tplink"), "US", "US-TX", Site.PUBLIC_BODY, RESTRICTED, "us-tx-prohibited-tech-2026"),
        (sold("tplink"), "US", "us-tx", Site.PUBLIC_BODY, RESTRICTED, "us-tx-prohibited-tech-2026"),
        (sold("tplink"), "TW", None, Site.PUBLIC_BODY, RESTRICTED, "tw-gov-2020"),
        (HIKVISION, "LT", None, Site.PUBLIC_BODY, RESTRICTED, "lt-procurement-2022"),
        (DAHUA, "DK", None, Site.PUBLIC_BODY, UNKNOWN, "dk-pet-2021"),
        (LOREX_ALONE, "US", "US-TX", Site.PUBLIC_BODY, UNKNOWN, "us-tx-ag-lorex"),
    ],
)
def test_a_duty_counts_only_for_the_site_that_has_it(
    measures: Measures,
    identity: Identity,
    country: str,
    region: str | None,
    site: Site,
    status: SupportStatus,
    told: str | None,
) -> None:
    verdict = judge_measures(identity, measures, at(country, region, site))
    assert verdict.support.status is status
    named = {reason.payload.measure for reason in verdict.reasons}
    assert (told in named) if told else not named


def test_a_home_hears_nothing_of_other_peoples_duties(
    measures: Measures, sections: dict[str, dict[str, dict[str, Any]]]
) -> None:
    reasons = judge_measures(HIKVISION, measures, at("US")).reasons
    assert [reason.payload.measure for reason in reasons] == ["us-fcc-da-26-635"]
    assert reasons[0].sources
    read = {source["checked"] for source in sections["measures"]["us-fcc-da-26-635"]["sources"]}
    assert str(reasons[0].checked) == max(read)


@pytest.mark.parametrize(
    ("country", "effect"),
    [
        ("CA", InstallEffect.LOCAL_SUPPORT_ENDED),
        ("US", InstallEffect.NO_NEW_UNITS),
        ("IN", InstallEffect.CERTIFICATE_FOR_SALE),
    ],
)
def test_a_reason_says_what_its_measure_means_for_installed_cameras(
    measures: Measures, country: str, effect: InstallEffect
) -> None:
    (reason,) = judge_measures(HIKVISION, measures, at(country)).reasons
    assert reason.payload.install_effect is effect


def test_an_advisory_informs_a_home(measures: Measures) -> None:
    reasons = judge_measures(HIKVISION, measures, at("GB")).reasons
    assert {reason.code for reason in reasons} == {ADVISORY}
    assert str(reasons[0].payload.since) == "2022-11-24"


def test_a_weak_maker_is_a_hint_only(measures: Measures) -> None:
    weak = sold("annke", "hikvision", "relabelled", Strength.WEAK)
    verdict = judge_measures(weak, measures, at("US"))
    assert [reason.code for reason in verdict.reasons] == [ReasonCode.POSSIBLY_MADE_BY]
    assert judge_measures(weak, measures, at("DE")).reasons == ()


def test_a_brand_that_proves_no_maker_is_a_hint_beside_what_is_said_of_the_brand(
    measures: Measures,
) -> None:
    codes = [reason.code for reason in judge_measures(LOREX, measures, at("US", "US-TX")).reasons]
    assert codes == [ADVISORY, ReasonCode.POSSIBLY_MADE_BY]


def test_an_unknown_vendor_is_reached_only_where_relabelled_goods_are(measures: Measures) -> None:
    nobody = sold(None, "hikvision")
    assert judge_measures(nobody, measures, at("US")).support.status is PHASED_OUT
    verdict = judge_measures(nobody, measures, at("CA"))
    assert verdict.support.status is UNKNOWN
    (reason,) = verdict.reasons
    assert reason.code is ReasonCode.POSSIBLY_MADE_BY
    assert reason.payload.uncertainty is Uncertainty.VENDOR


@pytest.mark.parametrize(
    ("identity", "told"),
    [
        (HIKVISION, True),
        (sold("reolink"), False),
        (sold("uniview"), False),
        (sold("hikvision", confidence=Strength.WEAK), False),
        (Identity(kind=HIKVISION.kind), False),
    ],
)
def test_without_a_country_only_a_maker_that_is_limited_somewhere_asks_for_it(
    measures: Measures,
    identity: Identity,
    told: bool,  # noqa: FBT001 - a column of the table
) -> None:
    verdict = judge_measures(identity, measures, at(None, "US-TX"))
    assert verdict.support.status is UNKNOWN
    assert [reason.code for reason in verdict.reasons] == [ReasonCode.COUNTRY_UNKNOWN] * told


def test_newer_facts_do_not_break_older_code() -> None:
    entry = {
        "jurisdiction": ["US"],
        "level": "phased_out",
        "vendors": ["new"],
        "status": "in_force",
        "verification": "official",
        "sources": [],
        "a key of tomorrow": {"deep": [1]},
    }
    strange = {
        "plain": entry,
        "level": {**entry, "level": "catastrophic"},
        "status": {**entry, "status": "suspended on Mondays"},
        "proof": {**entry, "verification": "heard", "vendors": ["heard"]},
        "effect": {**entry, "install_effect": "an effect of tomorrow"},
    }
    known = Measures.from_json(strange)
    assert set(known.by_id) == {"plain", "proof", "effect"}
    assert known.by_id["effect"].install_effect is InstallEffect.NONE
    assert judge_measures(sold("new"), known, at("US")).support.status is PHASED_OUT
    assert judge_measures(sold("heard"), known, at("US")).support.status is UNKNOWN
