"""A device record as JSON, in the form that the audit command reads and writes.

How the keys of a record's details are spelled: what the engine or the library reads under a
meaning of its own has a name in lower case with underscores (`firmware_released`,
`build_date`, `http_server`), the same from every source. All else keeps the name that the
device or the integration gives it (`encoderVersion`, `OEMCode`), so that it is found again in
their documents. Where sources name one thing differently, OTHER_DETAILS holds their names.
"""

from __future__ import annotations

from collections.abc import Mapping
import math
from typing import Any, Final

from .model import TEXT_FIELDS, Record

# the names that collections of raw device records use for the same things
OTHER_NAMES: Final = {
    "entity_or_stream_hint": "stream",
    "name_hint": "name",
    "raw": "details",
}
# the names that devices and collections give to details that have a name here
OTHER_DETAILS: Final = {
    "firmwareReleasedDate": "firmware_released",
    "firmwareBuild": "firmware_build",
    "BuildDate": "build_date",
    "root.Properties.Firmware.BuildDate": "build_date",
    "scopes": "onvif_scopes",
}


def record_as_json(record: Record) -> dict[str, Any]:
    """Return a record as JSON values; what is not known is left out."""
    fields = {name: getattr(record, name) for name in TEXT_FIELDS}
    reported = {name: value for name, value in fields.items() if value is not None}
    return {"id": record.id, **reported, "details": dict(record.details)}


def record_from_json(data: object) -> Record:
    """Return the record that a JSON object holds.

    Unknown keys are ignored. Raises ValueError, with the field's name, when the object is
    none, has no `id`, or a field is neither text nor a number.
    """
    if not isinstance(data, dict):
        raise ValueError("isn't a JSON object")  # noqa: TRY004 - one kind of error for bad input
    values = _renamed(data, OTHER_NAMES)
    identifier = _text(values, "id")
    if not identifier:
        raise ValueError("has no id")
    details = values.get("details") or {}
    if not isinstance(details, dict):
        raise ValueError("field details: must be an object")  # noqa: TRY004 - as above
    return Record(
        id=identifier,
        **{key: _text(values, key) for key in TEXT_FIELDS},
        details=_renamed(details, OTHER_DETAILS),
    )


def _renamed(data: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {names.get(key, key): value for key, value in data.items()}


def _text(values: Mapping[str, Any], key: str) -> str | None:
    """Return a field as text; a device registry now and then holds a bare number."""
    value = values.get(key)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return str(value)
    raise ValueError(f"field {key}: must be text or null")
