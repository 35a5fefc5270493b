"""How many cameras count alike: kept from fleet to fleet, so that one change costs one camera."""

from bisect import bisect_left, insort
from collections.abc import Callable, Hashable, Iterable, Mapping, Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Self

from .differing import differing
from .few_or_many import Rest
from .model import AssessedCamera, Fleet

type Kinds = Callable[[AssessedCamera, date], Iterable[Hashable]]
"""Returns what a camera counts as on a day; a day among them is one on which its support ends.

Of the day only one thing may decide: whether its replacement is still planned.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Total:
    """Cameras that count alike. `names`: what they are called, in order.

    The same object as before says that there is nothing else to show.
    """

    names: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.names)


NONE: Final = Total()


@dataclass(frozen=True, slots=True, eq=False)
class Totals:
    """The cameras of a fleet that their owner has not disabled, by what they count as.

    `ends`: the days on which the support of some ends, in order.
    """

    day: date = date.min
    by_kind: Mapping[Hashable, Total] = field(default_factory=dict)
    ends: tuple[date, ...] = ()

    def of(self, kind: Hashable) -> Total:
        """Return the cameras that count as `kind`."""
        return self.by_kind.get(kind, NONE)

    def next_end(self) -> date | None:
        """Return the next day on which the support of a camera ends, None where none is known."""
        return next(iter(self.ends[bisect_left(self.ends, self.day) :]), None)

    @classmethod
    def counted(cls, fleet: Fleet, kinds: Kinds) -> Self:
        """Return the totals of a fleet, counted anew."""
        kept = KeptTotals(kinds)
        totals = kept.follow(fleet, kept.touched(fleet), lambda: None)
        return cls(totals.day, totals.by_kind, totals.ends)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a camera was counted as, and by which name."""

    name: str = ""
    kinds: frozenset[Hashable] = frozenset()


_NOTHING: Final = _Counted()


class KeptTotals:
    """Brings the totals of one fleet up to date with the next."""

    def __init__(self, kinds: Kinds) -> None:
        """Have counted nothing."""
        self._kinds = kinds
        self._cameras: Mapping[str, AssessedCamera] = {}
        self._counted: dict[str, _Counted] = {}
        self._names: dict[Hashable, list[str]] = {}
        self._totals = Totals()

    def touched(self, fleet: Fleet) -> set[str]:
        """Return the ids of the cameras that are to be counted anew."""
        touched = differing(self._cameras, fleet.cameras)
        if fleet.day != self._totals.day:
            touched |= {key for key, each in fleet.cameras.items() if each.plan.replace_by}
        return touched

    def follow(self, fleet: Fleet, touched: set[str], rest: Rest) -> Totals:
        """Count the cameras that are `touched`, and return the totals of the fleet."""
        changed: set[Hashable] = set()
        for camera_id in touched:
            changed |= self._count(camera_id, fleet)
            rest()
        self._cameras = fleet.cameras
        if changed or fleet.day != self._totals.day:
            self._totals = self._summed(fleet.day, changed, rest)
        return self._totals

    def _count(self, camera_id: str, fleet: Fleet) -> AbstractSet[Hashable]:
        """Count one camera, and return the kinds of which something else is to be shown."""
        assessed = fleet.cameras.get(camera_id)
        before, now = self._counted.pop(camera_id, _NOTHING), _NOTHING
        if assessed is not None and assessed.camera.monitored:
            now = _Counted(assessed.camera.name, frozenset(self._kinds(assessed, fleet.day)))
            self._counted[camera_id] = now
        had, has = before.kinds, now.kinds
        if before.name == now.name:
            had, has = had - has, has - had
        for kind in had:
            names = self._names[kind]
            del names[bisect_left(names, before.name)]
        for kind in has:
            insort(self._names.setdefault(kind, []), now.name)
        return had | has

    def _summed(self, day: date, changed: Iterable[Hashable], rest: Rest) -> Totals:
        by_kind = dict(self._totals.by_kind)
        for kind in changed:
            names = self._names[kind]
            if names:
                by_kind[kind] = Total(tuple(names))
            else:
                del self._names[kind]
                by_kind.pop(kind, None)
            rest()
        ends = self._totals.ends
        if any(isinstance(kind, date) for kind in changed):
            ends = tuple(sorted(kind for kind in by_kind if isinstance(kind, date)))
        return Totals(day, by_kind, ends)
