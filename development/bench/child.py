"""`python -m development.bench.child FAMILY CAMERAS RUNS`: prints its figures as JSON."""

from __future__ import annotations

import json
import sys

from .families import measure
from .log import show_errors_only


def main() -> None:
    """Measure; what Home Assistant logs below an error is not shown."""
    show_errors_only()
    name, cameras, runs = sys.argv[1:]
    print(json.dumps([figure.as_json() for figure in measure(name, int(cameras), int(runs))]))


if __name__ == "__main__":
    main()
