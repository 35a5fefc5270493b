"""Builds what follows from the facts: `python -m scripts.library.build`.

`library.json`, `docs/library.md`, `docs/wanted.md`; and the translations, for a measure's sentence
is its fact's.
"""

from __future__ import annotations

import sys

from scripts.translations import build as translations

from . import ARTEFACT, PAGE, WANTED_PAGE
from .pack import pack
from .read import read_library
from .report import page
from .wanted import wanted_page


def main() -> int:
    """Write the artefact; return 1 when a file cannot be read."""
    entries, problems = read_library()
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    text = pack(entries)
    ARTEFACT.write_text(text, "utf-8")
    PAGE.write_text(page(entries), "utf-8")
    WANTED_PAGE.write_text(wanted_page(entries), "utf-8")
    translations.write()
    print(f"{ARTEFACT.name}: {len(entries)} entries, {len(text.encode()) // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
