"""An edition of the report as JSON values: the inventory's, and what the edition has beside."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from .data import as_data
from .edition import CameraProof, Edition, Extras, ReadBy, ReplacedLine, StepLine, Unseen
from .model import Report


def as_edition_data(report: Report, extras: Extras) -> dict[str, Any]:
    """Return the report as JSON values; dates are ISO, costs decimal numbers as text."""
    data = as_data(report)
    cover = extras.cover
    return {
        **data,
        "edition": extras.edition.value,
        "title": cover.title or report.title,
        "client": cover.client or None,
        "prepared_by": cover.prepared_by or None,
        "facts_as_of": _day(extras.facts_day),
        "not_seen": [_unseen(each) for each in extras.unseen],
        "replaced": [_replaced(line) for line in extras.replaced],
        **(_client(extras) if extras.edition is Edition.CLIENT else {}),
        **(_proofs(data, extras) if extras.edition is Edition.PROOF else {}),
    }


def _client(extras: Extras) -> dict[str, Any]:
    costs = extras.costs
    return {
        "last_report": _day(extras.changed_since),
        "changes": [{**asdict(each), "kind": each.kind.value} for each in extras.changes],
        "currency": extras.currency,
        "costs": {
            "by_state": {state.value: _cost(cost) for state, cost in costs.by_state.items()},
            "total": _cost(costs.total),
            "steps_without_cost": costs.without,
        },
        "steps": [_step(line) for line in extras.steps],
        "history": [_step(line) for line in extras.history],
    }


def _proofs(data: dict[str, Any], extras: Extras) -> dict[str, Any]:
    """Return the cameras with what is said of them rests on."""
    nothing = CameraProof()
    return {
        "cameras": [
            {**camera, "proof": _proof(extras.proofs.get(camera["id"], nothing))}
            for camera in data["cameras"]
        ]
    }


def _proof(proof: CameraProof) -> dict[str, Any]:
    return {
        "serial_numbers": [*proof.serials],
        "mac_addresses": [*proof.macs],
        "read": [_reading(each) for each in proof.readings],
        "evidence": [{**asdict(each), "ways": [*each.ways]} for each in proof.evidence],
    }


def _reading(reading: ReadBy) -> dict[str, Any]:
    return {"way": reading.way, "read": _day(reading.read), "changed": _day(reading.changed)}


def _unseen(unseen: Unseen) -> dict[str, Any]:
    return {
        "name": unseen.name,
        "area": unseen.area,
        "integration": unseen.integration or None,
        "cause": unseen.cause.value,
    }


def _replaced(line: ReplacedLine) -> dict[str, Any]:
    row = line.replaced
    return {
        "id": row.camera_id,
        "name": row.name,
        "by": row.by,
        "by_name": line.by_name,
        "day": _day(row.day),
        "step": line.step,
    }


def _step(line: StepLine) -> dict[str, Any]:
    cameras = [
        {
            "id": camera.id,
            "name": camera.name,
            "area": camera.line.area if camera.line else None,
            "status": camera.line.assessment.support.status.value if camera.line else None,
            "is_gone": camera.line is None,
        }
        for camera in line.cameras
    ]
    return {**line.step.as_json(), "title": line.title, "cameras": cameras}


def _cost(cost: Decimal | None) -> str | None:
    return None if cost is None else str(cost)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
