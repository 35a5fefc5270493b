"""Reads the registries of a Home Assistant configuration folder; writes nothing into it.

Three files are read, completed where an older or hand-made one leaves keys out, and loaded by
Home Assistant's own registries from a private temporary folder. So the audit sees what the
integration would see, migrations between versions included.
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
FILES: Final = {
    "core.config_entries": ("entries", "entry_id", ENTRY),
    "core.device_registry": ("devices", "id", DEVICE),
    "core.entity_registry": ("entities", "entity_id", ENTITY),
}
"""By file: the list in its data, the key that identifies a row, the defaults of a row."""
NEWEST_VERSIONS: Final = {
    "core.config_entries": (1, 5),
    "core.device_registry": (3, 4),
    "core.entity_registry": (1, 23),
}
"""By file: the storage version (major, minor) that the defaults above complete."""


class FolderError(Exception):
    """The folder cannot be read as a Home Assistant configuration folder."""


def read_folder(path: Path, library: Library) -> AuditSource:
    """Return the cameras of the folder, the home's name and country, and the problems met.

    Raises FolderError where it holds no registry that can be read.
    """
    storage = path / ".storage"
    if not (storage / "core.device_registry").is_file():
        raise FolderError("contains no .storage/core.device_registry of Home Assistant")
    problems: list[str] = []
    core_config = _read_core_config(storage / "core.config", problems)
    with TemporaryDirectory(prefix="camera_lifecycle-") as private:
        copy = Path(private) / ".storage"
        copy.mkdir()
        for name in FILES:
            data = _read_registry(storage / name, problems)
            (copy / name).write_text(json.dumps(data), "utf-8")
        # the registries need Home Assistant, which record files do not
        from .notes import read_areas, read_noted_plans  # noqa: PLC0415 - the same
        from .registries import async_build_inventory  # noqa: PLC0415 - a second to load

        try:
            fleet = asyncio.run(async_build_inventory(private, library))
        except Exception as err:
            raise FolderError(f"the registries can't be read: {err!r}") from err
    areas, plans = read_areas(storage), read_noted_plans(storage)
    cameras = tuple(
        AuditedCamera(
            camera.as_camera,
            camera.name,
            areas.get(camera.area_id or ""),
            plans.get(camera.id),
            camera.identity,
        )
        for camera in fleet
    )
    return AuditSource(
        core_config.get("location_name", path.name), cameras, core_config.get("country"), problems
    )


def _read_core_config(file: Path, problems: list[str]) -> Mapping[str, str]:
    """Return the texts of the core configuration, among them `location_name` and `country`."""
    content = _read_json(file, problems)
    data = content.get("data") if isinstance(content, dict) else None
    items = data.items() if isinstance(data, dict) else ()
    return {key: value for key, value in items if isinstance(value, str) and value}


def _read_json(file: Path, problems: list[str]) -> Any:
    """Return the content of a file; None for a damaged one, which is added to `problems`."""
    try:
        return json.loads(file.read_bytes())
    except OSError as err:
        problems.append(f"{file}: {err.strerror}")
    except json.JSONDecodeError as err:
        problems.append(f"{file}, line {err.lineno}: is not JSON: {err.msg} (column {err.colno})")
    except ValueError as err:
        problems.append(f"{file}: is not JSON: {err}")
    return None


def _read_registry(file: Path, problems: list[str]) -> dict[str, Any]:
    """Return a registry's file with complete rows; rows without id are added to `problems`."""
    rows_key, id_key, defaults = FILES[file.name]
    content = _read_json(file, problems)
    envelope = content if isinstance(content, dict) else {}
    data = envelope.get("data") if isinstance(envelope.get("data"), dict) else {}
    rows = data.get(rows_key) if isinstance(data, dict) else None
    complete: list[dict[str, Any]] = []
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict) and isinstance(row.get(id_key), str):
            complete.append(_completed(row, defaults))
        else:
            problems.append(f"{file}: {rows_key}[{number}] has no {id_key}")
    major, minor = _version(envelope, complete, file.name)
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
        "data": {**lists, **kept, rows_key: complete},
    }


def _completed(row: dict[str, Any], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with every key that Home Assistant reads."""
    completed = {**defaults, **row}
    if "entity_id" in row:
        completed.setdefault("id", row["entity_id"].replace(".", "_"))
        completed.setdefault("unique_id", row["entity_id"])
    if "entry_id" in row:
        completed.setdefault("domain", "")
    if "config_entries" in completed:
        owners = completed["config_entries"] or [completed["config_entry_id"]]
        completed["config_entry_id"] = completed["config_entry_id"] or owners[0]
        completed["config_entries"] = owners
        completed["config_entries_subentries"] = completed["config_entries_subentries"] or {
            owner: [None] for owner in owners if owner
        }
    return completed


def _version(envelope: Mapping[str, Any], rows: list[dict[str, Any]], name: str) -> tuple[int, int]:
    """Return the storage version of a file; for one without, what its rows look like."""
    major, minor = envelope.get("version"), envelope.get("minor_version")
    if isinstance(major, int) and isinstance(minor, int):
        return major, minor
    several = any(len(row.get("config_entries", ())) > 1 for row in rows)
    return (1, 12) if several else NEWEST_VERSIONS[name]
