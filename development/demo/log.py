"""Finds what Home Assistant's log says against the integration."""

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Final

RECORD: Final = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\S* (?P<level>[A-Z]+) ", re.ASCII)
BAD: Final = frozenset({"WARNING", "ERROR", "CRITICAL"})
OURS: Final = re.compile(r"\bcamera_lifecycle\b|\bCamera Lifecycle\b")
# Home Assistant says this of every custom integration.
USUAL: Final = "We found a custom integration"


def is_against_us(said: str) -> bool:
    """Return whether a warning or an error, with its traceback, names the integration."""
    return bool(OURS.search(said)) and USUAL not in said


def logged_problems(log: Path) -> Iterator[str]:
    """Yield each warning or error, with its traceback, that names the integration."""
    for record in _records(log):
        level = RECORD.match(record)
        said = record.replace(str(log.parent), "")  # a folder may be called like us
        if level and level["level"] in BAD and is_against_us(said):
            yield record.rstrip()


def _records(log: Path) -> Iterator[str]:
    """Yield the log record by record: a line with a time, and the lines below it without."""
    lines: list[str] = []
    for line in log.read_text(errors="replace").splitlines(keepends=True):
        if RECORD.match(line) and lines:
            yield "".join(lines)
            lines = []
        lines.append(line)
    yield "".join(lines)
