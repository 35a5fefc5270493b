"""Standard output and standard error of a command, whatever they lead to."""

from __future__ import annotations

from contextlib import suppress
import io
import os
import sys
from typing import TextIO

from ..text.sanitize import printable


def tell(sentence: str) -> None:
    """Write a sentence to standard error, as one line; who has closed it wants none."""
    if sys.stderr is None:
        return
    try:
        print(printable(sentence), file=sys.stderr)
    except OSError:
        discard(sys.stderr)


def escape_unknown_letters() -> None:
    """Let standard output escape letters that its encoding lacks, as standard error does."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def discard(stream: TextIO) -> None:
    """Let nothing written to `stream` fail any more: Python writes what is left at its exit."""
    with suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)
