"""What can happen to a file, each under its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
import errno
import json
import os
from pathlib import Path
from typing import Any, Final

from .faults import Faults
from .files import remove

type Damage = Callable[[Path], None]


def _bytes(content: bytes) -> Damage:
    return lambda path: _write(path, content)


def _envelope(**changes: Any) -> Damage:
    """Change the outer JSON; `...` takes a part away."""

    def damage(path: Path) -> None:
        envelope = json.loads(path.read_bytes()) | changes
        left = {key: value for key, value in envelope.items() if value is not ...}
        path.write_text(json.dumps(left))

    return damage


def _edited(edit: Callable[[bytes], bytes]) -> Damage:
    return lambda path: _write(path, edit(path.read_bytes()))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _parts_of_a_wrong_type(path: Path) -> None:
    envelope = json.loads(path.read_bytes())
    envelope["data"] = dict.fromkeys(envelope["data"] or ["x"], 17)
    path.write_text(json.dumps(envelope))


def _folder(path: Path) -> None:
    remove(path)
    path.mkdir()


def _folder_with_something(path: Path) -> None:
    _folder(path)
    (path / "something").write_text("of somebody")


def _pipe(path: Path) -> None:
    remove(path)
    os.mkfifo(path)


def _link_to_itself(path: Path) -> None:
    remove(path)
    path.symlink_to(path.name)


def _too_large(path: Path) -> None:
    with path.open("ab") as file:
        file.truncate(64 * 1024 * 1024)


_DEEP: Final = b"[" * 10_000 + b"]" * 10_000

DAMAGES: Final[Mapping[str, Damage]] = {
    "empty": _bytes(b""),
    "spaces": _bytes(b" \n" * 100),
    "no JSON": _bytes(b"no JSON"),
    "zeros": _bytes(b"\0" * 4096),
    "cut": _edited(lambda content: content[: len(content) // 2]),
    "begun with zeros": _edited(lambda content: b"\0" * 100 + content[100:]),
    "written twice": _edited(lambda content: content + content),
    "not UTF-8": _edited(lambda content: content.replace(b'"data"', b'"d\xff\xfeta"', 1)),
    "UTF-16": _edited(lambda content: content.decode().encode("utf-16")),
    "a list": _bytes(b"[]"),
    "a text": _bytes(b'"text"'),
    "a number": _bytes(b"17"),
    "null": _bytes(b"null"),
    "nothing in it": _bytes(b"{}"),
    "10,000 deep": _bytes(_DEEP),
    "10,000 deep inside": _bytes(b'{"version":1,"minor_version":1,"data":' + _DEEP + b"}"),
    "no version": _envelope(version=...),
    "version a text": _envelope(version="1"),
    "version null": _envelope(version=None),
    "version yes": _envelope(version=True),
    "version a fraction": _envelope(version=1.5),
    "version zero": _envelope(version=0),
    "version huge": _envelope(version=10**40),
    "minor version a text": _envelope(minor_version="1"),
    "no data": _envelope(data=...),
    "data null": _envelope(data=None),
    "data a list": _envelope(data=[1, 2]),
    "data a text": _envelope(data="text"),
    "parts of a wrong type": _parts_of_a_wrong_type,
    "a folder": _folder,
    "a folder with something": _folder_with_something,
    "a pipe": _pipe,
    "a link to itself": _link_to_itself,
    "too large": _too_large,
}

REFUSED: Final[Mapping[str, int]] = {
    "not allowed to read": errno.EACCES,
    "not readable": errno.EIO,
}


def harm(path: Path, damage: str, faults: Faults) -> None:
    """Do to a file what `damage` says."""
    if damage in REFUSED:
        faults.on_read[path.name] = REFUSED[damage]
    else:
        DAMAGES[damage](path)


ALL: Final = (*DAMAGES, *REFUSED)
