"""A day on which something was observed, by a clock that may have been wrong then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Self

_A_DAY: Final = timedelta(days=1)
_BY_CLOCK: Final = "by_clock"


@dataclass(frozen=True, slots=True)
class ObservedDay:
    """The day that is believed, and the one that the clock said then.

    They differ once the clock has gone back: then it was ahead when it said `by_clock`, or it is
    behind now. Nobody knows which; so `by_clock` is kept, and counts again if the clock jumps
    forward past it.
    """

    day: date
    by_clock: date

    def on(self, today: date, last: date | None) -> Self:
        """Return what is believed `today`; `last`: the day judged by before, None if unknown.

        The day that is believed never lies ahead. It is as late as can be, so that "unchanged
        since" never claims more than was observed.
        """
        if self.day > today:
            return type(self)(today, self.by_clock)
        if self.day == self.by_clock or today < self.by_clock:
            return self
        # Only who came there day by day was right to go back; a jump shows that the clock was
        # behind in between.
        walked = last is not None and self.day < last and last + _A_DAY >= self.by_clock
        day = self.day if walked else self.by_clock
        return type(self)(day, day)

    def as_json(self, name: str) -> dict[str, str]:
        """Return it as a store keeps it: ISO, under `name`; the clock's day where it differs."""
        days = {name: self.day.isoformat()}
        if self.by_clock != self.day:
            days[_BY_CLOCK] = self.by_clock.isoformat()
        return days

    @classmethod
    def from_json(cls, data: Mapping[str, Any], name: str) -> Self:
        """Return what a store kept; raises KeyError, TypeError or ValueError for anything else."""
        day = date.fromisoformat(data[name])
        return cls(day, date.fromisoformat(data[_BY_CLOCK]) if data.get(_BY_CLOCK) else day)
