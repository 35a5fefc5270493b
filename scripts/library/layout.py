"""Lays `library.json` out by lines, so that nobody has to parse all of it to use a part.

It is JSON like any other. The first line holds what is small, an index, and the checksum of all
lines that follow: an entry each. `engine/artefact.py` reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
import hashlib
import json
import re
from typing import Any, Final

from custom_components.camera_lifecycle.engine.artefact import CHECKSUM, INDEX
from custom_components.camera_lifecycle.engine.load import index_of

_ID: Final = re.compile(r"[\w.-]+", re.ASCII)


def written(packed: Mapping[str, Any]) -> str:
    """Return the text of the file for its content, the same for the same content."""
    sections = {key: part for key, part in packed.items() if _is_section(key, part)}
    body = "".join(_lines(sections))
    head = {
        **{key: part for key, part in packed.items() if key not in sections},
        CHECKSUM: hashlib.sha256(body.encode()).hexdigest(),
        INDEX: index_of(sections),
    }
    return f"{_json(head)[:-1]},\n{body}"


def _is_section(key: str, part: Any) -> bool:
    return isinstance(part, dict) and key not in {"counts", INDEX}


def _lines(sections: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of the sections, one for each entry."""
    for key, entries in sections.items():
        yield f"{_json(key)}:{{\n"
        for at, (identifier, entry) in enumerate(entries.items(), 1):
            if not _ID.fullmatch(identifier):
                raise ValueError(f"{key}: {identifier!r} is no id")
            yield f"{_json(identifier)}:{_json(entry)}{',' if at < len(entries) else ''}\n"
        yield "},\n" if key != list(sections)[-1] else "}}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
