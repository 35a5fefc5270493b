"""Loads the translations through Home Assistant. All else in `text/` works without it."""

from pathlib import Path

from babel import Locale
from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations
from homeassistant.loader import async_get_integration

from ..const import DOMAIN
from .translations import Translations, locale


async def async_load_translations(hass: HomeAssistant, language: str | None = None) -> Translations:
    """Return the translations in a language, None for Home Assistant's own.

    English where one is missing; where all are, days and numbers are written as in English, too.
    """
    language = language or hass.config.language
    folder = (await async_get_integration(hass, DOMAIN)).file_path / "translations"
    return Translations(
        await async_get_translations(hass, language, "common", [DOMAIN]),
        await hass.async_add_executor_job(_writing, language, folder),
    )


def _writing(language: str, folder: Path) -> Locale:
    """Return how the language of the texts writes things: a Hebrew month reads odd in English."""
    has_texts = language.startswith("en") or (folder / f"{language}.json").exists()
    return locale(language if has_texts else "en")
