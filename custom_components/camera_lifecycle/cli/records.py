"""Reads record files: one JSON object a line; docs/usage.md, "Audit", lists the fields.

A file or a stream may be anything: what holds no record for long is not read to its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ..engine.model import Camera, Record
from ..engine.record_json import record_from_json
from .files import reason
from .json_text import parse_json
from .lines import MAX_LINE, EndlessLineError
from .source import AuditedCamera, Problem

MAX_LINES_WITHOUT_RECORD: Final = 10_000
MAX_BYTES_WITHOUT_RECORD: Final = 256 * 2**20


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read: its number from 1 and what is wrong with it."""

    number: int
    problem: str


def read_cameras(lines: Iterable[bytes], name: str) -> Iterator[AuditedCamera | Problem]:
    """Yield each record of `lines` as a camera, and what is wrong with a line as a problem.

    `name` is that of the source.
    """
    try:
        for item in read_records(lines):
            if isinstance(item, BadLine):
                yield Problem(f"{name}, line {item.number}: {item.problem}")
            else:
                yield AuditedCamera(Camera(item.id, (item,)), item.name or item.id)
    except EndlessLineError as err:
        yield Problem(f"{name}, line {err.number}: has no end; what follows was not read")
    except OSError as err:
        yield Problem(f"{name}: {reason(err)}")


def read_records(lines: Iterable[bytes]) -> Iterator[Record | BadLine]:
    """Yield a record or a problem for each line that is not blank, in order."""
    lines_without, bytes_without = 0, 0
    for number, line in enumerate(lines, 1):
        lines_without += 1
        bytes_without += len(line)
        item = _read_line(line, number)
        if isinstance(item, Record):
            lines_without, bytes_without = 0, 0
        if item is not None:
            yield item
        if lines_without >= MAX_LINES_WITHOUT_RECORD or bytes_without >= MAX_BYTES_WITHOUT_RECORD:
            yield BadLine(number, "no record for long; what follows was not read")
            return


def _read_line(line: bytes, number: int) -> Record | BadLine | None:
    """Return what a line holds, None where it is blank."""
    if len(line) > MAX_LINE:
        return BadLine(number, f"is longer than {MAX_LINE // 2**20} MiB")
    if not line.strip():
        return None
    try:
        return record_from_json(parse_json(line.decode("utf-8-sig" if number == 1 else "utf-8")))
    except UnicodeDecodeError:
        return BadLine(number, "is not UTF-8")
    except ValueError as err:
        return BadLine(number, str(err))
