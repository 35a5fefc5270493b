"""Each camera is counted once, whatever is said of it, so that the counts sum to the cameras."""

from dataclasses import replace
from datetime import date

from hypothesis import given, strategies as st
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
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.fleet.totals import Totals
from custom_components.camera_lifecycle.inventory.model import FleetCamera
from custom_components.camera_lifecycle.overview.headline_kind import counted_as
from custom_components.camera_lifecycle.sensor_descriptions import FLEET_SENSORS

ACME = Company("acme", "Acme")
DAY = date(2026, 11, 22)
RISKS = {"cameras_at_risk", "cameras_risk_unknown"}
COUNTS = {
    sensor.key: sensor
    for sensor in FLEET_SENSORS
    if sensor.key.startswith("cameras_") and sensor.key not in RISKS
}
_HARDWARE = LifecyclePayload(
    "one", LifecycleEvent.END_OF_SUPPORT, ACME, "Eye", needs=MissingFact.HARDWARE
)
REASONS = (
    Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(ACME)),
    Reason(ReasonCode.DEPENDS_ON_HARDWARE, _HARDWARE),
    Reason(ReasonCode.FACTS_TOO_OLD, MakerPayload()),
)
identities = st.builds(
    Identity,
    kind=st.sampled_from(Kind),
    vendor=st.sampled_from((ACME, None)),
    maker=st.sampled_from((ACME, None)),
    confidence=st.sampled_from(Strength),
    vendor_confidence=st.sampled_from(Strength),
    without_name=st.booleans(),
)
assessments = st.builds(
    Assessment,
    id=st.just("one"),
    identity=identities,
    firmware=st.just(Firmware()),
    support=st.builds(Support, status=st.sampled_from(SupportStatus)),
    reasons=st.lists(st.sampled_from(REASONS)).map(tuple),
)


def totals(*found: Assessment) -> Totals:
    """Return the totals of a home with a camera for each assessment."""
    risk = RiskState(at_risk=None)
    cameras = {
        str(number): AssessedCamera(
            FleetCamera(str(number), f"Camera {number}", None, None, ()), each, risk, ""
        )
        for number, each in enumerate(found)
    }
    return Totals.counted(Fleet(cameras, (), DAY), counted_as)


def counted(assessment: Assessment) -> list[str]:
    """Return which counts a camera is in."""
    one = totals(assessment)
    return [key for key, sensor in COUNTS.items() if sensor.show(one)[0]]


@pytest.mark.parametrize("status", SupportStatus)
def test_each_status_has_a_count(status: SupportStatus) -> None:
    known = Identity(Kind.CAMERA, ACME, ACME, Strength.CERTAIN, Strength.CERTAIN)
    assessment = Assessment("one", known, Firmware(), Support(status))
    expected = "no_source" if status is SupportStatus.UNKNOWN else status.value
    assert counted(assessment) == [f"cameras_{expected}"]


@given(found=st.lists(assessments, max_size=8))
def test_they_sum_to_the_cameras(found: list[Assessment]) -> None:
    home = totals(*found)
    assert sum(int(str(sensor.show(home)[0])) for sensor in COUNTS.values()) == len(found)


@given(found=assessments)
def test_each_cause_of_an_unknown_status_has_its_count(found: Assessment) -> None:
    unknown = replace(found, support=Support())
    cause = why_unknown(unknown)
    assert cause in UnknownCause
    assert counted(unknown) == [f"cameras_{cause}"]
