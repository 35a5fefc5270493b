"""Days and places as parts of a short sentence, as exact as their source."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from babel.dates import format_skeleton

from ..engine.partial_date import PartialDate
from ..engine.reasons import Dating
from ..text.translations import Translations

MAX_SHORT: Final = 17
"""The letters of a tile: half a phone shows no more."""
_SOON: Final = timedelta(days=330)
"""Within which a day needs no year beside it."""


def when(day: PartialDate, translations: Translations, dating: Dating = Dating.ON) -> str:
    """Return "on 31 May 2021", "in May 2021", "in 2021", "in 2021 or earlier", "around 2021"."""
    written = translations.date(day)
    if dating is Dating.ESTIMATE:
        return translations.text("overview_around", date=written)
    if day.is_exact:
        text = translations.text("overview_on_day", date=written)
    elif day.month is not None:
        text = translations.text("overview_in_month", date=written)
    else:
        text = translations.text("overview_in_year", date=written)
    if dating is Dating.NO_LATER_THAN:
        return translations.text("overview_or_earlier", when=text)
    return text


def since(day: PartialDate, translations: Translations) -> str:
    """Return "since 31 May 2021", or since its month or year."""
    written = translations.date(day)
    key = "overview_since_day" if day.is_exact else "overview_since"
    return translations.text(key, date=written)


def place(code: str, translations: Translations) -> str:
    """Return "in Canada", or "in Texas" for a region (ISO 3166-2)."""
    if "-" in code:
        return translations.text("in_country", country=translations.region(code))
    return translations.in_country(code)


def short_dates(day: PartialDate, today: date, translations: Translations) -> Iterable[str]:
    """Yield a date ever shorter: "15 Dec" or "May 2027", then the year. Never more exact."""
    if day.is_exact and day.first_day - today < _SOON:
        yield format_skeleton("MMMd", day.first_day, locale=translations.locale)
    elif day.month is not None:
        yield format_skeleton("yMMM", day.first_day, locale=translations.locale)
    yield str(day.year)


def first_that_fits(texts: Iterable[str]) -> str:
    """Return the first text that a tile holds, '' for none."""
    return next((text for text in texts if 0 < len(text) <= MAX_SHORT), "")


def dated(
    write: Callable[[str], str], day: PartialDate | None, today: date, translations: Translations
) -> Iterable[str]:
    """Yield a tile's text with its date, ever shorter; nothing without one."""
    if day is not None:
        yield from map(write, short_dates(day, today, translations))
