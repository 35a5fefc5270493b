"""The demo in a real Home Assistant: what a newcomer sees first must be right."""

from pathlib import Path
import subprocess

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.live
@pytest.mark.runs("scripts/demo")
@pytest.mark.parametrize("country", ["US", "CA"])
def test_the_demo_finds_what_the_records_say_and_logs_no_warning(country: str) -> None:
    done = subprocess.run(
        [REPOSITORY / "scripts" / "demo", "--once", "--port", "0", "--country", country],
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All results match the records." in done.stdout
