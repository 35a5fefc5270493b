"""Translated texts that Python puts together, in Home Assistant's language.

They stand in the translations under `common`. The browser translates the frame of a repair
issue; what is put into its placeholders has to be translated already. How a language writes
dates, lists and numbers of things is Babel's to know.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
import datetime as dt
from decimal import Decimal
from functools import cache, lru_cache
import logging
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, format_percent
from babel.units import format_unit

from ..engine.partial_date import PartialDate

_LOGGER: Final = logging.getLogger(__name__)
# English of no country in particular: it writes the day before the month, which nobody misreads.
_ENGLISH: Final = "en_001"


@dataclass(frozen=True, slots=True)
class Translations:
    """The texts under `common` in one language, by their key, and how it writes things."""

    texts: Mapping[str, str]
    locale: Locale

    def has(self, key: str) -> bool:
        """Return whether there is a text of `key`."""
        return key in self.texts

    def text(self, key: str, **values: str | int) -> str:
        """Return the text of `key` with `values` put in.

        Where it is missing or cannot take them, an error in the log and the values alone, so
        that a fact is not lost with its words. Home Assistant gives English where only the
        language lacks it, or where its placeholders are not those of the English text.
        """
        written = {name: str(value) for name, value in values.items()}
        try:
            return self.texts[key].format_map(written)
        except LookupError, ValueError, AttributeError, TypeError:
            _log_missing(key)
            return " ".join(written.values())

    def counted(self, key: str, count: int, **values: str | int) -> str:
        """Return the text of `key` in the form that the language has for `count` things."""
        form = f"{key}_{self.locale.plural_form(count)}"
        return self.text(form if self.has(form) else f"{key}_other", count=count, **values)

    def listed(self, items: Iterable[str]) -> str:
        """Return items as a list in a sentence: "one, two and three"."""
        return format_list([*items], locale=self.locale)

    def country(self, code: str) -> str:
        """Return the name of a country; its code where the language has no name for it."""
        name: str = self.locale.territories.get(code, code)
        return name

    def in_country(self, code: str) -> str:
        """Return "in Canada"; a language has words of its own for some: "in the United States"."""
        own = f"in_country_{code.lower()}"
        return self.text(own if self.has(own) else "in_country", country=self.country(code))

    def region(self, code: str) -> str:
        """Return the name of a region (ISO 3166-2); its code where there is none here."""
        slug = code.lower().replace("-", "_")
        return self.text(f"region_{slug}") if self.has(f"region_{slug}") else code

    def date(self, day: dt.date | PartialDate | None) -> str:
        """Return a date as people write it, as exactly as it is known; '' for none."""
        return "" if day is None else _date(day, self.locale)

    def money(self, amount: Decimal, currency: str) -> str:
        """Return an amount as people write it, with the currency of that code."""
        written: str = format_currency(amount, currency, locale=self.locale)
        return written

    def percent(self, share: float) -> str:
        """Return a share of one as whole percent."""
        written: str = format_percent(share, locale=self.locale)
        return written

    def months(self, count: int) -> str:
        """Return "18 months", or "2 years" where they are whole years."""
        years, left = divmod(count, 12)
        number, unit = (count, "month") if left else (years, "year")
        written: str = format_unit(number, f"duration-{unit}", locale=self.locale)
        return written

    def time_until(self, ahead: dt.timedelta) -> str:
        """Return "in 27 minutes", rounded up to whole minutes, or "in 2 hours"."""
        minutes = dt.timedelta(minutes=max(1, -(-ahead // dt.timedelta(minutes=1))))
        return format_timedelta(
            minutes, granularity="minute", threshold=2, add_direction=True, locale=self.locale
        )


def translations_of(common: Mapping[str, str], language: str) -> Translations:
    """Return the texts of a file's `common` section, for use without Home Assistant."""
    return Translations(common, locale(language))


@lru_cache(maxsize=1024)
def _date(day: dt.date | PartialDate, locale: Locale) -> str:
    """Return a date as people write it; many cameras share one, and Babel takes its time."""
    if isinstance(day, dt.date):
        return format_date(day, "long", locale=locale)
    if day.is_exact:
        return format_date(day.first_day, "long", locale=locale)
    skeleton = "y" if day.month is None else "yMMMM"
    return format_skeleton(skeleton, day.first_day, locale=locale)


@cache
def locale(language: str) -> Locale:
    """Return how a language of Home Assistant writes things; English for one that is unknown.

    Reads Babel's files. What is used of them is used once, so that nothing is read later.
    """
    try:
        found = Locale.parse(_ENGLISH if language == "en" else language, sep="-")
    except UnknownLocaleError, ValueError:
        found = Locale.parse(_ENGLISH)
    written = Translations({}, found)
    written.date(dt.date(2020, 1, 1))
    written.date(PartialDate(2020, 1, None))
    written.listed(("", "", ""))
    written.country("")
    written.money(Decimal(1), "EUR")
    written.percent(1)
    written.months(1)
    written.time_until(dt.timedelta(minutes=1))
    found.plural_form(1)
    return found


@cache
def _log_missing(key: str) -> None:
    """Say once that a text is missing or damaged; the tests take it for a failure."""
    _LOGGER.error("The translations have no usable text for %s", key)
