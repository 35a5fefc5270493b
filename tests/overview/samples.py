"""Cameras of which one thing each is said, and writers in every language."""

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Duty,
    DutyAnswer,
    Risk,
    Support,
    VulnerabilityAssessment,
)
from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Company,
    Firmware,
    Identity,
    Kind,
    Record,
    Site,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    FixedFirmware,
    InstallEffect,
    LifecycleEvent,
    LifecyclePayload,
    MakerPayload,
    MeasureLevel,
    MeasurePayload,
    MissingFact,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
    VulnerabilityPayload,
)
from custom_components.camera_lifecycle.engine.risk import named_risks, puts_at_risk
from custom_components.camera_lifecycle.engine.service_end import ServiceEnd, ServiceStops
from custom_components.camera_lifecycle.engine.support.verdict import STATUS_BY_CODE
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.overview.row import RowWriter
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.settings import Settings
from custom_components.camera_lifecycle.text.summary import summary_writer
from tests.words import LANGUAGES, words

__all__ = ["LANGUAGES", "words"]
DAY = date(2026, 11, 30)
HOME = Settings(country="CA")
ACME = Company("acme", "Acme")
HOLE = "CVE-2021-36260"
KNOWN = Identity(
    Kind.CAMERA, ACME, ACME, confidence=Strength.CERTAIN, vendor_confidence=Strength.CERTAIN
)
_NUMBERS = count(1)


def measure(code: ReasonCode = ReasonCode.PHASED_OUT, **fields: Any) -> Reason:
    """Return a measure on Acme in Canada that ends the supply of new units."""
    payload = MeasurePayload(
        "ca-acme",
        MeasureLevel.PHASED_OUT if code is ReasonCode.PHASED_OUT else MeasureLevel.RESTRICTED,
        "CA",
        ACME,
        since=PartialDate(2025, 6),
        install_effect=InstallEffect.NO_NEW_UNITS,
    )
    return Reason(code, replace(payload, **fields))


def event(code: ReasonCode, kind: LifecycleEvent, day: str | None, **fields: Any) -> Reason:
    """Return what was said of a model."""
    return Reason(
        code, LifecyclePayload("acme", kind, ACME, "Eye", date=PartialDate.parse(day), **fields)
    )


ENDED = event(ReasonCode.SUPPORT_ENDED, LifecycleEvent.END_OF_SUPPORT, "2021")
ENDING = event(ReasonCode.SUPPORT_ENDING, LifecycleEvent.END_OF_SUPPORT, "2027-05")
SERVICE_OVER = event(
    ReasonCode.SERVICE_SHUT_DOWN,
    LifecycleEvent.SERVICE_SHUTDOWN,
    "2024-05-01",
    service=ServiceEnd("eye", "Eye Cloud", (ServiceStops.EVERYTHING,)),
)
SERVICE_LATER = event(ReasonCode.SERVICE_ENDS_LATER, LifecycleEvent.SERVICE_SHUTDOWN, "2029-05-01")
SUPPORTED = event(ReasonCode.SUPPORTED_UNTIL, LifecycleEvent.MIN_SUPPORT_UNTIL, "2027-10")
MAINTAINED = Reason(
    ReasonCode.MAINTAINED,
    ReleasePayload(
        ACME, "Eye", PartialDate(2026, 10, 12), ReleaseDay.PUBLISHED, ReleaseProof.RELEASE
    ),
)
NO_FIX = event(ReasonCode.NO_FIX_PLANNED, LifecycleEvent.NO_FIX_PLANNED, "2026-01-01")
CONTRADICTED = event(ReasonCode.END_CONTRADICTED, LifecycleEvent.END_OF_SUPPORT, "2021")
HARDWARE = event(
    ReasonCode.DEPENDS_ON_HARDWARE,
    LifecycleEvent.END_OF_SUPPORT,
    "2021",
    needs=MissingFact.HARDWARE,
)
FIRMWARE = event(
    ReasonCode.DEPENDS_ON_HARDWARE,
    LifecycleEvent.END_OF_SUPPORT,
    "2021",
    needs=MissingFact.FIRMWARE,
)
NO_COUNTRY = Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(ACME))
PERHAPS = Reason(ReasonCode.POSSIBLY_MADE_BY, measure().payload)
SUPPLY = measure()
LOCAL = measure(install_effect=InstallEffect.LOCAL_SUPPORT_ENDED)
RESTRICTED = measure(ReasonCode.RESTRICTED, install_effect=InstallEffect.NO_NEW_MODELS)
FIX = Reason(
    ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload(HOLE, fixed=FixedFirmware("V5.5.800"))
)
UNFIXED = Reason(ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload(HOLE))
DUTY = measure(ReasonCode.RESTRICTED, site=Site.CONTRACTOR)


