"""Checks what the rows of `library/releases` say, each by itself and beside the others.

The engine trusts them blindly: a version in another form is never found, a row that fits several
hardware versions proves the wrong one, two newest releases of one line prove nothing, and of what a
list concludes, people are told all its sources.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any, Final

from custom_components.camera_lifecycle.engine.firmware.grammar import Grammar, Grammars
from custom_components.camera_lifecycle.engine.firmware.reading import read_record
from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.engine.model_names import normal, plain_version

from .read import Entry, Problem, newest_check
from .release_names import looked_up

type Row = Mapping[str, Any]

NO_NAME: Final = frozenset("*?|")
"""`*` and `?` stand for a family, which is no model; `|` parts the names of a packed row."""


def release_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield what is wrong with the releases, all else being sound."""
    entries = list(entries)
    vendors = {entry.id: entry.content for entry in entries if entry.section == "vendors"}
    grammars = Grammars.from_json({e.id: e.content for e in entries if e.section == "firmware"})
    for entry in entries:
        if entry.section != "releases":
            continue
        if entry.id not in vendors:
            yield Problem(entry.file, f"id: {entry.id!r} isn't in library/vendors")
            continue
        grammar = grammars.of_vendor(entry.id, vendors[entry.id].get("firmware"))
        for what in (
            *_shared_lists(entry.content),
            *_rows(entry, grammar, grammars),
            *_lines(entry.content),
        ):
            yield Problem(entry.file, what)


def _shared_lists(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield lists of which people would be told sources that don't hold what is concluded."""
    for name, of in content["lists"].items():
        if of["concludes"] and len(of["sources"]) > 1:
            yield f"lists: {name} concludes something, so it has one source, that of all its rows"


def _rows(entry: Entry, grammar: Grammar | None, grammars: Grammars) -> Iterator[str]:
    """Yield what is wrong with a row by itself."""
    last = newest_check([entry])
    for kind, row in _all_rows(entry.content):
        of = entry.content["lists"].get(row["list"])
        if of is None:
            yield f"{kind}: {row['list']!r} isn't in lists"
            continue
        wrong = (
            *_version(row, grammar, grammars, last),
            *_days(row, last),
            *_names(row),
            *(_conclusions(row, of) if kind == "releases" else ()),
        )
        yield from (f"{_told(row)}: {what}" for what in wrong)


def _all_rows(content: Mapping[str, Any]) -> Iterator[tuple[str, Row]]:
    for kind in ("releases", "versions"):
        for row in content.get(kind, ()):
            yield kind, row


def _told(row: Row) -> str:
    """Return how a row is named in a problem."""
    return " ".join((*row.get("models", ())[:1], row["version"]))


def _version(row: Row, grammar: Grammar | None, grammars: Grammars, today: date) -> Iterator[str]:
    """Yield a version that a device's own, read by the vendor's grammar, is never equal to."""
    version = row["version"]
    record = Record("release", sw_version=version)
    read = read_record(record, (grammar,) if grammar else (), grammars, today)
    if read.version != version:
        yield f"the vendor's firmware grammar reads the version as {read.version!r}"
    branch = row.get("branch")
    if branch and not f"{version}.".startswith(f"{branch}."):
        yield f"branch {branch} isn't the beginning of the version"


def _days(row: Row, last: date) -> Iterator[str]:
    """Yield days in an order in which they can't have been, and days after the last check."""
    build, published = row.get("build"), row.get("published")
    if build and published and build > published:
        yield f"build {build} is after published {published}"
    for field in ("build", "published", "latest_until"):
        if row.get(field, "") > last.isoformat():
            yield f"{field} {row[field]} is after the last check"
    first = published if row.get("dating", "on") == "on" else build
    if (until := row.get("latest_until")) and until < (first or build or until):
        yield f"latest_until {until} is before the release"


def _names(row: Row) -> Iterator[str]:
    for name in row.get("models", ()):
        if NO_NAME & set(name) or not normal(name):
            yield f"{name!r} isn't the name of a model"


def _conclusions(row: Row, of: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a row lacks so that its list could prove what it says it proves."""
    if row.get("channel", "general") != "general":
        return
    newest = row.get("latest_until")
    if of["concludes"] == ["newest_known"] and not newest:
        yield "newest_known needs latest_until"
    if newest and "newest_known" not in of["concludes"]:
        yield "latest_until needs a list that concludes newest_known"
    if newest and of.get("rebuilt") and "build" not in row:
        yield "of a list of rebuilt versions, newest_known needs build"
    if of["regional"] and "newer_exists" in of["concludes"] and "regions" not in row:
        yield "newer_exists of a regional list needs regions"
    if of.get("by_branch") and "branch" not in row:
        yield "a list by branch needs branch"


def _lines(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield what rows say together of one model, or of one model and hardware version."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in content.get("releases", ()):
        for name in looked_up(row, content):
            by_name[name].append(row)
    for name, rows in by_name.items():
        if len({"hardware" in row for row in rows}) > 1:
            yield f"{name}: hardware is missing in some of its rows, which the engine never uses"
        yield from (f"{name}: {what}" for what in _contradictions(rows))


def _contradictions(rows: list[Row]) -> Iterator[str]:
    """Yield lines that have several newest releases, and releases that stand twice."""
    newest: dict[tuple[str, ...], tuple[str, str | None]] = {}
    seen: set[tuple[Any, ...]] = set()
    for row in rows:
        release = row["version"], row.get("build")
        for line in _lines_of(row):
            whole = row["models"][0], *line, release, row.get("published")
            if whole in seen:
                yield f"{row['version']} stands twice"
            seen.add(whole)
            if "latest_until" in row and newest.setdefault(line, release) != release:
                yield f"{row['version']} and {newest[line][0]} can't both be the newest"


def _lines_of(row: Row) -> Iterator[tuple[str, ...]]:
    """Yield list, hardware version, region and branch of each line that a row is for."""
    versions = map(plain_version, row.get("hardware", [""]))
    for hardware, region in product(versions, row.get("regions", [""])):
        yield row["list"], hardware, region, row.get("branch", "")
