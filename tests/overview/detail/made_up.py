"""Assessments that are made up: a reason of each kind, and the status that it gives."""

from dataclasses import replace
from datetime import date
from typing import Any

from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Basis,
    Support,
    VulnerabilityAssessment,
)
from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Company,
    Firmware,
    Identity,
    Kind,
    Source,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    FixedFirmware,
    InstallEffect,
    LifecycleEvent,
    LifecyclePayload,
    MeasureLevel,
    MeasurePayload,
    Payload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
    VulnerabilityPayload,
)
from custom_components.camera_lifecycle.engine.risk import named_risks, puts_at_risk
from custom_components.camera_lifecycle.engine.service_end import GoesOn, ServiceEnd, ServiceStops
from custom_components.camera_lifecycle.engine.support.verdict import STATUS_BY_CODE

ACME, EYE = Company("acme", "ACME"), Company("eye", "Eye")
DAY = date(2026, 11, 22)
SOURCES = (
    Source("https://press.example/a", "press", date(2026, 11, 20), "Press"),
    Source("https://acme.example/", "vendor", DAY, "ACME"),
    Source("https://exploits.example/", "official", DAY, "Exploit", shown=False),
    Source("ftp://acme.example/", "official", DAY, "FTP"),
    Source("https://gov.example/", "official", DAY),
)
KEEPS = ServiceEnd("cloud", "Eye Cloud", (ServiceStops.APP,), (GoesOn.RTSP,))
LEAVES_NOTHING = ServiceEnd("cloud", "Eye Cloud", (ServiceStops.EVERYTHING,))
SUPPORT, SERVICE = LifecycleEvent.END_OF_SUPPORT, LifecycleEvent.SERVICE_SHUTDOWN


def reason(code: ReasonCode, payload: Payload) -> Reason:
    return Reason(code, payload, SOURCES)


def lifecycle(code: ReasonCode, event: LifecycleEvent, day: str, **fields: Any) -> Reason:
    payload = LifecyclePayload("one", event, EYE, "Cam", date=PartialDate.parse(day), **fields)
    return reason(code, payload)


def measure(
    code: ReasonCode, effect: InstallEffect = InstallEffect.LOCAL_SUPPORT_ENDED, **fields: Any
) -> Reason:
    given = {"measure": "any", "since": PartialDate(2025, 6, 27), **fields}
    level = MeasureLevel(code.value)
    payload = MeasurePayload(
        level=level, jurisdiction="CA", maker=ACME, install_effect=effect, **given
    )
    return reason(code, payload)


def exploited(
    fixed: str | None = None, *, cve: str = "CVE-2021-36260", affected: bool = True
) -> Reason:
    fix = FixedFirmware(fixed) if fixed else None
    code = ReasonCode.KNOWN_EXPLOITED if affected else ReasonCode.POSSIBLY_EXPLOITED
    return reason(code, VulnerabilityPayload(cve, added=date(2022, 1, 10), fixed=fix))


ENDED = lifecycle(ReasonCode.SUPPORT_ENDED, SUPPORT, "2024")
ENDING = lifecycle(ReasonCode.SUPPORT_ENDING, SUPPORT, "2027-05")
LISTED = lifecycle(
    ReasonCode.SUPPORT_ENDED,
    LifecycleEvent.UNSUPPORTED_AS_OF,
    "2021-09-24",
    said_by="MITRE (CVE-2021-41503)",
)
CLOUD_ENDED = lifecycle(ReasonCode.SERVICE_SHUT_DOWN, SERVICE, "2024-04-01", service=KEEPS)
CLOUD_ENDS = lifecycle(ReasonCode.SERVICE_ENDING, SERVICE, "2027-04-01", service=KEEPS)
BRICKED = lifecycle(ReasonCode.SERVICE_SHUT_DOWN, SERVICE, "2024-04-01", service=LEAVES_NOTHING)
PROMISED = lifecycle(ReasonCode.SUPPORTED_UNTIL, LifecycleEvent.MIN_SUPPORT_UNTIL, "2030-12-31")
PHASED_OUT = measure(ReasonCode.PHASED_OUT)
RESTRICTED = measure(ReasonCode.RESTRICTED, InstallEffect.NONE)
UPDATED = reason(
    ReasonCode.MAINTAINED,
    ReleasePayload(
        EYE,
        "Cam",
        PartialDate(2026, 5, 1),
        ReleaseDay.PUBLISHED,
        ReleaseProof.RELEASE,
        version="2.0",
        as_of=DAY,
        until=PartialDate(2027, 11, 1),
    ),
)
SURE = Identity(Kind.CAMERA, EYE, ACME, Strength.CERTAIN, Strength.CERTAIN, relabelled=True)


def assessed(*reasons: Reason, identity: Identity = SURE, **fields: Any) -> Assessment:
    """Return what the engine would say of a camera with these reasons."""
    statuses = [STATUS_BY_CODE.get(each.code, SupportStatus.UNKNOWN) for each in reasons]
    status = max(statuses, key=lambda each: each.severity, default=SupportStatus.UNKNOWN)
    given = {"firmware": Firmware(), "support": Support(status), "model": "Cam", **fields}
    return Assessment(
        "one",
        identity,
        at_risk=any(map(puts_at_risk, reasons)) or None,
        risks=named_risks(reasons),
        reasons=reasons,
        vulnerabilities=tuple(
            VulnerabilityAssessment(
                each.payload.id,
                known_exploited=True,
                applies=Applies.AFFECTED
                if each.code is ReasonCode.KNOWN_EXPLOITED
                else Applies.CANNOT_TELL,
            )
            for each in reasons
            if isinstance(each.payload, VulnerabilityPayload)
        ),
        **given,
    )


def supported(reason: Reason, **dates: PartialDate) -> Assessment:
    """Return an assessment whose status has the dates of its reason."""
    assessment = assessed(reason)
    basis = Basis.PROMISE if reason is PROMISED else Basis.PUBLISHED_END
    support = replace(assessment.support, basis=basis, **dates)
    return replace(assessment, support=support)