def source(domain: str = "ring", **fields: Any) -> SourceDevice:
    """Return a device of an integration; that of `ring` cannot be asked."""
    return SourceDevice("one", "one", (), domain, None, Record("one"), "One", **fields)


def camera(
    *reasons: Reason,
    perhaps: bool = False,
    nothing_open: bool = True,
    accepted: tuple[Risk, ...] = (),
    identity: Identity = KNOWN,
    model: str | None = "Eye",
    duty: DutyAnswer | None = None,
    firmware: Firmware | None = None,
    plan: Plan | None = None,
    isolated: date | None = None,
    counts_supply: bool = False,
    name: str | None = None,
    domain: str = "ring",
    **fields: Any,
) -> AssessedCamera:
    """Return a camera of which the reasons are given, the worst status of them.

    `perhaps`: whether attackers use a flaw that its firmware may have. `accepted`: the risks that
    its owner accepts. `fields`: of the assessed camera.
    """
    statuses = [each for r in reasons if (each := STATUS_BY_CODE.get(r.code))]
    status = max(statuses, key=lambda each: each.severity, default=SupportStatus.UNKNOWN)
    applies = Applies.CANNOT_TELL if perhaps else Applies.AFFECTED
    is_exploited = any(r.code is ReasonCode.KNOWN_EXPLOITED for r in reasons)
    holes = (VulnerabilityAssessment(HOLE, known_exploited=True, applies=applies),)
    risks = tuple(each for each in named_risks(reasons) if each not in accepted)
    counting = tuple(
        each
        for each in named_risks(
            r for r in reasons if puts_at_risk(r) or (counts_supply and r == SUPPLY)
        )
        if each not in accepted
    )
    told = nothing_open and status is not SupportStatus.UNKNOWN and not perhaps
    assessment = Assessment(
        "one",
        identity,
        firmware or Firmware(),
        Support(status, until=next((d for r in reasons if (d := _until(r))), None)),
        vulnerabilities=holes if perhaps or is_exploited else (),
        reasons=reasons,
        model=model,
        duty=Duty(duty, ("ca-acme",)) if duty else None,
    )
    risk = RiskState(
        bool(counting) or (False if told else None),
        risks,
        accepted,
        isolated=isolated,
        counting=counting,
    )
    number = next(_NUMBERS)
    known = FleetCamera(
        fields.pop("id", f"camera-{number}"),
        name or f"Camera {number}",
        None,
        "device",
        (source(domain),),
        is_channel=fields.pop("is_channel", False),
    )
    return AssessedCamera(known, assessment, risk, "", plan=plan or Plan(), **fields)


def _until(reason: Reason) -> PartialDate | None:
    ahead = {ReasonCode.SUPPORT_ENDING, ReasonCode.SUPPORTED_UNTIL, ReasonCode.SERVICE_ENDS_LATER}
    match reason:
        case Reason(code=code, payload=LifecyclePayload(date=day)) if code in ahead:
            return day
        case _:
            return None


def row_writer(
    language: str = "en", settings: Settings = HOME, *, has_duties: bool = False
) -> RowWriter:
    """Return what writes rows on `DAY`."""
    reasons = summary_writer(words(language), has_duties=has_duties)
    return RowWriter(words(language), reasons, settings, {}, {}, DAY)


def or_earlier(reason: Reason) -> Reason:
    """Return an event that came no later than its date."""
    assert isinstance(reason.payload, LifecyclePayload)
    return replace(reason, payload=replace(reason.payload, dating=Dating.NO_LATER_THAN))
