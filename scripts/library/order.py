"""Checks the dates of one model, and those of one measure, against each other.

What is sold is supported, so a sale ends before the support does, and a promise runs out before
the end that was announced. Of several dates for one event the latest is the one that counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from itertools import pairwise, product
from typing import Any, Final

from custom_components.camera_lifecycle.engine.model_names import normal
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import END_EVENTS

from .read import Entry, Problem

_BEFORE_AN_END: Final = frozenset({"end_of_sale", "min_support_until"})


def problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield dates that cannot both be true, and dates that stand in the wrong field."""
    entries = list(entries)
    for entry in entries:
        if entry.section == "measures":
            yield from _begins_before_it_ends(entry)
    lifecycles = [entry for entry in entries if entry.section == "lifecycles"]
    withdrawn = {one for entry in lifecycles for one in entry.content.get("withdraws", ())}
    for entry in lifecycles:
        yield from _latest_first(entry)
    standing = [entry for entry in lifecycles if entry.id not in withdrawn and _whole(entry)]
    firsts = [entry for entry in standing if entry.content.get("event") in _BEFORE_AN_END]
    ends = [entry for entry in standing if entry.content.get("event") in END_EVENTS]
    for first, end in product(firsts, ends):
        if _exact(first) and _share_a_model(first.content, end.content) and _after(first, end):
            what = f"$.date: comes after the end that {end.id} gives for the same model"
            yield Problem(first.file, what)


def _begins_before_it_ends(entry: Entry) -> Iterator[Problem]:
    """Yield days of a measure that are not in the order in which they come to pass."""
    told = [
        (field, day)
        for field in ("enacted", "effective", "until")
        if (day := PartialDate.parse(entry.content.get(field))) is not None
    ]
    for (first, begins), (then, ends) in pairwise(told):
        if begins.first_day > ends.last_day:
            yield Problem(entry.file, f"$.{then}: {ends} comes before $.{first}, {begins}")


def _latest_first(entry: Entry) -> Iterator[Problem]:
    """Yield a date under `also` that is not before the entry's own."""
    own = PartialDate.parse(entry.content.get("date"))
    for other in entry.content.get("also", ()):
        day = PartialDate.parse(other.get("date"))
        if own is None or (day is not None and day.last_day >= own.last_day):
            yield Problem(entry.file, f"$.also: {day} isn't before the entry's date")


def _whole(entry: Entry) -> bool:
    """Return whether it speaks of models, not of a firmware branch, and has a date."""
    return bool(entry.content.get("date")) and "scope" not in entry.content


def _exact(entry: Entry) -> bool:
    """Return whether the event came on that date, not at some time before it."""
    return str(entry.content.get("dating", "on")) == "on"


def _after(first: Entry, end: Entry) -> bool:
    """Return whether the first surely comes after the end."""
    begins = PartialDate.parse(first.content["date"])
    ends = PartialDate.parse(end.content["date"])
    return begins is not None and ends is not None and begins.first_day > ends.last_day


def _share_a_model(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether some model of one vendor is in both."""
    if set(one["vendors"]).isdisjoint(other["vendors"]):
        return False
    pairs = product(_patterns(one), _patterns(other))
    return any(a == b or fnmatchcase(a, b) or fnmatchcase(b, a) for a, b in pairs)


def _patterns(content: Mapping[str, Any]) -> Iterator[str]:
    for model in content["models"]:
        yield from map(normal, model.get("match", [model["name"]]))
