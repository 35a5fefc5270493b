"""Whether every expression of the library reads a device's text in linear time.

They are compiled as the engine does it and used as the engine uses them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
import fnmatch
import re
from typing import Any, Final

from custom_components.camera_lifecycle.engine.firmware.grammar import Grammar
from custom_components.camera_lifecycle.engine.firmware.pattern import compiled
from custom_components.camera_lifecycle.engine.identify.patterns import FLAGS
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.vulnerabilities.model_patterns import expression
from scripts.linear_time.growth import Expression, superlinear

from . import pack_lifecycles, pack_vulnerabilities
from .read import Entry, Problem

_EXAMPLES: Final = frozenset({"example", "examples"})


def expressions(entry: Entry) -> Iterator[Expression]:
    """Yield the expressions of an entry, which are known to be some."""
    reader = _READERS.get(entry.section)
    for pattern, method, examples in reader(entry.content) if reader else ():
        yield Expression(pattern.pattern, pattern, method, examples)


def expression_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield the expressions on whose time a device could play."""
    places: dict[Expression, Entry] = {}
    for entry in entries:
        for one in expressions(entry):
            places.setdefault(one, entry)
    for one, told in superlinear(places):
        yield Problem(places[one].file, f"{one.name!r} isn't linear: {told}")


type _Read = tuple[re.Pattern[str], str, tuple[str, ...]]


def _of_rows(value: Any) -> Iterator[_Read]:
    """Yield the patterns of rows at any depth, each with the examples beside it."""
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            yield re.compile(value["pattern"], FLAGS), "match", tuple(_examples(value))
        value = value.values()
    elif not isinstance(value, list):
        return
    for part in value:
        yield from _of_rows(part)


def _examples(row: dict[str, Any]) -> Iterator[str]:
    for key in _EXAMPLES & row.keys():
        found = row[key]
        yield from (
            text
            for text in (found if isinstance(found, list) else [found])
            if isinstance(text, str)
        )


def _of_grammar(content: dict[str, Any]) -> Iterator[_Read]:
    grammar = Grammar.from_json(content["id"], content)
    for form in grammar.forms:
        yield compiled(form.pattern), "fullmatch", ()
    for detail in grammar.details:
        yield from ((compiled(pattern), "fullmatch", ()) for pattern in detail.patterns)


def _of_vulnerability(content: dict[str, Any]) -> Iterator[_Read]:
    packed = pack_vulnerabilities.pack({content["id"]: content})[content["id"]]
    for rule in packed.get("rules", ()):
        families = [
            p + f for p in ("", *packed.get("prefixes", ())) for f in rule.get("families", ())
        ]
        for family in (*families, *rule.get("except", ())):
            yield expression(family), "fullmatch", ()


def _of_lifecycle(content: dict[str, Any]) -> Iterator[_Read]:
    found = Lifecycles.from_json(pack_lifecycles.pack({content["id"]: content}))
    for pattern, (entry, model) in found.patterns():
        for glob in (pattern, *model.hardware.patterns, *entry.firmware.patterns):
            yield re.compile(fnmatch.translate(glob)), "match", ()


_READERS: Final = {
    "vendors": _of_rows,
    "integrations": _of_rows,
    "firmware": _of_grammar,
    "vulnerabilities": _of_vulnerability,
    "lifecycles": _of_lifecycle,
}
