"""The report as JSON values: for automations and other programs."""

import json
from typing import Any

from ..engine.assessment_json import assessment_as_json
from .model import CameraLine, Report


def as_data(report: Report) -> dict[str, Any]:
    """Return the report as JSON values; dates are ISO, only sentences are translated."""
    context = report.context
    return {
        "title": report.title,
        "day": context.today.isoformat(),
        "library_version": report.library_version,
        "country": context.country,
        "region": context.region,
        "site": context.site.value,
        "totals": dict(report.totals),
        "cameras": [_camera(line) for line in report.cameras],
    }


def as_json(report: Report) -> str:
    """Return the report as JSON text."""
    return json.dumps(as_data(report), indent=2)


def _risk(line: CameraLine) -> dict[str, Any]:
    """Return whether it is at risk after what its owner has answered, in place of before."""
    return {
        "at_risk": line.risk.at_risk,
        "risks": [risk.value for risk in line.risk.risks],
        "accepted": [risk.value for risk in line.risk.accepted],
        "isolated": line.risk.isolated.isoformat() if line.risk.isolated else None,
        "isolated_by": line.risk.isolated_by.value if line.risk.isolated_by else None,
    }


def _camera(line: CameraLine) -> dict[str, Any]:
    return {
        "name": line.name,
        "area": line.area,
        "model": line.model,
        **assessment_as_json(line.assessment, line.summary),
        **_risk(line),
        "sentences": [*line.sentences],
        **line.plan.as_json(),
        "warranty_terms": line.warranty or None,
    }
