"""Opens the files of a source, which may come from anybody and hold anything.

What is no file is refused before it is opened: a pipe is waited for without end, and opening a
device alone may act. A link that leads out of a configuration folder is refused too: somebody
else's folder must not make another file of this computer its content.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
import stat
from typing import BinaryIO, Final

MAX_SIZE: Final = 64 * 2**20
"""Bytes of a stored file that is read as a whole: some 50,000 entities."""

_READ_AT_ONCE: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # what became a pipe just now is not waited for
    | getattr(os, "O_BINARY", 0)
)
_NO_FILES: Final = (
    (stat.S_ISFIFO, "named pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


class FileError(Exception):
    """A file cannot be read: why, in words that follow its name and a colon."""


class MissingFileError(FileError):
    """There is no such file."""


def open_file(file: Path) -> BinaryIO:
    """Return `file`, opened. Raises FileError where it cannot be, or is no file."""
    try:
        _refuse_no_file(file.stat().st_mode)
        opened = os.fdopen(os.open(file, _READ_AT_ONCE), "rb")
    except (FileNotFoundError, NotADirectoryError) as err:
        raise MissingFileError(err.strerror) from err
    except (OSError, ValueError) as err:
        raise FileError(reason(err)) from err
    try:
        _refuse_no_file(os.fstat(opened.fileno()).st_mode)
    except FileError:
        opened.close()  # it was replaced in between
        raise
    return opened


def read_stored(file: Path) -> bytes:
    """Return what a file in the `.storage` of a configuration folder holds. Raises FileError."""
    refuse_link_out(file, file.parent.parent)
    with open_file(file) as opened:
        try:
            # one byte more than allowed: a file may be larger than it said, and may grow
            content = opened.read(MAX_SIZE + 1) if size_of(opened) <= MAX_SIZE else None
        except OSError as err:
            raise FileError(reason(err)) from err
    if content is None or len(content) > MAX_SIZE:
        raise FileError(f"is larger than {MAX_SIZE // 2**20} MiB")
    return content


def refuse_link_out(file: Path, folder: Path) -> None:
    """Raise FileError where `file`, wherever its links lead, does not lie in `folder`."""
    if not file.resolve().is_relative_to(folder.resolve()):
        raise FileError("is a link that leads out of the folder; it was not read")


def size_of(opened: BinaryIO) -> int:
    """Return how many bytes an open file holds now."""
    return os.fstat(opened.fileno()).st_size


def reason(err: OSError | ValueError) -> str:
    """Return why the system refuses something, without the name that it adds."""
    return getattr(err, "strerror", None) or str(err)


def _refuse_no_file(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise FileError(os.strerror(errno.EISDIR))
    for is_kind, name in _NO_FILES:
        if is_kind(mode):
            raise FileError(f"is a {name}, not a file")
