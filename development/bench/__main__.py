"""Prints how long the work takes: `python -m development.bench [--json] [--cameras N]`."""

from __future__ import annotations

import argparse
import json

from . import engine, home
from .yardstick import yardstick


def main() -> None:
    """Measure and print seconds, and each as a ratio to the yardstick."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--cameras", type=int, default=1000, help="cameras in the home (1000)")
    arguments = parser.parse_args()
    unit = yardstick()
    found = {**engine.measure(), **home.measure(arguments.cameras)}
    if arguments.json:
        ratios = {name: value / unit for name, value in found.items()}
        print(json.dumps({"yardstick_s": unit, "seconds": found, "ratios": ratios}, indent=2))
        return
    print(f"{'yardstick':24}{unit * 1000:12.3f} ms")
    for name, value in found.items():
        print(f"{name:24}{value * 1000:12.3f} ms{value / unit:12.4f} x")


if __name__ == "__main__":
    main()
