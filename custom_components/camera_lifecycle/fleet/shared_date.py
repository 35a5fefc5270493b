"""One date with all the cameras that it is about, kept while they come, change and go."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from .lifecycle_date import LifecycleDate


class NamesInOrder:
    """Names, each once however often it was added, in the order in which people look them up."""

    def __init__(self) -> None:
        """Hold none."""
        self._counts: Counter[str] = Counter()
        self._names: list[str] = []

    def add(self, name: str) -> None:
        """Add a name once more."""
        self._counts[name] += 1
        if self._counts[name] == 1:
            insort(self._names, name, key=_place)

    def remove(self, name: str) -> None:
        """Take a name away as often as it was added once."""
        self._counts[name] -= 1
        if not self._counts[name]:
            del self._counts[name]
            del self._names[bisect_left(self._names, _place(name), key=_place)]

    def __call__(self) -> tuple[str, ...]:
        """Return them."""
        return tuple(self._names)


class SharedDate:
    """A date by its uid: what it is to each camera, their names, and what the facts are about."""

    def __init__(self) -> None:
        """Be about no camera."""
        self._dates: dict[str, LifecycleDate] = {}
        self._names = NamesInOrder()
        self._facts = NamesInOrder()

    def add(self, camera_id: str, item: LifecycleDate, name: str, facts: Iterable[str]) -> None:
        """Be about one more camera; `facts`: what of it is to be checked again."""
        self._dates[camera_id] = item
        self._names.add(name)
        for fact in facts:
            self._facts.add(fact)

    def remove(self, camera_id: str, name: str, facts: Iterable[str]) -> None:
        """Be no longer about a camera that was added by this name and with these facts."""
        del self._dates[camera_id]
        self._names.remove(name)
        for fact in facts:
            self._facts.remove(fact)

    def made(self) -> LifecycleDate | None:
        """Return the date with all that it is about, None where it is about no camera.

        Cameras of one model may have it from reasons that differ: always the same one is told.
        """
        if not self._dates:
            return None
        return replace(
            self._dates[min(self._dates)],
            cameras=self._names(),
            camera_ids=frozenset(self._dates),
            facts=self._facts(),
        )


def _place(name: str) -> tuple[str, str]:
    return name.casefold(), name
