"""Whether a camera is at risk: yes, no, or it cannot be told.

Yes needs a finding, no needs proof that nothing is open; all else cannot be told. What the
owner answered, and what the owner wants to count, is applied in `fleet/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final, Protocol

from .assessment import Assessment, Risk
from .identify.cleaned_record import CleanedRecord
from .identify.integrations import Integrations
from .identify.names import key
from .identify.vendors import Vendors
from .model import Applies, Camera, Context, Identity, SupportStatus
from .reasons import (
    InstallEffect,
    LifecyclePayload,
    MeasurePayload,
    Reason,
    ReasonCode,
)
from .service_end import ServiceEnd
from .support.measures import STATUS_LEVELS, Measure, Measures
from .support.reach import places
from .support.status import facts_are_too_old

_BY_CODE: Final = {
    ReasonCode.KNOWN_EXPLOITED: Risk.SECURITY,
    ReasonCode.SUPPORT_ENDED: Risk.SUPPORT,
    ReasonCode.SERVICE_SHUT_DOWN: Risk.SERVICE,
    ReasonCode.SERVICE_ENDING: Risk.SERVICE,
    ReasonCode.SERVICE_ENDS_LATER: Risk.SERVICE,
}
_NO_RISK: Final = frozenset({None})
_AHEAD: Final = frozenset({ReasonCode.SERVICE_ENDING, ReasonCode.SERVICE_ENDS_LATER})
# Codes of a company that closes: where the library names its service, that ends with it.
_WITH_A_SERVICE: Final = frozenset({ReasonCode.SUPPORT_ENDED, ReasonCode.SUPPORT_ENDING})
_OF_MEASURES: Final = frozenset({ReasonCode.PHASED_OUT, ReasonCode.RESTRICTED})
# What leaves open whether support has ended, or a measure counts. A last firmware after an end
# speaks against that end and does not prove that there is none.
_UNDECIDED: Final = frozenset(
    {
        ReasonCode.DEPENDS_ON_HARDWARE,
        ReasonCode.COUNTRY_UNKNOWN,
        ReasonCode.POSSIBLY_MADE_BY,
        ReasonCode.END_CONTRADICTED,
    }
)


class RiskFacts(Protocol):
    """The facts of the library by which it is told that nothing is open."""

    @property
    def vendors(self) -> Vendors:
        """Who makes what a vendor sells."""

    @property
    def integrations(self) -> Integrations:
        """Which words of an integration say nothing."""

    @property
    def measures(self) -> Measures:
        """What was done about whole makers."""

    @property
    def as_of(self) -> date | None:
        """The day on which a fact was last checked."""


def risk_of(reason: Reason) -> Risk | None:
    """Return the risk that a reason names, None where it names none."""
    match reason.payload:
        case MeasurePayload(install_effect=effect) if reason.code in _OF_MEASURES:
            if effect is InstallEffect.LOCAL_SUPPORT_ENDED:
                return Risk.SUPPORT
            return Risk.SUPPLY if reason.code is ReasonCode.PHASED_OUT else None
        case _:
            return _BY_CODE.get(reason.code)


def _risk_beside(reason: Reason) -> Risk | None:
    """Return what a reason names beside its own risk: a company may take its service along."""
    match reason.payload:
        case LifecyclePayload(service=ServiceEnd()) if reason.code in _WITH_A_SERVICE:
            return Risk.SERVICE
        case _:
            return None


def puts_at_risk(reason: Reason) -> bool:
    """Return whether a reason alone makes the answer yes, before its owner has a say.

    The end of supply does not, nor does a service that is still to end.
    """
    return reason.code not in _AHEAD and risk_of(reason) not in {None, Risk.SUPPLY}


def named_risks(reasons: Iterable[Reason]) -> tuple[Risk, ...]:
    """Return each risk that the reasons name, in the order of `Risk`."""
    found = {risk for reason in reasons for risk in (risk_of(reason), _risk_beside(reason))}
    if found <= _NO_RISK:
        return ()
    return tuple(risk for risk in Risk if risk in found)


def with_risk(
    assessment: Assessment, camera: Camera, library: RiskFacts, context: Context
) -> Assessment:
    """Return the assessment of `camera` with whether it is at risk, and by what."""
    nothing_open = _nothing_is_open(assessment, camera, library, context)
    is_at_risk = any(map(puts_at_risk, assessment.reasons))
    return replace(
        assessment,
        at_risk=is_at_risk or (False if nothing_open else None),
        risks=named_risks(assessment.reasons),
        nothing_open=nothing_open,
    )


def _nothing_is_open(
    assessment: Assessment, camera: Camera, library: RiskFacts, context: Context
) -> bool:
    """Return whether all that could put the camera at risk was decided, either way.

    Then a camera without a risk is not at risk. Silence does not do: there has to be a status.
    """
    identity = assessment.identity
    return (
        assessment.support.status is not SupportStatus.UNKNOWN
        and identity.vendor_confidence.proves
        and not any(reason.code in _UNDECIDED for reason in assessment.reasons)
        and not any(
            vulnerability.known_exploited and vulnerability.applies is Applies.CANNOT_TELL
            for vulnerability in assessment.vulnerabilities
        )
        and not facts_are_too_old(library.as_of, context.today)
        and not _maker_is_open(identity, library, context)
        and _model_is_told(camera, identity, library)
    )


def _maker_is_open(identity: Identity, library: RiskFacts, context: Context) -> bool:
    """Return whether a measure could reach the camera by a maker that is not proven."""
    if identity.maker is not None and identity.confidence.proves:
        return False
    vendor = library.vendors.get(identity.vendor.id) if identity.vendor else None
    makers = {relation.maker for relation in vendor.oem} if vendor else set()
    if identity.maker is not None:
        makers.add(identity.maker.id)
    here = places(context)
    measures = library.measures.at(here) if here else library.measures.by_id.values()
    return any(
        not makers or not makers.isdisjoint(measure.vendors)
        for measure in measures
        if _reaches_relabelled(measure, context)
    )


def _reaches_relabelled(measure: Measure, context: Context) -> bool:
    """Return whether a measure of this place counts, or may count, for what others sell."""
    return (
        measure.relabelled
        and measure.proven
        and measure.level in STATUS_LEVELS
        and measure.first_day <= context.today
    )


def _model_is_told(camera: Camera, identity: Identity, library: RiskFacts) -> bool:
    """Return whether a record names a model, and not only the vendor or a placeholder."""
    vendor = identity.vendor
    names = {key(vendor.name), key(vendor.id)} if vendor else set()
    models = (
        CleanedRecord.of(record, library.integrations).known_model for record in camera.records
    )
    return any(key(model) not in names for model in models if model)
