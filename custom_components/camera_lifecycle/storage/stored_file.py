"""What lies at the place of a stored file, looked at before anything is read from it or written.

Home Assistant's own Store sets apart only what is no JSON; of all else (a list, a folder, a
version that is a word) it raises what the language happens to raise.
"""

from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
import stat
from typing import Any, Final, TypeIs

from homeassistant.util.json import json_loads

MAX_BYTES: Final = 32 * 1024 * 1024
"""A home of a thousand cameras needs a tenth of that."""
PRIVATE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700


class FileCondition(Enum):
    """How a file is.

    `NEWER_IN_PART`: of the same version, but a newer minor one: it can be read, and writing it
    would lose what only the newer one knows.
    """

    ABSENT = auto()
    READABLE = auto()
    NEWER_IN_PART = auto()
    NEWER = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class StoredFile:
    """How a file is, what it holds if it can be read, and, for the log, why it cannot."""

    condition: FileCondition
    data: Any = None
    reason: str = ""


def look_at(path: Path, version: int, minor_version: int) -> StoredFile:
    """Return how the file is, for a reader of that version; it may be read by its owner alone.

    Reads at most 32 MiB, and neither waits for a pipe nor follows a device.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _damaged("it isn't a file")
        if status.st_size > MAX_BYTES:
            return _damaged(f"it is larger than {MAX_BYTES // 1024**2} MB")
        make_private(path)
        with open(path, "rb") as file:  # noqa: PTH123 - as Home Assistant's own reader does
            envelope = json_loads(file.read(MAX_BYTES))
    except FileNotFoundError:
        return StoredFile(FileCondition.ABSENT)
    except OSError as err:
        return _damaged(f"it can't be read: {err.strerror}")
    except ValueError as err:
        return _damaged(f"it isn't JSON: {err}")
    return _opened(envelope, version, minor_version)


def make_private(path: Path) -> None:
    """Let nobody but its owner look into what is there; where that is refused it stays as it is."""
    with suppress(OSError):
        mode = path.lstat().st_mode
        wanted = PRIVATE_FOLDER if stat.S_ISDIR(mode) else PRIVATE
        if not stat.S_ISLNK(mode) and stat.S_IMODE(mode) != wanted:
            path.chmod(wanted)


def _opened(envelope: Any, version: int, minor_version: int) -> StoredFile:
    """Return what the outer JSON says; `data` may be of any shape but null."""
    if not isinstance(envelope, dict):
        return _damaged("it isn't a JSON object")
    found, found_minor = envelope.get("version"), envelope.get("minor_version", 1)
    if not _is_version(found) or not _is_version(found_minor):
        return _damaged("it has no valid version")
    if found > version:
        return StoredFile(FileCondition.NEWER, reason=f"its version is {found}.{found_minor}")
    if (data := envelope.get("data")) is None:
        return _damaged("it contains no data")
    is_newer = found == version and found_minor > minor_version
    return StoredFile(FileCondition.NEWER_IN_PART if is_newer else FileCondition.READABLE, data)


def _is_version(value: Any) -> TypeIs[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _damaged(reason: str) -> StoredFile:
    return StoredFile(FileCondition.DAMAGED, reason=reason)
