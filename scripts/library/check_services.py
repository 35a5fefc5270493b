"""Checks what is said of services that end: each part has its source, and none denies another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from custom_components.camera_lifecycle.engine.partial_date import PartialDate

from .read import Entry, Problem

_ALONE: Final = (("stops", "everything"), ("goes_on", "nothing"))
_NO_LONGER_BEFORE: Final = timedelta(days=365)
"""Recordings are not taken away long before the service is; such a day is a slip."""


def problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield what of a service cannot be true, and one service that has two names."""
    names: dict[str, str] = {}
    for entry in entries:
        service = entry.content.get("service") if entry.section == "lifecycles" else None
        if service is None:
            continue
        known = names.setdefault(service["id"], service["name"])
        if known != service["name"]:
            yield Problem(
                entry.file, f"$.service.name: {service['id']} is called {known!r} elsewhere"
            )
        for what in (*_sources(entry.content), *_words(service), *_recordings(entry.content)):
            yield Problem(entry.file, f"$.service.{what}")


def _sources(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is said by a source that the entry does not list."""
    rows = [content, *content.get("also", ())]
    listed = {source["url"] for row in rows for source in row["sources"]}
    for key, part in content["service"].items():
        if isinstance(part, dict) and part["source"] not in listed:
            yield f"{key}.source: isn't one of the entry's sources"


def _words(service: Mapping[str, Any]) -> Iterator[str]:
    """Yield words that deny others."""
    said = {key: set(service.get(key, {}).get("what", ())) for key, _ in _ALONE}
    for key, word in _ALONE:
        if word in said[key] and len(said[key]) > 1:
            yield f"{key}: {word} leaves no room for more"
    if "everything" in said["stops"] and said["goes_on"] - {"nothing"}:
        yield "goes_on: nothing can go on where everything stops"


def _recordings(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield a last day for recordings that lies long before the end of their service."""
    until = PartialDate.parse(content["service"].get("recordings_until", {}).get("date"))
    rows = [content, *content.get("also", ())]
    ends = [day for row in rows if (day := PartialDate.parse(row.get("date"))) is not None]
    if until is None or not ends:
        return
    first = min(day.first_day for day in ends)
    if until.last_day < first - _NO_LONGER_BEFORE:
        yield f"recordings_until: {until} is more than a year before the service ends"
