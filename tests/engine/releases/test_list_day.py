"""A list that was read in a copy vouches for the day of the copy, not for the day of reading."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.reasons import ReasonCode, ReleasePayload

from .listed import judged, library

COPY, READ = date(2023, 10, 22), date(2026, 11, 28)
OLD = {"version": "3.1.0.956", "build": "2022-04-15"}


@pytest.mark.parametrize(
    ("of_list", "row", "as_of"),
    [
        ({}, {}, READ),
        ({"as_of": COPY.isoformat()}, {}, COPY),
        ({"as_of": COPY.isoformat()}, {"latest_until": "2023-09-01"}, date(2023, 9, 1)),
    ],
)
def test_the_day_that_is_told(of_list: dict[str, Any], row: dict[str, Any], as_of: date) -> None:
    facts = library({**OLD, **row}, **of_list)
    assessment = judged(facts, sw_version="v3.1.0.764_21121712")
    quoted = [r.payload for r in assessment.reasons if r.code is ReasonCode.NEWEST_RELEASE]
    assert [p.as_of for p in quoted if isinstance(p, ReleasePayload)] == [as_of]
    assert assessment.firmware.newest is not None
    assert assessment.firmware.newest.as_of == as_of
