"""Reads one file of Home Assistant's storage so that its registries can load it.

What is wrong is told in a sentence that names file, row and field, never a value: config
entries hold passwords. All else is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
import math
from pathlib import Path
from typing import Any, Final

from .files import FileError, read_stored
from .json_text import JsonError, parse_json
from .problems import Problems
from .registry_rows import CHILD_DEVICE, DEVICE, ENTITY, ENTRY
from .rows import RowKind, completed, is_identified

_DEVICES: Final = "devices"
_OWNER: Final = "config_entry_id"
_FIRST_MINOR: Final = 1
_NEWEST_MINOR: Final = 2**31
_MAX_NUMBER: Final = 2**63
_MAX_DEPTH: Final = 50
MAX_ROWS: Final = 100_000
"""Rows of a list that are read: the largest homes have some 50,000 entities."""


type _Row = tuple[Mapping[str, Any], dict[str, Any]]
"""A row as it stands in the file, and completed."""


@dataclass(frozen=True, slots=True)
class RegistryFile:
    """The lists of a file and what their rows are; the newest major version that is known.

    `empty`: the other parts of its data that Home Assistant asks for.
    """

    lists: Mapping[str, RowKind]
    newest: int
    empty: Mapping[str, Any]


FILES: Final = {
    "core.config_entries": RegistryFile({"entries": ENTRY}, 1, {}),
    "core.device_registry": RegistryFile(
        {_DEVICES: DEVICE, "child_devices": CHILD_DEVICE}, 3, {"deleted_devices": []}
    ),
    "core.entity_registry": RegistryFile(
        {"entities": ENTITY},
        1,
        {"deleted_entities": [], "settings": {"entity_id_parts": None}},
    ),
}


def read_registry(file: Path, problems: Problems) -> tuple[dict[str, Any], bool]:
    """Return a registry's file with complete rows, and whether there was one to be read at all.

    What is wrong is added to `problems`.
    """
    form = FILES[file.name]
    content = read_json(file, problems)
    if content is None or (data := _data(content, form, file, problems)) is None:
        return _written(file.name, form, (form.newest, _FIRST_MINOR), {}), False
    found = {
        key: _rows(data, key, kind, file, problems)
        for key, kind in form.lists.items()
        if key in data or kind is not CHILD_DEVICE
    }
    is_read = isinstance(data.get(next(iter(form.lists))), list)
    return _written(file.name, form, _version(content, form, found), found), is_read


def _written(
    name: str,
    form: RegistryFile,
    version: tuple[int, int],
    found: Mapping[str, Iterable[_Row]],
) -> dict[str, Any]:
    """Return the content of a file with these rows, as Home Assistant writes it."""
    complete = {key: [row for _, row in found.get(key, ())] for key in form.lists}
    major, minor = version
    return {
        "version": major,
        "minor_version": minor,
        "key": name,
        "data": {**form.empty, **complete},
    }


def read_json(file: Path, problems: Problems) -> dict[str, Any] | None:
    """Return the object in a file; None where there is none, which is added to `problems`."""
    try:
        content = parse_json(read_stored(file).decode("utf-8-sig"))
    except FileError as err:
        problems.add(file, str(err))
    except UnicodeDecodeError:
        problems.add(file, "is not JSON: it is not UTF-8")
    except JsonError as err:
        problems.add(file, str(err), err.line)
    else:
        if isinstance(content, dict):
            return content
        problems.add(file, "isn't a JSON object")
    return None


def _rows(
    data: Mapping[str, Any], key: str, kind: RowKind, file: Path, problems: Problems
) -> list[_Row]:
    """Return each row of a list as it is and completed; what is wrong goes to `problems`."""
    rows = data.get(key)
    if not isinstance(rows, list):
        problems.add(file, f"data.{key} must be a list")
        return []
    found: list[_Row] = []
    if len(rows) > MAX_ROWS:
        problems.add(file, f"data.{key} has more than {MAX_ROWS} rows; the others were left out")
    for number, row in enumerate(rows[:MAX_ROWS]):
        if not is_identified(row, kind):
            problems.add(file, f"{key}[{number}] has no {kind.id_key}")
        elif not _is_storable(row):
            problems.add(file, f"{key}[{number}] holds a number or a text that can't be read")
        else:
            complete, told = completed(row, kind)
            for sentence in told:
                problems.add(file, f"{key}[{number}], {sentence}")
            found.append((row, complete))
    return found


def _data(
    content: Mapping[str, Any], form: RegistryFile, file: Path, problems: Problems
) -> dict[str, Any] | None:
    """Return the data of a file; None where it cannot be read, which goes to `problems`."""
    version, data = content.get("version"), content.get("data")
    if isinstance(version, int) and version > form.newest:
        problems.add(
            file,
            f"was written by a newer Home Assistant: its version is {version},"
            f" this one reads registries up to {form.newest}",
        )
        return None
    if not isinstance(data, dict):
        problems.add(file, "data must be an object")
        return None
    return data


def _version(
    content: Mapping[str, Any], form: RegistryFile, found: Mapping[str, Iterable[_Row]]
) -> tuple[int, int]:
    """Return the storage version (major, minor) of a file.

    One without a minor version is 1, as Home Assistant takes it; but its rows may be of a later
    one (somebody cut them out of their file), and what these hold is not to be lost.
    """
    rows = [row for list_of_rows in found.values() for row, _ in list_of_rows]
    major: Any = content.get("version")
    minor: Any = content.get("minor_version")
    if not _is_version(major):
        owned = any(_OWNER in row and "config_entries" not in row for row in rows)
        major = form.newest if _DEVICES not in form.lists or owned else 1
    if _is_version(minor):
        return major, minor
    kind = next(iter(form.lists.values()))
    fields = {key for row in rows for key in row}
    return major, max(
        (since for since, key in kind.since.items() if key in fields), default=_FIRST_MINOR
    )


def _is_version(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < _NEWEST_MINOR


def _is_storable(value: Any, depth: int = 0) -> bool:
    """Return whether Home Assistant reads `value` again once it is written.

    No number too large, no half character, nothing nested deeply.
    """
    if isinstance(value, list | dict):
        parts = (*value, *value.values()) if isinstance(value, dict) else value
        return depth <= _MAX_DEPTH and all(_is_storable(part, depth + 1) for part in parts)
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value)
    if isinstance(value, int):
        return -_MAX_NUMBER <= value < 2 * _MAX_NUMBER
    return not isinstance(value, float) or math.isfinite(value)
