"""What a row says: why, of whom, how old, and what a tile holds, as exact as the source."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from custom_components.camera_lifecycle.engine.assessment import DutyAnswer, Risk
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    FirmwareState,
    Kind,
    NewestFirmware,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    LifecycleEvent,
    Reason,
    ReasonCode,
    ReleaseDay,
)
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.overview.phrases import MAX_SHORT
from custom_components.camera_lifecycle.overview.why import MAX_WHY
from custom_components.camera_lifecycle.owner.plan import Plan

from .samples import (
    CONTRADICTED,
    DAY,
    DUTY,
    ENDED,
    ENDING,
    FIRMWARE,
    FIX,
    HARDWARE,
    KNOWN,
    LANGUAGES,
    LOCAL,
    MAINTAINED,
    NO_COUNTRY,
    NO_FIX,
    PERHAPS,
    RESTRICTED,
    SERVICE_LATER,
    SERVICE_OVER,
    SUPPLY,
    SUPPORTED,
    UNFIXED,
    camera,
    event,
    measure,
    or_earlier,
    row_writer,
)

C, E = ReasonCode, LifecycleEvent
PLANNED = Plan(replace_by=date(2026, 12, 15))
OVERDUE = Plan(replace_by=date(2026, 11, 15))
FENCED = date(2026, 5, 3)
HIK = Company("hikvision", "Hikvision")
NAMELESS = replace(
    KNOWN, vendor=None, maker=None, confidence=Strength.NONE, vendor_confidence=Strength.NONE
)
WEAK, CERTAIN, NONE = Strength.WEAK, Strength.CERTAIN, Strength.NONE
FLAW = "Attackers are known to use a flaw in its firmware."
KEEP = "You can keep using it."
NOBODY = "Nobody says when support ends."


def said(code: ReasonCode) -> Reason:
    return event(code, E.DESCRIBED_AS_LEGACY, "2024-05")


WHY: list[tuple[AssessedCamera, str, str]] = [
    (camera(FIX), f"{FLAW} An update fixes it.", "Needs an update"),
    (camera(UNFIXED), f"{FLAW} No fixed firmware was found.", "Exploited flaw"),
    (
        camera(FIX, isolated=FENCED),
        f"{FLAW} It has been isolated since 3 May 2026.",
        "Needs an update",
    ),
    (camera(ENDED), "Support ended in 2021.", "Support ended"),
    (camera(or_earlier(ENDED)), "Support ended in 2021 or earlier.", "Support ended"),
    (
        camera(event(C.SUPPORT_ENDED, E.END_OF_SUPPORT, "2026-06", dating=Dating.ESTIMATE)),
        "Support ended around June 2026.",
        "Support ended",
    ),
    (
        camera(event(C.SUPPORT_ENDED, E.UNSUPPORTED_AS_OF, "2024-08-15")),
        "Support ended on 15 August 2024 or earlier.",
        "Support ended",
    ),
    (
        camera(event(C.SUPPORT_ENDED, E.END_OF_SECURITY_UPDATES, "2024-08")),
        "Security updates ended in August 2024.",
        "Support ended",
    ),
    (
        camera(event(C.SUPPORT_ENDED, E.COMPANY_OUT_OF_BUSINESS, "2019")),
        "Its vendor went out of business in 2019.",
        "Support ended",
    ),
    (
        camera(event(C.SUPPORT_ENDED, E.END_OF_SUPPORT, None)),
        "Support has ended.",
        "Support ended",
    ),
    (
        camera(SERVICE_OVER),
        "Its service ended on 1 May 2024. Nothing works without the service.",
        "Service ended",
    ),
    (
        camera(event(C.SERVICE_SHUT_DOWN, E.SERVICE_SHUTDOWN, None)),
        "Its service has ended.",
        "Service ended",
    ),
    (camera(LOCAL), f"Phased out in Canada since June 2025. {KEEP}", "Phased out (CA)"),
    (camera(SUPPLY), f"Phased out in Canada since June 2025. {KEEP}", "Phased out (CA)"),
    (camera(measure(since=None)), f"Phased out in Canada. {KEEP}", "Phased out (CA)"),
    (
        camera(measure(jurisdiction="US-TX", since=PartialDate(2025, 6, 27))),
        f"Phased out in Texas since 27 June 2025. {KEEP}",
        "Phased out (TX)",
    ),
    (
        camera(ENDED, SUPPLY, accepted=(Risk.SUPPORT,)),
        f"Phased out in Canada since June 2025. {KEEP}",
        "Phased out (CA)",
    ),
    (
        camera(measure(C.RESTRICTED, install_effect=LOCAL.payload.install_effect)),
        f"Its maker's support in Canada has ended. {KEEP}",
        "Phased out (CA)",
    ),
    (camera(NO_FIX), "No fix is planned for a known vulnerability.", "No fix planned"),
    (
        camera(DUTY, duty=DutyAnswer.NAMED),
        "A rule for this type of site names Acme.",
        "Named by a rule",
    ),
    (
        camera(ENDED, plan=PLANNED),
        "You plan to replace it by 15 December 2026. Support ended in 2021.",
        "Replace: 15 Dec",
    ),
    (
        camera(ENDED, plan=OVERDUE),
        "You planned to replace it by 15 November 2026. Support ended in 2021.",
        "Support ended",
    ),
    (
        camera(ENDED, isolated=FENCED),
        "Support ended in 2021. It has been isolated since 3 May 2026.",
        "Support ended",
    ),
    (
        camera(ENDED, accepted=(Risk.SUPPORT,)),
        "Support ended in 2021. You accepted this.",
        "Accepted",
    ),
    (camera(FIX, MAINTAINED, accepted=(Risk.SECURITY,)), f"{FLAW} You accepted this.", "Accepted"),
    (camera(ENDING), "Support ends in May 2027.", "Ends: May 2027"),
    (
        camera(event(C.SUPPORT_ENDING, E.END_OF_SECURITY_UPDATES, "2027-05-31")),
        "Security updates end on 31 May 2027.",
        "Ends: 31 May",
    ),
    (
        camera(event(C.SUPPORT_ENDING, E.COMPANY_OUT_OF_BUSINESS, "2027")),
        "Its vendor goes out of business in 2027.",
        "Ends: 2027",
    ),
    (
        camera(event(C.SUPPORT_ENDING, E.END_OF_SUPPORT, None)),
        "The end of support has been announced.",
        "Support ends",
    ),
    (camera(SERVICE_LATER), "Its service ends on 1 May 2029.", "Ends: May 2029"),
    (
        camera(event(C.SERVICE_ENDING, E.SERVICE_SHUTDOWN, None)),
        "The end of its service has been announced.",
        "Support ends",
    ),
    (
        camera(perhaps=True),
        "Whether its firmware has a flaw that attackers use isn't known.",
        "Cannot tell yet",
    ),
    (camera(identity=NAMELESS), "Nothing in Home Assistant tells who made it.", "Cannot tell yet"),
    (
        camera(identity=NAMELESS, is_channel=True),
        "The recorder doesn't say which camera this is.",
        "Cannot tell yet",
    ),
    (
        camera(identity=replace(KNOWN, kind=Kind.UNKNOWN)),
        "Whether this device is a camera isn't known.",
        "Cannot tell yet",
    ),
    (
        camera(identity=replace(KNOWN, maker=HIK, confidence=WEAK)),
        "Sold as Acme, possibly made by Hikvision.",
        "Cannot tell yet",
    ),
    (
        camera(identity=replace(KNOWN, confidence=WEAK, vendor_confidence=WEAK)),
        "Possibly made by Acme. That isn't certain.",
        "Cannot tell yet",
    ),
    (
        camera(identity=replace(KNOWN, maker=None, confidence=NONE, vendor_confidence=WEAK)),
        "Possibly sold by Acme. That isn't certain.",
        "Cannot tell yet",
    ),
    (
        camera(identity=replace(NAMELESS, without_name=True)),
        "No company is named on it, so nobody can say whether it is updated.",
        "Cannot tell yet",
    ),
    (
        camera(HARDWARE),
        "Its support depends on the hardware version, which isn't known.",
        "Cannot tell yet",
    ),
    (
        camera(Reason(C.UPDATES_DEPEND_ON_HARDWARE, MAINTAINED.payload)),
        "Its support depends on the hardware version, which isn't known.",
        "Cannot tell yet",
    ),
    (
        camera(FIRMWARE),
        "Its support depends on the firmware version, which isn't known.",
        "Cannot tell yet",
    ),
    (
        camera(NO_COUNTRY),
        "What applies to it depends on your country, which isn't set.",
        "Cannot tell yet",
    ),
    (
        camera(MAINTAINED, PERHAPS),
        "Whether a restriction covers it depends on who made or sold it.",
        "Cannot tell yet",
    ),
    (
        camera(SUPPORTED, nothing_open=False, identity=replace(KNOWN, maker=None, confidence=NONE)),
        "Who made it isn't certain, so a restriction can't be ruled out.",
        "Cannot tell yet",
    ),
    (
        camera(SUPPORTED, nothing_open=False),
        "Whether it is at risk can't be told yet. Updates are promised until October 2027.",
        "Cannot tell yet",
    ),
    (camera(model=None), "Its model isn't known.", "Cannot tell yet"),
    (
        camera(identity=replace(KNOWN, vendor=None)),
        "Its support depends on the brand it was sold under, which isn't known.",
        "Cannot tell yet",
    ),
    (
        camera(MAINTAINED, duty=DutyAnswer.CANNOT_TELL),
        "Whether a rule for this type of site covers this camera isn't known.",
        "Cannot tell yet",
    ),
    (camera(), NOBODY, "Nothing published"),
    (camera(RESTRICTED), f"Sales are restricted in Canada. {KEEP}", "Sales restricted"),
    (
        camera(CONTRADICTED),
        "An end of support was announced, but newer firmware came out later.",
        "Not confirmed",
    ),
    (
        camera(said(C.POSSIBLY_UNSUPPORTED)),
        "It might be out of support. This isn't confirmed.",
        "Not confirmed",
    ),
    (
        camera(said(C.MINIMUM_SUPPORT_PASSED), said(C.END_OF_SALE)),
        "The guaranteed updates ended in May 2024. There might be more.",
        "Nothing published",
    ),
    (camera(said(C.STILL_SUPPORTED)), "Listed as supported in May 2024.", "Nothing published"),
    (camera(said(C.END_OF_SALE)), f"No longer sold. {NOBODY}", "Nothing published"),
    (
        camera(Reason(C.FACTS_TOO_OLD, NO_COUNTRY.payload)),
        "The facts are more than a year old.",
        "Nothing published",
    ),
    (
        camera(Reason(C.REPLACED_FIRMWARE, NO_COUNTRY.payload)),
        f"It runs another project's firmware. {NOBODY}",
        "Nothing published",
    ),
    (
        camera(MAINTAINED),
        "Still updated: firmware was published on 12 October 2026.",
        "Still updated",
    ),
    (
        camera(replace(MAINTAINED, payload=replace(MAINTAINED.payload, day_is=ReleaseDay.BUILT))),
        "Still updated: firmware was built on 12 October 2026.",
        "Still updated",
    ),
    (camera(SUPPORTED), "Updates are promised until October 2027.", "Supported"),
    (
        camera(event(C.SUPPORTED_UNTIL, E.END_OF_SUPPORT, "2031")),
        "Supported until 2031.",
        "Supported",
    ),
]


@pytest.mark.parametrize(("assessed", "why", "short"), WHY)
def test_a_row_says_why_and_since_when(assessed: AssessedCamera, why: str, short: str) -> None:
    row = row_writer().row(assessed)
    assert row.why == why
    assert row.short == short


@pytest.mark.parametrize(("language", "case"), [*product(LANGUAGES, range(len(WHY)))])
def test_each_fits_two_lines_and_a_tile_in_each_language(language: str, case: int) -> None:
    row = row_writer(language).row(WHY[case][0])
    assert 0 < len(row.why) <= MAX_WHY
    assert row.why.endswith((".", "。"))
    assert 0 < len(row.short) <= MAX_SHORT
    assert "CVE" not in row.why


def test_days_fit_a_tile_in_each_language() -> None:
    for language, ahead in product(LANGUAGES, range(1, 800, 3)):
        day = DAY + timedelta(days=ahead)
        end = event(C.SUPPORT_ENDING, E.END_OF_SUPPORT, day.isoformat())
        month = event(C.SUPPORT_ENDING, E.END_OF_SUPPORT, f"{day:%Y-%m}")
        writer = row_writer(language)
        for assessed in (camera(end), camera(month), camera(ENDED, plan=Plan(replace_by=day))):
            assert 0 < len(writer.row(assessed).short) <= MAX_SHORT
            assert any(char.isdecimal() for char in writer.row(assessed).short)


def test_a_site_with_duties_is_not_told_that_a_camera_may_be_used() -> None:
    assert KEEP not in row_writer(has_duties=True).row(camera(SUPPLY)).why


def companies() -> Iterator[tuple[AssessedCamera, str]]:
    hilook, guess = Company("hilook", "HiLook"), replace(KNOWN, vendor_confidence=WEAK)
    relabelled = replace(KNOWN, vendor=hilook, maker=HIK)
    yield camera(), "Acme Eye"
    yield camera(model=None), "Acme"
    yield camera(model="Acme Eye 2"), "Acme Eye 2"
    yield camera(identity=relabelled), "Sold as HiLook Eye, made by Hikvision"
    # who may have made it stands in the sentence above
    yield camera(identity=replace(relabelled, confidence=WEAK)), "HiLook Eye"
    yield (
        camera(SUPPLY, identity=replace(relabelled, confidence=WEAK)),
        "Sold as HiLook Eye, possibly made by Hikvision",
    )
    # who made it is proven, and it is its own brand
    yield camera(identity=guess), "Acme Eye"
    yield camera(identity=replace(guess, confidence=WEAK)), "Possibly Acme Eye"
    yield (
        camera(identity=replace(relabelled, vendor_confidence=WEAK)),
        "Possibly HiLook Eye, made by Hikvision",
    )
    yield camera(identity=replace(KNOWN, vendor=None)), "Eye, made by Acme"
    yield camera(identity=replace(KNOWN, vendor=None, confidence=WEAK)), "Eye"
    yield (
        camera(SUPPLY, identity=replace(KNOWN, vendor=None, confidence=WEAK)),
        "Eye, possibly made by Acme",
    )
    yield camera(identity=replace(KNOWN, vendor=None), model=None), "Its maker is Acme"
    yield (
        camera(identity=replace(KNOWN, vendor=None, confidence=WEAK), model=None),
        "Possibly made by Acme",
    )
    yield camera(identity=NAMELESS), "Eye"
    yield camera(identity=NAMELESS, model=None), ""


@pytest.mark.parametrize(("assessed", "company"), [*companies()])
def test_a_row_says_who_sold_and_who_made_it(assessed: AssessedCamera, company: str) -> None:
    assert row_writer().row(assessed).company == company


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("firmware", "first_seen", "text"),
    [
        (Firmware(build_date=ago(8 * 366)), None, "Firmware 8 years old"),
        (Firmware(build_date=ago(500)), None, "Firmware 16 months old"),
        (Firmware(build_date=ago(45)), None, "Firmware 1 month old"),
        (Firmware(build_date=ago(3)), None, "Firmware less than a month old"),
        (Firmware(build_date=DAY + timedelta(days=1)), None, "Firmware less than a month old"),
        (
            Firmware(not_before=ago(1000), not_after=ago(800)),
            None,
            "Firmware between 2 and 3 years old",
        ),
        (
            Firmware(not_before=ago(400), not_after=ago(130)),
            None,
            "Firmware between 4 and 14 months old",
        ),
        (Firmware(not_before=ago(1000)), None, "Firmware less than 3 years old"),
        (Firmware(not_after=ago(1000)), None, "Firmware at least 2 years old"),
        (Firmware(), ago(150), "Firmware at least 4 months old"),
        (Firmware(not_after=ago(10)), ago(150), "Firmware at least 4 months old"),
        (Firmware(), ago(2), "Firmware age unknown"),
        (Firmware(), None, "Firmware age unknown"),
    ],
)
def test_a_row_says_how_old_the_firmware_is(
    firmware: Firmware, first_seen: date | None, text: str
) -> None:
    assessed = camera(firmware=firmware, unchanged_since=first_seen)
    assert row_writer().row(assessed).firmware == text


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (FirmwareState.NEWER_EXISTS, "Newer firmware: 2.0"),
        (FirmwareState.NEWEST_KNOWN, "Newest known firmware"),
        (FirmwareState.NONE_OFFERED, "No newer firmware offered"),
        (FirmwareState.UNKNOWN, ""),
    ],
)
def test_a_row_says_whether_newer_firmware_is_known(state: FirmwareState, text: str) -> None:
    firmware = Firmware(state=state, newest=NewestFirmware("2.0", None, "library"))
    assert row_writer().row(camera(firmware=firmware)).newest == text
