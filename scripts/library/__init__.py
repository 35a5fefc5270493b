"""Reads, checks, packs and reports the facts in `library/`."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
FACTS: Final = ROOT / "library"
PAGE: Final = ROOT / "docs" / "library.md"
WANTED_PAGE: Final = ROOT / "docs" / "wanted.md"
INTEGRATION: Final = ROOT / "custom_components" / "camera_lifecycle"
ARTEFACT: Final = INTEGRATION / "library.json"

SECTIONS: Final = (
    "vendors",
    "integrations",
    "firmware",
    "vulnerabilities",
    "measures",
    "lifecycles",
    "releases",
    "warranties",
    "jurisdictions",
    "publishers",
    "wanted",
)
WRITTEN_OUT: Final = frozenset({"jurisdictions", "publishers", "wanted"})
"""Sections that the packers of others write out, or a page, so that nobody has to load them."""
