"""Reads record files: one JSON object a line; docs/usage.md, "Audit", lists the fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
import json

from ..engine.model import Camera, Record
from ..engine.record_json import record_from_json
from .source import AuditedCamera, Problem


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read: its number from 1 and what is wrong with it."""

    number: int
    problem: str


def read_cameras(lines: Iterable[bytes], name: str) -> Iterator[AuditedCamera | Problem]:
    """Yield each record of `lines` as a camera, and what is wrong with a line as a problem.

    `name` is that of the source.
    """
    for item in read_records(lines):
        if isinstance(item, BadLine):
            yield Problem(f"{name}, line {item.number}: {item.problem}")
        else:
            yield AuditedCamera(Camera(item.id, (item,)), item.name or item.id)


def read_records(lines: Iterable[bytes]) -> Iterator[Record | BadLine]:
    """Yield a record or a problem for each line that is not blank, in order."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            yield record_from_json(json.loads(text, parse_constant=_refuse))
        except UnicodeDecodeError:
            yield BadLine(number, "is not UTF-8")
        except RecursionError:
            yield BadLine(number, "is nested too deeply")
        except json.JSONDecodeError as err:
            yield BadLine(number, f"is not JSON: {err.msg} (column {err.colno})")
        except ValueError as err:
            yield BadLine(number, str(err))


def _refuse(constant: str) -> None:
    """Refuse what Python reads and JSON does not know."""
    raise ValueError(f"is not JSON: {constant}")
