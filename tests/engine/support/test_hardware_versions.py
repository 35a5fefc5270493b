"""Entries of one hardware version: which applies, and what another version could change."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import (
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.reasons import (
    ReasonCode,
)
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import (
    lifecycle_depends_on_hardware,
)

from .cases import model, sold
from .judging import CODE, ENDED, ENDING, SUPPORTED, UNKNOWN, c200, judged


@pytest.mark.parametrize(
    ("name", "hardware", "status", "codes"),
    [
        ("Tapo C200", "1.0", ENDED, {CODE.SUPPORT_ENDED}),
        ("Tapo C200", "V2.0", ENDED, {CODE.SUPPORT_ENDED}),
        ("Tapo C200", "2.20", ENDED, {CODE.SUPPORT_ENDED}),
        ("Tapo C200", "3.0", UNKNOWN, set()),
        ("C200", "4.20", UNKNOWN, set()),
        ("C200", "v10", UNKNOWN, set()),
        ("C200 V2", None, ENDED, {CODE.SUPPORT_ENDED}),
        ("C200(EU) v2.0", None, ENDED, {CODE.SUPPORT_ENDED}),
        ("Tapo C200 v4", None, UNKNOWN, set()),
        ("C200", None, UNKNOWN, {CODE.DEPENDS_ON_HARDWARE}),
        ("C200", " ", UNKNOWN, {CODE.DEPENDS_ON_HARDWARE}),
        ("C200P", "1.0", UNKNOWN, set()),
        ("C200C", None, UNKNOWN, set()),
    ],
)
def test_hardware_version_first(
    name: str, hardware: str | None, status: SupportStatus, codes: set[ReasonCode]
) -> None:
    found = judged(c200(), "tplink", model(name, hardware, manufacturer="Tapo"))
    assert (found.status, found.codes) == (status, codes)


@pytest.mark.parametrize(
    ("name", "vendor", "event", "depends"),
    [
        ("C200", "tplink", "end_of_support", True),
        ("Tapo C200 v4", "tplink", "end_of_support", True),
        ("C200P", "tplink", "end_of_support", False),
        ("C200", "axis", "end_of_support", False),
        ("C200", "tplink", "end_of_sale", False),  # it only informs
    ],
)
def test_what_another_hardware_version_could_change(
    name: str, vendor: str, event: str, *, depends: bool
) -> None:
    camera = model(name, "3.0", manufacturer="Tapo")
    entries = c200(event=event)
    assert lifecycle_depends_on_hardware(camera, sold(vendor), entries) is depends


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, ENDED),
        ({"date": "2027"}, SUPPORTED),
        ({"date": "2026-11"}, ENDING),
        ({"date": None}, UNKNOWN),
        ({"basis": "third_party"}, UNKNOWN),
        ({"confidence": "low"}, UNKNOWN),
        ({"dating": "estimate"}, UNKNOWN),
        ({"dating": "a dating of tomorrow"}, ENDED),
        ({"event": "end_of_sale"}, UNKNOWN),
        ({"event": "min_support_until"}, UNKNOWN),
        ({"event": "min_support_until", "date": "2026-12"}, SUPPORTED),
        ({"event": "support_policy"}, UNKNOWN),
        ({"event": "an event of tomorrow"}, UNKNOWN),
        ({"event": "unsupported_as_of", "date": "2026", "dating": "no_later_than"}, ENDED),
        ({"event": "unsupported_as_of", "date": "2027", "dating": "no_later_than"}, UNKNOWN),
    ],
)
def test_what_a_date_means_depends_on_whose_word_it_is(
    fields: dict[str, Any], status: SupportStatus
) -> None:
    assert judged(c200(**fields), "tplink", model("C200", "1.0")).status is status
