"""How grave each status and level is: the one place that decides which of two facts wins."""

from __future__ import annotations

import pytest

from custom_components.camera_lifecycle.engine.assessment import Support
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import MeasureLevel
from custom_components.camera_lifecycle.engine.support.verdict import (
    STATUS_BY_CODE,
    Verdict,
    worst,
)


@pytest.mark.parametrize("values", [SupportStatus, MeasureLevel])
def test_each_has_a_severity_of_its_own_and_stands_worst_first(
    values: type[SupportStatus | MeasureLevel],
) -> None:
    severities = [value.severity for value in values]
    assert severities == sorted(set(severities), reverse=True)


def test_every_status_but_unknown_has_a_reason_that_gives_it() -> None:
    assert set(STATUS_BY_CODE.values()) == set(SupportStatus) - {SupportStatus.UNKNOWN}


@pytest.mark.parametrize("status", SupportStatus)
@pytest.mark.parametrize("other", SupportStatus)
def test_the_graver_status_wins_and_a_known_end_stays(
    status: SupportStatus, other: SupportStatus
) -> None:
    end = PartialDate(2030)
    both = worst(Verdict(Support(status)), Verdict(Support(other, until=end)))
    assert both.support.status.severity == max(status.severity, other.severity)
    assert both.support.until == end
