"""Look-ups hold the event loop for moments only."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.performance
def test_no_look_up_works_on_the_loop_for_ten_milliseconds() -> None:
    """Real answers and the largest ones; loading the ONVIF library is among them."""
    done = subprocess.run(
        [sys.executable, "-m", "development.simulated_cameras.measure", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) > 10, done.stderr
    assert [row for row in rows if row["work_ms"] > 10] == []
