"""Hears what the log says against the integration: nothing may that a test did not expect.

A test that lets something go wrong says what is logged then, with the mark `logs`. What Home
Assistant reports of how it is called (what is deprecated, what blocks) is never expected.
"""

from __future__ import annotations

from collections.abc import Iterable
import logging
import re
from typing import Final, override

from development.demo.log import is_against_us

REPORTS: Final = re.compile(
    r"Detected (that custom integration|blocking call|code that)|The deprecated "
)
"""How Home Assistant's `helpers.frame` and `helpers.deprecation` begin what they report."""
SLOW: Final = re.compile(r"\b(took \d+\.\d+ seconds|is taking (over|longer than) \d+ seconds)")
"""Says as much of the machine, which others use too: scripts/bench measures what takes long."""


class Heard(logging.Handler):
    """Keeps each warning or error that names us, in its words, until it is asked for."""

    def __init__(self) -> None:
        """Hear nothing yet."""
        super().__init__(logging.WARNING)
        self.setFormatter(logging.Formatter("%(levelname)s (%(name)s) %(message)s"))
        self._kept: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Keep it, with its traceback, where it is about us."""
        said = self.format(record)
        if is_against_us(said) and not SLOW.search(record.getMessage()):
            self._kept.append(said)

    def unexpected(self, expected: Iterable[str]) -> list[str]:
        """Return what was heard since this was asked last, without what holds a text of these."""
        heard, self._kept = self._kept, []
        return [
            said
            for said in heard
            if REPORTS.search(said) or not any(text in said for text in expected)
        ]


def begin() -> Heard:
    """Hear from now on, also what imports log."""
    heard = Heard()
    logging.getLogger().addHandler(heard)
    return heard
