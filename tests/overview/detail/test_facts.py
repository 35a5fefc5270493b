"""What a camera is, line by line, and by which signs its maker is known."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Duty, DutyAnswer
from custom_components.camera_lifecycle.engine.firmware.newest import UPDATE_ENTITY
from custom_components.camera_lifecycle.engine.identify.known import OWNER_SIGNAL
from custom_components.camera_lifecycle.engine.model import (
    Claim,
    ClaimRole,
    Company,
    Evidence,
    Firmware,
    FirmwareState,
    Identity,
    Kind,
    NewestFirmware,
    Record,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import MakerPayload, Reason, ReasonCode
from custom_components.camera_lifecycle.fleet.model import ANSWERED, LookUpStatus

from .made_up import (
    DAY,
    ENDED,
    ENDING,
    EYE,
    LISTED,
    PHASED_OUT,
    PROMISED,
    SURE,
    UPDATED,
    assessed,
    supported,
)
from .written import Written

HIKVISION, DAHUA = Company("hikvision", "Hikvision"), Company("dahua", "Dahua")
HILOOK, AMCREST = Company("hilook", "HiLook"), Company("amcrest", "Amcrest")
STRONG, WEAK = Strength.STRONG, Strength.WEAK


def fact(assessment: Assessment, label: str, **fields: Any) -> tuple[str, ...]:
    """Return the value of a line and its notes."""
    written = Written(is_admin=fields.pop("is_admin", True))
    (line,) = [each for each in written.of(assessment, **fields).facts if each.label == label]
    return line.value, *line.notes


def piece(signal: str, value: str, maker: str, strength: Strength = STRONG) -> Evidence:
    return Evidence(signal, value, Claim(ClaimRole.MAKER, maker), strength)


def brand(signal: str, value: str, vendor: str) -> Evidence:
    return Evidence(signal, value, Claim(ClaimRole.VENDOR, vendor), STRONG)


def made(vendor: Company, maker: Company, *evidence: Evidence, **fields: Any) -> Assessment:
    given = {"confidence": STRONG, **fields}
    return assessed(
        identity=Identity(
            Kind.CAMERA, vendor, maker, vendor_confidence=STRONG, evidence=evidence, **given
        )
    )


SIGNS = [
    (
        made(
            HILOOK,
            HIKVISION,
            piece("sw_version", "V5.5.82 build 181022", "hikvision"),
            piece("manufacturer", "HiLook", "hikvision", WEAK),
            brand("manufacturer", "HiLook", "hilook"),
            own_brand=True,
        ),
        (
            "These signs agree: the firmware version is written the way Hikvision writes it and "
            "HiLook is Hikvision's own brand."
        ),
        'Read: firmware version "V5.5.82 build 181022" and manufacturer name "HiLook".',
    ),
    (
        made(
            AMCREST,
            DAHUA,
            piece("manufacturer", "Amcrest", "dahua"),
            brand("manufacturer", "Amcrest", "amcrest"),
            piece("oui", "9c:8e:cd:00:00:00", "dahua"),
            piece("serial_number", "SECRET", "dahua"),
        ),
        (
            "These signs agree: Dahua makes cameras that are sold as Amcrest, its network address "
            "is registered to Dahua and the serial number is written the way Dahua writes it."
        ),
        'Read: manufacturer name "Amcrest".',
    ),
    (
        made(DAHUA, DAHUA, piece("integration", "dahua", "dahua")),
        "One sign shows this: its integration (Dahua) is for devices made by Dahua.",
        None,
    ),
    (
        made(DAHUA, DAHUA, piece(OWNER_SIGNAL, "Dahua", "dahua")),
        "One sign shows this: its owner says so.",
        None,
    ),
    (
        made(DAHUA, DAHUA, piece("http_server", "Webs", "dahua"), contradicted=True),
        (
            "This is the most likely: it answers like a device made by Dahua. Other signs speak "
            "against it."
        ),
        None,
    ),
    (
        made(AMCREST, DAHUA, piece("stream", "/cam", "dahua", WEAK), confidence=WEAK),
        (
            "There is only a hint: its video stream has an address that Dahua uses. That isn't "
            "enough to be sure."
        ),
        None,
    ),
    (made(AMCREST, DAHUA), None, None),
]


@pytest.mark.parametrize(("assessment", "signs", "values"), SIGNS)
def test_by_which_signs_the_maker_is_known(
    assessment: Assessment, signs: str | None, values: str | None
) -> None:
    value, *notes = fact(assessment, "Made by")
    assert value.startswith("Possibly ") is (assessment.identity.confidence is WEAK)
    assert notes == [each for each in (signs, values) if each]
    assert [*fact(assessment, "Made by", is_admin=False)[1:]] == ([signs] if signs else [])
    assert "SECRET" not in " ".join(notes)


def named(vendor: Company | None, model: str | None, **fields: Any) -> Assessment:
    identity = Identity(Kind.CAMERA, vendor, vendor_confidence=STRONG)
    return replace(assessed(identity=replace(identity, **fields)), model=model)


@pytest.mark.parametrize(
    ("assessment", "says"),
    [
        (named(EYE, "Cam"), ("Eye Cam",)),
        (named(EYE, "Eye Cam"), ("Eye Cam",)),
        (named(Company("nest", "Google Nest"), "Nest Cam"), ("Google Nest Cam",)),
        (named(EYE, None), ("Eye", "Its model isn't known.")),
        (named(None, "Cam"), ("Cam", "The brand it was sold under isn't known.")),
        (named(None, None), ("Unknown",)),
        (named(EYE, "Cam", vendor_confidence=WEAK), ("Possibly Eye Cam",)),
        (named(None, None, without_name=True), ("It carries no name",)),
        (named(None, "Cam", without_name=True), ("Cam",)),
        (named(EYE, "<b>\u202eCam</b>\n"), ("Eye <b>Cam</b>",)),
    ],
)
def test_what_it_is_sold_as(assessment: Assessment, says: tuple[str, ...]) -> None:
    assert fact(assessment, "Sold as") == says


BUILT = Firmware("5.5.82", date(2018, 10, 22), age_days=2953)


FIRMWARE = [
    (
        BUILT,
        ("8 years old", "Version 5.5.82", "The installed firmware was built on 22 October 2018."),
    ),
    (
        Firmware(None, date(2026, 11, 20), age_days=2),
        ("Less than a month old", "The installed firmware was built on 20 November 2026."),
    ),
    (
        Firmware("1", date(2025, 7, 1), age_days=509),
        ("16 months old", "Version 1", "The installed firmware was built on 1 July 2025."),
    ),
    (
        Firmware("2", not_before=date(2020, 1, 1), not_after=date(2020, 6, 1)),
        ("2", "The installed firmware is from between 1 January 2020 and 1 June 2020."),
    ),
    (Firmware(), ("Unknown",)),
]


@pytest.mark.parametrize(("firmware", "says"), FIRMWARE)
def test_how_old_its_firmware_is(firmware: Firmware, says: tuple[str, ...]) -> None:
    assert fact(assessed(firmware=firmware), "Firmware") == says


def test_since_when_its_version_is_the_same() -> None:
    told = fact(assessed(firmware=Firmware("1")), "Firmware", unchanged_since=date(2026, 3, 3))
    assert told == ("1", "The version has been the same since at least 3 March 2026.")


def test_a_version_that_is_seen_for_the_first_time_today_says_nothing() -> None:
    assert fact(assessed(firmware=Firmware("1")), "Firmware", unchanged_since=DAY) == ("1",)


def newest(state: FirmwareState, source: str = "library") -> Assessment:
    as_of = None if source == UPDATE_ENTITY else DAY
    found = NewestFirmware("2.1", date(2026, 5, 1), source, as_of)
    return assessed(firmware=Firmware("2.0", state=state, newest=found))


OTHER_PROJECT = Reason(ReasonCode.REPLACED_FIRMWARE, MakerPayload())
OF_MAY = "It is from 1 May 2026."
OF_LIST = "According to the list of 22 November 2026."
NEWEST = [
    (newest(FirmwareState.NEWER_EXISTS), ("Version 2.1 is available", OF_MAY, OF_LIST)),
    (newest(FirmwareState.NEWEST_KNOWN), ("It is installed", OF_MAY, OF_LIST)),
    (
        newest(FirmwareState.NONE_OFFERED, UPDATE_ENTITY),
        ("No newer one is offered", OF_MAY, "The integration of the camera says so."),
    ),
    (assessed(UPDATED), ("From 1 May 2026", OF_LIST)),
    (assessed(ENDED), ("Not in our list", "Look on the Eye website.")),
    (
        assessed(identity=replace(SURE, vendor_confidence=WEAK)),
        ("Not in our list",),
    ),
    (
        assessed(OTHER_PROJECT),
        (
            "Not in our list",
            "Check for updates of the project whose firmware is installed.",
        ),
    ),
]


@pytest.mark.parametrize(("assessment", "says"), NEWEST)
def test_the_newest_that_is_known(assessment: Assessment, says: tuple[str, ...]) -> None:
    assert fact(assessment, "Newest known") == says


BASED = "Based on: Announced end"
SUPPORT = [
    (supported(ENDED, since=PartialDate(2024)), ("Support ended", "Since 2024", BASED)),
    (
        supported(LISTED, since=PartialDate(2021, 9, 24)),
        ("Support ended", "Since 24 September 2021 or earlier", BASED),
    ),
    (
        supported(ENDING, until=PartialDate(2027, 5)),
        ("Support ends soon", "Until May 2027", BASED),
    ),
    (
        supported(PROMISED, until=PartialDate(2030, 12, 31)),
        ("Supported", "Until at least 31 December 2030", "Based on: Promised period"),
    ),
    (
        supported(PHASED_OUT, since=PartialDate(2025, 6, 27)),
        ("Phased out in the United States", "Since 27 June 2025", BASED),
    ),
    (supported(UPDATED, since=PartialDate(2026, 5, 1)), ("Still updated", BASED)),
    (assessed(), ("Unknown", "Nobody says when support ends.")),
    (
        assessed(identity=Identity(Kind.CAMERA, None, EYE, STRONG)),
        (
            "Unknown",
            "It depends on the brand it was sold under, which isn't known.",
        ),
    ),
    (
        assessed(identity=Identity(Kind.CAMERA)),
        ("Unknown", "First, it must be known which camera this is."),
    ),
]


@pytest.mark.parametrize(("assessment", "says"), SUPPORT)
def test_its_support(assessment: Assessment, says: tuple[str, ...]) -> None:
    assert fact(assessment, "Support") == says


def test_a_duty_where_the_site_has_any() -> None:
    told = fact(assessed(duty=Duty(DutyAnswer.CANNOT_TELL, ())), "Site duty")
    assert told[0] == "Can't tell"
    assert "Site duty" not in {each.label for each in Written().of(assessed()).facts}


@pytest.mark.parametrize(
    ("look_up", "says", "last"),
    [
        (
            LookUpStatus(ANSWERED, "onvif", DAY, DAY),
            ("Answered", "Last answered on 22 November 2026."),
            "Answered. Last answered on 22 November 2026.",
        ),
        (
            LookUpStatus("refused", "onvif", DAY, date(2026, 11, 1)),
            (
                "Access refused",
                "Last asked on 22 November 2026.",
                "Last answered on 1 November 2026.",
            ),
            "Access refused. Last asked on 22 November 2026. Last answered on 1 November 2026.",
        ),
    ],
)
def test_what_came_of_asking_it(look_up: LookUpStatus, says: tuple[str, ...], last: str) -> None:
    assert fact(assessed(), "Camera response", look_up=look_up) == says
    actions = Written().of(assessed(), look_up=look_up).actions
    assert actions
    assert actions.last_answer == last


def test_a_real_relabelled_camera_in_german() -> None:
    record = Record(
        "one",
        integration="onvif",
        manufacturer="Amcrest",
        model="IP2M-841",
        sw_version="V2.420.AC00.18.R, Build Date: 2019-07-29",
    )
    lines = {each.label: each for each in Written("de").of_record(record).facts}
    assert lines["Verkauft als"].value == "Amcrest IP2M-841"
    assert lines["Hergestellt von"].value == "Dahua"
    assert lines["Hergestellt von"].notes[0] == (
        "Diese Hinweise stimmen überein: die Firmwareversion hat die Schreibweise von Dahua und "
        "Dahua stellt Kameras der Marke Amcrest her."
    )
    assert lines["Firmware"].value == "7 Jahre alt"
