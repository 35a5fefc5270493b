"""What an operating system may refuse, at the lowest level: opening, writing, renaming."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
import errno
import os
from pathlib import Path
from typing import Any
from unittest.mock import patch


class Faults:
    """Refuses what it is told to, of our files alone, until it is told otherwise."""

    def __init__(self) -> None:
        """Refuse nothing."""
        self.on_read: dict[str, int] = {}
        self.on_rename: dict[str, int] = {}
        self.on_remove: dict[str, int] = {}
        self.on_link: dict[str, int] = {}
        self.on_write: int | None = None
        self.tried_to_write = 0

    @contextmanager
    def injected(self) -> Iterator[Faults]:
        """Refuse while the body runs."""
        with ExitStack() as stack:
            for target, name, replacement in (
                (builtins, "open", self._open),
                (os, "rename", self._rename),
                (os, "link", self._link),
                (os, "unlink", self._unlink),
                (os, "rmdir", self._rmdir),
                (os, "fsync", self._fsync),
            ):
                stack.enter_context(patch.object(target, name, replacement(getattr(target, name))))
            fsync = "atomicwrites._proper_fsync"
            stack.enter_context(patch(fsync, self._fsync(os.fsync)))
            yield self

    def _open(self, original: Any) -> Any:
        def opened(file: Any, *args: Any, **kwargs: Any) -> Any:
            mode = kwargs.get("mode", args[0] if args else "r")
            if "r" in mode:
                _refuse(self.on_read, file)
            return original(file, *args, **kwargs)

        return opened

    def _rename(self, original: Any) -> Any:
        def renamed(source: Any, target: Any, **kwargs: Any) -> None:
            _refuse(self.on_rename, source)
            original(source, target, **kwargs)

        return renamed

    def _link(self, original: Any) -> Any:
        def linked(source: Any, target: Any, **kwargs: Any) -> None:
            _refuse(self.on_link, source)
            original(source, target, **kwargs)

        return linked

    def _unlink(self, original: Any) -> Any:
        def unlinked(path: Any, **kwargs: Any) -> None:
            _refuse(self.on_remove, path)
            original(path, **kwargs)

        return unlinked

    def _rmdir(self, original: Any) -> Any:
        def removed(path: Any, **kwargs: Any) -> None:
            _refuse(self.on_remove, path)
            original(path, **kwargs)

        return removed

    def _fsync(self, original: Any) -> Any:
        """Refuse what is written: a full disk says so when what was written has to be there."""

        def synced(descriptor: int) -> None:
            if _is_in_storage(descriptor):
                self.tried_to_write += 1
                if self.on_write is not None:
                    raise OSError(self.on_write, os.strerror(self.on_write))
            original(descriptor)

        return synced


def _refuse(refused: dict[str, int], path: Any) -> None:
    name = Path(path).name if isinstance(path, (str, os.PathLike)) else ""
    for part, number in refused.items():
        if part in name:
            raise OSError(number, os.strerror(number), str(path))


def _is_in_storage(descriptor: int) -> bool:
    """Return whether a descriptor is of a temporary file in a storage, before its renaming."""
    path = Path(f"/proc/self/fd/{descriptor}").resolve()
    return path.parent.name == ".storage" and path.is_file()


NO_SPACE = errno.ENOSPC
FULL = {
    "no space": errno.ENOSPC,
    "quota": errno.EDQUOT,
    "read-only": errno.EROFS,
    "broken disk": errno.EIO,
}
