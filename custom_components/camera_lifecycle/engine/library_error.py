"""What is wrong with a library that cannot be used."""

from __future__ import annotations

from enum import StrEnum


class LibraryFault(StrEnum):
    """Why the library cannot be used; also the translation key of the exception."""

    UNREADABLE = "library_unreadable"
    DAMAGED = "library_damaged"
    TOO_NEW = "library_too_new"


class LibraryError(Exception):
    """The library cannot be used."""

    def __init__(self, cause: LibraryFault, message: str) -> None:
        """Keep the cause beside the message."""
        super().__init__(message)
        self.cause = cause


NOT_READABLE = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError)
"""What reading a part of the library raises where that part is not as it should be."""


def damaged(part: str, err: BaseException) -> LibraryError:
    """Return the error that a part of the library cannot be read."""
    return LibraryError(LibraryFault.DAMAGED, f"{part} cannot be read: {err!r}")
