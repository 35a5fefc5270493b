"""Twenty-five cameras print on at most four pages, counted in a real browser."""

import json
import os
from pathlib import Path
import re
import subprocess

import pytest

from custom_components.camera_lifecycle.__main__ import main

CORPUS = Path(__file__).parents[1] / "corpus" / "cameras.jsonl"
CAMERAS = 25
MAX_PAGES = 4

pytestmark = pytest.mark.browser


def test_a_home_of_many_cameras_prints_short(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    telling = [row for row in rows if row.get("model") and row.get("sw_version")]
    home = tmp_path / "home.jsonl"
    home.write_text("\n".join(map(json.dumps, telling[:: len(telling) // CAMERAS][:CAMERAS])))
    main(["audit", str(home), "--country", "US", "--format", "html", "--today", "2026-11-30"])
    page, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_text(capsys.readouterr().out)
    subprocess.run(
        [
            os.environ["CHROMIUM"],
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--print-to-pdf={printed}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert 1 <= len(re.findall(rb"/Type /Page\b", printed.read_bytes())) <= MAX_PAGES
