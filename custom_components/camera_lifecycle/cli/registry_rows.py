"""What the rows of Home Assistant's registries hold: tables of their fields.

A field that Home Assistant adds is a line here, and one of `since` where version 1 brought it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from ..const import DOMAIN
from .rows import TEXT, Field, RowKind, is_scalar

_EPOCH: Final = "1970-01-01T00:00:00+00:00"


def _is_list_of(is_right: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(is_right, value))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


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
    return isinstance(value, list) and len(value) == 2 and all(map(is_scalar, value))  # noqa: PLR2004 - kind and value


def _one_of(*values: str) -> Field:
    return Field(f"null or one of {', '.join(values)}", lambda value: value in (None, *values))


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
    _is_list_of(lambda part: isinstance(part, list) and all(map(is_scalar, part))),
    [],
)


def _texts(*names: str) -> Mapping[str, Field]:
    return dict.fromkeys(names, TEXT)


def _connection(kind: str, value: str) -> list[str]:
    """Return a connection as Home Assistant writes it, and refuses it otherwise."""
    from homeassistant.helpers import device_registry as dr  # noqa: PLC0415 - for folders only

    return [kind, dr.format_mac(value) if kind == dr.CONNECTION_NETWORK_MAC else value]


def _finished_device(complete: dict[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a device with its owners: one config entry since 2026.8, several before."""
    owners = complete["config_entries"]
    if not owners and (complete["config_entry_id"] or "config_entries" not in row):
        owners = [complete["config_entry_id"] or ""]
    subentries = complete["config_entries_subentries"]
    return {
        **complete,
        "connections": [_connection(*map(str, pair)) for pair in complete["connections"]],
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
        "unique_id": unique_id if is_scalar(unique_id) else complete["entity_id"],
    }


def _finished_entry(complete: dict[str, Any], _: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry without what no assessment asks for: how it was found, others' parts.

    In its own parts our entry holds the cameras that the owner described.
    """
    parts = complete.get("subentries") if complete["domain"] == DOMAIN else None
    own = [_part(part) for part in parts if _is_part(part)] if isinstance(parts, list) else []
    return {**complete, "subentries": own, "discovery_keys": {}}


def _is_part(row: Any) -> bool:
    """Return whether `row` is a part of an entry, as Home Assistant keeps one."""
    return (
        isinstance(row, dict)
        and all(_is_text(row.get(key)) for key in ("subentry_id", "subentry_type", "title"))
        and _is_mapping(row.get("data"))
    )


def _part(row: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("subentry_id", "subentry_type", "title", "data")
    return {**{key: row[key] for key in keys}, "unique_id": None}


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
    id_is_dotted=True,
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
        "unique_id": TEXT,
        "pref_disable_new_entities": Field("true or false", lambda _: True, default=False),
        "pref_disable_polling": Field("true or false", lambda _: True, default=False),
        "version": _ONE,
        "minor_version": _ONE,
        **_TIMES,
    },
    {3: "created_at", 4: "discovery_keys", 5: "subentries"},
    _finished_entry,
)
