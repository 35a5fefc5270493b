"""What is not known has no number; what is known has always the same one."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import Firmware, Identity, Kind, SupportStatus
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.fleet import numbers
from custom_components.camera_lifecycle.fleet.counted import fleet_kinds
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.fleet.totals import Totals
from custom_components.camera_lifecycle.inventory.model import FleetCamera

DAY = date(2026, 11, 22)


def assessed(
    status: SupportStatus = SupportStatus.UNKNOWN,
    until: str | None = None,
    *,
    at_risk: bool | None = None,
    monitored: bool = True,
) -> AssessedCamera:
    """Return a camera with this status and this end of support."""
    support = Support(status=status, until=PartialDate.parse(until) if until else None)
    camera = replace(FleetCamera("one", "One", None, None, ()), monitored=monitored)
    found = Assessment("one", Identity(kind=Kind.CAMERA), Firmware(), support)
    return AssessedCamera(camera, found, RiskState(at_risk=at_risk), "")


def fleet(*cameras: AssessedCamera, is_day_certain: bool = True) -> Fleet:
    """Return a home on a day."""
    named = {str(number): camera for number, camera in enumerate(cameras)}
    return Fleet(named, (), DAY, is_day_certain=is_day_certain)


def counted(*cameras: AssessedCamera) -> Totals:
    return Totals.counted(fleet(*cameras), lambda each, _: fleet_kinds(each))


@pytest.mark.parametrize("status", SupportStatus)
def test_the_worse_the_higher_and_unknown_is_no_number(status: SupportStatus) -> None:
    code = numbers.support_status_code(assessed(status))
    assert code == (status.severity * 10 or None)


@pytest.mark.parametrize(
    ("ends", "days"),
    [
        ((), None),
        (("2026-11-22",), 0),
        (("2026-12-02", "2027-11-22"), 10),
        (("2026-11-21",), None),
        (("2026-12",), None),
    ],
)
def test_days_to_the_next_day_that_a_source_names(ends: tuple[str, ...], days: int | None) -> None:
    found, cameras = numbers.days_to_support_end(counted(*(assessed(until=end) for end in ends)))
    assert found == days
    assert len(cameras) == (days is not None)


def test_a_disabled_camera_has_no_next_end() -> None:
    hidden = assessed(until="2026-12-02", monitored=False)
    assert numbers.days_to_support_end(counted(hidden))[0] is None


@pytest.mark.parametrize(
    ("as_of", "is_day_certain", "age"),
    [
        (date(2026, 11, 22), True, 0),
        (date(2025, 11, 22), True, 365),
        (date(2025, 11, 22), False, None),
        (None, True, None),
    ],
)
def test_the_age_of_the_facts(as_of: date | None, *, is_day_certain: bool, age: int | None) -> None:
    assert numbers.facts_age(fleet(is_day_certain=is_day_certain), as_of) == age
