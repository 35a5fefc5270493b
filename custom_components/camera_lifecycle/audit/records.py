"""Reads record files: one JSON object a line, as DESIGN's audit interface names its fields."""

from __future__ import annotations

from dataclasses import dataclass
import json
from typing import TYPE_CHECKING, Any, Final

from ..engine.model import TEXT_FIELDS, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# the names that collections of raw device records use for the same things
OTHER_NAMES: Final = {
    "entity_or_stream_hint": "stream",
    "name_hint": "name",
    "raw": "details",
}
OTHER_DETAILS: Final = {
    "firmwareReleasedDate": "firmware_released",
    "firmwareBuild": "firmware_build",
    "BuildDate": "build_date",
    "root.Properties.Firmware.BuildDate": "build_date",
    "scopes": "onvif_scopes",
}


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read: its number from 1 and what is wrong with it."""

    number: int
    problem: str


def read_records(lines: Iterable[bytes]) -> Iterator[Record | BadLine]:
    """Yield a record or a problem for each line that is not blank, in order."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            yield record_from_json(json.loads(text, parse_constant=_refuse))
        except UnicodeDecodeError:
            yield BadLine(number, "is not UTF-8")
        except RecursionError:
            yield BadLine(number, "is nested too deeply")
        except json.JSONDecodeError as err:
            yield BadLine(number, f"is not JSON: {err.msg} (column {err.colno})")
        except ValueError as err:
            yield BadLine(number, str(err))


def _refuse(constant: str) -> None:
    """Refuse what Python reads and JSON does not know."""
    raise ValueError(f"is not JSON: {constant}")


def record_from_json(data: object) -> Record:
    """Return the record that a JSON object holds.

    Unknown keys are ignored. Raises ValueError, with the field's name, when the object is
    none, has no `id`, or a field is neither text nor a number.
    """
    if not isinstance(data, dict):
        raise ValueError("is no JSON object")  # noqa: TRY004 - one kind of error for bad input
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
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise ValueError(f"field {key}: must be text or null")
