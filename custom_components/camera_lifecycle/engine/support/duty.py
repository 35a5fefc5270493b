"""Whether the measures that bind this site name who made a camera: an answer beside the status."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..assessment import Duty, DutyAnswer
from ..model import Context, Identity, Site
from .measures import Measure, Measures
from .reach import applicable_measures, places, uncertainty

# Who a measure may bind, by the site whose owner has that duty. A home and a shop have none. What
# is asked of agencies is no duty of a contractor, unless the measure binds contractors as well.
DUTIES: Final[dict[Site, frozenset[str]]] = {
    Site.HOME: frozenset(),
    Site.BUSINESS: frozenset(),
    Site.CONTRACTOR: frozenset({"contractors"}),
    Site.PUBLIC_BODY: frozenset({"public_bodies", "executive_agencies", "grant_recipients"}),
}


def judge_duty(identity: Identity, measures: Measures, context: Context) -> Duty | None:
    """Return whether a measure that binds the site names the maker; None where none binds it."""
    binding = measures_binding(measures, context)
    if not binding:
        return None
    reaching = [
        (measure, uncertainty(identity, measure, company))
        for measure, company in applicable_measures(identity, measures, context)
        if measure in binding
    ]
    named = {measure.id: None for measure, doubt in reaching if doubt is None}
    if named:
        return Duty(DutyAnswer.NAMED, tuple(named))
    if identity.maker is None or not identity.confidence.proves:
        return Duty(DutyAnswer.CANNOT_TELL, _ids(binding))
    if left_open := tuple(measure for measure in binding if _leaves_open(identity, measure)):
        return Duty(DutyAnswer.CANNOT_TELL, _ids(left_open))
    return Duty(DutyAnswer.NOT_NAMED, _ids(binding))


def undecided_duty(measures: Measures, context: Context) -> Duty | None:
    """Return that it cannot be told, as of what may be no camera; None where nothing binds."""
    binding = measures_binding(measures, context)
    return Duty(DutyAnswer.CANNOT_TELL, _ids(binding)) if binding else None


def measures_binding(measures: Measures, context: Context) -> tuple[Measure, ...]:
    """Return the proven measures in force here that bind a site of this kind, in their order."""
    whom = DUTIES[context.site]
    if not whom:
        return ()
    return tuple(
        measure
        for measure in measures.at(places(context))
        if measure.proven and measure.bound & whom and measure.in_force(context.today)
    )


def sites_bound(measures: Measures, at: tuple[str, ...], today: date) -> tuple[Site, ...]:
    """Return the kinds of sites that a proven measure of places binds, or will: not one that ended.

    What is only coming counts too: on its first day nobody is there to be asked.
    """
    bound = {
        whom
        for measure in measures.at(at)
        if measure.proven and not measure.has_ended(today)
        for whom in measure.bound
    }
    return tuple(site for site, whom in DUTIES.items() if whom & bound)


def _leaves_open(identity: Identity, measure: Measure) -> bool:
    """Return whether a measure may reach this unit after all.

    It names a company behind the camera, and not surely this unit; or whom it names is not known.
    """
    vendor = identity.vendor
    if vendor is not None and vendor.id in measure.not_brands:
        return False
    return not measure.vendors_complete or any(
        company is not None and company.id in measure.vendors
        for company in (identity.maker, vendor)
    )


def _ids(measures: tuple[Measure, ...]) -> tuple[str, ...]:
    return tuple(measure.id for measure in measures)
