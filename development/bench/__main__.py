"""Measures what Camera Lifecycle costs, beside the least that Home Assistant asks of anybody."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
import json
import subprocess
import sys

from .families import FAMILIES
from .figures import Figure
from .floor.serve import ROOT
from .table import table


def main() -> int:
    """Measure what was asked for and print it; return the exit code."""
    chosen = _arguments()
    figures = [figure for name in chosen.names or FAMILIES for figure in _family(name, chosen)]
    print(_json(figures) if chosen.json else table(figures))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(FAMILIES)}")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--cameras", type=int, action="append", help="only homes of this size")
    parser.add_argument("--runs", type=int, help="pairs of each size")
    parser.add_argument("--large", action="store_true", help="also what takes long")
    chosen = parser.parse_args()
    if unknown := [name for name in chosen.names if name not in FAMILIES]:
        parser.error(f"no figures of this name: {', '.join(unknown)}")
    return chosen


def _family(name: str, chosen: argparse.Namespace) -> Iterator[Figure]:
    """Yield the figures of a family, each size measured in a process of its own."""
    family = FAMILIES[name]
    sizes = family.sizes + (family.large if chosen.large else ())
    for cameras in chosen.cameras or sizes:
        print(f"{name} {cameras} ...", file=sys.stderr, flush=True)
        yield from _in_a_process(name, cameras, chosen.runs or family.runs)


def _in_a_process(name: str, cameras: int, runs: int) -> list[Figure]:
    done = subprocess.run(  # noqa: S603 - our own command
        (sys.executable, "-m", "development.bench.child", name, str(cameras), str(runs)),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{name} could not be measured")
    return [Figure.from_json(row) for row in json.loads(done.stdout)]


def _json(figures: Sequence[Figure]) -> str:
    return json.dumps({"figures": [figure.as_json() for figure in figures]}, indent=2)


if __name__ == "__main__":
    sys.exit(main())
