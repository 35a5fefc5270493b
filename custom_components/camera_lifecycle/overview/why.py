"""Writes why a camera stands in its group: one or two plain sentences, two lines on a phone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..engine.assessment import Duty, DutyAnswer, Risk, UnknownCause
from ..engine.doubt import why_unknown
from ..engine.model import Applies, Kind
from ..engine.reasons import LifecyclePayload, MissingFact, Reason, ReasonCode, VulnerabilityPayload
from ..engine.risk import risk_of
from ..engine.support.verdict import STATUS_BY_CODE
from ..fleet.model import AssessedCamera
from ..text.sanitize import plain
from ..text.summary import fit
from ..text.translations import Translations
from .group import ANNOUNCED, has_duty, is_perhaps_exploited, is_planned
from .model import CameraGroup
from .reason_line import ReasonLines

MAX_WHY: Final = 100
"""About two lines on a phone."""
_SAID: Final = (
    ReasonCode.FACTS_TOO_OLD,
    ReasonCode.NO_FIX_PLANNED,
    ReasonCode.END_CONTRADICTED,
    ReasonCode.POSSIBLY_UNSUPPORTED,
    ReasonCode.REPLACED_FIRMWARE,
    ReasonCode.MINIMUM_SUPPORT_PASSED,
    ReasonCode.STILL_SUPPORTED,
    ReasonCode.SUPPORT_EXTENDED,
    ReasonCode.DESCRIBED_AS_LEGACY,
    ReasonCode.END_OF_SALE,
)
"""What is told where nothing gives a status, the most telling first."""

_LEAVES_OPEN: Final = frozenset(
    {
        ReasonCode.REPLACED_FIRMWARE,
        ReasonCode.SUPPORT_EXTENDED,
        ReasonCode.DESCRIBED_AS_LEGACY,
        ReasonCode.END_OF_SALE,
    }
)
"""What says nothing about the end of support, so that this is said beside it."""


@dataclass(frozen=True, slots=True)
class WhyWriter:
    """Writes it in one language, as of `today`."""

    translations: Translations
    lines: ReasonLines
    today: date

    def why(self, assessed: AssessedCamera, group: CameraGroup) -> str:
        """Return why a camera stands in `group`; '' where no sentence says it."""
        return fit(self._parts(assessed, group), MAX_WHY)

    def _parts(self, assessed: AssessedCamera, group: CameraGroup) -> Iterator[str]:
        match group:
            case CameraGroup.ACT_NOW:
                yield from self._exploited(assessed)
            case CameraGroup.PLAN | CameraGroup.COMING_UP:
                yield from self._to_be_replaced(assessed)
            case CameraGroup.CANNOT_TELL:
                yield from self._open(assessed)
            case CameraGroup.ACCEPTED:
                yield from self._accepted(assessed)
            case CameraGroup.NO_KNOWN_PROBLEM | CameraGroup.FINE:
                yield from self._quiet(assessed)

    def _exploited(self, assessed: AssessedCamera) -> Iterator[str]:
        yield self.translations.text("overview_exploited")
        if assessed.risk.isolated is not None:
            yield self._isolated(assessed.risk.isolated)
            return
        fixed = has_fix(assessed)
        yield self.translations.text("overview_update_fixes" if fixed else "overview_no_fix")

    def _to_be_replaced(self, assessed: AssessedCamera) -> Iterator[str]:
        """Yield by when it is to be replaced, then why, then since when it is isolated."""
        if (day := assessed.plan.replace_by) is not None:
            key = "overview_planned" if is_planned(assessed, self.today) else "overview_overdue"
            yield self.translations.text(key, date=self.translations.date(day))
        facts, *more = [*self._against(assessed), ""]
        yield facts
        if assessed.risk.isolated is not None:
            yield self._isolated(assessed.risk.isolated)
        yield from more

    def _against(self, assessed: AssessedCamera) -> tuple[str, ...]:
        """Return what the gravest reason says that is not accepted; a duty stands before supply."""
        risks = assessed.risk.risks
        left = [
            each
            for each in assessed.assessment.reasons
            if (risk := risk_of(each)) is None or risk in risks
        ]
        for grave in (Risk.SUPPORT, Risk.SERVICE):
            if ended := self._first(
                each for each in left if risk_of(each) is grave and each.code not in ANNOUNCED
            ):
                return ended
        supply = self._first(each for each in left if risk_of(each) is Risk.SUPPLY)
        if has_duty(assessed):
            return (self._duty(assessed), *supply)
        return (
            supply
            or self._first(each for each in left if each.code in ANNOUNCED)
            or self._first(each for each in left if each.code is ReasonCode.NO_FIX_PLANNED)
            or self._first(each for each in left if each.code in STATUS_BY_CODE)
        )

    def _first(self, reasons: Iterable[Reason]) -> tuple[str, ...]:
        """Return the sentences of the first reason that has any."""
        return next(filter(None, map(self.lines.of, reasons)), ())

    def _duty(self, assessed: AssessedCamera) -> str:
        maker = assessed.assessment.identity.maker or assessed.assessment.identity.vendor
        return self.translations.text("duty_is_named", maker=plain(maker.name if maker else ""))

    def _isolated(self, day: date) -> str:
        return self.translations.text("overview_isolated", date=self.translations.date(day))

    def _accepted(self, assessed: AssessedCamera) -> Iterator[str]:
        accepted = assessed.risk.accepted
        if Risk.SECURITY in accepted:
            yield self.translations.text("overview_exploited")
        else:
            reasons = assessed.assessment.reasons
            yield from self._first(each for each in reasons if risk_of(each) in accepted)[:1]
        yield self.translations.text("overview_accepted")

    def _quiet(self, assessed: AssessedCamera) -> Iterator[str]:
        """Yield what a source says, else what was said beside, else that nobody says."""
        reasons = assessed.assessment.reasons
        for code in (ReasonCode.NO_FIX_PLANNED, ReasonCode.END_CONTRADICTED):
            yield from self._first(each for each in reasons if each.code is code)
        yield from self._first(each for each in reasons if each.code in STATUS_BY_CODE)
        if why_unknown(assessed.assessment) is None:
            return
        for code in _SAID:
            if said := self._first(each for each in reasons if each.code is code):
                yield from said
                if code not in _LEAVES_OPEN:
                    return
                break
        yield self.translations.text("summary_no_source")

    def _open(self, assessed: AssessedCamera) -> Iterator[str]:
        """Yield what is not known of a camera that somebody could find out."""
        if is_perhaps_exploited(assessed):
            yield self.translations.text("overview_perhaps_exploited")
        cause = why_unknown(assessed.assessment)
        if cause is UnknownCause.NOT_IDENTIFIED:
            yield self._not_identified(assessed)
        elif cause is UnknownCause.WITHOUT_NAME:
            yield self.translations.text("overview_without_name")
        else:
            yield from self._missing(assessed, cause)

    def _not_identified(self, assessed: AssessedCamera) -> str:
        identity = assessed.assessment.identity
        maker, vendor = identity.maker, identity.vendor
        if assessed.camera.is_channel and not (maker or vendor):
            return self.translations.text("overview_channel")
        if identity.kind is Kind.UNKNOWN and (maker or vendor or assessed.assessment.model):
            return self.translations.text("summary_kind_unknown")
        if maker is not None:
            name = plain(maker.name)
            if vendor is not None and vendor != maker and identity.vendor_confidence.proves:
                sold = plain(vendor.name)
                return self.translations.text("overview_sold_by_possibly", vendor=sold, maker=name)
            return self.translations.text("overview_possibly_made_by", maker=name)
        if vendor is not None:
            name = plain(vendor.name)
            return self.translations.text("overview_possibly_sold_by", vendor=name)
        return self.translations.text("overview_maker_unknown")

    def _missing(self, assessed: AssessedCamera, cause: UnknownCause | None) -> Iterator[str]:
        """Yield which fact is missing that would decide."""
        assessment = assessed.assessment
        for reason in assessment.reasons:
            yield self._missing_fact(reason)
        match assessment.duty:
            case Duty(answer=DutyAnswer.CANNOT_TELL):
                yield self.translations.text("duty_is_not_known")
        if cause is None:
            proven = assessment.identity.confidence.proves
            yield self.translations.text("overview_risk_open" if proven else "overview_maker_open")
            yield from self._first(r for r in assessment.reasons if r.code in STATUS_BY_CODE)
        elif assessment.identity.vendor is None:
            yield self.translations.text("overview_brand_unknown")
        elif not assessment.model:
            yield self.translations.text("overview_model_unknown")

    def _missing_fact(self, reason: Reason) -> str:
        match reason.code, reason.payload:
            case ReasonCode.COUNTRY_UNKNOWN, _:
                return self.translations.text("overview_needs_country")
            case ReasonCode.UPDATES_DEPEND_ON_HARDWARE, _:
                return self.translations.text("overview_needs_hardware")
            case ReasonCode.DEPENDS_ON_HARDWARE, LifecyclePayload(needs=needs):
                needs = needs or MissingFact.HARDWARE
                return self.translations.text(f"overview_needs_{needs}")
            case ReasonCode.POSSIBLY_MADE_BY, _:
                return self.translations.text("overview_restriction_open")
            case _:
                return ""


def has_fix(assessed: AssessedCamera) -> bool:
    """Return whether a firmware is known that closes each exploited vulnerability of a camera."""
    assessment = assessed.assessment
    holes = {
        each.id
        for each in assessment.vulnerabilities
        if each.known_exploited and each.applies is Applies.AFFECTED
    }
    fixed = {
        reason.payload.id
        for reason in assessment.reasons
        if isinstance(reason.payload, VulnerabilityPayload) and reason.payload.fixed is not None
    }
    return bool(holes) and holes <= fixed
