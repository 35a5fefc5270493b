"""What the integration says, as it is built, for tests without Home Assistant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
import json
from pathlib import Path
from typing import Any

from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.text.translations import Translations, translations_of
from custom_components.camera_lifecycle.text.words import languages, read_words

TRANSLATIONS = Path(BUNDLED).parent / "translations"
LANGUAGES = languages()

_WHOLE = ("en", "de")


def share_of[T](items: Sequence[T], language: str) -> Sequence[T]:
    """Return what a language is tried with of something large: all, or every third."""
    return items if language in _WHOLE else items[LANGUAGES.index(language) % 3 :: 3]


@cache
def common(language: str = "en") -> dict[str, str]:
    """Return the sentences that Python puts together, in a language alone."""
    return read_words(language)


@cache
def content(language: str = "en") -> dict[str, Any]:
    """Return all that is built in a language: what Home Assistant reads, and those sentences."""
    file = TRANSLATIONS / f"{language}.json"
    return json.loads(file.read_text("utf-8")) | {"common": common(language)}


@cache
def words(language: str = "en") -> Translations:
    """Return the sentences of a language; English where it lacks one."""
    return translations_of(common("en") | common(language), language)
