"""What is wrong with the files of a folder, each in a sentence; not more than people read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MAX_TOLD: Final = 100
"""Problems of one file that are told; a damaged one may have a million."""


class Problems:
    """Sentences in the order in which they were found; those beyond the first of a file counted."""

    def __init__(self) -> None:
        """Begin without any."""
        self._told: list[str] = []
        self._found: defaultdict[Path, int] = defaultdict(int)

    def add(self, file: Path, sentence: str, line: int | None = None) -> None:
        """Add what is wrong with `file`, perhaps in one of its lines."""
        self._found[file] += 1
        if self._found[file] <= MAX_TOLD:
            where = f"{file}, line {line}" if line else f"{file}"
            self._told.append(f"{where}: {sentence}")

    def __iter__(self) -> Iterator[str]:
        """Yield the sentences."""
        yield from self._told
        for file, found in self._found.items():
            if found > MAX_TOLD:
                yield f"{file}: {found - MAX_TOLD} more problems"
