"""Packs the releases: a row of plain values each, its days as numbers, its names ready to look up.

`engine/releases/facts.py` reads what stands here, in this order. What is missing at the end of a
row has its default: a falsy value. Models that were published the same firmware share a row: the
engine looks names up, and does not ask which of them are one model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from custom_components.camera_lifecycle.engine.model_names import plain_version
from custom_components.camera_lifecycle.engine.releases.facts import (
    CHANNELS,
    DATINGS,
    FIRST_DAY,
    WITHDRAWALS,
)

from .release_names import looked_up

_DEFAULTS: Final = (0, "")
_NAMES: Final = 6
"""Where the names stand in a row."""


def pack(section: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the section as `engine/releases/facts.py` reads it."""
    return {vendor: _vendor(entry) for vendor, entry in section.items()}


def _vendor(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a vendor published."""
    lists = list(entry["lists"])
    return {
        "lists": list(entry["lists"].values()),
        "releases": _shared(_release(row, lists, entry) for row in entry.get("releases", ())),
        "versions": [_trimmed(_version(row, lists)) for row in entry.get("versions", ())],
    }


def _shared(rows: Iterable[list[Any]]) -> list[list[Any]]:
    """Return the rows, those that differ in nothing but their names as one."""
    shared: dict[str, tuple[list[Any], list[str]]] = {}
    for row in rows:
        names = row[_NAMES]
        row[_NAMES] = ""
        shared.setdefault(repr(row), (row, []))[1].extend(names)
    for row, names in shared.values():
        row[_NAMES] = "|".join(dict.fromkeys(names))
    return [_trimmed(row) for row, _ in shared.values()]


def _release(row: Mapping[str, Any], lists: Sequence[str], entry: Mapping[str, Any]) -> list[Any]:
    """Return one release of a model, its names as a list."""
    hardware = dict.fromkeys(map(plain_version, row.get("hardware", ())))
    return [
        *_version(row, lists),
        looked_up(row, entry),
        "|".join(hardware),
        CHANNELS.index(row.get("channel", "general")),
        "|".join(row.get("regions", ())),
        _day(row.get("latest_until")),
        WITHDRAWALS.index(row.get("withdrawn", "")),
    ]


def _version(row: Mapping[str, Any], lists: Sequence[str]) -> list[Any]:
    """Return what every row begins with."""
    return [
        lists.index(row["list"]),
        row["version"],
        _day(row.get("build")),
        _day(row.get("published")),
        DATINGS.index(row.get("dating", "on")),
        row.get("branch", ""),
    ]


def _day(text: str | None) -> int:
    """Return a day as its distance from the first one that can stand here; 0 for none."""
    return (date.fromisoformat(text) - FIRST_DAY).days if text else 0


def _trimmed(row: list[Any]) -> list[Any]:
    """Return a row without the defaults at its end."""
    while row[-1] in _DEFAULTS:
        row.pop()
    return row
