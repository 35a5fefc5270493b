"""Prints a page in a real browser, and the cameras that are printed."""

import json
import os
from pathlib import Path
import re
import subprocess
from typing import Any

CORPUS = Path(__file__).parents[1] / "corpus" / "cameras.jsonl"
CAMERAS = 25
LETTER, A4 = "Letter", "A4"


def telling_rows() -> list[dict[str, Any]]:
    """Return 25 records of the corpus that say what they are."""
    rows = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    telling = [row for row in rows if row.get("model") and row.get("sw_version")]
    return telling[:: len(telling) // CAMERAS][:CAMERAS]


def printed_pages(html: str, folder: Path, paper: str = LETTER) -> int:
    """Return on how many pages a page prints; on A4 as if that was the browser's own paper."""
    page, printed = folder / "page.html", folder / "page.pdf"
    size = f"<style>@media print {{ @page {{ size: {paper} }} }}</style></head>"
    page.write_text(html if paper == LETTER else html.replace("</head>", size), "utf-8")
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
    return len(re.findall(rb"/Type /Page\b", printed.read_bytes()))
