"""The support status that the measures of a country give one camera at one site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..asked_duty import AskedDuty
from ..assessment import Basis, Support
from ..model import Company, Context, Identity
from ..partial_date import PartialDate
from ..reasons import MakerPayload, MeasureLevel, MeasurePayload, Reason, ReasonCode, Uncertainty
from .duty import DUTIES
from .measures import STATUS_LEVELS, Measure, Measures
from .reach import applicable_measures, places, uncertainty
from .verdict import STATUS_BY_CODE, Verdict

CODE: Final = {
    MeasureLevel.PHASED_OUT: ReasonCode.PHASED_OUT,
    MeasureLevel.RESTRICTED: ReasonCode.RESTRICTED,
    MeasureLevel.ADVISORY: ReasonCode.ADVISORY,
}


@dataclass(frozen=True, slots=True)
class AppliedMeasure:
    """A measure that reaches this camera by a company, and the level it has at this site.

    `by_duty`: it binds this site, whatever its level. `uncertainty`: why it does not count
    after all.
    """

    measure: Measure
    company: Company
    level: MeasureLevel
    by_duty: bool
    uncertainty: Uncertainty | None


def judge_measures(identity: Identity, measures: Measures, context: Context) -> Verdict:
    """Return the status that measures give the camera here, with the measures that give it.

    Without a country nothing is judged; a maker that is restricted somewhere gets a reason
    that says so. A maker that is only likely gets no status, only the hint.
    """
    if not places(context):
        return _without_country(identity, measures)
    reaching = [
        _apply(measure, company, identity, context)
        for measure, company in applicable_measures(identity, measures, context)
    ]
    if not reaching:
        return Verdict()
    sure = [applied for applied in reaching if applied.uncertainty is None]
    unsure = [applied for applied in reaching if applied.uncertainty is not None]
    reasons = _shown(sure, identity, context)
    level = max((applied.level for applied in sure), key=_severity, default=MeasureLevel.ADVISORY)
    if level not in STATUS_LEVELS:
        return Verdict(reasons=(*reasons, *_hints(unsure, identity, context)))
    support = Support(
        STATUS_BY_CODE[CODE[level]], since=_earliest(sure, level), basis=Basis.MEASURE
    )
    return Verdict(support, reasons)


def _apply(
    measure: Measure, company: Company, identity: Identity, context: Context
) -> AppliedMeasure:
    """Return the measure with its level for the owner of this site."""
    by_duty = measure.proven and bool(measure.bound & DUTIES[context.site])
    level = measure.level if measure.proven else MeasureLevel.ADVISORY
    if by_duty and level is MeasureLevel.ADVISORY:
        level = MeasureLevel.RESTRICTED
    return AppliedMeasure(
        measure,
        company,
        level,
        by_duty=by_duty,
        uncertainty=uncertainty(identity, measure, company),
    )


def _shown(sure: list[AppliedMeasure], identity: Identity, context: Context) -> tuple[Reason, ...]:
    """Return a reason for each measure of the worst level and each duty of this site.

    What is less than that would tell a home of other people's duties.
    """
    worst = max((applied.level.severity for applied in sure), default=0)
    shown = [applied for applied in sure if applied.level.severity == worst or applied.by_duty]
    return tuple(
        _reason(CODE[applied.level], applied, identity, context) for applied in _worst_first(shown)
    )


def _hints(
    unsure: list[AppliedMeasure], identity: Identity, context: Context
) -> tuple[Reason, ...]:
    """Return that the camera may come from a maker whose status here would matter."""
    serious = [applied for applied in unsure if applied.level in STATUS_LEVELS]
    return tuple(
        _reason(ReasonCode.POSSIBLY_MADE_BY, applied, identity, context)
        for applied in _worst_first(serious)[:1]
    )


def _without_country(identity: Identity, measures: Measures) -> Verdict:
    """Return that the country decides, where it would for this maker."""
    for company in (identity.maker, identity.vendor):
        if identity.proves(company) and company and company.id in measures.restricted_anywhere:
            return Verdict(reasons=(Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(company)),))
    return Verdict()


def _severity(level: MeasureLevel) -> int:
    return level.severity


def _worst_first(applied: list[AppliedMeasure]) -> list[AppliedMeasure]:
    """Return them by level, those of one level in their order."""
    return sorted(applied, key=lambda row: row.level.severity, reverse=True)


def _earliest(sure: list[AppliedMeasure], level: MeasureLevel) -> PartialDate | None:
    """Return the earliest day known on which a measure of that level took effect."""
    days = [row.measure.starts for row in sure if row.level is level and row.measure.starts]
    return min(days, default=None, key=lambda day: day.last_day)


def _asked(measure: Measure, context: Context) -> tuple[AskedDuty, ...]:
    """Return what the text asks of a site of this kind."""
    whom = DUTIES[context.site]
    return tuple(duty for duty in measure.duties if duty.of & whom)


def _reason(
    code: ReasonCode, applied: AppliedMeasure, identity: Identity, context: Context
) -> Reason:
    """Return the reason with the values that its sentences need."""
    measure = applied.measure
    asked = _asked(measure, context) if applied.by_duty else ()
    payload = MeasurePayload(
        measure=measure.id,
        level=applied.level,
        jurisdiction=next(place for place in reversed(places(context)) if place in measure.places),
        maker=applied.company,
        vendor=identity.vendor,
        bound=measure.bound,
        since=measure.starts,
        effect_names_date=measure.effect_names_date,
        uncertainty=applied.uncertainty,
        site=context.site if applied.by_duty else None,
        until=measure.until,
        install_effect=measure.install_effect,
        name=measure.name,
        duties=asked,
    )
    sources = (*measure.sources, *(source for duty in asked for source in duty.sources))
    return Reason(code, payload, tuple({source.url: source for source in sources}.values()))
