"""Why a camera's support status is unknown."""

from __future__ import annotations

from .assessment import Assessment, UnknownCause
from .model import Kind, Strength, SupportStatus
from .reasons import LifecyclePayload, MissingFact, ReasonCode


def why_unknown(assessment: Assessment) -> UnknownCause | None:
    """Return why no source says whether the camera is supported, None where one does.

    A maker that is only likely counts as not identified.
    """
    identity = assessment.identity
    if assessment.support.status is not SupportStatus.UNKNOWN:
        return None
    likely = identity.maker is not None and identity.confidence is Strength.WEAK
    proven = identity.confidence.proves or identity.vendor_confidence.proves
    if identity.kind in {Kind.UNKNOWN, Kind.NOT_A_CAMERA} or likely or not proven:
        nameless = identity.without_name and not proven
        return UnknownCause.WITHOUT_NAME if nameless else UnknownCause.NOT_IDENTIFIED
    for reason in assessment.reasons:
        match reason.code, reason.payload:
            case ReasonCode.COUNTRY_UNKNOWN, _:
                return UnknownCause.COUNTRY_NOT_SET
            case ReasonCode.DEPENDS_ON_HARDWARE, LifecyclePayload(needs=MissingFact.COUNTRY):
                return UnknownCause.COUNTRY_NOT_SET
            case ReasonCode.DEPENDS_ON_HARDWARE, _:
                return UnknownCause.DEPENDS_ON_HARDWARE
            case _:
                continue
    return UnknownCause.NO_SOURCE
