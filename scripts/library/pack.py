"""Packs the entries into the one artefact, the same bytes for the same facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
import hashlib
import importlib.util
import json
from typing import Any, Final

from . import SECTIONS, WRITTEN_OUT
from .layout import written
from .publishers import Publishers
from .read import Entry, newest_check

SCHEMA_VERSION: Final = 1

FOR_REVIEWERS: Final = frozenset({"*.note", "*.examples", "id"})
"""What no code reads, in every section: fields by their path, `*.` at any depth."""
REVIEW_IS_TOLD: Final = frozenset({"lifecycles", "measures"})
"""The sections of which people are told when they are to be checked again."""
FOR_REVIEWERS_OF: Final = {
    "vendors": frozenset({"*.sources", "ouis.registrants", "advisories_url"}),
    "integrations": frozenset(
        {
            *("sources", "device", "entities_per_camera", "stream_source"),
            "installations",
        }
    ),
    "firmware": frozenset({"*.sources", "*.why", "name"}),
    "lifecycles": frozenset({"statement"}),
    "measures": frozenset(
        {
            *("kind", "reference", "covers.components", "dates", "consumers"),
            *("unaffected", "duties.asks"),  # the translations hold them
        }
    ),
    "vulnerabilities": frozenset({"cvss", "record_lists"}),
    "warranties": frozenset({"claims.company.source"}),
}
"""The same, section by section. What is kept although unread stands in `kept_for_later.py`."""

type Section = dict[str, dict[str, Any]]


def pack(entries: Iterable[Entry]) -> str:
    """Return the text of `library.json`.

    `version` is the newest day on which a fact was checked; `digest` tells two builds of
    the same day apart.
    """
    entries = list(entries)
    sections = {
        section: _section(section, entries) for section in SECTIONS if section not in WRITTEN_OUT
    }
    body = json.dumps(sections, sort_keys=True, ensure_ascii=False)
    packed = {
        "schema_version": SCHEMA_VERSION,
        "version": _version(entries),
        "digest": hashlib.sha256(body.encode()).hexdigest()[:16],
        "counts": {section: len(content) for section, content in _sizes(entries).items()},
        **{section: _packer(section)(content) for section, content in sections.items()},
    }
    return written(packed)


def _section(section: str, entries: list[Entry]) -> Section:
    mine = (entry for entry in entries if entry.section == section)
    dropped = FOR_REVIEWERS | FOR_REVIEWERS_OF.get(section, frozenset())
    if section not in REVIEW_IS_TOLD:
        dropped |= {"*.review_by"}
    lean = _Lean(dropped, Publishers.of(entries))
    return {entry.id: lean(entry.content) for entry in sorted(mine, key=lambda e: e.id)}


def _sizes(entries: Iterable[Entry]) -> Mapping[str, list[str]]:
    sizes: dict[str, list[str]] = {section: [] for section in SECTIONS}
    for entry in entries:
        sizes[entry.section].append(entry.id)
    return sizes


@dataclass(frozen=True, slots=True)
class _Lean:
    """Leaves out what only a reviewer needs, and names who published each source."""

    dropped: frozenset[str]
    publishers: Publishers

    def __call__(self, value: Any, path: str = "") -> Any:
        """Return `value` as it is packed; `path` is where it stands."""
        if isinstance(value, dict):
            if "url" in value and "checked" in value:
                return self.publishers.packed(value)
            return {
                key: self(part, f"{path}{key}.")
                for key, part in value.items()
                if f"{path}{key}" not in self.dropped and f"*.{key}" not in self.dropped
            }
        if isinstance(value, list):
            return [self(part, path) for part in value]
        return value


def _packer(section: str) -> Callable[[Section], Any]:
    """Return the section's own packing (`pack_<section>.py`), where it has one."""
    name = f"{__package__}.pack_{section}"
    if importlib.util.find_spec(name) is None:
        return lambda content: content
    module = importlib.import_module(name)
    own: Callable[[Section], Any] = module.pack
    return own


def _version(entries: Iterable[Entry]) -> str:
    day = newest_check(entries)
    return f"{day.year}.{day.month}.{day.day}"
