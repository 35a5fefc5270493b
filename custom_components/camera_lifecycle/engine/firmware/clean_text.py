"""Clean a raw string that a device sent: one line, no odd blanks, a sane length."""

from __future__ import annotations

from typing import Final

MAX_LENGTH: Final = 512
"""Characters of a raw string that are looked at; a real one has fewer than a hundred."""


def clean(raw: object) -> str:
    """Return `raw` on one line without odd blanks, or '' where it is no text.

    No-break spaces (a version pasted from a web page), line ends (`version=..` and
    `BuildDate=..` as two lines) and control characters each become one blank.
    """
    if not isinstance(raw, str):
        return ""
    text = raw[:MAX_LENGTH]
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split())
