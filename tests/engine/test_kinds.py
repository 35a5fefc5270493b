"""What is a camera and what is none, and that nothing is said of what may be none.

`kinds.jsonl`: models from product lists, and everyday words where a camera may carry them.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Kind, SupportStatus
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from development.corpus import read_corpus
from tests.days import SAMPLE_DAY

NO_CAMERA: Final = "no camera"
CASES: Final = read_corpus("kinds")
COUNTRIES: Final = ("US", "CA", "GB")
by_id = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']} {case.get('model')}")


@cache
def library() -> Library:
    return load_library()


def judge(case: dict[str, Any], country: str = "US") -> Assessment:
    record = record_from_json(case)
    return assess(Camera(record.id, (record,)), library(), Context(SAMPLE_DAY, country))


@by_id
def test_the_kind(case: dict[str, Any]) -> None:
    kinds = {"not_a_camera", "unknown"} if case["kind"] == NO_CAMERA else {case["kind"]}
    assert judge(case).identity.kind in kinds, case["why"]


@pytest.mark.parametrize("country", COUNTRIES)
def test_what_may_be_no_camera_is_not_judged(country: str) -> None:
    others = [case for case in CASES if case["kind"] in (NO_CAMERA, "unknown")]
    assert len(others) > 100
    for case in others:
        found = judge(case, country)
        assert found.support.status is SupportStatus.UNKNOWN, case
        assert not found.at_risk, case
        assert (found.vulnerabilities, found.reasons) == ((), ()), case


def test_what_is_unknown_still_tells_its_firmware_and_who_it_says_made_it() -> None:
    found = judge({"id": "x", "manufacturer": "Reolink", "sw_version": "v3.0.0.660_22052700"})
    assert found.identity.kind is Kind.UNKNOWN
    assert found.identity.vendor is not None
    assert found.firmware.version is not None
