"""Why a support status is unknown: who it is, where it is, which version, or no source at all."""

from dataclasses import replace

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support, UnknownCause
from custom_components.camera_lifecycle.engine.doubt import why_unknown
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.reasons import (
    LifecycleEvent,
    LifecyclePayload,
    MakerPayload,
    MissingFact,
    Reason,
    ReasonCode,
)

ACME = Company("acme", "Acme")
OTHER = Company("other", "Other")
SURE = Identity(
    Kind.CAMERA, ACME, ACME, confidence=Strength.STRONG, vendor_confidence=Strength.STRONG
)

NOBODY = Identity(Kind.CAMERA)


def needs(fact: MissingFact) -> Reason:
    event = LifecycleEvent.END_OF_SUPPORT
    payload = LifecyclePayload("entry", event, ACME, "Eye", needs=fact)
    return Reason(ReasonCode.DEPENDS_ON_HARDWARE, payload, ())


COUNTRY = Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(ACME), ())
CONTRADICTION = Reason(ReasonCode.CONTRADICTION, MakerPayload(ACME), ())


@pytest.mark.parametrize(
    ("identity", "reasons", "cause"),
    [
        (SURE, (), UnknownCause.NO_SOURCE),
        (SURE, (CONTRADICTION,), UnknownCause.NO_SOURCE),
        (replace(SURE, maker=None, confidence=Strength.NONE), (), UnknownCause.NO_SOURCE),
        (SURE, (COUNTRY,), UnknownCause.COUNTRY_NOT_SET),
        (SURE, (CONTRADICTION, needs(MissingFact.COUNTRY)), UnknownCause.COUNTRY_NOT_SET),
        (SURE, (needs(MissingFact.HARDWARE),), UnknownCause.DEPENDS_ON_HARDWARE),
        (replace(SURE, kind=Kind.UNKNOWN), (COUNTRY,), UnknownCause.NOT_IDENTIFIED),
        (replace(SURE, maker=OTHER, confidence=Strength.WEAK), (), UnknownCause.NOT_IDENTIFIED),
        (
            replace(SURE, maker=None, confidence=Strength.NONE, vendor_confidence=Strength.WEAK),
            (),
            UnknownCause.NOT_IDENTIFIED,
        ),
        (replace(NOBODY, without_name=True), (), UnknownCause.WITHOUT_NAME),
        (replace(NOBODY, without_name=True, kind=Kind.UNKNOWN), (), UnknownCause.WITHOUT_NAME),
        (
            replace(NOBODY, without_name=True, maker=OTHER, confidence=Strength.WEAK),
            (COUNTRY,),
            UnknownCause.WITHOUT_NAME,
        ),
        # what is well known of it stands, whatever its label lacks
        (replace(SURE, without_name=True), (), UnknownCause.NO_SOURCE),
        (replace(SURE, without_name=True), (COUNTRY,), UnknownCause.COUNTRY_NOT_SET),
    ],
)
def test_why_a_status_is_unknown(
    identity: Identity, reasons: tuple[Reason, ...], cause: UnknownCause
) -> None:
    assessment = Assessment("one", identity, Firmware(), Support(), reasons=reasons)
    assert why_unknown(assessment) is cause
    ended = replace(assessment, support=Support(SupportStatus.ENDED))
    assert why_unknown(ended) is None
