"""Puts aside what cannot be read, beside where it was, so that nothing is written over it.

Of each file at most five are kept: the first, which holds most of what its owner once entered,
and the last four.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from itertools import count
import os
from pathlib import Path
import shutil
from typing import Final

from .stored_file import make_private

MAX_KEPT: Final = 5


class AsideCause(StrEnum):
    """Why a file was put aside; part of its name."""

    DAMAGED = "damaged"
    NEWER = "newer"


_ENDINGS: Final = tuple(f"{cause}-" for cause in AsideCause)
_OF_HOME_ASSISTANT: Final = "corrupt."
"""How Home Assistant's own Store goes on with the names of files that are no JSON."""


def move_aside(path: Path, cause: AsideCause) -> Path:
    """Rename what is at `path`, a folder too, and return its new place; raises OSError."""
    aside = _free_name(path, cause)
    os.rename(path, aside)  # noqa: PTH104 - whatever it is: a link is not followed
    make_private(aside)
    _let_go(path)
    return aside


def copy_aside(path: Path, cause: AsideCause) -> Path | None:
    """Keep what is at `path` under another name too; None where there is nothing.

    Raises OSError, and leaves no half a copy.
    """
    if not path.exists():
        return None
    aside = _free_name(path, cause)
    try:
        # needs no room, and what is written later takes the place of the name, not of the content
        os.link(path, aside)
    except OSError:
        _copy(path, aside)
    make_private(aside)
    _let_go(path)
    return aside


def kept_aside(path: Path) -> tuple[Path, ...]:
    """Return what was put aside of the file at `path`, the earliest first; raises OSError.

    All of it can be read by its owner alone from then on, also what Home Assistant's own Store
    put aside for an earlier version.
    """
    for aside in _beside(path, *_ENDINGS, _OF_HOME_ASSISTANT):
        make_private(aside)
    return tuple(sorted(_beside(path, *_ENDINGS)))


def remove_kept_aside(path: Path) -> Iterator[tuple[Path, OSError]]:
    """Remove all that was put aside of a file, and yield what could not be removed, and why.

    A folder with something in it is none of ours, and stays.
    """
    for aside in _beside(path, *_ENDINGS, _OF_HOME_ASSISTANT):
        try:
            remove(aside)
        except OSError as err:
            yield aside, err


def remove(path: Path) -> None:
    """Remove a file or an empty folder; nothing where there is none. Raises OSError."""
    if path.is_dir() and not path.is_symlink():
        os.rmdir(path)  # noqa: PTH106 - reads as the line below
        return
    if path.exists() or path.is_symlink():
        os.unlink(path)  # noqa: PTH108 - a link is not followed


def _beside(path: Path, *beginnings: str) -> Iterator[Path]:
    names = tuple(f"{path.name}.{beginning}" for beginning in beginnings)
    if path.parent.is_dir():
        yield from (each for each in path.parent.iterdir() if each.name.startswith(names))


def _free_name(path: Path, cause: AsideCause) -> Path:
    """Return a name with the moment in it, without characters that a network share refuses."""
    moment = f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%SZ}"
    names = (f"{path.name}.{cause}-{moment}{f'-{n}' if n else ''}" for n in count())
    return next(free for free in map(path.with_name, names) if not os.path.lexists(free))


def _copy(path: Path, aside: Path) -> None:
    try:
        shutil.copyfile(path, aside)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


def _let_go(path: Path) -> None:
    """Remove what is too much: neither the first nor one of the last. What stays is no harm."""
    with suppress(OSError):
        kept = kept_aside(path)
        for aside in kept[1 : max(1, len(kept) - MAX_KEPT + 1)]:
            remove(aside)
