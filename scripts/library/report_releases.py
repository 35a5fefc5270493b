"""Counts the releases: of how many models they are known, and for how many they are young."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from custom_components.camera_lifecycle.engine.model_names import normal, plain_version
from custom_components.camera_lifecycle.engine.months import months_later
from custom_components.camera_lifecycle.engine.releases.facts import Conclusion, Release, Releases
from custom_components.camera_lifecycle.engine.releases.maintained import (
    MAINTAINED_MONTHS,
    PUBLISHED,
)

from . import pack_releases
from .read import Entry

_HEAD: Final = (
    "| Vendor | Releases | Lines | Names | Maintained lines |",
    "| --- | ---: | ---: | ---: | ---: |",
)

type Line = tuple[str, str]
"""The name of a model, which stands first in its row, and a hardware version; "" for all."""


def release_counts(entries: Iterable[Entry], today: date) -> str:
    """Return a table of the releases by vendor as Markdown, as of `today`."""
    counted = {entry.id: _counts(entry, today) for entry in entries if entry.section == "releases"}
    counted["All"] = [sum(column) for column in zip([0] * 4, *counted.values(), strict=True)]
    rows = [f"| {name} | {' | '.join(map(str, counts))} |" for name, counts in counted.items()]
    told = (
        "A line is a model in one hardware version. A maintained line has a release that was "
        f"published or built in the last {MAINTAINED_MONTHS} months, from a list that proves it."
    )
    return "\n".join(("## Releases", "", told, "", *_HEAD, *rows))


def _counts(entry: Entry, today: date) -> list[int]:
    """Return the numbers of releases, lines, names, and maintained lines."""
    rows = entry.content.get("releases", ())
    lines = {line for row in rows for line in _lines(row)}
    names = {normal(name) for row in rows for name in row["models"]}
    maintained = {
        line for row in rows if _maintains(_release(entry, row), today) for line in _lines(row)
    }
    return [len(rows), len(lines), len(names), len(maintained)]


def _lines(row: dict[str, Any]) -> Iterator[Line]:
    for version in row.get("hardware", [""]):
        yield normal(row["models"][0]), plain_version(version)


def _release(entry: Entry, row: dict[str, Any]) -> Release:
    """Return a row as the engine reads it."""
    alone = {"lists": entry.content["lists"], "releases": [row]}
    releases = Releases.from_json(pack_releases.pack({entry.id: alone}))
    return releases.of(entry.id, (normal(row["models"][0]),))[0]


def _maintains(release: Release, today: date) -> bool:
    """Return whether it proves on `today` that its model is maintained."""
    day = release.proven_day
    return (
        day is not None
        and release.channel in PUBLISHED
        and release.proves(Conclusion.MAINTAINED)
        and day <= today <= months_later(day, MAINTAINED_MONTHS)
    )
