"""The bench measures what it is asked for; what the figures should be is no test's to say."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys

import pytest

ROOT = Path(__file__).parents[2]
CAMERAS = "12"
PAIRS = {f"{name}_{CAMERAS}_{of}" for name in ("set_up", "restart") for of in ("ours", "floor")}
RATIOS = {f"{name}_{CAMERAS}_ratio" for name in ("set_up", "restart")}
EVENTS = {f"one_{name}_{CAMERAS}" for name in ("firmware", "name", "comes", "goes")}


@pytest.mark.performance
def test_the_bench_tells_each_figure() -> None:
    names = ("set_up", "restart", "one_changes")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "development.bench", "--json", *names),
            *("--cameras", CAMERAS, "--runs", "1"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = {figure["name"]: figure for figure in json.loads(done.stdout)["figures"]}
    assert figures.keys() == PAIRS | RATIOS | EVENTS
    assert all(figures[name]["median"] > 0 for name in PAIRS | RATIOS)
    assert all(figures[name]["goal"] for name in RATIOS | EVENTS)
