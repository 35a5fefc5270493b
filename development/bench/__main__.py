"""Prints how long the work takes: `python -m development.bench [--json] [--cameras N]`."""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass
import json

from . import audit, card, engine, home
from .audit import AuditCost
from .card import CardCost
from .yardstick import yardstick


@dataclass(frozen=True, slots=True)
class Timing:
    """What one step took, in yardsticks.

    `time`: the whole step. `longest_slice`: the longest work of our own between two turns of
    the event loop; `collection`: the longest collection of garbage in it. None outside a loop.
    """

    time: float
    longest_slice: float | None = None
    collection: float | None = None


def main() -> None:
    """Measure each step and print what it took, as ratios to the yardstick."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--cameras", type=int, default=1000, help="cameras in the home (1000)")
    arguments = parser.parse_args()
    unit = yardstick()
    cost = audit.measure()
    timings = _measure(unit, arguments.cameras) | {
        "audit_start": Timing(cost.start / unit),
        "audit_record": Timing(cost.record / unit),
    }
    cards = card.measure()
    told = _json if arguments.json else _table
    print(told(unit, timings, cost, cards))


def _measure(unit: float, cameras: int) -> dict[str, Timing]:
    """Return the timings of each step; `unit`: the seconds of a yardstick."""
    seconds, slices = home.measure(cameras)
    return {name: Timing(time / unit) for name, time in engine.measure().items()} | {
        name: Timing(time / unit, slices[name].work / unit, slices[name].collecting / unit)
        for name, time in seconds.items()
    }


def _json(
    unit: float, timings: dict[str, Timing], cost: AuditCost, cards: dict[str, CardCost]
) -> str:
    ratios = {name: timing.time for name, timing in timings.items()}
    slices = {name: timing.longest_slice for name, timing in timings.items()}
    return json.dumps(
        {
            "yardstick_s": unit,
            "ratios": ratios,
            "longest_slice_ratios": {name: one for name, one in slices.items() if one is not None},
            "memory_ratios": {"audit": cost.memory_ratio},
            "card_ratios": _card_ratios(cards),
            "card_ms": {which: asdict(each) for which, each in cards.items()},
        },
        indent=2,
    )


def _card_ratios(cards: dict[str, CardCost]) -> dict[str, float]:
    """Return what our card costs as ratios to Home Assistant's of as many rows."""
    if not cards:
        return {}
    ours, theirs = cards["card"], cards["entities"]
    return {
        "paint": ours.paint / theirs.paint,
        "list": ours.list / theirs.list,
        "frame": ours.frame / theirs.frame,
    }


def _table(
    unit: float, timings: dict[str, Timing], cost: AuditCost, cards: dict[str, CardCost]
) -> str:
    lines = [
        f"In yardsticks; one is {unit * 1000:.3f} ms on this machine now.",
        f"{'':16}{'time':>12}{'longest slice':>16}{'of collection':>16}",
    ]
    for name, timing in timings.items():
        line = f"{name:16}{timing.time:12.3f}"
        if timing.longest_slice is not None and timing.collection is not None:
            line += f"{timing.longest_slice:16.3f}{timing.collection:16.3f}"
        lines.append(line)
    lines.append(f"The steps with `one` wait {home.SETTLE} s: there the longest slice counts.")
    lines.append(
        f"audit: {audit.MANY} records need {cost.memory_ratio:.2f} times the memory of {audit.FEW}."
    )
    if cards:
        ours, ratios = cards["card"], _card_ratios(cards)
        lines.append(
            f"card: {ours.paint:.0f} ms to the first paint after the data, {ratios['paint']:.2f} "
            f"times an entities card of as many rows; {ours.list:.0f} ms to list all {ours.rows}, "
            f"{ratios['list']:.2f} times; {ours.frame:.0f} ms the longest frame of scrolling, "
            f"{ratios['frame']:.2f} times."
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
