"""Reads a Home Assistant configuration folder: its registries, and nothing is written.

The three files that matter are read, made whole where an older or hand-made one leaves
keys out, and given to Home Assistant's own registries in a private temporary folder. So
the audit sees what the integration would see, moves between versions included.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from ..engine.load import Library
from .source import AuditedCamera, AuditSource

_EPOCH: Final = "1970-01-01T00:00:00+00:00"
_TIMES: Final = {"created_at": _EPOCH, "modified_at": _EPOCH}

DEVICE: Final[Mapping[str, Any]] = {
    **dict.fromkeys(
        (
            *("area_id", "composite_device_id", "composite_primary_config_entry"),
            *("config_entry_id", "config_subentry_id", "configuration_url", "disabled_by"),
            *("entry_type", "hw_version", "manufacturer", "model", "model_id", "name"),
            *("name_by_user", "primary_config_entry", "serial_number", "split_at"),
            *("sw_version", "via_device_id"),
        )
    ),
    "connections": [],
    "identifiers": [],
    "labels": [],
    "config_entries": [],
    "config_entries_subentries": {},
    "has_composite_identifiers": False,
    **_TIMES,
}
ENTITY: Final[Mapping[str, Any]] = {
    **dict.fromkeys(
        (
            *("area_id", "capabilities", "config_entry_id", "config_subentry_id", "device_class"),
            *("device_id", "disabled_by", "entity_category", "hidden_by", "icon", "name"),
            *("object_id_base", "original_device_class", "original_icon", "original_name"),
            *("previous_unique_id", "suggested_object_id", "translation_key"),
            *("unit_of_measurement",),
        )
    ),
    "aliases": [],
    "aliases_v2": [],
    "categories": {},
    "labels": [],
    "options": {},
    "has_entity_name": False,
    "supported_features": 0,
    "platform": "",
    **_TIMES,
}
ENTRY: Final[Mapping[str, Any]] = {
    "data": {},
    "options": {},
    "subentries": [],
    "discovery_keys": {},
    "title": "",
    **dict.fromkeys(("disabled_by", "unique_id")),
    "pref_disable_new_entities": False,
    "pref_disable_polling": False,
    "source": "user",
    "version": 1,
    "minor_version": 1,
    **_TIMES,
}
# file: (list in its data, key that names a row, what a row may leave out)
FILES: Final = {
    "core.config_entries": ("entries", "entry_id", ENTRY),
    "core.device_registry": ("devices", "id", DEVICE),
    "core.entity_registry": ("entities", "entity_id", ENTITY),
}
NEWEST: Final = {
    "core.config_entries": (1, 5),
    "core.device_registry": (3, 4),
    "core.entity_registry": (1, 23),
}


class FolderError(Exception):
    """The folder cannot be read as a Home Assistant configuration folder."""


def read_folder(path: Path, library: Library) -> AuditSource:
    """Return the cameras of the folder, its own name and country, and what was wrong with it.

    Raises FolderError when nothing can be said at all.
    """
    storage = path / ".storage"
    if not (storage / "core.device_registry").is_file():
        raise FolderError("holds no .storage/core.device_registry of Home Assistant")
    problems: list[str] = []
    core = _core(storage / "core.config", problems)
    with TemporaryDirectory(prefix="camera_lifecycle-") as private:
        copy = Path(private) / ".storage"
        copy.mkdir()
        for name in FILES:
            data = _whole(storage / name, problems)
            (copy / name).write_text(json.dumps(data), "utf-8")
        # the registries need Home Assistant, which record files do not
        from .notes import areas, plans  # noqa: PLC0415 - the same
        from .registries import async_build_inventory  # noqa: PLC0415 - a second to load

        try:
            cameras = asyncio.run(async_build_inventory(private, library))
        except Exception as err:
            raise FolderError(f"its registries cannot be read: {err!r}") from err
    places, planned = areas(storage), plans(storage)
    found = tuple(
        AuditedCamera(one.as_camera, one.name, places.get(one.area_id or ""), planned.get(one.id))
        for one in cameras
    )
    return AuditSource(core.get("location_name", path.name), found, core.get("country"), problems)


def _core(file: Path, problems: list[str]) -> Mapping[str, str]:
    """Return what the folder says of itself in words, such as its name and its country."""
    found = _json(file, problems)
    data = found.get("data") if isinstance(found, dict) else None
    said = data.items() if isinstance(data, dict) else ()
    return {key: value for key, value in said if isinstance(value, str) and value}


def _json(file: Path, problems: list[str]) -> Any:
    """Return what a file holds, None for a damaged one, which is told with its line."""
    try:
        return json.loads(file.read_bytes())
    except OSError as err:
        problems.append(f"{file}: {err.strerror}")
    except json.JSONDecodeError as err:
        problems.append(f"{file}, line {err.lineno}: is not JSON: {err.msg} (column {err.colno})")
    except ValueError as err:
        problems.append(f"{file}: is not JSON: {err}")
    return None


def _whole(file: Path, problems: list[str]) -> dict[str, Any]:
    """Return a registry's file with every row whole; rows that name nothing are told."""
    rows_key, name_key, defaults = FILES[file.name]
    found = _json(file, problems)
    outer = found if isinstance(found, dict) else {}
    data = outer.get("data") if isinstance(outer.get("data"), dict) else {}
    rows = data.get(rows_key) if isinstance(data, dict) else None
    good: list[dict[str, Any]] = []
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict) and isinstance(row.get(name_key), str):
            good.append(_filled(row, defaults))
        else:
            problems.append(f"{file}: {rows_key}[{number}] has no {name_key}")
    major, minor = _version(outer, good, file.name)
    lists: dict[str, list[Any]] = {
        "deleted_devices": [],
        "deleted_entities": [],
        "child_devices": [],
    }
    kept = {key: value for key, value in (data or {}).items() if not key.startswith("deleted_")}
    return {
        "version": major,
        "minor_version": minor,
        "key": file.name,
        "data": {**lists, **kept, rows_key: good},
    }


def _filled(row: dict[str, Any], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with every key that Home Assistant reads."""
    filled = {**defaults, **row}
    if "entity_id" in row:
        filled.setdefault("id", row["entity_id"].replace(".", "_"))
        filled.setdefault("unique_id", row["entity_id"])
    if "entry_id" in row:
        filled.setdefault("domain", "")
    if "config_entries" in filled:
        owners = filled["config_entries"] or [filled["config_entry_id"]]
        filled["config_entry_id"] = filled["config_entry_id"] or owners[0]
        filled["config_entries"] = owners
        filled["config_entries_subentries"] = filled["config_entries_subentries"] or {
            owner: [None] for owner in owners if owner
        }
    return filled


def _version(outer: Mapping[str, Any], rows: list[dict[str, Any]], name: str) -> tuple[int, int]:
    """Return the version that a file states; one that states none is taken as new or old."""
    major, minor = outer.get("version"), outer.get("minor_version")
    if isinstance(major, int) and isinstance(minor, int):
        return major, minor
    several = any(len(row.get("config_entries", ())) > 1 for row in rows)
    return (1, 12) if several else NEWEST[name]
