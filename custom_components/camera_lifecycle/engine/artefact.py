"""Reads the file `library.json` as `scripts/library/layout.py` writes it: an entry a line.

Then an entry is parsed when a camera asks for it. The first line holds the checksum of all
others: where it holds, they are what was checked when the file was built. A file that anybody
has touched, or wrote in another way, is read as a whole, and looked through to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
import hashlib
from io import BytesIO
import json
from pathlib import Path
from typing import Any, BinaryIO, Final

from .lazy import Entries

CHECKSUM: Final = "checksum"
"""What the first line calls the checksum of all other lines."""
INDEX: Final = "index"
"""What it calls the ids of entries by what cameras ask for."""
_DIGEST: Final = 16
_OPENS: Final = b"{\n"
_CLOSES: Final = b"}"

type BetweenLines = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Artefact:
    """What a file holds. `index`: None where it has none that can be trusted.

    `content` has the keys of `library.json`; `digest`: of the file.
    """

    content: Mapping[str, Any]
    index: Mapping[str, Any] | None
    digest: str


def read_artefact(path: Path, give_way: BetweenLines) -> Artefact:
    """Return what the file at `path` holds; `give_way` is called between its lines.

    Raises OSError, and ValueError or RecursionError where it is no JSON object.
    """
    with path.open("rb") as file:
        read = _by_line(file, give_way)
    return read or _whole(path.read_bytes())


def artefact_of(content: bytes, give_way: BetweenLines) -> Artefact:
    """Return what such a file holds that was read already. Raises as `read_artefact`."""
    return _by_line(BytesIO(content), give_way) or _whole(content)


def _by_line(file: BinaryIO, give_way: BetweenLines) -> Artefact | None:
    """Return the lines of a file that is as it was built, None for any other."""
    first = file.readline()
    head = _head(first)
    if head is None:
        return None
    checked = hashlib.sha256()
    sections: dict[str, dict[str, bytes]] = {}
    lines: dict[str, bytes] = {}
    for line in file:
        checked.update(line)
        name, _, value = line.partition(b":")
        if value == _OPENS:
            lines = sections[_unquoted(name)] = {}
        elif not line.startswith(_CLOSES):
            lines[_unquoted(name)] = value.rstrip(b",\n")
        give_way()
    if checked.hexdigest() != head[CHECKSUM]:
        return None
    content = {**head, **{name: Entries(found) for name, found in sections.items()}}
    digest = hashlib.sha256(first + checked.digest())
    return Artefact(content, head[INDEX], digest.hexdigest()[:_DIGEST])


def _head(line: bytes) -> dict[str, Any] | None:
    """Return the first line of a file that is laid out by lines, None for any other's."""
    if not line.endswith(b",\n"):
        return None
    try:
        head = json.loads(line.rstrip(b",\n") + _CLOSES)
    except ValueError, RecursionError:
        return None
    return head if isinstance(head, dict) and {CHECKSUM, INDEX} <= head.keys() else None


def _unquoted(name: bytes) -> str:
    return name.strip(b'"').decode()


def _whole(content: bytes) -> Artefact:
    data = json.loads(content)
    if not isinstance(data, dict):
        raise ValueError("holds no object")  # noqa: TRY004 - one kind of error for what is no library
    return Artefact(data, None, hashlib.sha256(content).hexdigest()[:_DIGEST])
