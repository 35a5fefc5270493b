"""Texts as they are compared with what a person typed or said: neither case nor accents count."""

import re
from typing import Final
import unicodedata

from .sanitize import plain

_WORDS: Final = re.compile(r"\w+")
_LONGEST: Final = 500


def folded(text: str | None) -> str:
    """Return the words of a text without case, accents, and what stands between them.

    Of a text without words, what is left of it; of one that is too long, its beginning.
    """
    line = plain(text, max_length=_LONGEST).casefold()
    letters = (
        char for char in unicodedata.normalize("NFKD", line) if not unicodedata.combining(char)
    )
    bare = "".join(letters)
    return " ".join(_WORDS.findall(bare)) or bare
