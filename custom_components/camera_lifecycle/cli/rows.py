"""The rows of Home Assistant's registries: their fields checked, and completed where they lack.

Home Assistant reads its own files without looking, and one wrong value costs it the whole file.
Here a wrong value costs itself: it is told, and its default stands in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

_EPOCH: Final = "1970-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Field:
    """What a field of a row must be, in words and as a check, and what it is where it lacks."""

    expected: str
    is_right: Callable[[Any], bool]
    default: Any = None


@dataclass(frozen=True, slots=True)
class RowKind:
    """The rows of one list in a file: the field that identifies a row, and its other fields.

    `since`: the minor versions of the file's major version 1, each with the field it brought.
    `finish`: puts right what follows from other fields; it takes the completed row and the row.
    """

    id_key: str
    fields: Mapping[str, Field]
    since: Mapping[int, str]
    finish: Callable[[dict[str, Any], Mapping[str, Any]], dict[str, Any]]


def _is_list_of(is_right: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(is_right, value))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_scalar(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _is_text_or_null(value: Any) -> bool:
    return value is None or _is_scalar(value)


def _is_time(value: Any) -> bool:
    try:
        datetime.fromisoformat(value)
    except TypeError, ValueError:
        return False
    return True


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)


def _is_owners(value: Any) -> bool:
    is_ids = _is_list_of(lambda part: part is None or isinstance(part, str))
    return isinstance(value, dict) and all(map(is_ids, value.values()))


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(_is_scalar, value))  # noqa: PLR2004 - kind and value


def _one_of(*values: str) -> Field:
    return Field(f"null or one of {', '.join(values)}", lambda value: value in (None, *values))


_TEXT: Final = Field("text or null", _is_text_or_null)
_WORD: Final = Field("text", _is_text, "")
_TEXTS: Final = Field("a list of text", _is_list_of(_is_text), [])
_SWITCH: Final = Field("true or false", lambda value: isinstance(value, bool), default=False)
_NUMBER: Final = Field("a number", lambda value: isinstance(value, int), 0)
_ONE: Final = Field("a number", lambda value: isinstance(value, int), 1)
_MAPPING: Final = Field("an object", _is_mapping, {})
_MAPPING_OR_NULL: Final = Field(
    "an object or null", lambda value: value is None or _is_mapping(value)
)
_TIME: Final = Field("a date and time", _is_time, _EPOCH)
_TIMES: Final = {"created_at": _TIME, "modified_at": _TIME}
_NAMES: Final = Field(
    "a list of lists of text",
    _is_list_of(lambda part: isinstance(part, list) and all(map(_is_scalar, part))),
    [],
)


def _texts(*names: str) -> Mapping[str, Field]:
    return dict.fromkeys(names, _TEXT)


def _finished_device(complete: dict[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a device with its owners: one config entry since 2026.8, several before."""
    owners = complete["config_entries"]
    if not owners and (complete["config_entry_id"] or "config_entries" not in row):
        owners = [complete["config_entry_id"] or ""]
    subentries = complete["config_entries_subentries"]
    return {
        **complete,
        "config_entry_id": complete["config_entry_id"] or next(iter(owners), ""),
        "config_entries": owners,
        "config_entries_subentries": subentries or {owner: [None] for owner in owners},
    }


