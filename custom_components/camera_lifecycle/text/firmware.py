"""What is said about the day of the firmware that runs."""

from typing import Final

from ..engine.model import Firmware
from ..engine.releases.compared import BY_RELEASE
from .translations import Translations

_MONTHS: Final = 12
_DAYS_IN_MONTH: Final = 365.2425 / _MONTHS


def installed_text(firmware: Firmware, translations: Translations) -> str:
    """Return from which day, or between which days, the installed firmware is; '' if unknown.

    A day that a list of releases tells may be the one of building or of publishing.
    """
    first, last = translations.date(firmware.not_before), translations.date(firmware.not_after)
    if firmware.build_date:
        key = "summary_dated" if firmware.date_source == BY_RELEASE else "summary_built"
        return translations.text(key, date=translations.date(firmware.build_date))
    if firmware.build_month:
        return translations.text("summary_built_in", date=translations.date(firmware.build_month))
    if first and last:
        return translations.text("summary_between", first=first, last=last)
    if last:
        return translations.text("summary_not_newer", last=last)
    return translations.text("summary_not_older", first=first) if first else ""


def age_text(days: int, translations: Translations) -> str:
    """Return how old a firmware is, as a person says it: whole years from two years on."""
    months = int(days / _DAYS_IN_MONTH)
    if months < 1:
        return translations.text("detail_age_days")
    whole = months - months % _MONTHS if months >= 2 * _MONTHS else months
    return translations.text("detail_age", time=translations.months(whole))
