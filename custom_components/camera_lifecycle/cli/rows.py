"""Checks the fields of a registry's rows, and completes them where they lack.

Home Assistant reads its own files without looking, and one wrong value costs it the whole file.
Here a wrong value costs itself: it is told, and its default stands in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final


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
    id_is_dotted: bool = False


def is_scalar(value: Any) -> bool:
    """Return whether `value` is a text or a number."""
    return isinstance(value, str | int | float) and not isinstance(value, bool)


TEXT: Final = Field("text or null", lambda value: value is None or is_scalar(value))
"""A field that is text; devices and people write numbers there, which are read as text."""


def is_identified(row: Any, kind: RowKind) -> bool:
    """Return whether `row` is a row of this kind at all: an object with its id."""
    if not isinstance(row, dict):
        return False
    identifier = row.get(kind.id_key)
    if not isinstance(identifier, str) or not identifier:
        return False
    return not kind.id_is_dotted or all(identifier.partition("."))


def completed(row: Mapping[str, Any], kind: RowKind) -> tuple[dict[str, Any], list[str]]:
    """Return a row with every field that Home Assistant reads, and what was wrong with others."""
    wrong = [
        name for name, field in kind.fields.items() if name in row and not field.is_right(row[name])
    ]
    told = [
        f"field {name}: must be {kind.fields[name].expected}; it was left out" for name in wrong
    ]
    kept = {
        name: str(value) if is_scalar(value) and kind.fields.get(name) is TEXT else value
        for name, value in row.items()
        if name not in wrong
    }
    defaults = {name: field.default for name, field in kind.fields.items()}
    return kind.finish({**defaults, **kept}, row), told
