"""Loads the sentences for Home Assistant. All else in `text/` works without it."""

from pathlib import Path
from typing import Final

from babel import Locale
from homeassistant.core import HomeAssistant

from .translations import Translations, locale
from .words import FOLDER, languages, words_of

_MAX_LANGUAGES: Final = 4
_LOADED: Final[dict[tuple[str, Path], Translations]] = {}


async def async_load_translations(hass: HomeAssistant, language: str | None = None) -> Translations:
    """Return the sentences in a language, None for Home Assistant's own.

    English where one is missing; where all are, days and numbers are written as in English, too.
    """
    key = (language or hass.config.language, FOLDER)
    if (loaded := _LOADED.get(key)) is not None:
        return loaded
    loaded = await hass.async_add_executor_job(_load, *key)
    while len(_LOADED) >= _MAX_LANGUAGES:
        del _LOADED[next(iter(_LOADED))]
    _LOADED[key] = loaded
    return loaded


def _load(language: str, folder: Path) -> Translations:
    return Translations(words_of(language, folder), _writing(language, folder))


def _writing(language: str, folder: Path) -> Locale:
    """Return how the language of the texts writes things: a Hebrew month reads odd in English."""
    has_texts = language.startswith("en") or language in languages(folder)
    return locale(language if has_texts else "en")
