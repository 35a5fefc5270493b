"""Runs all checks: `python -m scripts.manifest.check [FOLDER]`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
import sys
from typing import Final

from .manifest_file import check_manifest
from .offers import check_icons, check_offers
from .repository import check_brand, check_hacs, check_texts
from .words import check_words

CHECKS: Final = (
    check_manifest,
    check_words,
    check_offers,
    check_icons,
    check_brand,
    check_hacs,
    check_texts,
)


def faults(root: Path) -> Iterator[str]:
    """Yield every fault, also that a file can't be read."""
    for check in CHECKS:
        try:
            yield from check(root)
        except (OSError, ValueError) as err:
            yield f"{check.__name__}: {err}"


def main(arguments: list[str]) -> int:
    """Print the faults; return 1 where there is one."""
    found = list(faults(Path(*arguments) if arguments else Path(__file__).parents[2]))
    print(*found, sep="\n", end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
