"""What informs without being an end: it raises no issue, and the calendar has no day of it."""

from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Source,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    LifecycleEvent,
    LifecyclePayload,
    MakerPayload,
    Payload,
    PolicyGives,
    PolicyPayload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
)
from custom_components.camera_lifecycle.engine.risk import named_risks
from custom_components.camera_lifecycle.fleet.camera_dates import _of_reasons
from custom_components.camera_lifecycle.fleet.causes import causes_of

ACME, DAY = Company("acme", "Acme"), PartialDate(2026, 3, 9)
SOURCE = Source("https://acme.example/", "vendor", date(2026, 11, 22))
RELEASE = ReleasePayload(ACME, "Eye", DAY, ReleaseDay.BUILT, ReleaseProof.RELEASE, until=DAY)
END = LifecyclePayload("end", LifecycleEvent.END_OF_SUPPORT, ACME, "Eye", date=DAY)
CODE = ReasonCode


@pytest.mark.parametrize(
    ("code", "payload"),
    [
        (CODE.MAINTAINED, RELEASE),
        (CODE.NEWEST_RELEASE, RELEASE),
        (CODE.SUPPORT_POLICY, PolicyPayload("policy", ACME, PolicyGives.SUPPORT, since=DAY)),
        (CODE.PROMISED_ELSEWHERE, END),
        (CODE.END_CONTRADICTED, END),
        (CODE.REPLACED_FIRMWARE, MakerPayload(ACME)),
        (CODE.FACTS_TOO_OLD, MakerPayload()),
    ],
)
def test_it_is_told_and_nothing_more(code: ReasonCode, payload: Payload) -> None:
    reason = Reason(code, payload, (SOURCE,))
    identity = Identity(Kind.CAMERA, ACME, ACME, Strength.CERTAIN, Strength.CERTAIN)
    assessment = Assessment("one", identity, Firmware(), Support(), reasons=(reason,))
    assert causes_of(assessment) == ()
    assert [*_of_reasons([reason])] == []
    assert named_risks([reason]) == ()
