"""A record as JSON, in the form that the audit command reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.model import TEXT_FIELDS

if TYPE_CHECKING:
    from ..engine.model import Record


def record_as_json(record: Record) -> dict[str, Any]:
    """Return a record as JSON values; what is not known is left out."""
    fields = {name: getattr(record, name) for name in TEXT_FIELDS}
    told = {name: value for name, value in fields.items() if value is not None}
    return {"id": record.id, **told, "details": dict(record.details)}
