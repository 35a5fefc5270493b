"""A release that a source lists, and which of them the library doesn't have.

What is new is later than everything the library has for that model and hardware version: older
firmware tells nothing more of a camera.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from custom_components.camera_lifecycle.engine.firmware.compare import compare_versions
from custom_components.camera_lifecycle.engine.model_names import normal, plain_version

type Row = Mapping[str, Any]

SIGHTING: Final = "sighting"


@dataclass(frozen=True, slots=True)
class Listed:
    """One release in a source. The fields are those of library/schema/releases.schema.json.

    `names`: of exactly this model, the first one as the source has it. `until`: the last day on
    which the source is known to have called it the newest.
    """

    vendor: str
    names: tuple[str, ...]
    version: str
    hardware: str | None = None
    build: date | None = None
    published: date | None = None
    dating: str | None = None
    channel: str | None = None
    branch: str | None = None
    regions: tuple[str, ...] = ()
    until: date | None = None
    of: str = ""
    """The part of the source it stands in, where its list is called otherwise there."""

    @property
    def day(self) -> date | None:
        """Return the day that orders it: of its build, else of its publication."""
        return self.build or self.published

    @property
    def lines(self) -> Iterator[tuple[str, str, str]]:
        """Yield each normalised name with the hardware version and the branch."""
        hardware = plain_version(self.hardware) if self.hardware else ""
        yield from ((normal(name), hardware, self.branch or "") for name in self.names)

    def as_row(self, of: str) -> dict[str, Any]:
        """Return it as a row of the library, in the list called `of`."""
        row = {
            "list": of,
            "models": list(self.names),
            "hardware": [self.hardware] if self.hardware else None,
            "version": self.version,
            "build": _iso(self.build),
            "published": _iso(self.published),
            "dating": self.dating if self.published else None,
            "channel": self.channel,
            "branch": self.branch,
            "regions": list(self.regions) or None,
            "latest_until": _iso(self.until),
        }
        return {key: value for key, value in row.items() if value is not None}


@dataclass(frozen=True)
class Held:
    """What the library has of one vendor: its lists and its rows."""

    lists: Mapping[str, Any] = field(default_factory=dict)
    rows: Sequence[Row] = ()

    def places(self, one: Listed) -> list[int]:
        """Return the places of the rows of the same model and hardware version."""
        found = (self._by_line.get((name, hardware), ()) for name, hardware, _ in one.lines)
        return list(dict.fromkeys(place for places in found for place in places))

    def branches(self, one: Listed) -> frozenset[str]:
        """Return the branches under which its first name stands, whatever the hardware."""
        return frozenset(self._branches.get(normal(one.names[0]), ()))

    @cached_property
    def _by_line(self) -> Mapping[tuple[str, str], list[int]]:
        found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for index, row in enumerate(self.rows):
            for name in row["models"]:
                for hardware in row.get("hardware", ("",)):
                    found[normal(name), plain_version(hardware)].append(index)
        return found

    @cached_property
    def _branches(self) -> Mapping[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            if row.get("branch") and row.get("channel") != SIGHTING:
                for name in row["models"]:
                    found[normal(name)].add(row["branch"])
        return found


def newest(listed: Iterable[Listed]) -> list[Listed]:
    """Return the latest of each model, hardware version, branch, and region, in their order.

    Every version that was seen somewhere counts: each of them bounds the days of its neighbours.
    """
    best: dict[tuple[object, ...], Listed] = {}
    for one in listed:
        for line in one.lines:
            seen = one.version if one.channel == SIGHTING else None
            key = (one.vendor, *line, one.regions, one.channel, seen)
            if key not in best or _is_later(one, best[key]):
                best[key] = one
    return list(dict.fromkeys(best.values()))


def is_new(one: Listed, held: Held) -> bool:
    """Return whether it is later than everything that the library has for its line.

    What was seen somewhere is new where the library doesn't have that version.
    """
    rows = _rows_of(one, held)
    if one.channel == SIGHTING:
        return not any(_same(one, row) for row in rows)
    return not any(_same(one, row) or not _row_is_older(one, row) for row in rows)


def renewed(one: Listed, held: Held) -> Iterator[int]:
    """Yield the places of rows that are this release, and that the source calls newest longer."""
    for place in held.places(one):
        row = held.rows[place]
        until = row.get("latest_until")
        if one.until and _same(one, row) and until and until < one.until.isoformat():
            yield place


def _rows_of(one: Listed, held: Held) -> list[Row]:
    """Return the library's rows of the same line, branch, and region."""
    return [
        row
        for row in (held.rows[place] for place in held.places(one))
        if (one.channel == SIGHTING or row.get("channel") != SIGHTING)
        and _meet(one.branch, row.get("branch"))
        and _regions_meet(one.regions, row.get("regions"))
    ]


def _meet(branch: str | None, other: str | None) -> bool:
    return not branch or not other or f"{branch}.".startswith(f"{other}.") or branch == other


def _regions_meet(regions: Sequence[str], others: Sequence[str] | None) -> bool:
    return not regions or not others or bool(set(regions) & set(others))


def _same(one: Listed, row: Row) -> bool:
    builds = {_iso(one.build), row.get("build")} - {None}
    return bool(row["version"] == one.version and len(builds) <= 1)


def _row_is_older(one: Listed, row: Row) -> bool:
    """Return whether a row of the library is older; what can't be compared is not."""
    day, theirs = one.day, row.get("build") or row.get("published")
    if day and theirs and day.isoformat() != theirs:
        return bool(theirs < day.isoformat())
    return compare_versions(one.version, row["version"]) == 1


def _is_later(one: Listed, other: Listed) -> bool:
    if one.day and other.day and one.day != other.day:
        return one.day > other.day
    return compare_versions(one.version, other.version) == 1


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
