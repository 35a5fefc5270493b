"""Counts what the library knows, how well it is verified, and what is due for review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from . import SECTIONS
from .read import Entry, newest_check


def report(entries: Iterable[Entry], today: date) -> str:
    """Return the report as Markdown. It is the same text for the same facts and day."""
    entries = list(entries)
    blocks = (
        _by_section(entries),
        _by_verification(entries),
        _overdue(entries, today),
        _without_lifecycle(entries),
    )
    return "\n\n".join(blocks)


def page(entries: Iterable[Entry]) -> str:
    """Return `docs/library.md`: the report as of the newest day on which a fact was checked."""
    entries = list(entries)
    day = newest_check(entries)
    head = (
        "# What the library holds",
        "Written by `scripts/build_library`: edit the facts in [`library/`](../library/) instead.",
        f"State of {day.isoformat()}. [How to add a fact](../CONTRIBUTING.md).",
    )
    return "\n\n".join([*head, report(entries, day)]) + "\n"


def _by_section(entries: list[Entry]) -> str:
    rows = []
    for section in SECTIONS:
        mine = [entry for entry in entries if entry.section == section]
        kinds = Counter(kind for entry in mine for kind in sources(entry.content))
        told = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
        rows.append(f"| {section} | {len(mine)} | {sum(kinds.values())} | {told} |")
    head = "| section | entries | sources | sources by kind |\n| --- | ---: | ---: | --- |\n"
    return "## Entries\n\n" + head + "\n".join(rows)


def sources(value: Any) -> Iterator[str]:
    """Yield the kind of every source below `value`."""
    if isinstance(value, dict):
        if "url" in value and "checked" in value:
            yield str(value.get("kind"))
        for part in value.values():
            yield from sources(part)
    elif isinstance(value, list):
        for part in value:
            yield from sources(part)


def _by_verification(entries: list[Entry]) -> str:
    counts = Counter(
        (entry.section, str(entry.content["verification"]))
        for entry in entries
        if "verification" in entry.content
    )
    rows = [f"| {section} | {how} | {count} |" for (section, how), count in sorted(counts.items())]
    head = "| section | verification | entries |\n| --- | --- | ---: |\n"
    return "## Verification\n\n" + head + "\n".join(rows)


def _overdue(entries: list[Entry], today: date) -> str:
    due = sorted(
        (str(entry.content["review_by"]), entry.section, entry.id)
        for entry in entries
        if "review_by" in entry.content
    )
    late = [row for row in due if row[0] < today.isoformat()]
    lines = [f"- {day}: {section}/{name}" for day, section, name in late]
    told = "\n".join(lines) if lines else "Nothing."
    return f"## Overdue for review\n\n{told}\n\n{len(due)} entries have a review date."


def _without_lifecycle(entries: list[Entry]) -> str:
    known = {
        str(vendor)
        for entry in entries
        if entry.section == "lifecycles"
        for vendor in entry.content.get("vendors", ())
    }
    missing = sorted(
        entry.id for entry in entries if entry.section == "vendors" and entry.id not in known
    )
    return f"## Vendors without lifecycle facts ({len(missing)})\n\n{', '.join(missing)}"
