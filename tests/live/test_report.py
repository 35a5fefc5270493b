"""The report as an owner gets it: from the options, in a real browser."""

import csv
import os
from pathlib import Path
import subprocess

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.live
@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "de"])
def test_an_owner_prints_the_report_and_saves_a_file(tmp_path: Path, language: str) -> None:
    folder = Path(os.environ.get("WALKS") or tmp_path) / f"report-{language}"
    script = Path(__file__).with_name("report.mjs")
    options = ["--once", "--port", "0", "--language", language]
    demo = [REPOSITORY / "scripts" / "demo", *options]
    done = subprocess.run(
        [*demo, "--run", "node", script],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "REPORT_FOLDER": str(folder), "HOME_LANGUAGE": language},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "done: report" in done.stdout
    for name in ("A4", "Letter", "client"):
        assert (folder / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    with (folder / "cameras.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.reader(file)]
    assert len(rows) > 20
    assert {len(row) for row in rows} == {len(rows[0])}
