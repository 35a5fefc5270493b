"""Moves what a person has checked from a proposal into the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from scripts.library import FACTS
from scripts.library.check import entry_problems
from scripts.library.edit import Document, EditError, block, flow
from scripts.library.parts import schemas
from scripts.library.read import Entry, parse_yaml, read_library

from .found import REVIEW_AFTER


class NotAcceptedError(Exception):
    """Why nothing was written, in one or more lines."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the library and its new text."""

    section: str
    file: Path
    text: str

    @property
    def entry(self) -> Entry:
        """Return it as it will be read."""
        return Entry(self.section, self.file, parse_yaml(self.text))


def accept(file: Path) -> list[str]:
    """Write what `file` proposes into the library; return the lines that tell of it.

    All of it is checked before anything is written: raises `NotAcceptedError` where something
    is wrong, and then the library is as it was.
    """
    proposal = _proposal(file)
    changes = list(_changes(proposal))
    entries, _ = read_library()
    changed = {change.file: change.entry for change in changes}
    after = [changed.pop(entry.file, entry) for entry in entries] + list(changed.values())
    problems = [
        f"{change.file.relative_to(FACTS.parent, walk_up=True)}: {what}"
        for change in changes
        for what in entry_problems(change.entry, after)
    ]
    if problems:
        raise NotAcceptedError("\n".join(problems))
    for change in changes:
        change.file.write_text(change.text, "utf-8")
    return [
        *(f"Changed {change.file.relative_to(FACTS.parent, walk_up=True)}." for change in changes),
        *_left(proposal),
    ]


def _proposal(file: Path) -> Mapping[str, Any]:
    try:
        proposal = parse_yaml(file.read_text("utf-8"))
    except (OSError, ValueError) as err:
        raise NotAcceptedError(f"{file}: {err}") from err
    except Exception as err:  # whatever PyYAML raises for a file that a person has edited
        raise NotAcceptedError(f"{file}: isn't YAML: {err}") from err
    if not isinstance(proposal, dict) or "reader" not in proposal:
        raise NotAcceptedError(f"{file}: isn't a proposal of scripts/refresh")
    return proposal


def _changes(proposal: Mapping[str, Any]) -> Iterator[Change]:
    vendors = {**proposal.get("releases", {}), **proposal.get("renewed", {})}
    try:
        for vendor in vendors:
            entry = proposal.get("releases", {}).get(vendor, {})
            yield _releases(vendor, entry, proposal.get("renewed", {}).get(vendor, ()))
        for fields in proposal.get("vulnerabilities", ()):
            yield _vulnerability(fields)
    except (EditError, KeyError, TypeError, OSError) as err:
        raise NotAcceptedError(f"{proposal['reader']}: {err}") from err


def _releases(vendor: str, entry: Mapping[str, Any], renewed: Any) -> Change:
    """Return a file of releases with the proposed rows, or a new one."""
    file = FACTS / "releases" / f"{vendor}.yaml"
    if not file.exists():
        return Change("releases", file, _new_file(vendor, entry))
    document = Document(file.read_text("utf-8"))
    for name, content in entry.get("lists", {}).items():
        _read_again(document, name, content)
    for row in entry.get("releases", ()):
        document.append(["releases"], row)
    for row in renewed:
        document.put(["releases", _place(document, row), "latest_until"], row["latest_until"])
    return Change("releases", file, document.text())


def _read_again(document: Document, name: str, content: Mapping[str, Any]) -> None:
    """Add a list, or note where and when the one that is there was read again."""
    if name not in document.data["lists"]:
        document.put(["lists", name], content)
        return
    sources = document.data["lists"][name]["sources"]
    for source in content["sources"]:
        places = [at for at, known in enumerate(sources) if known["url"] == source["url"]]
        if places:
            document.put(["lists", name, "sources", places[0], "checked"], source["checked"])
        else:
            document.append(["lists", name, "sources"], source)


def _place(document: Document, row: Mapping[str, Any]) -> int:
    """Return the place of the row that a renewal is about."""
    about = {key: value for key, value in row.items() if key != "latest_until"}
    for place, known in enumerate(document.data["releases"]):
        if {key: known.get(key) for key in about} == about:
            return place
    raise EditError(f"no row is {flow(about)}")


def _new_file(vendor: str, entry: Mapping[str, Any]) -> str:
    """Return the text of a vendor's first releases."""
    checked = max(
        source["checked"] for content in entry["lists"].values() for source in content["sources"]
    )
    review = date.fromisoformat(checked) + REVIEW_AFTER
    rows = "".join(f"  - {flow(row)}\n" for row in entry["releases"])
    return (
        "# yaml-language-server: $schema=../schema/releases.schema.json\n"
        f"id: {vendor}\n{block({'lists': entry['lists']})}"
        f"review_by: '{review.isoformat()}'\nreleases:\n{rows}"
    )


def _vulnerability(fields: Mapping[str, Any]) -> Change:
    """Return a file of a vulnerability with the proposed fields."""
    file = FACTS / "vulnerabilities" / f"{fields['id']}.yaml"
    document = Document(file.read_text("utf-8"))
    known = schemas().contents("vulnerabilities.schema.json")["properties"]
    for key, value in fields.items():
        if key not in known:
            raise EditError(f"{fields['id']}: has no field {key}")
        if key != "id":
            document.put([key], value)
    return Change("vulnerabilities", file, document.text())


def _left(proposal: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a person has to write, because no program can."""
    for row in proposal.get("to_write", ()):
        yield f"Not written: {flow(row)}. Compare it with the library by hand."
