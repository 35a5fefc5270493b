"""Who published a source: its grade, its name for people, and whether they are shown it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
import re
from typing import Any, Final, Self
from urllib.parse import urlsplit

from .read import Entry

SECTION: Final = "publishers"
UNLISTED: Final = "other"
"""The grade of a publisher that no list names."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher: its grade, its name, and how its documents are called.

    `documents`: a pattern that is found in an address, the title, in which `{}` stands for each
    group, and whether the groups become capitals. `shown`: false where people never see it.
    """

    kind: str
    name: str
    shown: bool
    documents: tuple[tuple[re.Pattern[str], str, bool], ...] = ()

    def title(self, url: str) -> str:
        """Return what a document is called: by its number, else by its publisher."""
        for pattern, title, capitals in self.documents:
            if found := pattern.search(url):
                groups = found.groups()
                return title.format(*(map(str.upper, groups) if capitals else groups))
        return self.name


@dataclass(frozen=True, slots=True)
class Publishers:
    """All publishers by host, or by host and the beginning of a path."""

    by_place: Mapping[str, Publisher]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """Return the publishers that the library lists."""
        return cls(
            {
                host: _publisher(entry.content, row)
                for entry in entries
                if entry.section == SECTION
                for row in entry.content.get("publishers", ())
                for host in row["hosts"]
            }
        )

    def find(self, url: str) -> Publisher | None:
        """Return who published `url`: the longest place that matches, None where no list does."""
        return next(
            (self.by_place[place] for place in _places(url) if place in self.by_place), None
        )

    def kind(self, url: str) -> str:
        """Return the grade of `url`."""
        publisher = self.find(url)
        return publisher.kind if publisher else UNLISTED

    def shows(self, source: Mapping[str, Any]) -> bool:
        """Return whether people may see `source`."""
        publisher = self.find(source["url"])
        return publisher is None or publisher.shown

    def packed(self, source: Mapping[str, Any]) -> dict[str, Any]:
        """Return a source as the integration reads it: address, grade, day, title, if shown."""
        url = source["url"]
        publisher = self.find(url)
        title = source.get("title") or (publisher.title(url) if publisher else None)
        packed = {key: source[key] for key in ("url", "kind", "checked") if key in source}
        if title:
            packed["title"] = title
        if not self.shows(source):
            packed["shown"] = False
        return packed


def _publisher(entry: Mapping[str, Any], row: Mapping[str, Any]) -> Publisher:
    documents = tuple(
        (
            re.compile(document["pattern"], re.IGNORECASE),
            document["title"],
            document.get("capitals", False),
        )
        for document in row.get("documents", ())
    )
    return Publisher(entry["kind"], row["name"], entry.get("shown", True), documents)


def _places(url: str) -> Iterator[str]:
    """Yield where `url` may be listed, the narrowest first: its path step by step, its hosts."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    path = parts.path.rstrip("/")
    for end in range(len(path), 0, -1):
        yield host + path[:end]
    labels = host.split(".")
    yield from (".".join(labels[start:]) for start in range(len(labels)))
