"""What is said about the day of the firmware that runs."""

from ..engine.model import Firmware
from ..engine.releases.compared import BY_RELEASE
from .translations import Translations


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
