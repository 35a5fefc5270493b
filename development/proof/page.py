"""Writes docs/proof.md, and reads its rows back: what wasn't run anew stays as it stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
import re
import shlex
from typing import Final

from . import freshness
from .figures import Figures
from .marks import KINDS, ROOT, Row
from .outcomes import Run
from .tallies import Tally
from .versions import VersionRun

FILE: Final = ROOT / "docs" / "proof.md"

INTRODUCTION: Final = """\
# Proof

What was tried against Camera Lifecycle, and what came of it. Every row names the command that \
tries it again: paste it in a clone; it installs what it needs. `scripts/proof` writes this page \
from what the tests, the benchmark, and the runs on each Home Assistant left behind:

    scripts/test           # all tests
    scripts/test --all     # on each supported Home Assistant
    scripts/bench --write  # the figures
    scripts/proof

A row that wasn't run says so. A row that failed stands as failed. Cases are the variants of a \
row, each a test of its own."""
TITLES: Final = {"fault": "Faults injected", "attack": "Attacks tried"}
PREFACES: Final = {
    "fault": "Each of these is made to happen, most of them in a running Home Assistant.",
    "attack": "The headings are those of the threat model in [SECURITY.md](../SECURITY.md), "
    "which also says what remains.",
}
HEADS: Final = {
    "fault": ("What was done", "What must hold", "Outcome", "Command"),
    "attack": ("What was tried", "What must hold", "Outcome", "Command"),
}
NOT_RUN: Final = "not run"
UNTRIED: Final = """\
## What isn't tried

- Real cameras, and a real network between. Cameras are simulated on loopback, from records and \
answers of real ones.
- A power cut in the middle of a write, and a machine that runs out of memory. A killed Home \
Assistant and a full disk are tried.
- Someone in the network who takes over a camera's address and knows its MAC address: \
[SECURITY.md](../SECURITY.md) says what they get.
- A user who floods Home Assistant's own interfaces.
- Flaws in the libraries that read what cameras send (aiohttp, expat, lxml). \
`scripts/check_advisories` looks up those that are known."""
_CHANGED: Final = " (with changes that weren't committed)"
_RUN: Final = re.compile(
    rf"(?m)^(?:Run \d+:|The tests ran) on (\S+), commit `(\w+)`({re.escape(_CHANGED)})?, "
    r"with Home Assistant (\S+), Python (\S+), and (\d+) processors\.$"
)

type Key = tuple[str, str, str]
"""What identifies a row on the page: what was done, what must hold, the command."""


def write(
    rows: Sequence[Row],
    tallies: Mapping[Row, Tally],
    figures: Figures,
    versions: Sequence[VersionRun],
) -> str:
    """Return the page. `tallies`: of the rows that were run."""
    runs = sorted({tally.run for tally in tallies.values()}, key=lambda run: (run.day, run.commit))
    parts = [INTRODUCTION, *_ran(runs), _summary(rows, tallies)]
    for mark in KINDS:
        parts += _section(mark, [row for row in rows if row.words.mark == mark], tallies, runs)
    parts += ["## Figures", *_figures(figures), "## Versions", *_versions(versions)]
    parts += ["## How soon", freshness.PREFACE, _table(freshness.HEAD, freshness.rows()), UNTRIED]
    return "\n\n".join(parts) + "\n"


def key(row: Row) -> Key:
    """Return what identifies a row on the page."""
    return row.words.done, row.words.holds, command(row)


def command(row: Row) -> str:
    """Return the command that runs a row."""
    return f"scripts/test {shlex.join(row.tests)}"


def read(file: Path = FILE) -> str:
    """Return the page as it is; empty where there is none."""
    return file.read_text("utf-8") if file.exists() else ""


