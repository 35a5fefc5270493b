"""Finds a vendor of the library by a name that somebody wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
import re
from typing import Any, Final

_NO_LETTERS: Final = re.compile(r"[\W_]+")


def plain(name: str) -> str:
    """Return a company's name in the form in which two are compared."""
    return _NO_LETTERS.sub("", name).casefold()


def by_name(vendors: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Return the ids by every plain name: the id, the name, then aliases and legal names."""
    return dict(reversed([*_names(vendors)]))


def likely(name: str, vendors: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the ids of vendors whose name is much like `name`, the likeliest first."""
    names = by_name(vendors)
    return list(dict.fromkeys(names[one] for one in get_close_matches(plain(name), names)))


def _names(vendors: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    yield from ((plain(vendor), vendor) for vendor in vendors)
    for field in ("name", "aliases", "legal_names"):
        for vendor, content in vendors.items():
            found = content.get(field, ())
            for name in [found] if isinstance(found, str) else found:
                yield plain(name), vendor
