"""What the measures of a country mean for one camera at one site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..model import (
    Company,
    Context,
    Identity,
    PartialDate,
    Reason,
    ReasonCode,
    Site,
    Support,
    SupportStatus,
)
from . import fields
from .measures import STATUS_LEVELS, Measure, MeasureLevel, Measures
from .reach import Uncertainty, applicable_measures, places, uncertainty
from .verdict import Verdict

STATUS: Final = {
    MeasureLevel.PHASED_OUT: SupportStatus.PHASED_OUT,
    MeasureLevel.RESTRICTED: SupportStatus.RESTRICTED,
}
CODE: Final = {
    MeasureLevel.PHASED_OUT: ReasonCode.PHASED_OUT,
    MeasureLevel.RESTRICTED: ReasonCode.RESTRICTED,
    MeasureLevel.ADVISORY: ReasonCode.ADVISORY,
}
# Who a measure may bind, by the site whose owner has that duty. A home and a shop have none.
DUTIES: Final[dict[Site, frozenset[str]]] = {
    Site.HOME: frozenset(),
    Site.BUSINESS: frozenset(),
    Site.CONTRACTOR: frozenset({"contractors", "executive_agencies"}),
    Site.PUBLIC_BODY: frozenset({"public_bodies", "executive_agencies", "grant_recipients"}),
}


@dataclass(frozen=True, slots=True)
class AppliedMeasure:
    """A measure that reaches this camera, and the level it has at this site."""

    measure: Measure
    party: Company
    level: MeasureLevel
    by_duty: bool
    doubt: Uncertainty | None


def judge_measures(identity: Identity, measures: Measures, context: Context) -> Verdict:
    """Return the status that measures give the camera here, with the measures that give it.

    Without a country nothing is judged; a maker that is limited somewhere gets a reason
    that says so. A maker that is only likely gets no status, only the hint.
    """
    if not places(context):
        return _without_country(identity, measures)
    found = [
        _apply(measure, party, identity, context)
        for measure, party in applicable_measures(identity, measures, context)
    ]
    applied = [one for one in found if one.doubt is None]
    doubted = [one for one in found if one.doubt is not None]
    reasons = _shown(applied, identity, context)
    level = min((one.level for one in applied), key=_rank, default=MeasureLevel.ADVISORY)
    if level not in STATUS:
        return Verdict(reasons=(*reasons, *_hints(doubted, identity, context)))
    return Verdict(Support(STATUS[level], since=_earliest(applied, level)), reasons)


def _apply(
    measure: Measure, party: Company, identity: Identity, context: Context
) -> AppliedMeasure:
    """Return the measure with its level for the owner of this site."""
    by_duty = measure.level is MeasureLevel.ADVISORY and bool(measure.bound & DUTIES[context.site])
    level = MeasureLevel.RESTRICTED if by_duty else measure.level
    if level in STATUS_LEVELS and not measure.proven:
        level = MeasureLevel.ADVISORY
    by_duty = by_duty and level is MeasureLevel.RESTRICTED
    return AppliedMeasure(measure, party, level, by_duty, uncertainty(identity, measure, party))


def _shown(
    applied: list[AppliedMeasure], identity: Identity, context: Context
) -> tuple[Reason, ...]:
    """Return a reason for each measure of the worst level and each duty of this site.

    What is less than that would tell a home of other people's duties.
    """
    worst = min((one.level.rank for one in applied), default=0)
    shown = [one for one in applied if one.level.rank == worst or one.by_duty]
    shown.sort(key=lambda one: one.level.rank)
    return tuple(_reason(CODE[one.level], one, identity, context) for one in shown)


def _hints(
    doubted: list[AppliedMeasure], identity: Identity, context: Context
) -> tuple[Reason, ...]:
    """Return that the camera may come from a maker whose status here would matter."""
    serious = [one for one in doubted if one.level in STATUS_LEVELS]
    serious.sort(key=lambda one: one.level.rank)
    return tuple(
        _reason(ReasonCode.POSSIBLY_MADE_BY, one, identity, context) for one in serious[:1]
    )


def _without_country(identity: Identity, measures: Measures) -> Verdict:
    """Return that the country decides, where it would for this maker."""
    maker = identity.maker or identity.vendor
    if (
        maker is None
        or not identity.confidence.proves
        or maker.id not in measures.limited_somewhere
    ):
        return Verdict()
    parameters = {"maker": maker.id, "maker_name": maker.name}
    return Verdict(reasons=(Reason(ReasonCode.COUNTRY_UNKNOWN, parameters),))


def _rank(level: MeasureLevel) -> int:
    """Sort levels, the worst first."""
    return level.rank


def _earliest(applied: list[AppliedMeasure], level: MeasureLevel) -> PartialDate | None:
    """Return the earliest day known on which a measure of that level took effect."""
    days = [one.measure.starts for one in applied if one.level is level and one.measure.starts]
    return min(days, default=None, key=lambda day: day.last_day)


def _reason(code: ReasonCode, one: AppliedMeasure, identity: Identity, context: Context) -> Reason:
    """Return the reason with the values that its sentences need."""
    here = next(place for place in reversed(places(context)) if place in one.measure.places)
    parameters = {
        "measure": one.measure.id,
        "level": one.level.value,
        "jurisdiction": here,
        "maker": one.party.id,
        "maker_name": one.party.name,
        "bound": ",".join(sorted(one.measure.bound)),
        "as_of": fields.newest_check(one.measure.sources),
    }
    if identity.vendor is not None:
        parameters |= {"vendor": identity.vendor.id, "vendor_name": identity.vendor.name}
    if one.measure.starts is not None:
        parameters["since"] = one.measure.starts.text
    if one.doubt is not None:
        parameters["doubt"] = one.doubt.value
    if one.by_duty:
        parameters["site"] = context.site.value
    return Reason(code, parameters, one.measure.sources)
