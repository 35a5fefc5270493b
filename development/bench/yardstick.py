"""The unit of all ratios: a fixed piece of plain Python work, timed on this machine now."""

from __future__ import annotations

from collections.abc import Callable
import json
import time

ROUNDS = 7


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the best time of several rounds: what the work costs when nobody disturbs it."""
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


def yardstick() -> float:
    """Return the seconds that writing and reading 1,000 small JSON objects takes (about 10 ms)."""
    rows = [
        {"id": str(number), "values": [number, number / 3], "of": None} for number in range(1000)
    ]
    return seconds(lambda: [json.loads(json.dumps(row)) for row in rows])