def read_rows(page: str) -> dict[Key, Tally | None]:
    """Return the rows of faults and attacks on a page, None for what wasn't run."""
    runs = [
        Run(day, commit + "+" * bool(changed), home_assistant, python, int(processors))
        for day, commit, changed, home_assistant, python, processors in _RUN.findall(page)
    ]
    found = {}
    for line in page.splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) == len(HEADS["fault"]) and cells[-1].startswith("`scripts/test tests/"):
            done, holds, outcome, tried = cells
            found[done, holds, tried.strip("`")] = Tally.read(outcome, runs)
    return found


def kept(rows: Sequence[Row], page: str) -> dict[Row, Tally]:
    """Return what a page says of rows that are still the same."""
    there = read_rows(page)
    return {row: tally for row in rows if (tally := there.get(key(row))) is not None}


def differences(rows: Sequence[Row], page: str) -> Iterator[str]:
    """Yield a line for each row of the page that no test has, and for each that it lacks."""
    wanted, there = {key(row) for row in rows}, read_rows(page).keys()
    for done, _, tried in sorted(there - wanted):
        yield f'docs/proof.md has "{done}" ({tried}), and no test is marked so'
    for done, _, tried in sorted(wanted - there):
        yield f'docs/proof.md lacks "{done}" ({tried})'


def _ran(runs: Sequence[Run]) -> Iterator[str]:
    if not runs:
        yield "The tests were **not run** for this page."
    for number, run in enumerate(runs, 1):
        name = f"Run {number}:" if len(runs) > 1 else "The tests ran"
        changed = _CHANGED if run.commit.endswith("+") else ""
        yield (
            f"{name} on {run.day}, commit `{run.commit.rstrip('+')}`{changed}, with Home Assistant "
            f"{run.home_assistant}, Python {run.python}, and {run.processors} processors."
        )


def _summary(rows: Sequence[Row], tallies: Mapping[Row, Tally]) -> str:
    """Return how many rows each mark has, and what came of them."""
    lines = []
    for mark, title in TITLES.items():
        mine = [row for row in rows if row.words.mark == mark]
        said = Counter(tallies[row].verdict if row in tallies else NOT_RUN for row in mine)
        cases = sum(tallies[row].cases for row in mine if row in tallies)
        words = ("passed", "failed", NOT_RUN)
        lines.append((title, str(len(mine)), str(cases), *(str(said[word]) for word in words)))
    return _table(("", "Rows", "Cases", "Rows passed", "Rows failed", "Rows not run"), lines)


def _section(
    mark: str, rows: Sequence[Row], tallies: Mapping[Row, Tally], runs: Sequence[Run]
) -> Iterator[str]:
    yield f"## {TITLES[mark]}"
    yield PREFACES[mark]
    for kind, title in KINDS[mark].items():
        lines = []
        for row in rows:
            if row.words.kind == kind:
                outcome = tallies[row].cell(runs) if row in tallies else NOT_RUN
                lines.append((row.words.done, row.words.holds, outcome, f"`{command(row)}`"))
        if lines:
            yield f"### {title}"
            yield _table(HEADS[mark], lines)


def _figures(figures: Figures) -> Iterator[str]:
    if not figures.rows:
        yield "The benchmark was **not run** for this page: `scripts/bench --write`."
        return
    if figures.measured:
        yield f"{figures.measured[0].upper()}{figures.measured[1:]}."
    if not figures.peers:
        yield "The peers were **not run** for this page."
    head = ("What", "Ours (median)", "Spread", "Goal", "Met", *figures.peers, "Command")
    yield _table(
        head,
        (
            (row.what, row.ours, row.spread, row.goal, row.met, *row.peers, f"`{row.command}`")
            for row in figures.rows
        ),
    )


def _versions(runs: Sequence[VersionRun]) -> Iterator[str]:
    if not runs:
        yield "The other versions were **not run** for this page: `scripts/test --all`."
        return
    head = ("Home Assistant", "Tests", "Outcome", "Day", "Commit", "Command")
    yield _table(
        head,
        (
            (run.home_assistant, run.suite, run.outcome, run.day, run.commit, f"`{run.command}`")
            for run in runs
        ),
    )


def _table(head: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    head = tuple(head)
    rows = (head, ("---",) * len(head), *lines)
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows
    )
