"""Spreads what is to be replaced over months: evenly, or as a budget allows.

What is more urgent comes first. What has an end of its own is moved ahead where it would come too
late, as little as that takes; where no place is early enough it is due on that end all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple, Protocol

from ..engine.months import months_later

MAX_MONTHS: Final = 600
"""No plan reaches further ahead than fifty years."""
_ONE: Final = Decimal(1)


class TooLongError(ValueError):
    """A budget lasts for no plan within `MAX_MONTHS`."""


class Pace(Protocol):
    """How fast things are replaced."""

    def weight(self, cameras: int) -> Decimal:
        """Return how much a unit of so many cameras takes."""

    def month(self, before: Decimal, own: Decimal) -> int:
        """Return in which month, from 1, something is replaced, `before` which so much is."""


@dataclass(frozen=True, slots=True)
class OverMonths:
    """`units` things evenly over `months`, the first within the first month."""

    months: int
    units: int

    def weight(self, cameras: int) -> Decimal:  # noqa: ARG002 - a recorder is one thing to do
        """Return that each counts alike."""
        return _ONE

    def month(self, before: Decimal, own: Decimal) -> int:  # noqa: ARG002 - each counts alike
        """Return the month of the one before which there are so many."""
        return int(before * self.months // self.units) + 1


@dataclass(frozen=True, slots=True)
class WithinBudget:
    """As much as `a_month` pays for; what is left of a month is saved for the next ones."""

    a_month: Decimal
    per_camera: Decimal

    def weight(self, cameras: int) -> Decimal:
        """Return what the cameras cost."""
        return self.per_camera * cameras

    def month(self, before: Decimal, own: Decimal) -> int:
        """Return the first month by which all that is paid for."""
        months, rest = divmod(before + own, self.a_month)
        return int(months) + (rest > 0)


class Unit(NamedTuple):
    """What is replaced together: how many cameras, and by which day at the latest."""

    cameras: int
    latest: date | None


class Place(NamedTuple):
    """When a unit (by its index) is due, and whether the pace allows that."""

    unit: int
    due: date
    in_time: bool


def spread(units: Sequence[Unit], pace: Pace, start: date) -> list[Place]:
    """Return the places of `units`, which are in the order of their urgency, by their days.

    Raises TooLongError where the last one would be further away than `MAX_MONTHS`.
    """
    weights = [pace.weight(unit.cameras) for unit in units]
    limits = [_months_until(start, unit.latest) for unit in units]
    places: list[Place] = []
    before = Decimal(0)
    for index in _in_time(weights, limits, pace):
        month = pace.month(before, weights[index])
        before += weights[index]
        if month > MAX_MONTHS:
            raise TooLongError
        due, latest = months_later(start, month), units[index].latest
        places.append(Place(index, min(due, latest or due), latest is None or due <= latest))
    return sorted(places, key=lambda place: place.due)


def _in_time(weights: Sequence[Decimal], limits: Sequence[int | None], pace: Pace) -> list[int]:
    """Return the order of the units in which those with a limit come in time, if there is one.

    `limits`: the last month in which each may come, 0 where none is early enough. It is filled
    from its end: there comes what is least urgent of all that may come as late as that. Where
    nothing may, there comes what is late by least.
    """
    left, until = [*range(len(weights))], sum(weights, Decimal(0))
    order: list[int] = []
    while left:
        fits = (
            unit
            for unit in reversed(left)
            if (limit := limits[unit]) is None
            or pace.month(until - weights[unit], weights[unit]) <= limit
        )
        last = next(fits, None)
        if last is None:
            last = max(left, key=lambda unit: (limits[unit] or 0, unit))
        left.remove(last)
        order.append(last)
        until -= weights[last]
    return order[::-1]


def _months_until(start: date, latest: date | None) -> int | None:
    """Return how many whole months there are from `start` to a day; None for no day."""
    if latest is None:
        return None
    months = (latest.year - start.year) * 12 + latest.month - start.month
    return max(0, months if months_later(start, max(months, 0)) <= latest else months - 1)
