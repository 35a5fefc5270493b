"""`python -m development.bench.child FAMILY SIZE RUNS`: prints its figures as JSON."""

from __future__ import annotations

import sys

from .families import measure
from .log import show_errors_only
from .report import Report
from .yardstick import yardstick


def main() -> None:
    """Measure; what Home Assistant logs below an error is not shown."""
    show_errors_only()
    name, size, runs = sys.argv[1:]
    before = yardstick()
    figures = measure(name, int(size), int(runs))
    Report.of((before + yardstick()) / 2, figures).print()


if __name__ == "__main__":
    main()
