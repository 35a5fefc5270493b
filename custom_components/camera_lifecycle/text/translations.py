"""Translated texts that Python puts together, and dates, in Home Assistant's language.

They stand in the translations under `common`. The browser translates the frame of a repair
issue; what is put into its placeholders has to be translated already.
"""

from collections.abc import Mapping
from dataclasses import dataclass
import datetime as dt
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from ..const import DOMAIN
from ..engine.partial_date import PartialDate

_COMMON: Final = f"component.{DOMAIN}.common."


@dataclass(frozen=True, slots=True)
class Translations:
    """The translations of one language, by their full key (`component.DOMAIN.common.KEY`)."""

    translations: Mapping[str, str]

    def get(self, key: str, **values: str | int) -> str:
        """Return the text of `key` under `common`, with `values` put in.

        Where it is missing, the values alone, so that a fact is not lost with its words.
        """
        values_alone = " ".join(f"{{{name}}}" for name in values)
        text = self.translations.get(f"{_COMMON}{key}", values_alone)
        return text.format_map({name: str(value) for name, value in values.items()})

    def date(self, day: dt.date | PartialDate | None) -> str:
        """Return a date as people write it, as exactly as it is known; '' for none."""
        if day is None:
            return ""
        if isinstance(day, dt.date):
            day = PartialDate(day.year, day.month, day.day)
        year = f"{day.year:04}"
        if day.month is None:
            return year
        month = self.get(f"month_{day.month}")
        if day.day is None:
            return self.get("date_month", month=month, year=year)
        return self.get("date_day", day=day.day, month=month, year=year)


def translations_of(common: Mapping[str, str]) -> Translations:
    """Return the translations of a file's `common` section, for use without Home Assistant."""
    return Translations({f"{_COMMON}{key}": text for key, text in common.items()})


async def async_load_translations(hass: HomeAssistant) -> Translations:
    """Return the translations in Home Assistant's language; English where one is missing."""
    language = hass.config.language
    return Translations(await async_get_translations(hass, language, "common", [DOMAIN]))
