"""One form of a text in which all its notations are equal, and the way back to the text.

`Nanny's room`, `nanny_s_room`, `NannysRoom` and `Nanny%27s%20room` fold to `nannysroom`; a MAC
address with colons, hyphens, dots or nothing between its octets folds to its twelve digits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
import html
import re
from typing import Final, Self
import unicodedata
from urllib.parse import unquote_to_bytes

_ESCAPE: Final = re.compile(
    r"(?:%(?:25)*[0-9a-f]{2})+"  # of an address, also escaped twice
    r"|&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z]{2,8});"  # of HTML and XML
    r"|\\u[0-9a-f]{4}",  # of JSON within JSON
    re.IGNORECASE | re.ASCII,
)
_TWICE: Final = re.compile(r"%(?:25)+(?=[0-9a-f]{2})", re.IGNORECASE | re.ASCII)
_NO_WORD: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without escapes. `starts`, `ends`: where each character stands in the original.

    Both are None where the text has no escapes.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    @classmethod
    def of(cls, text: str) -> Self:
        """Return `text` decoded."""
        if not any(char in text for char in "%&\\"):
            return cls(text)
        chars: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for part, start, end in _parts(text):
            single = len(part) == end - start
            for offset, char in enumerate(part):
                chars.append(char)
                starts.append(start + offset if single else start)
                ends.append(start + offset + 1 if single else end)
        return cls("".join(chars), tuple(starts), tuple(ends))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` up to `end`, at least one, stand."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in the one form. `places`: the index of each of its characters in the text."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return `text`, which has been decoded, folded."""
        chars: list[str] = []
        places: list[int] = []
        for place, char in enumerate(text):
            for folded in _fold_char(char):
                chars.append(folded)
                places.append(place)
        return cls("".join(chars), tuple(places))


def fold(text: str) -> str:
    """Return `text` in the form in which all its notations are equal: letters and digits."""
    if text.isascii():
        return _NO_WORD.sub("", text.lower())
    return "".join(map(_fold_char, text))


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    """Return a character without case and accents; '' for what is no letter and no digit."""
    plain = unicodedata.normalize("NFKD", char.casefold())
    return "".join(each for each in plain if each.isalnum())


def _parts(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the parts of a text as (what it says, start, end)."""
    end = 0
    for match in _ESCAPE.finditer(text):
        yield text[end : match.start()], end, match.start()
        end = match.end()
        yield _unescaped(match.group()), match.start(), end
    yield text[end:], end, len(text)


def _unescaped(escape: str) -> str:
    if escape.startswith("%"):
        return unquote_to_bytes(_TWICE.sub("%", escape)).decode("utf-8", "replace")
    if escape.startswith("&"):
        return html.unescape(escape)
    return chr(int(escape.removeprefix("\\u"), base=16))
