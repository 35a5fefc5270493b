"""What was said about a model, for whom it holds, and what it means on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    LifecycleEvent,
    LifecyclePayload,
    ReasonCode,
)
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import (
    judge_lifecycles,
)
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.seen import Seen

from .cases import at, model, sold
from .judging import CODE, ENDED, ENDING, SOURCE, SUPPORTED, UNKNOWN, c200, judged


@pytest.mark.parametrize(
    ("vendor", "name", "since", "code"),
    [
        ("google", "Dropcam HD", "2024-04-08", CODE.SERVICE_SHUT_DOWN),
        ("amazon", "Amazon Cloud Cam", "2022-12-02", CODE.SERVICE_SHUT_DOWN),
        ("belkin", "NetCam HD+", "2020-06-30", CODE.SERVICE_SHUT_DOWN),
        ("wyze", "WYZEC1", "2022-02-01", CODE.SUPPORT_ENDED),
        ("cisco_meraki", "MV21", "2026-06-19", CODE.SUPPORT_ENDED),
        ("cisco_meraki", "MV71-HW", "2026-06-19", CODE.SUPPORT_ENDED),
        ("dlink", "DCS-930L", "2022-03-25", CODE.SUPPORT_ENDED),
        ("dlink", "DCS-932LB1", "2021-09-24", CODE.SUPPORT_ENDED),
        ("dlink", "DCS-932LB1_BC", "2021-09-24", CODE.SUPPORT_ENDED),
        ("dlink", "DCS-933L", "2026-02-09", CODE.SUPPORT_ENDED),
        ("dlink", "DNR-322L", "2024-08-15", CODE.SUPPORT_ENDED),
        ("geovision", "GV-VS14", "2024-06-17", CODE.SUPPORT_ENDED),
        ("geovision", "GV-VS2820", "2024-06-17", CODE.SUPPORT_ENDED),
        ("geovision", "GV-LX4 V2", "2024-06-17", CODE.SUPPORT_ENDED),
        ("geovision", "GV-MFD1501", "2025-11-21", CODE.SUPPORT_ENDED),
        ("vivotek", "SD9364-EH", "2024-08-03", CODE.SUPPORT_ENDED),
        ("vivotek", "IP7137", "2026-01-09", CODE.SUPPORT_ENDED),
        ("zavio", "F3210", "2023-10-31", CODE.SUPPORT_ENDED),
        ("zavio", None, "2023-10-31", CODE.SUPPORT_ENDED),
        ("guardzilla", "GZ521W", "2020-06", CODE.SUPPORT_ENDED),
        ("nuuo", "NVRmini 2", "2024-12-18", CODE.SUPPORT_ENDED),
        ("edimax", "IC-7100", "2025-03", CODE.SUPPORT_ENDED),
        ("axis", "AXIS 207W", "2023-02-21", CODE.SUPPORT_ENDED),
        ("axis", "207W Network Camera", "2023-02-21", CODE.SUPPORT_ENDED),
        ("dbell", "DB01-S", "2016", CODE.SUPPORT_ENDED),
        ("lg", "LNV5110R", "2025-07-24", CODE.SUPPORT_ENDED),
        ("planex", "CS-WMV02G", "2023-02-14", CODE.SUPPORT_ENDED),
        ("insignia", "Insignia Connect Wi-Fi Camera", "2019-12-01", CODE.SERVICE_SHUT_DOWN),
        ("iris_by_lowes", "RC8221", "2019-03-31", CODE.SERVICE_SHUT_DOWN),
    ],
)
def test_ended(
    lifecycles: Lifecycles, vendor: str, name: str | None, since: str, code: ReasonCode
) -> None:
    status, start, until, codes = judged(lifecycles, vendor, model(name))
    assert (status, start, until) == (ENDED, since, None)
    assert code in codes


@pytest.mark.parametrize(
    ("vendor", "name", "codes", "why"),
    [
        ("arlo", "VMC3030", {CODE.SUPPORT_EXTENDED}, "withdrawn"),
        ("arlo", "VMC4030P", {CODE.SUPPORT_EXTENDED}, "withdrawn"),
        ("arlo", "ABC1000", {CODE.SUPPORT_EXTENDED}, "withdrawn"),
        ("arlo", "VMC4040P", set(), "never announced"),
        ("reolink", "RLC-410", {CODE.END_OF_SALE}, "not sold is not ended"),
        ("reolink", "RLC-810A", set(), "successor of a discontinued one"),
        ("reolink", "E1 Zoom", set(), "successor of a discontinued one"),
        ("reolink", "RLC-410W", {CODE.POSSIBLY_UNSUPPORTED}, "CISA: could be"),
        ("reolink", "C2 Pro", {CODE.POSSIBLY_UNSUPPORTED, CODE.END_OF_SALE}, "both, still weak"),
        ("reolink", "RLC-510A", set(), "nothing said"),
        ("tplink", "Tapo C200", set(), "nothing read says that it ended"),
        ("tplink", "C200", set(), "nothing read says that it ended"),
        ("google", "Camera", set(), "what Home Assistant calls every Nest camera"),
        ("google", "Nest Cam IQ Indoor", set(), "a list of another programme says nothing"),
        ("wyze", "WYZEC1-JZ", set(), "the v2"),
        ("wyze", "WYZECP1_JEF", set(), "the Cam Pan"),
        ("wyze", "Wyze Cam v2", set(), "the v2"),
        ("wyze", "Wyze Cam v3", set(), "the v3"),
        ("amcrest", "IP2M-841", set(), "not marked"),
        ("amcrest", "IP4M-1026B", {CODE.END_OF_SALE}, "marked"),
        ("amcrest", "IP4M-1026B-V2", set(), "a successor"),
        ("dlink", "DCS-936L", set(), "not named"),
        ("dlink", "DCS-931L", set(), "not named"),
        ("dlink", "DCS-5222LB1", set(), "not named"),
        ("dlink", "DCS-932LBX", set(), "another model"),
        ("insignia", "NS-50F301NA22", set(), "a television"),
        ("skybell", "HD", {CODE.API_CLOSED}, "the service goes on"),
        ("dlink", "DCS-8300LH", set(), "not named"),
        ("dlink", "DCS-2530L", {CODE.POSSIBLY_UNSUPPORTED}, "CISA: could be"),
        ("vivotek", "FD9387", {CODE.DESCRIBED_AS_LEGACY}, "a researcher's word"),
        ("geovision", "GV-VS1400", set(), "another model"),
        ("geovision", "GV-ADR2701", {CODE.NO_FIX_PLANNED}, "one flaw"),
        ("ubiquiti", "UVC Pro", {CODE.STILL_SUPPORTED}, "ran in Protect"),
        ("ubiquiti", "airCam", {CODE.POSSIBLY_UNSUPPORTED}, "not the vendor's word"),
        ("nuuo", "NVRsolo", {CODE.POSSIBLY_UNSUPPORTED}, "only a title was read"),
        ("genie", "WIP3BVAF", {CODE.POSSIBLY_UNSUPPORTED}, "discontinued is not unsupported"),
        ("xiongmai", "XM530", {CODE.NO_FIX_PLANNED}, "one flaw"),
        ("cisco_meraki", "MV52", set(), "not of that generation"),
        ("cisco_meraki", "MV2", set(), "not of that generation"),
        ("logitech", "Circle 2", {CODE.API_CLOSED}, "the camera goes on"),
        ("bosch", "CAMERA_EYES", set(), "no page of the vendor read"),
        ("hikvision", "DS-2CD2032-I", set(), "nothing said"),
        ("geovision", None, set(), "no model"),
    ],
)
def test_not_ended(
    lifecycles: Lifecycles, vendor: str, name: str | None, codes: set[ReasonCode], why: str
) -> None:
    assert judged(lifecycles, vendor, model(name)) == (UNKNOWN, None, None, codes), why


@pytest.mark.parametrize(
    ("hardware", "codes"),
    [("IPC_51316M", {CODE.END_OF_SALE}), ("ipc-51316m", {CODE.END_OF_SALE}), ("IPC_560", set())],
)
def test_known_hardware_that_differs_rules_an_entry_out(
    lifecycles: Lifecycles, hardware: str, codes: set[ReasonCode]
) -> None:
    assert judged(lifecycles, "reolink", model("RLC-410", hardware)).codes == codes


def test_known_firmware_that_differs_rules_an_entry_out(lifecycles: Lifecycles) -> None:
    assert judged(lifecycles, "wyze", model("WYZEC1"), version="4.9.9.3006").status is UNKNOWN
    assert judged(lifecycles, "wyze", model("WYZEC1"), version="3.9.6.218").status is ENDED


def test_what_has_ended_is_not_said_to_be_perhaps_ended(lifecycles: Lifecycles) -> None:
    assert judged(lifecycles, "dlink", model("DNR-322L")).codes == {CODE.SUPPORT_ENDED}


def test_needed_firmware_that_is_not_known_decides_nothing(lifecycles: Lifecycles) -> None:
    recorder = model("VS-2108 Pro")
    unsure = judged(lifecycles, "qnap", recorder)
    assert (unsure.status, unsure.codes) == (UNKNOWN, {CODE.DEPENDS_ON_HARDWARE})
    assert judged(lifecycles, "qnap", recorder, version="5.1.6").status is ENDED
    assert judged(lifecycles, "qnap", recorder, version="6.0.0").status is UNKNOWN


@pytest.mark.parametrize("country", ["GB", "ie", "CH", "US", "BR", None])
@pytest.mark.parametrize(
    ("vendor", "name"),
    [
        ("hive", "Hive View Outdoor"),
        ("hive", "Hive Camera"),
        ("gigaset", "Gigaset smart camera"),
        ("sky", "Sky Live"),
        ("spectrum", "any camera"),
    ],
)
def test_a_dead_service_is_dead_everywhere(
    lifecycles: Lifecycles, vendor: str, name: str, country: str | None
) -> None:
    found = judged(lifecycles, vendor, model(name), country)
    assert (found.status, found.codes) == (ENDED, {CODE.SERVICE_SHUT_DOWN})


@pytest.mark.parametrize("event", ["service_shutdown", "company_out_of_business"])
@pytest.mark.parametrize(
    ("fields", "country", "region", "status", "codes"),
    [
        ({"places": ["GB"]}, "CH", None, ENDED, None),
        ({"goes_on_in": ["CA", "AU"]}, "GB", None, ENDED, None),
        ({"goes_on_in": ["CA", "AU"]}, "ca", None, UNKNOWN, set()),
        ({"goes_on_in": ["CA-QC"]}, "CA", "CA-QC", UNKNOWN, set()),
        ({"goes_on_in": ["CA-QC"]}, "CA", "CA-ON", ENDED, None),
        ({"goes_on_in": ["CA"]}, None, None, UNKNOWN, {CODE.DEPENDS_ON_HARDWARE}),
    ],
)
def test_a_shutdown_counts_unless_the_source_says_that_a_place_goes_on(
    event: str,
    fields: dict[str, Any],
    country: str | None,
    region: str | None,
    status: SupportStatus,
    codes: set[ReasonCode] | None,
) -> None:
    entries = c200(event=event, models=[{"name": "C200"}], **fields)
    found = judged(entries, "tplink", model("C200"), country, region=region)
    assert found.status is status
    assert codes is None or found.codes == codes


@pytest.mark.parametrize(
    ("country", "status", "codes"),
    [
        ("DE", ENDED, {CODE.SUPPORT_ENDED}),
        ("fr", ENDED, {CODE.SUPPORT_ENDED}),
        ("US", UNKNOWN, set()),
        (None, UNKNOWN, {CODE.DEPENDS_ON_HARDWARE}),
    ],
)
def test_an_end_of_support_of_a_market_holds_there(
    country: str | None, status: SupportStatus, codes: set[ReasonCode]
) -> None:
    found = judged(c200(places=["DE", "FR"]), "tplink", model("C200", "1.0"), country)
    assert (found.status, found.codes) == (status, codes)


def test_two_dates_count_from_the_later_and_both_are_told() -> None:
    entries = c200(
        event="end_of_support",
        date="2026-12-31",
        also=[{"date": "2026-06-30", "sources": [{**SOURCE, "url": "https://other.example/"}]}],
        sources=[SOURCE],
    )
    verdict = judge_lifecycles(
        Seen(model("C200", "1"), sold("tplink"), Firmware()), entries, at("US")
    )
    assert verdict.support.status is ENDING
    (reason,) = verdict.reasons
    assert reason.payload.also == (PartialDate(2026, 6, 30),)
    assert [source.url for source in reason.sources] == [
        "https://vendor.example/",
        "https://other.example/",
    ]


@pytest.mark.parametrize(
    ("version", "codes"),
    [
        ("8.40.3.2", {CODE.FIRMWARE_BRANCH_ENDED}),
        ("9.80.55", {CODE.FIRMWARE_BRANCH_ENDED}),
        ("11.11.150", {CODE.FIRMWARE_BRANCH_ENDS}),
        ("11.1.0", {CODE.FIRMWARE_BRANCH_ENDED}),
        ("12.6.97", set()),
        ("5.51.7.7", set()),
        (None, set()),
    ],
)
def test_the_end_of_a_firmware_branch_is_not_the_end_of_the_camera(
    lifecycles: Lifecycles, version: str | None, codes: set[ReasonCode]
) -> None:
    found = judged(lifecycles, "axis", model("M1065-LW"), version=version)
    assert found == (UNKNOWN, None, None, codes)


@pytest.mark.parametrize(
    ("today", "lead", "status", "until"),
    [
        (date(2026, 11, 22), 12, SUPPORTED, "2030-12-31"),
        (date(2030, 1, 1), 12, ENDING, "2030-12-31"),
        (date(2030, 1, 1), 11, SUPPORTED, "2030-12-31"),
        (date(2030, 12, 30), 0, SUPPORTED, "2030-12-31"),
        (date(2030, 12, 31), 12, ENDED, None),
    ],
)
def test_an_announced_end_comes_near(
    lifecycles: Lifecycles, today: date, lead: int, status: SupportStatus, until: str | None
) -> None:
    found = judged(lifecycles, "cisco_meraki", model("MV12WE"), today=today, lead=lead)
    assert (found.status, found.until) == (status, until)


def test_a_vendor_that_is_only_likely_gets_nothing(lifecycles: Lifecycles) -> None:
    weak = sold("zavio", confidence=Strength.WEAK)
    nobody = Identity(kind=weak.kind)
    for identity in (weak, nobody):
        seen = Seen(model("x"), identity, Firmware())
        assert judge_lifecycles(seen, lifecycles, at("US")).reasons == ()


def test_a_sure_vendor_of_a_weak_maker_is_judged(lifecycles: Lifecycles) -> None:
    identity = sold(
        "edimax",
        "unknown",
        "relabelled",
        Strength.WEAK,
        vendor_confidence=Strength.STRONG,
    )
    verdict = judge_lifecycles(Seen(model("IC-7100"), identity, Firmware()), lifecycles, at("US"))
    assert verdict.support.status is ENDED


def test_an_entry_speaks_of_the_vendor_not_of_the_maker(lifecycles: Lifecycles) -> None:
    identity = sold("swann", "reolink", "relabelled")
    verdict = judge_lifecycles(Seen(model("RLC-410"), identity, Firmware()), lifecycles, at("US"))
    assert verdict.reasons == ()


def test_a_reason_says_what_its_sentence_needs(
    lifecycles: Lifecycles, sections: dict[str, dict[str, dict[str, Any]]]
) -> None:
    verdict = judge_lifecycles(
        Seen(model("DCS-930L"), sold("dlink"), Firmware()), lifecycles, at("US")
    )
    (reason,) = verdict.reasons
    assert reason.payload == LifecyclePayload(
        lifecycle="dlink-dcs-930l-end",
        event=LifecycleEvent.UNSUPPORTED_AS_OF,
        vendor=Company("dlink", "Dlink"),
        model="DCS-930L",
        dating=Dating.NO_LATER_THAN,
        date=PartialDate(2022, 3, 25),
        said_by="CISA",
    )
    sources = sections["lifecycles"]["dlink-dcs-930l-end"]["sources"]
    assert str(reason.checked) == max(source["checked"] for source in sources)
    assert [source.kind for source in reason.sources] == ["official", "official"]
