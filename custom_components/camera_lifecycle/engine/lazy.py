"""Parts of the library that are read when somebody asks for them.

A home has cameras of a few vendors, and the library knows hundreds. What nobody asks for stays
the text that it came as.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
import json
from typing import Any, Final

from .library_error import NOT_READABLE, damaged

_UNREAD: Final[Any] = object()


class Lazy[V](Mapping[str, V]):
    """Values by name, each made by `read` when it is first asked for, and kept.

    A name for which `read` returns None has no value. Raises LibraryError where a value cannot
    be read. Two threads that ask at once get the same value.
    """

    __slots__ = ("_known", "_names", "_read")

    def __init__(self, names: Collection[str], read: Callable[[str], V | None]) -> None:
        """Read nothing yet."""
        self._names = names
        self._read = read
        self._known: dict[str, V | None] = {}

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value called `name`, or `default`."""
        value = self._known.get(name, _UNREAD)
        if value is _UNREAD:
            if name not in self._names:
                return default
            value = self._known.setdefault(name, self._made(name))
        return default if value is None else value

    def __getitem__(self, name: str) -> V:
        """Return the value called `name`."""
        value: V | None = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __contains__(self, name: object) -> bool:
        """Return whether there is such a value."""
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the names that have a value; reads all of them."""
        return (name for name in self._names if self.get(name) is not None)

    def __len__(self) -> int:
        """Return how many have one."""
        return sum(1 for _ in self)

    def _made(self, name: str) -> V | None:
        try:
            return self._read(name)
        except NOT_READABLE as err:
            raise damaged(f"{name!r}", err) from err


class Entries(Mapping[str, Mapping[str, Any]]):
    """The entries of a section, each a line of JSON that is parsed whenever it is asked for."""

    __slots__ = ("_lines",)

    def __init__(self, lines: Mapping[str, bytes]) -> None:
        """Keep the lines, by the id of their entry."""
        self._lines = lines

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        """Return the entry called `name`."""
        entry: Mapping[str, Any] = json.loads(self._lines[name])
        return entry

    def __contains__(self, name: object) -> bool:
        """Return whether there is such an entry."""
        return name in self._lines

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self._lines)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._lines)
