"""Loads the translations through Home Assistant. All else in `text/` works without it."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from ..const import DOMAIN
from .translations import Translations, locale


async def async_load_translations(hass: HomeAssistant, language: str | None = None) -> Translations:
    """Return the translations in a language, None for Home Assistant's own.

    English where one is missing.
    """
    language = language or hass.config.language
    return Translations(
        await async_get_translations(hass, language, "common", [DOMAIN]),
        await hass.async_add_executor_job(locale, language),
    )
