"""Finds sentences that say that a camera may be used, by language.

Where a measure binds the site, nobody says so: not of this camera, not of those at home, not that
there is nothing to do. That a camera keeps working, or gets updates, is another matter. What such
sentences are like stands in permission.json, because a walk through a browser looks for them, too.
"""

from __future__ import annotations

import json
from pathlib import Path
import re
from typing import Final

_PATTERNS: Final[dict[str, list[str]]] = json.loads(
    Path(__file__).with_suffix(".json").read_text("utf-8")
)
PERMISSION: Final = {
    language: re.compile("|".join(patterns), re.IGNORECASE)
    for language, patterns in _PATTERNS.items()
}


def permits(text: str, language: str) -> str | None:
    """Return the words of a text that say that a camera may be used, None where none do."""
    found = PERMISSION[language].search(text)
    return found.group() if found else None
