"""Measures what Camera Lifecycle costs, beside the least that Home Assistant asks of anybody."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
import json
from pathlib import Path
from statistics import median
import subprocess
import sys
from typing import Final

from .families import FAMILIES
from .floor.serve import ROOT
from .report import Report, told
from .table import table

KEPT: Final = ROOT / "docs" / "bench.json"
_PEER_CAMERAS: Final = 300
_PEER_RUNS: Final = 3


def main() -> int:
    """Measure what was asked for and print it; return 1 where it is worse than it was."""
    chosen = _arguments()
    parts = [*_measured(chosen)]
    if not parts:
        raise SystemExit("All sizes of this are large: add --large.")
    report = Report.of(
        median(part.yardstick_ms for part in parts),
        [figure for part in parts for figure in part.figures.values()],
    )
    if chosen.json:
        report.print()
    else:
        print(table(report.figures.values()))
    if chosen.write:
        Report.read(KEPT).merged(report).write(KEPT)
    return _check(report) if chosen.check else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(FAMILIES)}")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--cameras", type=int, action="append", help="only homes of this size")
    parser.add_argument("--runs", type=int, help="pairs of each size")
    parser.add_argument("--large", action="store_true", help="also what takes long")
    parser.add_argument(
        "--peer",
        type=Path,
        action="append",
        metavar="CHECKOUT",
        help="another custom integration beside ours; then only what is named besides",
    )
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument(
        "--check",
        action="store_true",
        help="exit code 1 where a figure is worse than in docs/bench.json by more than its spread",
    )
    kept.add_argument("--write", action="store_true", help="keep the figures in docs/bench.json")
    chosen = parser.parse_args()
    if unknown := [name for name in chosen.names if name not in FAMILIES]:
        parser.error(f"no figures of this name: {', '.join(unknown)}")
    return chosen


def _measured(chosen: argparse.Namespace) -> Iterator[Report]:
    """Yield the figures of each size of each family, and of each peer."""
    for name in chosen.names or ([] if chosen.peer else FAMILIES):
        family = FAMILIES[name]
        for size in chosen.cameras or family.sizes + (family.large if chosen.large else ()):
            yield _in_a_process("child", name, size, chosen.runs or family.runs)
    for checkout in (*chosen.peer, ROOT) if chosen.peer else ():
        cameras = (chosen.cameras or [_PEER_CAMERAS])[0]
        yield _in_a_process("peer", checkout.resolve(), cameras, chosen.runs or _PEER_RUNS)


def _in_a_process(module: str, *arguments: object) -> Report:
    """Return what a module of ours prints, in a process that does nothing else."""
    what = [*map(str, arguments)]
    print(Path(what[0]).name, *what[1:-1], "...", file=sys.stderr, flush=True)
    done = subprocess.run(  # noqa: S603 - our own command
        (sys.executable, "-m", f"{__package__}.{module}", *what),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{what[0]} could not be measured")
    return Report.from_json(json.loads(done.stdout))


def _check(report: Report) -> int:
    """Say which figures are worse than those that are kept; return the exit code."""
    kept = Report.read(KEPT)
    if unknown := [name for name in report.figures if name not in kept.figures]:
        print(f"Not in {KEPT.name}: {', '.join(unknown)}", file=sys.stderr)
    worse = [*report.worse(kept)]
    print(told(worse) if worse else f"Nothing is worse than in {KEPT.name}.", file=sys.stderr)
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())
