"""What each camera adds to what is said of several together, kept in order."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, Self

from ..engine.partial_date import PartialDate
from ..fleet.model import AssessedCamera
from .group import is_planned
from .model import CameraGroup, CameraRow
from .short import announced_end
from .tally import Tally, TallyMark, marks_of


class Standing(NamedTuple):
    """One camera among others: all of it that decides what is said of them together.

    In their order cameras are named: the sooner day (`when`, ISO), then the name. `day`: on which
    something comes up, `is_planned` by its owner. `is_helped`: whether a step is known that helps.
    """

    when: str
    folded: str
    id: str
    name: str
    group: CameraGroup
    marks: tuple[TallyMark, ...]
    is_helped: bool
    day: PartialDate | None
    is_planned: bool


def standing_of(assessed: AssessedCamera, row: CameraRow, today: date) -> Standing:
    """Return what a camera, whose row is `row`, adds."""
    planned = assessed.plan.replace_by if is_planned(assessed, today) else None
    return Standing(
        row.when or "9999",
        row.name.casefold(),
        row.id,
        row.name,
        row.group,
        tuple(marks_of(assessed, row, today)),
        row.step is not None,
        PartialDate.of_day(planned) if planned else announced_end(assessed),
        planned is not None,
    )


class Standings:
    """Those of the cameras that one reader sees; one more or less costs what one camera costs."""

    def __init__(self) -> None:
        """Have none."""
        self._groups: defaultdict[CameraGroup, list[Standing]] = defaultdict(list)
        self._helped: list[Standing] = []
        self._days: list[tuple[date, str, PartialDate]] = []
        self._tally = Tally(Counter(), Counter())

    @classmethod
    def of(cls, standings: Iterable[Standing]) -> Self:
        """Return those of some cameras."""
        found = cls()
        for each in standings:
            found.add(each)
        return found

    @property
    def tally(self) -> Tally:
        """Return how many there are of each kind."""
        return self._tally

    @property
    def following(self) -> PartialDate | None:
        """Return the next day of what comes up, None for none."""
        return self._days[0][2] if self._days else None

    def of_group(self, group: CameraGroup) -> Sequence[Standing]:
        """Return those of a group, in their order."""
        return self._groups[group]

    @property
    def helped(self) -> Sequence[Standing]:
        """Return those that cannot be told yet and that a step helps, in their order."""
        return self._helped

    def add(self, standing: Standing) -> None:
        """Have one more."""
        insort(self._groups[standing.group], standing)
        if standing.group is CameraGroup.CANNOT_TELL and standing.is_helped:
            insort(self._helped, standing)
        if (day := _comes_up(standing)) is not None:
            insort(self._days, day)
        self._tally.groups[standing.group] += 1
        self._tally.marks.update(standing.marks)

    def remove(self, standing: Standing) -> None:
        """Have one less, which was added just so."""
        _take(self._groups[standing.group], standing)
        if standing.group is CameraGroup.CANNOT_TELL and standing.is_helped:
            _take(self._helped, standing)
        if (day := _comes_up(standing)) is not None:
            _take(self._days, day)
        self._tally.groups[standing.group] -= 1
        self._tally.marks.subtract(standing.marks)


def _comes_up(standing: Standing) -> tuple[date, str, PartialDate] | None:
    if standing.group is not CameraGroup.COMING_UP or standing.day is None:
        return None
    return standing.day.last_day, standing.id, standing.day


def _take[Item: tuple[object, ...]](items: list[Item], item: Item) -> None:
    del items[bisect_left(items, item)]
