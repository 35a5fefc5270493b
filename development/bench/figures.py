"""One figure: what was measured how often, its median and its spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any, Self

_FEWEST = 4
"""Samples below which quartiles say nothing: then the spread is the least and the most."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A median of `runs` samples; half of them lie from `low` to `high`. Less is better.

    `unit`: what is counted ("ms", "times", "KiB"). `goal`: the most that it is to be, None
    where none was set.
    """

    name: str
    unit: str
    median: float
    low: float
    high: float
    runs: int
    goal: float | None = None

    @classmethod
    def of(cls, name: str, unit: str, samples: Sequence[float], goal: float | None = None) -> Self:
        """Return the figure of samples, one at least."""
        low, high = _spread(samples)
        return cls(name, unit, median(samples), low, high, len(samples), goal)

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """Return the figure that `as_json` has written."""
        return cls(**{key: value for key, value in row.items() if key != "met"})

    @property
    def met(self) -> bool | None:
        """Return whether the goal is met, None where there is none."""
        return None if self.goal is None else self.median <= self.goal

    def as_json(self) -> dict[str, Any]:
        """Return the figure with four significant digits."""
        rounded = {key: float(f"{getattr(self, key):.4g}") for key in ("median", "low", "high")}
        return asdict(self) | rounded | {"met": self.met}


def _spread(samples: Sequence[float]) -> tuple[float, float]:
    if len(samples) < _FEWEST:
        return min(samples), max(samples)
    lower, _, upper = quantiles(samples, n=4, method="inclusive")
    return lower, upper
