"""An assessment as the audit interface shows it: the one place where it becomes JSON."""

from __future__ import annotations

from typing import Any

from .model import Assessment, Company, Reason, Source


def assessment_as_json(assessment: Assessment) -> dict[str, Any]:
    """Return an assessment as the audit interface shows it: JSON values only."""
    identity, firmware, support = assessment.identity, assessment.firmware, assessment.support
    return {
        "id": assessment.id,
        "kind": identity.kind.value,
        "vendor": _party(identity.vendor),
        "maker": _party(identity.maker),
        "confidence": identity.confidence.value,
        "evidence": [
            {"signal": e.signal, "value": e.value, "says": e.says, "strength": e.strength.value}
            for e in identity.evidence
        ],
        "firmware": {
            "version": firmware.version,
            "build_date": firmware.build_date and firmware.build_date.isoformat(),
            "build_month": firmware.build_month,
            "age_days": firmware.age_days,
            "date_source": firmware.date_source,
        },
        "support": {
            "status": support.status.value,
            "since": support.since and str(support.since),
            "until": support.until and str(support.until),
        },
        "at_risk": assessment.at_risk,
        "vulnerabilities": [
            {"id": v.id, "known_exploited": v.known_exploited, "applies": v.applies.value}
            for v in assessment.vulnerabilities
        ],
        "reasons": [reason_as_json(reason) for reason in assessment.reasons],
    }


def reason_as_json(reason: Reason) -> dict[str, Any]:
    """Return a reason: its code, its parameters beside it, its sources."""
    return {
        "code": reason.code.value,
        **reason.parameters,
        "sources": [source_as_json(source) for source in reason.sources],
    }


def source_as_json(source: Source) -> dict[str, str]:
    """Return a source as JSON."""
    return {"url": source.url, "kind": source.kind, "checked": source.checked}


def _party(party: Company | None) -> dict[str, str] | None:
    return {"id": party.id, "name": party.name} if party else None
