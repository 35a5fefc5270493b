"""Which language of Home Assistant a browser asks for."""

import re
from typing import Final

from homeassistant.generated.languages import LANGUAGES
from homeassistant.util.language import matches

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}", re.ASCII)
_SORTED: Final = tuple(sorted(LANGUAGES))


def known_language(asked: str | None) -> str | None:
    """Return the language of Home Assistant that a tag asks for, None where it has none.

    A browser may name a country beside it: `de-CH` is `de`. Any other text is no language.
    """
    if asked in LANGUAGES:
        return asked
    if asked is None or not _TAG.fullmatch(asked):
        return None
    return next(iter(matches(asked, _SORTED)), None)
