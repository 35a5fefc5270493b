"""Says what a camera is and how old its firmware is, each in one line."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from ..engine.assessment import Assessment
from ..engine.model import Firmware, FirmwareState
from ..fleet.model import AssessedCamera
from ..text.model_name import product_name
from ..text.sanitize import plain
from ..text.translations import Translations

_DAYS_OF_A_MONTH: Final = 30.44
_MONTHS_OF_A_YEAR: Final = 12
_IN_YEARS: Final = 24
"""From how many months on an age is told in years."""


@dataclass(frozen=True, slots=True)
class DeviceLines:
    """Writes them in one language, as of `today`."""

    translations: Translations
    today: date

    def company(self, assessment: Assessment, said: str = "") -> str:
        """Return who sells a camera and its model, and who made it where that is somebody else.

        `said`: the sentence above it; a maker that is only likely, and stands there, is left out.
        """
        identity = assessment.identity
        sold_by, made_by = identity.vendor, identity.maker
        model = plain(assessment.model)
        vendor = plain(sold_by.name) if sold_by else ""
        product = product_name(vendor, model)
        is_own = made_by is None or made_by == sold_by
        proves_one = identity.vendor_confidence.proves or (is_own and identity.confidence.proves)
        is_guess = bool(vendor) and not proves_one
        if is_guess:
            product = self.translations.text("overview_possibly", product=product)
        if made_by is None or made_by == sold_by:
            return product
        maker = plain(made_by.name)
        if product and not identity.confidence.proves and maker in said:
            return product
        return self._made_by(
            product,
            maker,
            is_brand=bool(vendor) and not is_guess,
            sure=identity.confidence.proves,
        )

    def _made_by(self, product: str, maker: str, *, is_brand: bool, sure: bool) -> str:
        """Return what is known of a camera's name, with its maker; `sure`: the maker is proven."""
        if not product:
            key = "overview_made_by" if sure else "overview_maybe_made_by"
            return self.translations.text(key, maker=maker)
        if is_brand:
            sold = "overview_sold_as" if sure else "overview_sold_as_maybe"
            return self.translations.text(sold, product=product, maker=maker)
        model = "overview_model_made_by" if sure else "overview_model_maybe_made_by"
        return self.translations.text(model, product=product, maker=maker)

    def firmware(self, assessed: AssessedCamera) -> str:
        """Return how old the installed firmware is, as exactly as it is known."""
        firmware = assessed.assessment.firmware
        if firmware.build_date is not None:
            return self._aged(self._months(firmware.build_date))
        oldest, newest = firmware.not_before, firmware.not_after
        first_seen = assessed.unchanged_since
        if newest is None or (first_seen is not None and first_seen < newest):
            newest = first_seen or newest
        at_least = self._months(newest) if newest else 0
        at_most = self._months(oldest) if oldest else None
        return self._bounds(at_least, at_most)

    def newest(self, firmware: Firmware) -> str:
        """Return which newer firmware there is, or that none is known; '' where nobody says."""
        newest = firmware.newest
        match firmware.state:
            case FirmwareState.NEWER_EXISTS if newest is not None:
                return self.translations.text("overview_newer", version=plain(newest.version))
            case FirmwareState.NEWEST_KNOWN:
                return self.translations.text("overview_newest_known")
            case FirmwareState.NONE_OFFERED:
                return self.translations.text("overview_none_offered")
            case _:
                return ""

    def _months(self, day: date) -> int:
        """Return how many whole months have passed since a day."""
        return max(0, int((self.today - day).days / _DAYS_OF_A_MONTH))

    def _age(self, months: int) -> str:
        """Return an age in months, in whole years where it is some years."""
        is_long = months >= _IN_YEARS
        return self.translations.months(
            months // _MONTHS_OF_A_YEAR * _MONTHS_OF_A_YEAR if is_long else months
        )

    def _aged(self, months: int) -> str:
        if not months:
            return self.translations.text("overview_firmware_new")
        return self.translations.text("overview_firmware_aged", age=self._age(months))

    def _bounds(self, at_least: int, at_most: int | None) -> str:
        """Return between which ages the firmware is, in months both."""
        if at_most is None:
            if not at_least:
                return self.translations.text("overview_firmware_unknown")
            return self.translations.text("overview_firmware_at_least", age=self._age(at_least))
        in_years = at_most >= _IN_YEARS
        unit = _MONTHS_OF_A_YEAR if in_years else 1
        first, last = at_least // unit, at_most // unit + 1
        if not first:
            return self.translations.text(
                "overview_firmware_at_most", age=self.translations.months(last * unit)
            )
        if in_years:
            return self.translations.text("overview_firmware_years", first=first, last=last)
        return self.translations.text("overview_firmware_months", first=first, last=last)
