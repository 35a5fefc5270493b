"""The short phrases that Python puts together, in Home Assistant's language, and dates.

They live in the translations under `common`. A notice's frame is translated by the browser;
what stands in its placeholders has to be words already.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from ..const import DOMAIN
from ..engine.partial_date import PartialDate

_COMMON: Final = f"component.{DOMAIN}.common."


@dataclass(frozen=True, slots=True)
class Translations:
    """Translated phrases by their key under `common`."""

    translations: Mapping[str, str]

    def say(self, key: str, **values: str | int) -> str:
        """Return the phrase with `values` put in; the bare values where it is missing."""
        phrase = self.translations.get(f"{_COMMON}{key}", " ".join(f"{{{key}}}" for key in values))
        return phrase.format_map({name: str(value) for name, value in values.items()})

    def day(self, when: date | PartialDate | None) -> str:
        """Return a date as people write it, as exactly as it is known; '' for none."""
        if when is None:
            return ""
        year = f"{when.year:04}"
        if when.month is None:
            return year
        month = self.say(f"month_{when.month}")
        if when.day is None:
            return self.say("date_month", month=month, year=year)
        return self.say("date_day", day=when.day, month=month, year=year)


async def async_load_translations(hass: HomeAssistant) -> Translations:
    """Return the phrases in Home Assistant's language; English where one is missing."""
    language = hass.config.language
    return Translations(await async_get_translations(hass, language, "common", [DOMAIN]))
