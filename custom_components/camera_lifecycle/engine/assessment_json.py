"""An assessment as the audit interface shows it: the one place where it becomes JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from .asked_duty import AskedDuty
from .assessment import Assessment, Duty
from .model import Claim, Company, Evidence, NewestFirmware, Source, SupportStatus
from .partial_date import PartialDate
from .reasons import (
    FixedFirmware,
    LifecyclePayload,
    MakerPayload,
    MeasurePayload,
    PolicyPayload,
    Reason,
    ReasonCode,
    ReleasePayload,
    Uncertainty,
    VulnerabilityPayload,
)
from .releases.facts import ReleaseChannel
from .service_end import ServiceEnd
from .support.verdict import STATUS_BY_CODE

# Words of the interface that programs read, where the engine calls the same thing otherwise.
SAYS_NOTHING: Final = "nothing"
_DOUBT: Final = {Uncertainty.MAKER: "maker", Uncertainty.VENDOR: "seller"}


def assessment_as_json(assessment: Assessment, summary: str) -> dict[str, Any]:
    """Return an assessment as the audit interface shows it: JSON values only.

    `summary`: what is known in a sentence (`text/summary.py`); the engine has no words.
    """
    identity, firmware, support = assessment.identity, assessment.firmware, assessment.support
    return {
        "id": assessment.id,
        "kind": identity.kind.value,
        "vendor": _company(identity.vendor),
        "maker": _company(identity.maker),
        "confidence": identity.confidence.value,
        "vendor_confidence": identity.vendor_confidence.value,
        "evidence": [evidence_as_json(piece) for piece in identity.evidence],
        "firmware": {
            "version": firmware.version,
            "build_date": _text(firmware.build_date),
            "build_month": _text(firmware.build_month),
            "not_before": _text(firmware.not_before),
            "not_after": _text(firmware.not_after),
            "age_days": firmware.age_days,
            "date_source": firmware.date_source,
            "state": firmware.state.value,
            "newest": _newest(firmware.newest),
        },
        "support": {
            "status": support.status.value,
            "basis": support.basis and support.basis.value,
            "since": _text(support.since),
            "until": _text(support.until),
        },
        "at_risk": assessment.at_risk,
        "risks": [risk.value for risk in assessment.risks],
        "summary": summary,
        "vulnerabilities": [
            {"id": v.id, "known_exploited": v.known_exploited, "applies": v.applies.value}
            for v in assessment.vulnerabilities
        ],
        "reasons": [reason_as_json(reason) for reason in assessment.reasons],
        **_duty(assessment.duty),
    }


def _duty(duty: Duty | None) -> dict[str, Any]:
    """Return the answer about duties, nothing where the site has none."""
    if duty is None:
        return {}
    return {"duty": {"answer": duty.answer.value, "measures": [*duty.measures]}}


def _newest(newest: NewestFirmware | None) -> dict[str, str | None] | None:
    """Return the newest firmware that is known of."""
    if newest is None:
        return None
    return {"version": newest.version, "date": _text(newest.date), "source": newest.source}


def evidence_as_json(piece: Evidence) -> dict[str, str]:
    """Return a piece of evidence as JSON."""
    return {
        "signal": piece.signal,
        "value": piece.value,
        "says": claim_as_text(piece.says),
        "strength": piece.strength.value,
    }


def claim_as_text(claim: Claim | None) -> str:
    """Return what a piece of evidence says: `vendor:hilook`, `kind:recorder`, `nothing`."""
    return f"{claim.role}:{claim.subject}" if claim else SAYS_NOTHING


def reason_as_json(reason: Reason) -> dict[str, Any]:
    """Return a reason: its code, the values of its payload beside it, its sources."""
    return {
        "code": reason.code.value,
        **_payload(reason),
        "sources": [source_as_json(source) for source in reason.sources],
    }


def source_as_json(source: Source) -> dict[str, str | bool]:
    """Return a source as JSON."""
    titled = {"title": source.title} if source.title else {}
    hidden = {} if source.shown else {"shown": False}
    return {
        "url": source.url,
        "kind": source.kind,
        "checked": source.checked.isoformat(),
        **titled,
        **hidden,
    }


def _payload(reason: Reason) -> Mapping[str, Any]:
    """Return the values of a payload as text; what is not known is left out."""
    match reason.payload:
        case MeasurePayload() as payload:
            return _measure(payload, reason)
        case LifecyclePayload() as payload:
            return _lifecycle(payload, reason)
        case ReleasePayload() as payload:
            return _release(payload)
        case PolicyPayload() as payload:
            return _policy(payload, reason)
        case VulnerabilityPayload() as payload:
            return _vulnerability(payload)
        case MakerPayload(maker):
            return _maker(maker, reason.code)


def _measure(payload: MeasurePayload, reason: Reason) -> Mapping[str, Any]:
    vendor, uncertainty = payload.vendor, payload.uncertainty
    return {
        "measure": payload.measure,
        "level": payload.level.value,
        "jurisdiction": payload.jurisdiction,
        "maker": payload.maker.id,
        "maker_name": payload.maker.name,
        "bound": ",".join(sorted(payload.bound)),
        "install_effect": payload.install_effect.value,
        "as_of": _text(reason.checked) or "",
        **({"vendor": vendor.id, "vendor_name": vendor.name} if vendor else {}),
        **_known(
            since=_text(payload.since),
            until=_text(payload.until),
            doubt=_DOUBT[uncertainty] if uncertainty else None,
            site=payload.site and payload.site.value,
        ),
        **({"duties": [*map(_asked, payload.duties)]} if payload.duties else {}),
    }


def _asked(duty: AskedDuty) -> Mapping[str, Any]:
    """Return what a text asks: of whom, by when, in which clause; `by` as the library says it."""
    days = {"business_days": duty.days, "after": duty.after} if duty.days else {}
    return {
        "id": duty.id,
        "of": sorted(duty.of),
        "by": {"time": duty.time.value, **days, **_known(day=_text(duty.day))},
        "clause": duty.clause,
        "sources": [source_as_json(source) for source in duty.sources],
    }


def _lifecycle(payload: LifecyclePayload, reason: Reason) -> Mapping[str, str]:
    status, day = STATUS_BY_CODE.get(reason.code), _text(payload.date)
    return _known(
        lifecycle=payload.lifecycle,
        event=payload.event.value,
        vendor=payload.vendor.id,
        vendor_name=payload.vendor.name,
        model=payload.model,
        dating=payload.dating.value,
        date=day,
        needs=payload.needs and payload.needs.value,
        replacement=payload.replacement,
        also=",".join(map(str, payload.also)),
        said_by=payload.said_by,
        later_build=_text(payload.later_build),
        later_by=payload.later_by and payload.later_by.value,
        later_day_is=payload.later_day_is and payload.later_day_is.value,
        places=",".join(payload.places),
        **_service(payload.service),
        as_of=_text(reason.checked),
        since=day if status is SupportStatus.ENDED else None,
        until=day if status not in (None, SupportStatus.ENDED) else None,
    )


def _service(service: ServiceEnd | None) -> Mapping[str, str]:
    if service is None:
        return {}
    return _known(
        service=service.id,
        service_name=service.name,
        stops=",".join(service.stops),
        goes_on=",".join(service.goes_on),
        recordings_until=_text(service.recordings_until),
    )


def _release(payload: ReleasePayload) -> Mapping[str, str]:
    return _known(
        vendor=payload.vendor.id,
        vendor_name=payload.vendor.name,
        model=payload.model,
        version=payload.version,
        date=_text(payload.date),
        day_is=payload.day_is.value,
        by=payload.by.value,
        as_of=_text(payload.as_of),
        lapses=_text(payload.until),
        channel=ReleaseChannel.ASSIGNED.value if payload.to_some else None,
    )


def _policy(payload: PolicyPayload, reason: Reason) -> Mapping[str, str]:
    return _known(
        lifecycle=payload.lifecycle,
        vendor=payload.vendor.id,
        vendor_name=payload.vendor.name,
        gives=payload.gives.value,
        start=payload.start.value,
        months=str(payload.months) if payload.months else None,
        date=_text(payload.since),
        as_of=_text(reason.checked),
    )


def _vulnerability(payload: VulnerabilityPayload) -> Mapping[str, str]:
    return _known(
        id=payload.id,
        title=payload.title,
        added=_text(payload.added),
        due=_text(payload.due),
        advisory=payload.advisory,
        fixed=_fixed(payload.fixed),
    )


def _fixed(fixed: FixedFirmware | None) -> str | None:
    if fixed is None:
        return None
    return f"later than {fixed.version}" if fixed.is_later else fixed.version


def _maker(maker: Company | None, code: ReasonCode) -> Mapping[str, str]:
    if code is ReasonCode.CONTRADICTION:
        return {"maker": maker.name if maker else ""}
    return {"maker": maker.id, "maker_name": maker.name} if maker else {}


def _known(**values: str | None) -> Mapping[str, str]:
    """Return the values that there are."""
    return {key: value for key, value in values.items() if value}


def _text(day: date | PartialDate | None) -> str | None:
    return str(day) if day else None


def _company(company: Company | None) -> dict[str, str] | None:
    return {"id": company.id, "name": company.name} if company else None
