"""Says of one camera what a tile holds: under 18 letters, in every language."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from ..engine.assessment import Risk
from ..engine.doubt import why_unknown
from ..engine.model import SupportStatus
from ..engine.partial_date import PartialDate
from ..engine.reasons import MeasurePayload, ReasonCode
from ..engine.risk import risk_of
from ..fleet.model import AssessedCamera
from ..text.translations import Translations
from .group import ANNOUNCED, has_duty, has_reason, is_planned
from .model import CameraGroup
from .phrases import dated, first_that_fits
from .why import has_fix

_UNSURE: Final = (ReasonCode.END_CONTRADICTED, ReasonCode.POSSIBLY_UNSUPPORTED)


@dataclass(frozen=True, slots=True)
class ShortWriter:
    """Writes it in one language, as of `today`."""

    translations: Translations
    today: date

    def short(self, assessed: AssessedCamera, group: CameraGroup) -> str:
        """Return what a tile says of a camera in `group`."""
        match group:
            case CameraGroup.ACT_NOW:
                key = "overview_short_update" if has_fix(assessed) else "overview_short_flaw"
                return self.translations.text(key)
            case CameraGroup.PLAN:
                return self._plan(assessed)
            case CameraGroup.COMING_UP:
                return self._coming_up(assessed)
            case CameraGroup.CANNOT_TELL:
                return self.translations.text("overview_short_cannot_tell")
            case CameraGroup.ACCEPTED:
                return self.translations.text("overview_short_accepted")
            case _:
                return self._quiet(assessed)

    def _plan(self, assessed: AssessedCamera) -> str:
        risks = assessed.risk.risks
        reasons = assessed.assessment.reasons
        if Risk.SUPPORT in risks and any(
            risk_of(each) is Risk.SUPPORT and not isinstance(each.payload, MeasurePayload)
            for each in reasons
        ):
            return self.translations.text("overview_short_ended")
        if Risk.SERVICE in risks and assessed.risk.at_risk:
            return self.translations.text("overview_short_service")
        if has_duty(assessed):
            return self.translations.text("overview_short_duty")
        for each in reasons:
            if isinstance(each.payload, MeasurePayload) and risk_of(each) in risks:
                code = each.payload.jurisdiction.rpartition("-")[2]
                return self.translations.text("overview_short_phased_out", place=code)
        return self.translations.text("overview_short_no_fix")

    def _coming_up(self, assessed: AssessedCamera) -> str:
        day = assessed.plan.replace_by
        if day is not None and is_planned(assessed, self.today):
            planned = PartialDate.of_day(day)
            return first_that_fits(
                dated(
                    lambda text: self.translations.text("overview_short_replace", date=text),
                    planned,
                    self.today,
                    self.translations,
                )
            )
        ends = first_that_fits(
            dated(
                lambda text: self.translations.text("overview_short_ends", date=text),
                announced_end(assessed),
                self.today,
                self.translations,
            )
        )
        return ends or self.translations.text("overview_short_ends_soon")

    def _quiet(self, assessed: AssessedCamera) -> str:
        match assessed.assessment.support.status:
            case SupportStatus.SUPPORTED:
                return self.translations.text("overview_short_supported")
            case SupportStatus.MAINTAINED:
                return self.translations.text("overview_short_maintained")
            case SupportStatus.RESTRICTED:
                return self.translations.text("overview_short_restricted")
            case _:
                return self._nothing(assessed)

    def _nothing(self, assessed: AssessedCamera) -> str:
        """Return that nothing was published, unless something was that proves nothing."""
        if any(has_reason(assessed, code) for code in _UNSURE):
            return self.translations.text("overview_short_unsure")
        if why_unknown(assessed.assessment) is None:
            return self.translations.text("overview_short_no_problem")
        return self.translations.text("overview_short_nothing")


def announced_end(assessed: AssessedCamera) -> PartialDate | None:
    """Return when what is announced comes to pass, as exactly as it is known."""
    days = [
        day
        for reason in assessed.assessment.reasons
        if reason.code in ANNOUNCED and (day := getattr(reason.payload, "date", None)) is not None
    ]
    return min(days, key=lambda day: day.last_day, default=None)
