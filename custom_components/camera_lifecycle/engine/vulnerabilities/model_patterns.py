"""Models as advisories write them: exact names, and families with blanks to fill in.

`?` one letter or digit, `#` one digit, `@` one letter, `*` anything, `%` the end of a
number: nothing, or anything that does not begin with a digit. Models are compared in
capitals, with one hyphen for each blank or underscore.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
import re
from string import ascii_uppercase, digits
from typing import Final

from ..firmware.clean_text import clean

_LENS: Final = re.compile(r"\(\d{1,3}(?:\.\d{1,2})?(?:-\d{1,3}(?:\.\d{1,2})?)?-?MM\)", re.ASCII)
_SEPARATORS: Final = re.compile(r"[ _-]+")
_BLANKS: Final = {"?": "[A-Z0-9]", "#": "[0-9]", "@": "[A-Z]", "*": ".*", "%": "(?:[^0-9].*)?"}
_DIGITS: Final = frozenset(digits)
_LETTERS: Final = {
    "?": frozenset(ascii_uppercase + digits),
    "#": _DIGITS,
    "@": frozenset(ascii_uppercase),
}
_ANY_LENGTH: Final = frozenset("*%")
_FIRST_BLANK: Final = re.compile(r"[?#@*%]")

MAX_KEY: Final = 8
"""Letters of a family's beginning that the index is sorted by."""


def canonical(model: object) -> str:
    """Return a reported model as the library compares it, '' where there is none.

    The lens in parentheses (`(2.8MM)`) is no part of the model.
    """
    return _SEPARATORS.sub("-", _LENS.sub("", clean(model).upper()).strip(" -_"))


def key_of(family: str) -> str:
    """Return the beginning of a family by which it is found."""
    blank = _FIRST_BLANK.search(family)
    return family[: blank.start() if blank else None][:MAX_KEY]


def keys_of(model: str) -> Iterator[str]:
    """Yield the keys under which a family that matches `model` may stand."""
    return (model[:length] for length in range(min(len(model), MAX_KEY) + 1))


@lru_cache(maxsize=4096)
def in_family(family: str, model: str) -> bool:
    """Return whether the canonical `model` is one of `family`."""
    blank = _FIRST_BLANK.search(family)
    if blank is None:
        return family == model
    at = blank.start()
    if not model.startswith(family[:at]):
        return False
    fits = _fits(family[at:], model[at:])
    return expression(family).fullmatch(model) is not None if fits is None else fits


def _fits(blanks: str, rest: str) -> bool | None:
    """Return whether `rest` fills what a family has from its first blank on.

    None where only an expression can tell: what may be of any length stands before the end.
    """
    for at, blank in enumerate(blanks):
        if blank in _ANY_LENGTH:
            if at + 1 < len(blanks):
                return None
            return blank == "*" or rest[at : at + 1] not in _DIGITS
        if at == len(rest) or rest[at] not in _LETTERS.get(blank, blank):
            return False
    return len(rest) == len(blanks)


@lru_cache(maxsize=2048)
def expression(family: str) -> re.Pattern[str]:
    """Return the expression that a family stands for; it matches whole canonical models."""
    return re.compile("".join(_BLANKS.get(letter, re.escape(letter)) for letter in family))
