"""A release in a real Home Assistant: unpacked into a new home, and set up as a newcomer does."""

from pathlib import Path
import subprocess
import sys

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.live
@pytest.mark.runs("scripts/demo --once --port 0 --archive dist/camera_lifecycle.zip")
def test_a_release_runs_as_the_checkout_does(tmp_path: Path) -> None:
    build = (
        "import sys; from pathlib import Path; from scripts.releasing import manifest;"
        "from scripts.releasing.build import build;"
        "build(manifest()['version'], Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", build, tmp_path], cwd=REPOSITORY, check=True)
    archive = tmp_path / "camera_lifecycle.zip"
    done = subprocess.run(
        [REPOSITORY / "scripts/demo", "--once", "--port", "0", "--archive", archive],
        check=False,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All results match the records." in done.stdout
