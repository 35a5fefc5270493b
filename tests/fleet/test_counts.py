"""Each camera is counted once, whatever is known of its support: the counts sum to the cameras."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, strategies as st

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
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
from custom_components.camera_lifecycle.fleet.counted import fleet_kinds
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.risk_state import CANNOT_TELL
from custom_components.camera_lifecycle.fleet.totals import Totals
from custom_components.camera_lifecycle.inventory.model import FleetCamera
from custom_components.camera_lifecycle.sensor_descriptions import FLEET_SENSORS

ACME = Company("acme", "Acme")
NEEDS = LifecyclePayload("end", LifecycleEvent.END_OF_SUPPORT, ACME, "Eye")
REASONS = [
    Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(ACME)),
    *(Reason(ReasonCode.DEPENDS_ON_HARDWARE, replace(NEEDS, needs=each)) for each in MissingFact),
    Reason(ReasonCode.FACTS_TOO_OLD, MakerPayload()),
    Reason(ReasonCode.REPLACED_FIRMWARE, MakerPayload(ACME)),
]
COUNTS = {each.key: each for each in FLEET_SENSORS if each.key.startswith("cameras")}


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Return what may be said of a camera."""
    strengths = st.sampled_from(Strength)
    companies = st.sampled_from([None, ACME])
    identity = Identity(
        draw(st.sampled_from([kind for kind in Kind if kind is not Kind.NOT_A_CAMERA])),
        draw(companies),
        draw(companies),
        draw(strengths),
        draw(strengths),
    )
    status = draw(st.sampled_from(SupportStatus))
    reasons = tuple(draw(st.lists(st.sampled_from(REASONS), max_size=2)))
    return Assessment("one", identity, Firmware(), Support(status), reasons=reasons)


def count(key: str, fleet: Fleet) -> Any:
    """Return what a sensor counts."""
    number, about = COUNTS[key].show(Totals.counted(fleet, lambda each, _: fleet_kinds(each)))
    assert number == len(about)
    return number


@given(said=st.lists(assessments(), max_size=8))
def test_the_counts_sum_to_the_cameras(said: list[Assessment]) -> None:
    cameras = {
        str(number): AssessedCamera(
            FleetCamera(str(number), "Gate", None, "device", ()), assessment, CANNOT_TELL, ""
        )
        for number, assessment in enumerate(said)
    }
    fleet = Fleet(cameras, (), date(2026, 11, 22))
    parts = COUNTS.keys() - {"cameras", "cameras_at_risk", "cameras_risk_unknown"}
    assert sum(count(key, fleet) for key in parts) == count("cameras", fleet) == len(said)
    maintained = [each for each in said if each.support.status is SupportStatus.MAINTAINED]
    assert count("cameras_maintained", fleet) == len(maintained)
