"""What a key is, and the keys that a built file of translations has."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from tests.words import content

from .calls import named_attributes

type Key = tuple[str, ...]
"""Where a text stands in a built file: ("options", "step", "init", "title")."""


def keys_of(content: Mapping[str, Any], at: Key = ()) -> Iterator[Key]:
    """Yield the key of every text."""
    for name, part in content.items():
        if isinstance(part, str):
            yield (*at, name)
        else:
            yield from keys_of(part, (*at, name))


def english() -> set[Key]:
    """Return the keys of the English texts, as Home Assistant reads them."""
    return set(keys_of(content("en")))


def under(start: Iterable[str], *names: str) -> set[Key]:
    """Return a key for each name."""
    return {(*start, name) for name in names}


def named(enum: type[StrEnum]) -> set[str]:
    """Return the values of those members that the code names: the others are asked by nobody."""
    return {
        member.value for member in enum if f"{enum.__name__}.{member.name}" in named_attributes()
    }
