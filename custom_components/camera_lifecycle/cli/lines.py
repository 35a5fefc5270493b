"""The lines of a file or a stream that may be of any size, or never end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

MAX_LINE: Final = 2**20
"""Bytes of a line; a record has about a thousand."""
MAX_SKIPPED: Final = 256 * 2**20
"""Bytes of a longer line that are passed over in search of its end."""


class EndlessLineError(Exception):
    """A line has no end; `number` is its own, from 1."""

    def __init__(self, number: int) -> None:
        """Keep the number of the line."""
        super().__init__(number)
        self.number = number


def read_lines(file: BinaryIO, size: int | None = None) -> Iterator[bytes]:
    """Yield each line of `file`; a line of more than MAX_LINE bytes only as far as one beyond.

    `size`: no line is begun beyond so many bytes, so that a file that grows comes to an end.
    Raises OSError, and EndlessLineError where the end of a line is not found.
    """
    position, number = 0, 0
    while (size is None or position < size) and (line := file.readline(MAX_LINE + 1)):
        number += 1
        position += len(line)
        yield line
        skipped = 0
        while len(line) > MAX_LINE and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE + 1)
            skipped += len(line)
            if skipped > MAX_SKIPPED:
                raise EndlessLineError(number)
        position += skipped
