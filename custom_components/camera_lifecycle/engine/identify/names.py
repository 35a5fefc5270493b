"""Normalise names that devices and people write: cut, keys, words and slugs."""

from __future__ import annotations

from functools import lru_cache
import re
from typing import Final
import unicodedata

MAX_LENGTH: Final = 512

_WORD: Final = re.compile(r"[^\W_]+")
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


def clean(text: object) -> str:
    """Return `text` without blanks around it, cut to 512 characters; '' for what is no text."""
    if not isinstance(text, str):
        return ""
    return text[:MAX_LENGTH].strip(" \t\r\n\0\u00a0\ufeff")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, case folded: `TP-Link Co., Ltd` -> tp, link, co, ltd."""
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return what two spellings of a name have in common: `TP-Link`, `tp link` -> tplink."""
    return "".join(words(text))


def slug(text: str) -> str:
    """Return an id for a name that the library does not know; never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    identifier = _NOT_SLUG.sub("_", plain.casefold()).strip("_")
    return identifier or "_".join(words(text)) or "unnamed"
