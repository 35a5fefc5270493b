"""Normalise names that devices and people write: cut, keys, words and slugs."""

from __future__ import annotations

from functools import lru_cache
import re
from typing import Final
import unicodedata

MAX_LENGTH: Final = 512
MAX_GENERIC: Final = 32

_WORD: Final = re.compile(r"[^\W_]+")
_COUNTER: Final = re.compile(r"\d{1,2}$")
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


def clean(text: object) -> str:
    """Return `text` without blanks around it, cut to 512 characters; '' for what is no text."""
    if not isinstance(text, str):
        return ""
    return text[:MAX_LENGTH].strip(" \t\r\n\0\u00a0\ufeff")


def key_of_fact(text: str) -> str:
    """Return `key(text)` for a name of the library, which nobody asks for again."""
    return "".join(_WORD.findall(text.casefold()))


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, case folded: `TP-Link Co., Ltd` -> tp, link, co, ltd."""
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return what two spellings of a name have in common: `TP-Link`, `tp link` -> tplink."""
    return key_of_fact(text)


@lru_cache(maxsize=4096)
def is_made_of(name: str, vocabulary: frozenset[str]) -> bool:
    """Return whether a key is nothing but words of `vocabulary`, and at most two digits after.

    The words may be written together: `aonvifcamera`, `ipcamera01`.
    """
    bare = _COUNTER.sub("", name[:MAX_GENERIC])
    reached = [True, *(False for _ in bare)]
    for end in range(1, len(bare) + 1):
        reached[end] = any(reached[at] and bare[at:end] in vocabulary for at in range(end))
    return bool(bare) and len(name) <= MAX_GENERIC and reached[-1]


def slug(text: str) -> str:
    """Return an id for a name that the library does not know; never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    identifier = _NOT_SLUG.sub("_", plain.casefold()).strip("_")
    return identifier or "_".join(words(text)) or "unnamed"
