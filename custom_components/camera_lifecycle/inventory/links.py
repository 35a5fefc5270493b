"""Which devices can have a say in what others are: those that share something."""

from collections.abc import Iterable, Iterator
from typing import Final

_NONE: Final[frozenset[str]] = frozenset()


class Links:
    """Members, each by its id, and the keys that they share.

    The id of a member is a key of it too: whoever has it among its keys is linked with it. A key
    of one kind that reads like one of another kind links more than it must, never less.
    """

    def __init__(self) -> None:
        """Begin without members."""
        self._keys: dict[str, tuple[str, ...]] = {}
        # most keys have one member: that stands here by itself, since a set takes 200 bytes
        self._members: dict[str, str | set[str]] = {}

    def __contains__(self, member: str) -> bool:
        """Return whether a member is there."""
        return member in self._keys

    def is_shared(self, key: str | None) -> bool:
        """Return whether several members have a key."""
        others = self._members.get(key or "")
        return isinstance(others, set) and len(others) > 1

    def put(self, member: str, keys: Iterable[str]) -> None:
        """Add a member, or give it other keys."""
        wanted = tuple(dict.fromkeys(key for key in keys if key != member))
        if self._keys.get(member) == wanted:
            return
        self.drop(member)
        self._keys[member] = wanted
        for key in wanted:
            others = self._members.get(key)
            if others is None:
                self._members[key] = member
            elif isinstance(others, set):
                others.add(member)
            else:
                self._members[key] = {others, member}

    def drop(self, member: str) -> None:
        """Take a member out, where it is there."""
        for key in self._keys.pop(member, ()):
            others = self._members[key]
            if isinstance(others, set) and len(others) > 1:
                others.remove(member)
            else:
                del self._members[key]

    def reach(self, members: Iterable[str]) -> set[str]:
        """Return all members that are linked with `members`, directly or through others."""
        reached = set(members)
        waiting, seen = [*reached], set[str]()
        while waiting:
            member = waiting.pop()
            for key in (member, *self._keys.get(member, ())):
                if key not in seen:
                    seen.add(key)
                    found = {*self._sharing(key)} - reached
                    reached |= found
                    waiting += found
        return {member for member in reached if member in self._keys}

    def _sharing(self, key: str) -> Iterator[str]:
        if key in self._keys:
            yield key
        others = self._members.get(key, _NONE)
        yield from (others,) if isinstance(others, str) else others
