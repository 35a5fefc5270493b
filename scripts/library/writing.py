"""Writes a file of the library, once nothing speaks against what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from . import FACTS
from .check import fact_problems
from .read import Entry, Problem, parse_yaml, read_library


class RefusedError(Exception):
    """Why nothing was written, in one or more lines."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it shall be, and all the others as they are."""

    entry: Entry
    others: Sequence[Entry]
    text: str

    def problems(self, today: date) -> list[Problem]:
        """Return what `scripts/check_library` would say of the facts."""
        return fact_problems([*self.others, self.entry], today, changed=[self.entry])

    def write(self, changed: str = "Changed") -> str:
        """Write the file; return what to tell the person: `changed` where it was there."""
        file = self.entry.file
        known = file.exists()
        file.write_text(self.text, "utf-8")
        return f"{changed if known else 'Created'} {file.relative_to(FACTS.parent)}."


def with_change(entries: Sequence[Entry], section: str, name: str, text: str) -> Change:
    """Return a file's change beside the other `entries`."""
    file = FACTS / section / f"{name}.yaml"
    others = [one for one in entries if one.file != file]
    return Change(Entry(section, file, parse_yaml(text)), others, text)


def new_file(section: str, content: Mapping[str, Any]) -> str:
    """Return the text of a new file: what holds nothing but texts stands in one line."""
    body = yaml.safe_dump(
        dict(content), default_flow_style=None, sort_keys=False, allow_unicode=True, width=110
    )
    return head(section) + body


def head(section: str) -> str:
    """Return the first line of a file, by which editors find its schema."""
    return f"# yaml-language-server: $schema=../schema/{section}.schema.json\n"


def sound_library() -> list[Entry]:
    """Return every entry; raises `RefusedError` where a file can't be read."""
    entries, problems = read_library()
    if problems:
        raise RefusedError("\n".join(map(str, problems)))
    return entries
