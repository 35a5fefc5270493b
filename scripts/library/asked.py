"""What is known of an answer before a person gives it, and what the library holds against one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
import re
from typing import Any, Final

from .answers import Answers
from .check import NO_REFERENCE, REFERENCES
from .interview import Interview
from .names import by_name, likely, plain
from .parts import Part, schemas
from .publishers import Publishers
from .read import Entry

REVIEW_AFTER: Final = timedelta(days=365)
SOURCE: Final = "source.schema.json"
_PLACES: Final = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Library:
    """The facts that are there, the section that is asked for, and the day."""

    entries: Sequence[Entry]
    section: str
    today: date

    def proposal(self, path: str) -> str | None:
        """Return what an empty answer means: days are told from today on."""
        if path.endswith("checked"):
            return self.today.isoformat()
        return (self.today + REVIEW_AFTER).isoformat() if path == "review_by" else None

    def derived(self, at: str, key: str, known: Mapping[str, Any]) -> Any:
        """Return the grade of a source: it is its publisher's."""
        if at == SOURCE and key == "kind":
            return Publishers.of(self.entries).kind(known["url"])
        return None

    def objection(self, path: str, value: Any) -> str | None:
        """Return why a value can't stand at a path: its file is there, or a file is missing."""
        if path == "id" and value in self._ids(self.section):
            where = f"library/{self.section}/{value}.yaml"
            how = f"To change it: scripts/add correct {self.section}/{value}"
            return f"{where} already exists. {how}"
        for place, section in REFERENCES.get(self.section, ()):
            if place == _PLACES.sub("", path):
                values = value if isinstance(value, list) else [value]
                return next((told for one in values if (told := self._missing(section, one))), None)
        return None

    def _missing(self, section: str, name: str) -> str | None:
        """Return why no file of a section has an id, and which may be meant."""
        ids = self._ids(section)
        if name in ids or name in NO_REFERENCE:
            return None
        told = f"library/{section} has no {name}."
        meant = []
        if section == "vendors":
            vendors = {one.id: one.content for one in self.entries if one.section == section}
            exact = by_name(vendors).get(plain(name))
            meant = [exact] if exact else likely(name, vendors)
        return f"{told} Did you mean {', '.join(meant)}?" if meant else told

    def _ids(self, section: str) -> set[str]:
        return {entry.id for entry in self.entries if entry.section == section}

    def interview(self, answers: Answers, tell: Callable[[str], None]) -> Interview:
        """Return what asks for a file of the section."""
        root = Part.find(schemas(), f"{self.section}.schema.json")
        return Interview(root, answers, tell, self.proposal, self.derived, self.objection)
