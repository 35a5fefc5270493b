"""Prints how long the work takes: `python -m development.bench [--json] [--cameras N]`."""

from __future__ import annotations

import argparse
import json

from . import engine, home
from .yardstick import yardstick


def main() -> None:
    """Measure and print seconds, each as a ratio to the yardstick, and the longest slices."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--cameras", type=int, default=1000, help="cameras in the home (1000)")
    arguments = parser.parse_args()
    unit = yardstick()
    steps, slices = home.measure(arguments.cameras)
    found = {**engine.measure(), **steps}
    longest = {name: one.work for name, one in slices.items()}
    if arguments.json:
        ratios = {name: value / unit for name, value in found.items()}
        told = {"yardstick_s": unit, "seconds": found, "ratios": ratios, "longest_slice_s": longest}
        print(json.dumps(told, indent=2))
        return
    print(f"{'':16}{'ms':>12}{'yardsticks':>12}{'longest slice, ms':>20}{'of collection':>16}")
    print(f"{'yardstick':16}{unit * 1000:12.3f}")
    for name, value in found.items():
        line = f"{name:16}{value * 1000:12.3f}{value / unit:12.3f}"
        if one := slices.get(name):
            line += f"{one.work * 1000:20.1f}{one.collecting * 1000:16.1f}"
        print(line)


if __name__ == "__main__":
    main()
