"""What is asked of sources: the grade of their publisher, and one that people may see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from .publishers import Publishers

SHOW_NOTHING: Final = frozenset({"firmware", "integrations"})
"""Sections that claim nothing about anybody: how a string is written may be read anywhere."""


def check_sources(
    section: str, content: Mapping[str, Any], publishers: Publishers
) -> Iterator[str]:
    """Yield each source graded otherwise than its publisher, and each fact without a fit one."""
    for path, sources in _all_sources(content, "$"):
        for index, source in enumerate(sources):
            kind = publishers.kind(source["url"])
            if source.get("kind") != kind:
                yield (
                    f"{path}[{index}]: kind of {source['url']} is {kind!r} by library/publishers; "
                    "a publisher of another grade has to be listed there"
                )
        if section not in SHOW_NOTHING and not any(map(publishers.shows, sources)):
            yield f"{path}: exploit code, scrapers, and shops can't be the only sources of a fact"


def _all_sources(value: Any, path: str) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key == "sources" and isinstance(part, list):
                yield (
                    f"{path}.{key}",
                    [one for one in part if isinstance(one, dict) and "url" in one],
                )
            else:
                yield from _all_sources(part, f"{path}.{key}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _all_sources(part, f"{path}[{index}]")
