"""Writes the English sentence of each measure, its `effect`, into the translations.

So a measure is one file: translators find its sentence beside all others, as
`common.measure_<id>_changed`. What stays allowed and what comes next (`..._stays`, `..._next`)
is written by hand, where a measure needs words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
import json
import re
from typing import Any, Final

from .read import Entry

_LEVELS: Final = frozenset({"phased_out", "restricted", "advisory", "duty"})
_OWN: Final = re.compile(r"measure_(\w+)_(changed|stays|next)")


def translated(text: str, entries: Iterable[Entry]) -> str:
    """Return the text of `en.json` with the sentences of all measures, in their order."""
    content: dict[str, Any] = json.loads(text)
    kept = {key: words for key, words in content["common"].items() if not _is_effect(key)}
    content["common"] = dict(_in_place(content["common"], kept, _effects(entries)))
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def strays(text: str, entries: Iterable[Entry]) -> list[str]:
    """Return the keys of sentences for measures that do not exist."""
    known = {key.removesuffix("_changed") for key in _effects(entries)}
    return [
        key
        for key in json.loads(text)["common"]
        if (match := _OWN.fullmatch(key))
        and match[1] not in _LEVELS
        and f"measure_{match[1]}" not in known
    ]


def _effects(entries: Iterable[Entry]) -> dict[str, str]:
    measures = (entry for entry in entries if entry.section == "measures")
    effects = {f"measure_{e.id.replace('-', '_')}_changed": e.content["effect"] for e in measures}
    return dict(sorted(effects.items()))


def _is_effect(key: str) -> bool:
    match = _OWN.fullmatch(key)
    return match is not None and match[2] == "changed" and match[1] not in _LEVELS


def _in_place(
    before: Mapping[str, str], kept: Mapping[str, str], effects: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield all sentences; those of the measures where the first of them stood, else last."""
    written = False
    for key in before:
        if key in kept:
            yield key, kept[key]
        elif not written:
            yield from effects.items()
            written = True
    if not written:
        yield from effects.items()
