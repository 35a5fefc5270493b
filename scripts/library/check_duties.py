"""Checks what measures ask of those whom they bind, beyond what the schema can say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from custom_components.camera_lifecycle.engine.support.duty import DUTIES

from .read import Entry, Problem

_LEVELS: Final = frozenset({"phased_out", "restricted", "advisory"})
_HAVE_DUTIES: Final = frozenset().union(*DUTIES.values())


def problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield measures that bind somebody without a name, and rows that cannot be right."""
    for entry in entries:
        if entry.section == "measures":
            yield from (Problem(entry.file, what) for what in _of_measure(entry))


def _of_measure(entry: Entry) -> Iterator[str]:
    content = entry.content
    bound = {*content.get("bound", ())}
    binds = content.get("level") in _LEVELS and not _HAVE_DUTIES.isdisjoint(bound)
    if binds and "name" not in content:
        yield "$.name: missing, and it binds a type of site"
    duties = content.get("duties", ())
    for number, duty in enumerate(duties):
        if others := {*duty.get("of", ())} - bound:
            yield f"$.duties[{number}].of: {', '.join(sorted(others))} isn't in bound"
    for key, count in Counter(duty.get("id") for duty in duties).items():
        if count > 1:
            yield f"$.duties: the id {key!r} is used {count} times"
