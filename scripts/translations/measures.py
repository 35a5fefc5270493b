"""The English sentences of a measure come from its fact, so a measure is one file.

Translators find them beside all others: `common.measure_<id>_changed`, `..._unaffected` (whom it
leaves alone), `..._name` (in a title), `..._duty_<id>` (what its text asks). What stays allowed and
what comes next (`..._stays`, `..._next`) is in the source, where a measure needs words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
import re
from typing import Final

from scripts.library.read import Entry

from .source import Place, Text, Texts

_LEVELS: Final = frozenset({"phased_out", "restricted", "advisory", "duty"})
OWN: Final = re.compile(
    r"measure_(\w+?)_(?:changed|unaffected|name|duty_\w+|stays|next(?:_bound)?)"
)
"""A key of a measure's own, with the measure as keys name it."""


def with_effects(texts: Texts, entries: Iterable[Entry]) -> Texts:
    """Return English with the sentences of every measure, after all else under `common`.

    What several say in the same words is said by the first; the others refer to it.
    """
    of_facts: dict[Place, Text] = {}
    first: dict[str, str] = {}
    for entry in sorted(entries, key=lambda entry: entry.id):
        for end, text in _said(entry) if entry.section == "measures" else ():
            key = f"{_stem(entry)}_{end}"
            said_by = first.setdefault(text, key)
            of_facts["common", key] = text if said_by == key else f"[%key:common::{said_by}%]"
    return texts | of_facts


def _said(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what a fact says, with how its key ends."""
    yield "changed", entry.content["effect"]
    for field in ("unaffected", "name"):
        if field in entry.content:
            yield field, entry.content[field]
    for duty in entry.content.get("duties", ()):
        yield f"duty_{duty['id']}", duty["asks"]


def strays(texts: Iterable[Place], entries: Iterable[Entry]) -> Iterator[Place]:
    """Yield the places of sentences for measures that do not exist."""
    stems = {_stem(entry) for entry in entries if entry.section == "measures"}
    for place in texts:
        match = OWN.fullmatch(place[-1]) if place[0] == "common" else None
        if match and match[1] not in _LEVELS and f"measure_{match[1]}" not in stems:
            yield place


def _stem(entry: Entry) -> str:
    return f"measure_{entry.id.replace('-', '_')}"
