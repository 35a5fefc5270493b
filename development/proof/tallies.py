"""What came of the rows of docs/proof.md: counted from a run, and read back from the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
import re
from typing import Final, Self

from .marks import Row
from .outcomes import Outcomes, Run

_COUNT: Final = re.compile(r"(\d+) (passed|\*\*failed\*\*|not run)")
_WHICH: Final = re.compile(r", run (\d+)$")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases of a row passed, failed, and were not run, in which run."""

    run: Run
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    @property
    def cases(self) -> int:
        """Return how many tests this row is."""
        return self.passed + self.failed + self.skipped

    @property
    def verdict(self) -> str:
        """Return what came of the row as a whole: what wasn't run in part wasn't run."""
        if self.failed:
            return "failed"
        return "passed" if self.passed and not self.skipped else "not run"

    def cell(self, runs: Sequence[Run]) -> str:
        """Return how the page says it; with several runs, of which it is."""
        parts = [f"{self.failed} **failed**"] if self.failed else []
        if self.passed:
            parts.append("passed" if self.cases == 1 else f"{self.passed} passed")
        parts += [f"{self.skipped} not run"] if self.skipped else []
        parts += [f"run {runs.index(self.run) + 1}"] if len(runs) > 1 else []
        return ", ".join(parts)

    @classmethod
    def read(cls, cell: str, runs: Sequence[Run]) -> Self | None:
        """Return what a cell of the page says, None if it wasn't run."""
        which = _WHICH.search(cell)
        number = int(which[1]) if which else 1
        counts = {word.strip("*"): int(count) for count, word in _COUNT.findall(cell)}
        if re.match(r"passed\b", cell):
            counts["passed"] = 1
        if not counts or number > len(runs):
            return None
        counted = (counts.get(word, 0) for word in ("passed", "failed", "not run"))
        return cls(runs[number - 1], *counted)


def count(rows: Sequence[Row], outcomes: Outcomes) -> dict[Row, Tally]:
    """Return what came of each row that was run; a row is as old as its oldest test."""
    tallies = {}
    for row in rows:
        mine = [said for node, said in outcomes.tests.items() if row.covers(node)]
        if mine:
            said = Counter(what for what, _ in mine)
            run = outcomes.runs[min(run for _, run in mine)]
            tallies[row] = Tally(run, said["passed"], said["failed"], said["skipped"])
    return tallies
