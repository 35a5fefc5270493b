"""Checks what the vendors' files say together: whose name is whose, and who makes for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from custom_components.camera_lifecycle.engine.identify.names import words

from .read import Entry, Problem

NAMES = ("aliases", "legal_names")


def vendor_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield what is wrong with the files of `library/vendors`, each seen beside the others."""
    vendors = {entry.id: entry for entry in entries if entry.section == "vendors"}
    for entry in vendors.values():
        for what in (*_makes_own(entry.content), *_makers(entry.content, vendors)):
            yield Problem(entry.file, what)
    yield from _shared_names(vendors)


def _makes_own(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield where the answer and the rows of `oem` disagree, or the answer has no source."""
    makes_own, relations = content["makes_own"], content.get("oem", ())
    if makes_own["answer"] is True:
        if makers := [row["maker"] for row in relations if not row.get("models")]:
            yield f"makes_own: it can't be true while oem says that {makers[0]} makes it"
    elif makes_own["answer"] is False:
        if not relations and "sources" not in makes_own:
            yield "makes_own: false needs sources, here or in oem"
    elif relations or "sources" in makes_own:
        yield "makes_own: it isn't unknown, because sources say who makes what it sells"


def _makers(content: Mapping[str, Any], vendors: Mapping[str, Entry]) -> Iterator[str]:
    """Yield where a brand's strong maker is a company that buys itself."""
    for row in content.get("oem", ()):
        maker = vendors.get(row["maker"])
        if maker and row["strength"] == "strong" and not _answers(maker, answer=True):
            told = "can't be a strong maker while it isn't known to make cameras"
            yield f"oem: {row['maker']} {told}"


def _answers(vendor: Entry, *, answer: bool) -> bool:
    return vendor.content["makes_own"]["answer"] is answer


def _shared_names(vendors: Mapping[str, Entry]) -> Iterator[Problem]:
    """Yield each name that is also another company's, or is put together from its names.

    Who belongs together may share: a brand and its owner, a brand and its maker.
    """
    names = {key: [words(name) for name in _names(vendors[key].content)] for key in vendors}
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for vendor_id, written in names.items():
        for name in written:
            owners[name].add(vendor_id)
    for vendor_id, written in names.items():
        for name in written:
            for other in sorted(_all_of(name, owners) - {vendor_id}):
                if not _belong_together(vendors[vendor_id].content, vendors[other].content):
                    told = f"the name {' '.join(name)!r} is also a name of {other}"
                    yield Problem(vendors[vendor_id].file, told)


def _all_of(name: tuple[str, ...], owners: Mapping[tuple[str, ...], set[str]]) -> set[str]:
    """Return the companies whose names, one after the other, make up `name`."""
    reached: list[set[str]] = [set() for _ in range(len(name) + 1)]
    for end in range(1, len(name) + 1):
        reached[end] = set(owners.get(name[:end], ()))
        for start in range(1, end):
            reached[end] |= reached[start] & owners.get(name[start:end], set())
    return reached[-1]


def _names(content: Mapping[str, Any]) -> Iterator[str]:
    yield content["name"]
    for part in NAMES:
        yield from content.get(part, ())


def _belong_together(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    pairs = ((one, other), (other, one))
    return any(
        first.get("group") == second["id"]
        or any(row["maker"] == second["id"] for row in first.get("oem", ()))
        for first, second in pairs
    )
