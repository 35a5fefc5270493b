"""A fixed piece of plain Python work: how fast this machine is now."""

from __future__ import annotations

import json
from statistics import median
import time
from typing import Any

_ROUNDS = 9


def yardstick() -> float:
    """Return the ms of processor time that writing and reading 1,000 small JSON objects takes."""
    rows: list[dict[str, Any]] = [
        {"id": str(number), "values": [number, number / 3], "of": None} for number in range(1000)
    ]
    return median(_timed(rows) for _ in range(_ROUNDS)) * 1000


def _timed(rows: list[dict[str, Any]]) -> float:
    began = time.process_time()
    for row in rows:
        json.loads(json.dumps(row))
    return time.process_time() - began
