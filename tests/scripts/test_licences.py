"""The licences are the standard texts and nothing more: what detects licences knows no other."""

from __future__ import annotations

from pathlib import Path
import re

import pytest

ROOT = Path(__file__).parents[2]
STANDARD = Path(__file__).parent / "licences"
COPYRIGHT = re.compile(r"(?m)^Copyright \(c\) .+$")


def plain(file: Path) -> bytes:
    """Return a licence without what each project fills in itself: whose it is, since when."""
    return COPYRIGHT.sub("Copyright (c) [year] [fullname]", file.read_text("utf-8")).encode()


@pytest.mark.parametrize(
    ("file", "standard"), [("LICENSE", "MIT.txt"), ("library/LICENSE", "CC0-1.0.txt")]
)
def test_a_licence_is_the_standard_text(file: str, standard: str) -> None:
    assert plain(ROOT / file) == (STANDARD / standard).read_bytes()


def test_the_licence_says_whose_the_code_is() -> None:
    assert "2026 Camera Lifecycle contributors" in (ROOT / "LICENSE").read_text("utf-8")


def test_what_is_licensed_how_is_said_where_people_look() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for link in ("[MIT](LICENSE)", "[CC0](library/LICENSE)", "`library.json`"):
        assert link in readme
