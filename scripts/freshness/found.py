"""What a reader found, and the proposal that is written of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from scripts.library.edit import flow

from .known import Known
from .releases import Held, Listed, is_new, newest, renewed

REVIEW_AFTER: Final = timedelta(days=90)
_HEAD: Final = """\
# Proposed by scripts/refresh. Nothing here is a fact yet: compare it with the source, delete what
# is wrong, and then run
#   scripts/refresh accept {file}
"""


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What a list of releases proves; used where the library has no list of that source yet.

    `name`: how it is called then. `marks`: what its address has in it, to find a list by.
    """

    name: str
    marks: str
    concludes: tuple[str, ...] = ()
    regional: bool = True

    def in_library(self, one: Listed, held: Held, *, by_branch: bool) -> str | None:
        """Return the name of the library's list of this source for a release, None for none.

        That is the one that its part of the source is called, else the one of its model's rows,
        else the first. `by_branch`: its model stands under several branches, which are different
        hardware, so that only a list that is judged by the branch will do.
        """
        names = [
            name
            for name, content in held.lists.items()
            if any(self.marks in source["url"] for source in content["sources"])
        ]
        if by_branch:
            names = [name for name in names if held.lists[name].get("by_branch")] or names
        of_model = [held.rows[place]["list"] for place in held.places(one)]
        return next((name for name in (one.of, *of_model) if name in names), (*names, None)[0])


@dataclass(slots=True)
class Found:
    """What is new in one source.

    `releases`: by vendor, as a file of library/releases has them. `renewed`: by vendor, rows
    that the source calls the newest longer than the library says. `vulnerabilities`: fields to
    set, by CVE. `to_write`: what no program can turn into a fact. `passed_over`: how much was
    left out, by the reason.
    """

    releases: dict[str, dict[str, Any]] = field(default_factory=dict)
    renewed: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    vulnerabilities: list[dict[str, Any]] = field(default_factory=list)
    to_write: list[dict[str, Any]] = field(default_factory=list)
    passed_over: dict[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Return whether anything is new."""
        return bool(self.releases or self.renewed or self.vulnerabilities or self.to_write)

    def pass_over(self, why: str) -> None:
        """Count one thing that is left out."""
        self.passed_over[why] = self.passed_over.get(why, 0) + 1

    def propose(self, listed: Iterable[Listed], facts: ListFacts, url: str, known: Known) -> None:
        """Add the releases that are new, and the rows that are still the newest."""
        for one in newest(listed):
            held = known.releases.get(one.vendor, Held())
            if is_new(one, held):
                branches = held.branches(one)
                several = bool(one.branch) and bool(branches - {one.branch})
                if several and one.branch not in branches:
                    self._new_branch(one, branches)
                name = facts.in_library(one, held, by_branch=several) or one.of or facts.name
                self._release(one, name, facts, url, known)
            else:
                for place in renewed(one, held):
                    self._renewed(one, held.rows[place])

    def _new_branch(self, one: Listed, branches: frozenset[str]) -> None:
        """Tell that a name stands under several branches now: perhaps it is other hardware."""
        told = {"vendor": one.vendor, "models": list(one.names)}
        branch = {"new_branch": one.branch, "branches": sorted(branches)}
        self.to_write.append({**told, **branch, "look": "are these different hardware?"})

    def _release(self, one: Listed, name: str, facts: ListFacts, url: str, known: Known) -> None:
        entry = self.releases.setdefault(one.vendor, {"lists": {}, "releases": []})
        entry["releases"].append(one.as_row(name))
        source = {
            "url": url,
            "kind": "other",
            "read": "listing",
            "checked": known.today.isoformat(),
        }
        known_list = known.releases.get(one.vendor, Held()).lists.get(name)
        entry["lists"][name] = (
            {"sources": [source]}
            if known_list
            else {
                "concludes": list(facts.concludes),
                "regional": facts.regional,
                "sources": [source],
            }
        )

    def _renewed(self, one: Listed, row: Mapping[str, Any]) -> None:
        about = {key: row[key] for key in ("models", "hardware", "version", "build") if key in row}
        until = one.until.isoformat() if one.until else None
        entry = {"list": row["list"], **about, "latest_until": until}
        rows = self.renewed.setdefault(one.vendor, [])
        if entry not in rows:
            rows.append(entry)


def text_of(reader: str, source: str, found: Found, today: date, file: Path) -> str:
    """Return the proposal as YAML: one row a line, so that a person can delete one."""
    lines = [
        _HEAD.format(file=file),
        f"reader: {reader}\n",
        f"source: {flow(source)}\n",
        f"read: {flow(today.isoformat())}\n",
    ]
    if found.releases:
        lines.append("releases:\n")
    for vendor, entry in found.releases.items():
        lines += [f"  {vendor}:\n", "    lists:\n"]
        lines += [f"      {name}: {flow(content)}\n" for name, content in entry["lists"].items()]
        lines.append("    releases:\n")
        lines += [f"      - {flow(row)}\n" for row in entry["releases"]]
    if found.renewed:
        lines.append("renewed:\n")
    for vendor, rows in found.renewed.items():
        lines.append(f"  {vendor}:\n")
        lines += [f"    - {flow(row)}\n" for row in rows]
    for name in ("vulnerabilities", "to_write"):
        if rows := getattr(found, name):
            lines.append(f"{name}:\n")
            lines += [f"  - {flow(row)}\n" for row in rows]
    if found.passed_over:
        lines.append(f"passed_over: {flow(found.passed_over)}\n")
    return "".join(lines)
