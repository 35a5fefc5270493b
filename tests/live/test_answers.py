"""What an owner answers to a notice, in a real browser."""

from pathlib import Path
import subprocess

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.live
@pytest.mark.browser
def test_an_accepted_risk_rests_through_a_reload_and_comes_back_when_taken_back() -> None:
    script = Path(__file__).with_name("answers.mjs")
    done = subprocess.run(
        [REPOSITORY / "scripts" / "demo", "--once", "--port", "0", "--run", "node", script],
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
