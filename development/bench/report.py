"""Figures with the machine that they were measured on, and how they compare with earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
import json
from pathlib import Path
import platform
from typing import Any, Final, Self

from homeassistant.const import __version__

from .figures import Figure

_TIMES: Final = frozenset({"ms", "ms/1000", "us"})
"""Units of time: on a machine half as fast they are twice as much."""
_TOLERANCE: Final = 0.05
"""What a figure may be worse by in any case: few runs tell little of the spread."""


@dataclass(frozen=True, slots=True)
class Report:
    """Figures by their names. `yardstick_ms`: what a fixed piece of work took beside them."""

    yardstick_ms: float
    figures: Mapping[str, Figure]

    @classmethod
    def of(cls, yardstick_ms: float, figures: Iterable[Figure]) -> Self:
        """Return the report of figures that were just measured."""
        return cls(yardstick_ms, {figure.name: figure for figure in figures})

    @classmethod
    def read(cls, file: Path) -> Self:
        """Return the report that `write` has written; an empty one where there is no file."""
        if not file.exists():
            return cls(1.0, {})
        return cls.from_json(json.loads(file.read_text("utf-8")))

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """Return the report that `as_json` has written."""
        return cls.of(content["yardstick_ms"], map(Figure.from_json, content["figures"]))

    def as_json(self) -> dict[str, Any]:
        """Return the report with what it was measured on."""
        return {
            "home_assistant": __version__,
            "python": platform.python_version(),
            "yardstick_ms": float(f"{self.yardstick_ms:.4g}"),
            "figures": [figure.as_json() for figure in self.figures.values()],
        }

    def print(self) -> None:
        """Print it as JSON."""
        print(json.dumps(self.as_json(), indent=2))

    def write(self, file: Path) -> None:
        """Write it: one figure a line, so that differences can be read."""
        content = self.as_json()
        rows = ",\n".join(f"    {json.dumps(row)}" for row in content.pop("figures"))
        head = json.dumps(content, indent=2).removesuffix("\n}")
        file.write_text(f'{head},\n  "figures": [\n{rows}\n  ]\n}}\n', "utf-8")

    def merged(self, newer: Report) -> Report:
        """Return this report with the figures of a newer one, in terms of the newer machine."""
        mine = {name: self._on(newer, figure) for name, figure in self.figures.items()}
        return Report(newer.yardstick_ms, mine | dict(newer.figures))

    def worse(self, earlier: Report) -> Iterator[tuple[Figure, Figure]]:
        """Yield each figure that is worse than an earlier one by more than their spread.

        The earlier one comes second, in terms of this machine. What was not measured then, or
        is not now, cannot be compared.
        """
        for name, figure in self.figures.items():
            if name in earlier.figures:
                before = earlier._on(self, earlier.figures[name])
                if is_worse(figure, before):
                    yield figure, before

    def _on(self, other: Report, figure: Figure) -> Figure:
        """Return a figure of mine as it would be on the machine of the other report."""
        if figure.unit not in _TIMES:
            return figure
        times = other.yardstick_ms / self.yardstick_ms
        low, mid, high = (times * value for value in (figure.low, figure.median, figure.high))
        return Figure(figure.name, figure.unit, mid, low, high, figure.runs, figure.goal)


def is_worse(figure: Figure, before: Figure) -> bool:
    """Return whether a figure is worse than before by more than the spread of both.

    Even its better half must lie beyond what was seen before, and its median beyond the
    tolerance.
    """
    beyond = before.median + _TOLERANCE * abs(before.median)
    return figure.low > before.high and figure.median > beyond


def told(pairs: Sequence[tuple[Figure, Figure]]) -> str:
    """Return one line for each figure that is worse."""
    return "\n".join(
        f"{figure.name}: {figure.median:.4g} {figure.unit} ({figure.low:.4g} to {figure.high:.4g}),"
        f" was {before.median:.4g} ({before.low:.4g} to {before.high:.4g})"
        for figure, before in pairs
    )
