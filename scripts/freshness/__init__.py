"""Reads what public sources have that the library doesn't, and proposes it: `scripts/refresh`.

A reader never writes a fact. It writes a proposal with its source; a person compares the two
and accepts what is right.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PROPOSALS: Final = ROOT / "proposals"


class SourceError(Exception):
    """A source that can't be used; the message names it."""


class FormError(SourceError):
    """A source has another form than the one that its reader knows. It names source and field."""


class UnreachableError(SourceError):
    """A source couldn't be read: no answer, too large, or no such file."""
