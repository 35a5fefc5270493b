"""Look-ups in a real Home Assistant, through its own integrations."""

from pathlib import Path
import subprocess

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.live
@pytest.mark.runs("scripts/demo --asking")
def test_asked_cameras_tell_their_age_and_who_hangs_behind_the_recorder() -> None:
    done = subprocess.run(
        [REPOSITORY / "scripts" / "demo", "--asking", "--once", "--port", "0"],
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All results match the cameras." in done.stdout