def _finished_entity(complete: dict[str, Any], _: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entity with the ids that only later versions keep."""
    own_id, unique_id = complete.get("id"), complete.get("unique_id")
    return {
        **complete,
        "id": own_id if _is_text(own_id) else complete["entity_id"].replace(".", "_"),
        "unique_id": unique_id if _is_scalar(unique_id) else complete["entity_id"],
    }


def _finished_entry(complete: dict[str, Any], _: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry without what no assessment asks for: how it was found, and its parts."""
    return {**complete, "subentries": [], "discovery_keys": {}}


DEVICE: Final = RowKind(
    "id",
    {
        **_texts("area_id", "composite_device_id", "composite_primary_config_entry"),
        **_texts("config_entry_id", "config_subentry_id", "configuration_url", "hw_version"),
        **_texts("manufacturer", "model", "model_id", "name", "name_by_user", "serial_number"),
        **_texts("primary_config_entry", "sw_version", "via_device_id"),
        "split_at": Field("a date or null", lambda value: value is None or _is_time(value)),
        "disabled_by": _one_of("config_entry", "integration", "user"),
        "entry_type": _one_of("service"),
        "connections": Field("a list of pairs of text", _is_list_of(_is_pair), []),
        "identifiers": _NAMES,
        "labels": _TEXTS,
        "config_entries": _TEXTS,
        "config_entries_subentries": Field("an object of lists", _is_owners, {}),
        "has_composite_identifiers": _SWITCH,
        **_TIMES,
    },
    {
        3: "hw_version",
        4: "serial_number",
        5: "labels",
        6: "primary_config_entry",
        7: "model_id",
        8: "created_at",
        9: "config_entries_subentries",
    },
    _finished_device,
)
CHILD_DEVICE: Final = RowKind(
    "id",
    {
        **_texts("area_id", "config_entry_id", "config_subentry_id", "name", "name_by_user"),
        "parent_device_id": _WORD,
        "disabled_by": DEVICE.fields["disabled_by"],
        "identifiers": _NAMES,
        "labels": _TEXTS,
        **_TIMES,
    },
    {},
    lambda complete, _: complete,
)
ENTITY: Final = RowKind(
    "entity_id",
    {
        **_texts("area_id", "config_entry_id", "config_subentry_id", "device_class", "device_id"),
        **_texts("icon", "name", "object_id_base", "original_device_class", "original_icon"),
        **_texts("original_name", "previous_unique_id", "suggested_object_id"),
        **_texts("translation_key", "unit_of_measurement"),
        "disabled_by": _one_of("config_entry", "device", "hass", "integration", "user"),
        "hidden_by": _one_of("integration", "user"),
        "entity_category": _one_of("config", "diagnostic"),
        "capabilities": _MAPPING_OR_NULL,
        "aliases": _TEXTS,
        "aliases_v2": Field(
            "a list of text", _is_list_of(lambda part: part is None or _is_text(part)), []
        ),
        "categories": _MAPPING,
        "labels": _TEXTS,
        "options": Field(
            "an object of objects",
            lambda value: _is_mapping(value) and all(map(_is_mapping, value.values())),
            {},
        ),
        "has_entity_name": _SWITCH,
        "supported_features": _NUMBER,
        "platform": _WORD,
        **_TIMES,
    },
    {
        4: "id",
        5: "options",
        6: "hidden_by",
        7: "has_entity_name",
        9: "translation_key",
        10: "aliases",
        12: "previous_unique_id",
        13: "labels",
        14: "categories",
        15: "created_at",
        16: "config_subentry_id",
        17: "suggested_object_id",
        20: "object_id_base",
        22: "aliases_v2",
    },
    _finished_entity,
)
ENTRY: Final = RowKind(
    "entry_id",
    {
        "data": _MAPPING,
        "options": _MAPPING,
        "domain": _WORD,
        "title": _WORD,
        "source": Field("text", _is_text, "user"),
        "disabled_by": _one_of("user"),
        "unique_id": _TEXT,
        "pref_disable_new_entities": Field("true or false", lambda _: True, default=False),
        "pref_disable_polling": Field("true or false", lambda _: True, default=False),
        "version": _ONE,
        "minor_version": _ONE,
        **_TIMES,
    },
    {3: "created_at", 4: "discovery_keys", 5: "subentries"},
    _finished_entry,
)


def is_identified(row: Any, kind: RowKind) -> bool:
    """Return whether `row` is a row of this kind at all: an object with its id."""
    if not isinstance(row, dict):
        return False
    identifier = row.get(kind.id_key)
    if not isinstance(identifier, str) or not identifier:
        return False
    return kind is not ENTITY or all(identifier.partition("."))


def completed(row: Mapping[str, Any], kind: RowKind) -> tuple[dict[str, Any], list[str]]:
    """Return a row with every field that Home Assistant reads, and what was wrong with others."""
    wrong = [
        name for name, field in kind.fields.items() if name in row and not field.is_right(row[name])
    ]
    told = [
        f"field {name}: must be {kind.fields[name].expected}; it was left out" for name in wrong
    ]
    kept = {name: value for name, value in row.items() if name not in wrong}
    defaults = {name: field.default for name, field in kind.fields.items()}
    return kind.finish({**defaults, **kept}, row), told
