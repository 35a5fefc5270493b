"""The English sentence of a measure comes from its fact, so a measure is one file.

Translators find it beside all others, as `common.measure_<id>_changed`. What stays allowed and
what comes next (`..._stays`, `..._next`) is in the source, where a measure needs words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
import re
from typing import Final

from scripts.library.read import Entry

from .source import Place, Texts

_LEVELS: Final = frozenset({"phased_out", "restricted", "advisory", "duty"})
_OWN: Final = re.compile(r"measure_(\w+)_(changed|stays|next)")


def with_effects(texts: Texts, entries: Iterable[Entry]) -> Texts:
    """Return English with the sentence of every measure, after all else under `common`."""
    return texts | {
        ("common", f"{_stem(entry)}_changed"): entry.content["effect"]
        for entry in sorted(entries, key=lambda entry: entry.id)
        if entry.section == "measures"
    }


def strays(texts: Iterable[Place], entries: Iterable[Entry]) -> Iterator[Place]:
    """Yield the places of sentences for measures that do not exist."""
    stems = {_stem(entry) for entry in entries if entry.section == "measures"}
    for place in texts:
        match = _OWN.fullmatch(place[-1]) if place[0] == "common" else None
        if match and match[1] not in _LEVELS and f"measure_{match[1]}" not in stems:
            yield place


def _stem(entry: Entry) -> str:
    return f"measure_{entry.id.replace('-', '_')}"
