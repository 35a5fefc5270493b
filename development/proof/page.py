"""Writes docs/proof.md, and reads its rows back to compare them with the tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
import re
import shlex
from typing import Final

from .figures import Figures
from .marks import KINDS, ROOT, Row
from .outcomes import Outcomes, Run
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
type Key = tuple[str, str, str]
"""What identifies a row on the page: what was done, what must hold, the command."""


def write(rows: list[Row], outcomes: Outcomes, figures: Figures, runs: list[VersionRun]) -> str:
    """Return the page."""
    parts = [INTRODUCTION, *_ran(outcomes.runs), _summary(rows, outcomes)]
    for mark in KINDS:
        parts += _section(mark, [row for row in rows if row.words.mark == mark], outcomes)
    parts += ["## Figures", *_figures(figures), "## Versions", *_versions(runs)]
    return "\n\n".join(parts) + "\n"


def key(row: Row) -> Key:
    """Return what identifies a row on the page."""
    return row.words.done, row.words.holds, command(row)


def keys(page: str) -> set[Key]:
    """Return what identifies each row of faults and attacks on a page."""
    found = set()
    for line in page.splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) == len(HEADS["fault"]) and cells[-1].startswith("`scripts/test tests/"):
            found.add((cells[0], cells[1], cells[3].strip("`")))
    return found


def differences(rows: list[Row], page: str) -> Iterator[str]:
    """Yield a line for each row of the page that no test has, and for each that it lacks."""
    wanted, there = {key(row): row for row in rows}, keys(page)
    for done, _, tried in sorted(there - wanted.keys()):
        yield f'docs/proof.md has "{done}" ({tried}), and no test is marked so'
    for missing in sorted(wanted.keys() - there):
        yield f'docs/proof.md lacks "{missing[0]}" ({missing[2]})'


def command(row: Row) -> str:
    """Return the command that runs a row."""
    return f"scripts/test {shlex.join(row.tests)}"


def outcome(row: Row, outcomes: Outcomes) -> str:
    """Return what came of a row, in words."""
    mine = [said for node, said in outcomes.tests.items() if row.covers(node)]
    said = Counter(what for what, _ in mine)
    if not said:
        return "not run"
    parts = [f"{said['failed']} **failed**"] if said["failed"] else []
    cases = said["passed"]
    parts += ["passed" if said.total() == 1 else f"{cases} passed"] if cases else []
    parts += [f"{said['skipped']} not run"] if said["skipped"] else []
    if len(outcomes.runs) > 1:
        parts.append(
            "run " + " and ".join(str(run + 1) for run in sorted({run for _, run in mine}))
        )
    return ", ".join(parts)


def _ran(runs: list[Run]) -> Iterator[str]:
    if not runs:
        yield "The tests were **not run** for this page."
    for number, run in enumerate(runs, 1):
        name = f"Run {number}:" if len(runs) > 1 else "The tests ran"
        changed = ", with changes that weren't committed" if run.commit.endswith("+") else ""
        yield (
            f"{name} on {run.day}, commit `{run.commit.rstrip('+')}`{changed}, with Home Assistant "
            f"{run.home_assistant}, Python {run.python}, and {run.processors} processors."
        )


def _summary(rows: list[Row], outcomes: Outcomes) -> str:
    """Return how many rows each mark has, and what came of them."""
    lines = []
    for mark, title in TITLES.items():
        mine = [row for row in rows if row.words.mark == mark]
        said = Counter(_verdict(row, outcomes) for row in mine)
        cases = sum(any(row.covers(node) for row in mine) for node in outcomes.tests)
        words = ("passed", "failed", "not run")
        lines.append((title, str(len(mine)), str(cases), *(str(said[word]) for word in words)))
    return _table(("", "Rows", "Cases", "Rows passed", "Rows failed", "Rows not run"), lines)


def _verdict(row: Row, outcomes: Outcomes) -> str:
    """Return what came of a row as a whole: what wasn't run in part wasn't run."""
    said = {what for node, (what, _) in outcomes.tests.items() if row.covers(node)}
    if "failed" in said:
        return "failed"
    return "passed" if said == {"passed"} else "not run"


def _section(mark: str, rows: list[Row], outcomes: Outcomes) -> Iterator[str]:
    yield f"## {TITLES[mark]}"
    yield PREFACES[mark]
    for kind, title in KINDS[mark].items():
        lines = [
            (row.words.done, row.words.holds, outcome(row, outcomes), f"`{command(row)}`")
            for row in rows
            if row.words.kind == kind
        ]
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


def _versions(runs: list[VersionRun]) -> Iterator[str]:
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


def read(file: Path = FILE) -> str:
    """Return the page as it is; empty where there is none."""
    return file.read_text("utf-8") if file.exists() else ""
