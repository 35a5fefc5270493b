"""The bench measures what it is asked for; what the figures should be is no test's to say."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys
from typing import Any

import pytest

from development.bench.events import EVENTS
from development.bench.steps import STEPS

ROOT = Path(__file__).parents[2]
CAMERAS = 20
PAIR = ("ours", "floor", "ratio")
JUDGING = ("load", "memory", "assess", "identify", "read_firmware")
FIGURES = {
    "set_up": {f"set_up_{CAMERAS}_{of}" for of in PAIR},
    "first": {f"set_up_{which}_{CAMERAS}_{of}" for which in ("first", "second") for of in PAIR},
    "restart": {f"restart_{CAMERAS}_{of}" for of in PAIR},
    "one_changes": {f"one_{what}_{CAMERAS}" for what in EVENTS},
    "day": {f"day_{CAMERAS}"},
    "slices": {f"slice_{step}_{CAMERAS}" for step in STEPS},
    "at_once": {f"slice_at_once_{CAMERAS}"},
    "collection": {f"collection_{CAMERAS}_{of}" for of in PAIR},
    "memory": {f"memory_{of}_{CAMERAS}" for of in ("camera", "camera_with_floor", "fixed")},
    "library": {f"library_{of}" for of in JUDGING},
}


@pytest.mark.performance
@pytest.mark.parametrize("family", FIGURES)
def test_the_bench_tells_each_figure(family: str) -> None:
    figures = measured(family, CAMERAS)
    assert figures.keys() >= FIGURES[family]
    assert all(figures[name]["high"] > 0 for name in FIGURES[family])


@pytest.mark.performance
def test_the_command_line_is_measured() -> None:
    figures = measured("audit", 1200)
    assert figures.keys() == {
        *("audit_start_1200", "audit_record_1200"),
        *("audit_memory_1200", "audit_memory_1200_to_1000"),
    }
    assert figures["audit_memory_1200"]["median"] > 1


def measured(family: str, size: int) -> dict[str, dict[str, Any]]:
    """Return the figures by their names."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "development.bench", "--json", family),
            *("--cameras", str(size), "--runs", "1"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {figure["name"]: figure for figure in json.loads(done.stdout)["figures"]}
