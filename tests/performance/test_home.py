"""The bench measures every step; what the figures should be is no test's to say."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys

import pytest

from development.bench.home import STEPS

ROOT = Path(__file__).parents[2]
CAMERAS = "30"
ENGINE = {"load_library", "assess", "identify", "read_firmware"}
AUDIT = {"audit_start", "audit_record"}


@pytest.mark.performance
def test_the_bench_reports_each_step_as_a_ratio() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "development.bench", "--json", "--cameras", CAMERAS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["yardstick_s"] > 0
    assert report["ratios"].keys() == STEPS.keys() | ENGINE | AUDIT
    assert report["longest_slice_ratios"].keys() == STEPS.keys()
    assert all(ratio > 0 for ratio in report["ratios"].values())
    assert all(ratio > 0 for ratio in report["longest_slice_ratios"].values())
    assert report["memory_ratios"].keys() == {"audit"}
    assert report["card_ratios"] == {}, "a browser is scripts/bench's to find"
