"""Which string counts, which does not, and what two records say together."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.firmware.build_date import EARLIEST
from custom_components.camera_lifecycle.engine.firmware.read import read_firmware
from custom_components.camera_lifecycle.engine.identify.integrations import Integration
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Company,
    Firmware,
    Identity,
    Kind,
    Record,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from tests.days import SAMPLE_DAY

from .test_corpus import LIBRARY


def read(*records: Record, vendor: str | None = None, kind: Kind = Kind.CAMERA) -> Firmware:
    who = Identity(kind, vendor=Company(vendor, vendor) if vendor else None)
    return read_firmware(Camera("x", records), who, LIBRARY, SAMPLE_DAY)


def one(text: str | None, vendor: str | None = None, **more: Any) -> Firmware:
    return read(Record("x", sw_version=text, **more), vendor=vendor)


@pytest.mark.parametrize(
    ("text", "vendor", "day", "why"),
    [
        ("V5.5.82 build 190909", None, "2019-09-09", "a keyword needs no vendor"),
        ("v3.0.0.660_21060905", None, "2021-06-09", "210609 and 05: 2106 is no year"),
        ("v3.0.0.136_20121102", None, None, "2012-11-02 or 2020-12-11: a vendor is needed"),
        ("v3.0.0.136_20121102", "reolink", "2020-12-11", "yymmdd and a counter"),
        ("V1.2.3_20210517", None, "2021-05-17", "as yymmdd it would be month 21"),
        ("V5.5.82 build 050909", None, None, "before 2006"),
        ("V5.5.82 build 261123", None, "2026-11-23", "tomorrow: another time zone"),
        ("V5.5.82 build 261124", None, None, "later than tomorrow"),
        ("V5.5.82 build 200230", None, None, "no 30 February"),
        ("V5.5.82 build 200229", None, "2020-02-29", "a leap day"),
        ("V5.5.82 build 1909091", None, None, "seven digits"),
        ("4.2.3.20200615", None, "2020-06-15", "a dotted tail of eight digits that are a day"),
        ("4.2.3.20200615", "meari", None, "the chip that wakes the camera"),
        ("9.40.25", "bosch", None, "a version"),
        ("2.22.2.21", "foscam", None, "a version"),
        ("3.2.3.0", "eufy", None, "a version"),
        ("4.0.9_0426", "xiaomi", None, "a build counter"),
        ("000108 20121102", "doorbird", None, "two counters"),
        ("V5.00.R02.000659SQ.10010.141000.0020000", None, None, "a mask of features"),
        ("V5.00.R02.00030747.10010.349f17..ONVIF 16.12", None, None, "an edition of ONVIF"),
        ("5.50.2_cst_412205_1", "axis", None, "a ticket"),
        ("HwV380E200L_K1_WF_20201116", "v380", None, "the hardware's"),
        ("KerV380E12_PTZ_V2.2.0_20180628", "v380", None, "the kernel's"),
        ("2.400.0000000.16.R ONVIF 16.12(V1.2.3.728802)", "dahua", None, "another part"),
        ("Linux 4.19.91 #3 SMP Wed Mar 2 10:40:42 CST 2022", None, None, "the kernel's"),
        ("encoder V7.3 build 240801", None, None, "the encoder's"),
        ("V1.3.4 boot build 100316", None, None, "the boot loader's"),
        ("MVT9632-SC2230.V1.0-20190215", None, None, "the circuit board's"),
        ("2024.12.4 (Feb  4 2025, 19:34:41)", None, None, "ESPHome's"),
        ("1663826839743", None, None, "a number of milliseconds"),
        ("08-10-2023", None, None, "day and month cannot be told apart"),
        ("190309", None, None, "six digits alone"),
    ],
)
def test_a_date_is_read_or_left_alone(
    text: str, vendor: str | None, day: str | None, why: str
) -> None:
    found = one(text, vendor)
    assert (found.build_date.isoformat() if found.build_date else None) == day, why


@pytest.mark.parametrize(
    ("details", "day", "source"),
    [
        ({"firmware_released": "build 240826"}, "2024-08-26", "details.firmware_released"),
        ({"firmware_build": "dd71d61.211230.1810"}, "2021-12-30", "details.firmware_build"),
        ({"build_date": "Apr 29 2020 06:50"}, "2020-04-29", "details.build_date"),
        ({"build_date": "2017/7/24 15:41:8"}, "2017-07-24", "details.build_date"),
        ({"encoderReleasedDate": "build 240801"}, None, None),
        ({"bootReleasedDate": "100316"}, None, None),
        ({"kernel_date": "20180628", "hardware_date": "20180628"}, None, None),
        ({"system_time": 1690827820, "timestamp": 1623215077}, None, None),
        ({"main_sw_time": 1773895744}, None, None),
        ({"changelog_date": "08-10-2023"}, None, None),
        ({"board": "MVT9632-SC2230.V1.0-20190215"}, None, None),
        ({"firmware_released": ["build 240826"], "build_date": None}, None, None),
    ],
)
def test_only_details_that_name_the_firmware_date_it(
    details: dict[str, Any], day: str | None, source: str | None
) -> None:
    found = one("V5.7.18", details=details)
    assert (found.build_date.isoformat() if found.build_date else None) == day
    assert found.date_source == source


@pytest.mark.parametrize(
    ("text", "vendor"),
    [
        ("v5.0.2 b130619", "hikvision"),
        ("build 200321", "hikvision"),
        ("2.0.1.12-20151203-1.9401-A1.11020", "pelco"),
        ("1.07-02 (120904-01)", "sanyo"),
        ("fs20170315QTR", "flir"),
        ("FW_AICN500_1.0.3-2_20091022_r950", "ipux"),
        ("1441_19032105", "reolink"),
        ("21012800", "reolink"),
        ("IPC_D1211-B0002P62D1907", "uniview"),
    ],
)
def test_a_form_of_one_vendor_says_nothing_elsewhere(text: str, vendor: str) -> None:
    own = one(text, vendor)
    assert own.build_date or own.build_month
    for other in (None, "acme", "dlink", "bosch", "vivotek", "axis"):
        if not (vendor == "uniview" and other is None):
            assert one(text, other).build_date is None, other


def test_a_guess_chooses_no_grammar() -> None:
    text, reolink = "v3.0.0.136_20121102", Company("reolink", "Reolink")
    for strength, day in ((Strength.WEAK, None), (Strength.STRONG, date(2020, 12, 11))):
        for who in (
            Identity(Kind.CAMERA, vendor=reolink, vendor_confidence=strength),
            Identity(Kind.CAMERA, maker=reolink, confidence=strength),
        ):
            camera = Camera("x", (Record("x", sw_version=text),))
            assert read_firmware(camera, who, LIBRARY, SAMPLE_DAY).build_date == day


@pytest.mark.parametrize(
    ("installed", "day"),
    [
        ("9.80.1", "2020-10-12"),
        ("9.80.3", None),
        ("9.80.1.1", None),
        (None, None),
    ],
)
def test_what_snmp_says_dates_the_version_that_it_names(
    installed: str | None, day: str | None
) -> None:
    text = "; AXIS Q3517-LVE; Fixed Dome Network Camera; 9.80.1; Oct 12 2020 08:15; 7B2; 1;"
    for vendor, expected in (("axis", day), ("acme", None)):
        found = one(installed, vendor, details={"snmp_sysdescr": text})
        assert (found.build_date.isoformat() if found.build_date else None) == expected


def test_a_serial_number_and_a_hardware_version_date_nothing() -> None:
    found = one(
        "V5.7.18",
        "hikvision",
        serial_number="DS-2CD2542FWD-I20180319BBWR123456789",
        hw_version="V1.0-20190215",
    )
    assert found.build_date is None


def test_the_date_source_is_named_and_the_age_is_counted() -> None:
    found = one("V5.5.82 build 190909")
    assert found.date_source == "sw_version"
    assert found.age_days == (SAMPLE_DAY - date(2019, 9, 9)).days
    assert found.comparable == "V5.5.82 build 190909"


def test_a_month_is_kept_as_a_month() -> None:
    found = one("IPC_D1211-B0002P62D1907", "uniview")
    assert (found.build_month, found.build_date, found.age_days) == (
        PartialDate(2019, 7),
        None,
        None,
    )
    assert (found.not_before, found.not_after) == (date(2019, 7, 1), date(2019, 7, 31))


def test_another_record_of_the_same_version_adds_the_date() -> None:
    api, onvif = (Record("x", sw_version=text) for text in ("V5.7.18", "V5.7.18 build 240826"))
    assert read(api, onvif).build_date == date(2024, 8, 26)


def test_another_record_of_another_version_adds_nothing() -> None:
    api, stale = (Record("x", sw_version=text) for text in ("V5.7.23", "V5.7.18 build 240826"))
    found = read(api, stale)
    assert (found.version, found.build_date) == ("5.7.23", None)


def test_a_record_without_firmware_leaves_it_to_the_next() -> None:
    found = read(Record("x"), Record("y", sw_version="V5.7.18 build 240826"))
    assert (found.version, found.build_date) == ("5.7.18", date(2024, 8, 26))


@pytest.mark.parametrize("meaning", ["server", "app", "framework", "integration"])
def test_the_version_of_a_server_or_an_app_is_not_the_cameras(meaning: str) -> None:
    library: Any = SimpleNamespace(
        firmware=LIBRARY.firmware,
        vendors=LIBRARY.vendors,
        integrations=SimpleNamespace(
            get=lambda _: Integration("x", fields={"sw_version": meaning}),
        ),
    )
    camera = Camera("x", (Record("x", integration="agent_dvr", sw_version="5.1 build 220101"),))
    assert read_firmware(camera, Identity(Kind.CAMERA), library, SAMPLE_DAY) == Firmware()


@pytest.mark.parametrize("text", ["None", "UNKNOWN", "", " ", "Up to Date", "unavailable", None])
def test_a_placeholder_is_no_version(text: str | None) -> None:
    assert one(text) == Firmware()


@settings(deadline=None, max_examples=200)
@given(
    text=st.one_of(
        st.none(),
        st.text(max_size=2000),
        st.from_regex(r"[vV]?\d\.\d{1,4}(\.\d{1,4}){0,2}[ _,.-]?(build ?)?\d{4,14}"),
        st.from_regex(r"[A-Z]{0,4}[ _-]?\d{1,9}([._-][0-9A-Za-z]{1,9}){0,6}"),
        st.dates().map("V5.5.82 build {:%y%m%d}".format),
        st.dates().map("1.0.{:%Y%m%d}".format),
    ),
    vendor=st.sampled_from([None, *sorted(LIBRARY.firmware.by_id)]),
    detail=st.one_of(st.none(), st.integers(), st.text(max_size=200)),
)
def test_no_string_raises_and_every_date_is_within_bounds(
    text: str | None, vendor: str | None, detail: object
) -> None:
    details = dict.fromkeys(("firmware_released", "firmware_build", "build_date"), detail)
    found = one(text, vendor, details=details)
    if found.build_date:
        assert EARLIEST <= found.build_date <= SAMPLE_DAY + timedelta(days=1)
        assert found.date_source
    assert (found.age_days is None) == (found.build_date is None)
    assert found.version is None or len(found.version) <= 80


@given(st.dates(EARLIEST, date(2068, 12, 31)))
def test_a_build_date_is_read_up_to_tomorrow_and_not_beyond(day: date) -> None:
    tomorrow = SAMPLE_DAY + timedelta(days=1)
    found = one(f"V5.5.82 build {day:%y%m%d}")
    assert found.build_date == (day if day <= tomorrow else None)
