"""Puts sentences and clauses behind one another, as the writing of their language has it.

Chinese and Japanese have no blank behind a sentence, and marks of their own.
"""

from collections.abc import Iterable
import re
from typing import Final

SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=\S)|(?<=[。！？])\s*(?=\S)")  # noqa: RUF001 - they are meant
"""What is between two sentences of a text."""
_WIDE: Final = "。！？"  # noqa: RUF001 - they are meant
_COMMAS: Final = {"ja": "、", "zh": "，"}  # noqa: RUF001 - they are meant
_STOPS: Final = {"ja": "。", "zh": "。"}


def joined(sentences: Iterable[str]) -> str:
    """Return sentences as one text; empty ones are left out."""
    text = ""
    for sentence in filter(None, sentences):
        text += sentence if not text or text[-1] in _WIDE else f" {sentence}"
    return text


def clauses(parts: Iterable[str], language: str) -> str:
    """Return parts of one sentence with commas between them; `language`: its code alone."""
    return _COMMAS.get(language, ", ").join(parts)


def ended(clause: str, language: str) -> str:
    """Return a clause as a whole sentence; `language`: its code alone."""
    return clause + _STOPS.get(language, ".")
