"""A camera before it is bought: real names as buyers type them, and anything else."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Firmware,
    Kind,
    Record,
    Site,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.prospect import Gap, Prospect, assess_prospect
from custom_components.camera_lifecycle.engine.reasons import ReasonCode, VulnerabilityPayload
from custom_components.camera_lifecycle.engine.serving import ServedBy

DAY = date(2026, 11, 30)
LIBRARY = load_library()
GOOD = {SupportStatus.SUPPORTED, SupportStatus.MAINTAINED}


def check(vendor: str, model: str, country: str | None = "US", site: Site = Site.HOME) -> Prospect:
    return assess_prospect(vendor, model, LIBRARY, Context(DAY, country, site=site))


@pytest.mark.parametrize(
    ("vendor", "model", "country", "seller", "maker", "status", "codes"),
    [
        ("Hikvision", "DS-2CD2143G2-I", "CA", "hikvision", "hikvision", "phased_out", "phased_out"),
        ("Hikvision", "DS-2CD2143G2-I", "US", "hikvision", "hikvision", "phased_out", "phased_out"),
        ("Hikvision", "DS-2CD2143G2-I", "DE", "hikvision", "hikvision", "unknown", ""),
        ("HiLook", "IPC-T240H", "CA", "hilook", "hikvision", "phased_out", "phased_out maintained"),
        ("HiLook", "IPC-T240H", "DE", "hilook", "hikvision", "maintained", "maintained"),
        ("Reolink", "RLC-810A", "DE", "reolink", "reolink", "unknown", "support_policy"),
        ("TP-Link", "Tapo C200", "DE", "tplink", "tplink", "unknown", "updates_depend_on_hardware"),
        ("Tapo", "C200", "DE", "tplink", "tplink", "unknown", "updates_depend_on_hardware"),
        ("Wyze", "Cam v3", "US", "wyze", None, "unknown", "newest_release support_policy"),
        ("Google", "Nest Cam", "US", "google_nest", "google", "unknown", "support_policy"),
        ("Verkada", "CD41", "US", "verkada", "verkada", "supported", "supported_until"),
        ("Arlo", "VMC4030", "US", "arlo", "arlo", "unknown", "support_extended support_policy"),
        ("D-Link", "DCS-930L", "US", "dlink", None, "ended", "support_ended"),
        ("Acme", "X1", "US", "acme", None, "unknown", ""),
        ("Hikvision", "", "CA", "hikvision", "hikvision", "phased_out", "phased_out"),
        ("", "DS-2CD2143G2-I", "CA", "hikvision", "hikvision", "phased_out", "phased_out"),
    ],
)
def test_real_names(
    vendor: str,
    model: str,
    country: str,
    seller: str,
    maker: str | None,
    status: str,
    codes: str,
) -> None:
    told = check(vendor, model, country).assessment
    assert (told.identity.vendor and told.identity.vendor.id) == seller
    assert (told.identity.maker and told.identity.maker.id) == maker
    assert told.support.status == status
    assert " ".join(reason.code for reason in told.reasons) == codes
    assert told.identity.kind is Kind.CAMERA
    assert (told.identity.confidence is Strength.NONE) == (maker is None)


@pytest.mark.parametrize(
    ("vendor", "model"),
    [
        ("hikvision", "ds-2cd2143g2-i"),
        ("  HIKVISION ", " DS-2CD2143G2-I "),
        ("Hikvision Digital Technology", "DS-2CD2143G2-I"),
        ("Hangzhou Hikvision Digital Technology Co., Ltd.", "DS-2CD2143G2-I"),
        ("Hikvision Deutschland GmbH", "DS-2CD2143G2-I"),
        ("Hikvision DS-2CD2143G2-I", ""),
        ("Hikvision DS-2CD2143G2-I", "DS-2CD2143G2-I"),
        ("Hikvision", "Hikvision DS-2CD2143G2-I"),
        ("", "Hikvision DS-2CD2143G2-I"),
        ("Hikvision", "DS-2CD2143G2-I(2.8mm)"),
    ],
)
def test_one_camera_typed_in_many_ways(vendor: str, model: str) -> None:
    told, plainly = check(vendor, model), check("Hikvision", "DS-2CD2143G2-I")
    assert told.assessment.identity.vendor == plainly.assessment.identity.vendor
    assert told.assessment.identity.maker == plainly.assessment.identity.maker
    assert told.assessment.support == plainly.assessment.support
    assert told.exploited == plainly.exploited
    assert not told.gaps


@pytest.mark.parametrize("model", ["Wyze Cam v2", "Cam v2", "wyze  cam V2"])
def test_a_list_is_found_with_and_without_the_vendors_name(model: str) -> None:
    newest = check("Wyze", model).assessment.firmware.newest
    assert newest is not None
    assert (newest.version, newest.source) == ("4.9.9.3006", "library")


@pytest.mark.parametrize(
    ("vendor", "model", "country", "gaps"),
    [
        ("Acme", "X1", "US", {Gap.UNKNOWN_VENDOR, Gap.UNKNOWN_MODEL, Gap.UNKNOWN_MAKER}),
        ("Acme", "", "US", {Gap.UNKNOWN_VENDOR, Gap.NO_MODEL, Gap.UNKNOWN_MAKER}),
        ("Hikvision", "Frobnicator 9", "US", {Gap.UNKNOWN_MODEL}),
        ("Hikvision", "", None, {Gap.NO_MODEL, Gap.NO_COUNTRY}),
        ("", "", "US", {Gap.NO_VENDOR, Gap.NO_MODEL, Gap.UNKNOWN_MAKER}),
        ("Generic", "IP Camera", "US", {Gap.NO_VENDOR, Gap.NO_MODEL, Gap.UNKNOWN_MAKER}),
        ("", "X1", "US", {Gap.NO_VENDOR, Gap.UNKNOWN_MODEL, Gap.UNKNOWN_MAKER}),
        ("Wyze", "Cam v3", "US", {Gap.UNKNOWN_MAKER}),
        ("Power Ring", "9", "US", {Gap.UNKNOWN_VENDOR, Gap.UNKNOWN_MODEL, Gap.UNKNOWN_MAKER}),
    ],
)
def test_what_is_not_known_is_named(
    vendor: str, model: str, country: str | None, gaps: set[Gap]
) -> None:
    assert {*check(vendor, model, country).gaps} == gaps


def test_a_brand_that_is_also_a_word_needs_a_sign_of_a_camera() -> None:
    ring = check("Ring Stick Up Cam", "").assessment.identity.vendor
    other = check("Ring Power GmbH", "").assessment.identity.vendor
    assert ring is not None
    assert other is not None
    assert ring.id == "ring"
    assert other.id not in LIBRARY.vendors


@pytest.mark.parametrize("vendor", sorted(LIBRARY.vendors))
def test_a_model_that_matches_nothing_is_never_supported(vendor: str) -> None:
    for country in ("US", "DE", None):
        for model in ("Qxzzyq 0", ""):
            told = check(vendor, model, country).assessment
            assert told.support.status not in GOOD
            assert told.firmware.newest is None


@pytest.mark.parametrize("site", Site)
@pytest.mark.parametrize(
    ("vendor", "model"),
    [
        ("Hikvision", "DS-2CD2143G2-I"),
        ("D-Link", "DCS-930L"),
        ("Wyze", "Cam v2"),
        ("Verkada", "CD41"),
    ],
)
def test_nothing_is_said_of_an_installed_firmware(vendor: str, model: str, site: Site) -> None:
    told = check(vendor, model, site=site)
    assert told.assessment.firmware == Firmware(newest=told.assessment.firmware.newest)
    assert told.assessment.at_risk is None
    assert not told.assessment.risks
    assert not told.assessment.vulnerabilities
    assert not any(
        isinstance(reason.payload, VulnerabilityPayload) for reason in told.assessment.reasons
    )


def test_what_old_firmware_of_the_model_has_stands_beside() -> None:
    (reason,) = check("Hikvision", "DS-2CD2143G2-I", "DE").exploited
    assert isinstance(reason.payload, VulnerabilityPayload)
    assert reason.payload.id == "CVE-2021-36260"
    assert reason.payload.fixed is not None
    assert not check("Reolink", "RLC-810A").exploited


def test_a_date_and_a_duty_are_told() -> None:
    told = check("Verkada", "CD41", site=Site.CONTRACTOR).assessment
    assert told.support.until is not None
    assert told.duty is not None
    assert told.duty.answer == "not_named"
    hikvision = check("Hikvision", "DS-2CD2143G2-I", site=Site.CONTRACTOR).assessment.duty
    assert hikvision is not None
    assert hikvision.answer == "named"
    unknown = check("Wyze", "Cam v3", site=Site.CONTRACTOR).assessment.duty
    assert unknown is not None
    assert unknown.answer == "cannot_tell"


def test_what_is_no_camera_is_none() -> None:
    told = check("Hikvision", "DS-3E0105P-E", "CA")
    assert told.assessment.identity.kind is Kind.NOT_A_CAMERA
    assert not told.gaps
    assert not told.integrations
    assert check("Hikvision", "DS-7608NI-K2").assessment.identity.kind is Kind.RECORDER


@pytest.mark.parametrize(
    ("vendor", "model", "served"),
    [
        ("Reolink", "RLC-810A", {"reolink": (ServedBy.BRAND, True)}),
        ("HiLook", "IPC-T240H", {"hikvision": (ServedBy.PROTOCOL, True)}),
        ("Google", "Nest Cam", {"nest": (ServedBy.BRAND, False)}),
        ("Wyze", "Cam v3", {"wyze": (ServedBy.BRAND, None), "wyzeapi": (ServedBy.BRAND, None)}),
        ("Acme", "X1", {}),
        ("Arlo", "Pro 2", {"aarlo": (ServedBy.BRAND, None)}),
    ],
)
def test_which_integrations_serve_it(
    vendor: str, model: str, served: dict[str, tuple[ServedBy, bool | None]]
) -> None:
    told = {each.domain: (each.by, each.is_local) for each in check(vendor, model).integrations}
    assert told == {**served, "onvif": (ServedBy.STANDARD, True)}


def test_how_an_integration_works_has_a_source() -> None:
    for vendor in ("Reolink", "Google Nest", "Axis"):
        own = check(vendor, "X").integrations[0]
        assert own.iot_class
        assert all(own.domain in source.url and source.checked for source in own.sources)
        assert own.sources


def test_an_integration_of_door_stations_serves_no_other_camera() -> None:
    camera = {each.domain for each in check("Dahua", "IPC-HDW2431T-AS-S2").integrations}
    assert "dahua_vto" not in camera
    assert "amcrest" in camera


def test_two_facts_about_one_camera_agree_with_the_audit() -> None:
    """What a prospect is told is what a device of that name would be, but for its firmware."""
    context = Context(DAY, "CA")
    record = Record("a", "onvif", manufacturer="HiLook", model="IPC-T240H")
    audited = assess(Camera("a", (record,)), LIBRARY, context)
    told = check("HiLook", "IPC-T240H", "CA").assessment
    assert told.support == audited.support
    codes = [r.code for r in audited.reasons if r.code is not ReasonCode.POSSIBLY_EXPLOITED]
    assert [reason.code for reason in told.reasons] == codes


hostile = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="\u202e\x00<>|=*?#()[]\\ '\"", max_size=30),
    st.sampled_from(["Hikvision", "Ring", "TP-Link Tapo", "2N", "V3", "x" * 5000, "IPC-" * 400]),
)


@settings(max_examples=300, deadline=None)
@given(vendor=hostile, model=hostile, country=st.sampled_from([None, "CA", "US", "IN"]))
def test_nothing_that_is_typed_raises(vendor: str, model: str, country: str | None) -> None:
    for site in (Site.HOME, Site.CONTRACTOR):
        told = check(vendor, model, country, site)
        assert told.assessment.at_risk is None
        assert told.assessment.id == "prospect"
