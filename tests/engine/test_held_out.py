"""The whole engine against records that nobody had seen while it was built, and against traps.

`held_out.jsonl` was judged from its sources alone, after the library was written; what it
taught has been added since. `traps.jsonl` is made up: names that look like a maker's,
signals against each other, models whose support has not ended although a similar one's has.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Final

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Kind,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from custom_components.camera_lifecycle.engine.releases.compared import BY_RELEASE
from development.corpus import read_corpus
from tests.days import SAMPLE_DAY, TODAY

from .test_corpus import Case, name, share

# records are added as the days pass; a trap may be about a date that lies ahead
FILES: Final = {"held_out": TODAY, "traps": SAMPLE_DAY}
both = pytest.mark.parametrize("file", FILES)


@cache
def library() -> Library:
    return load_library()


def judge(data: dict[str, Any], day: date, country: str = "US") -> Assessment:
    record = record_from_json(data)
    return assess(Camera(record.id, (record,)), library(), Context(day, country))


@cache
def cases(file: str) -> tuple[Case, ...]:
    return tuple(
        Case(data["id"], data["expected"], judge(data, FILES[file])) for data in read_corpus(file)
    )


def statuses(data: dict[str, Any]) -> Iterator[tuple[str, SupportStatus]]:
    for country in data["expected"].get("countries", ()):
        yield country, judge(data, SAMPLE_DAY, country).support.status


def test_no_record_stands_twice() -> None:
    known = [data["id"] for file in ("cameras", *FILES) for data in read_corpus(file)]
    assert len(known) == len(set(known))


@both
def test_no_maker_is_falsely_accused(file: str) -> None:
    wrong = [
        (case.id, case.found.identity.maker)
        for case in cases(file)
        if case.is_decidable or case.expected["true_maker"]
        if case.found.identity.maker
        if name(case.found.identity.maker) != (case.expected["true_maker"] or "").casefold()
    ]
    assert wrong == []


@both
def test_every_negative_is_recognised_and_no_camera_is_lost(file: str) -> None:
    wrong = [
        case.id
        for case in cases(file)
        if (case.found.identity.kind is Kind.NOT_A_CAMERA) == case.is_camera
    ]
    assert wrong == []


@both
def test_nearly_every_vendor_and_maker_is_told(file: str) -> None:
    cameras = [case for case in cases(file) if case.is_camera]
    vendors = [
        name(case.found.identity.vendor) == (case.expected["vendor"] or "").casefold()
        for case in cameras
        if case.is_decidable
    ]
    makers = [
        name(case.found.identity.maker) == case.expected["true_maker"].casefold()
        for case in cameras
        if case.expected["true_maker"]
    ]
    assert share(vendors) >= 0.97
    assert share(makers) >= 0.97


@both
def test_no_date_is_wrong_and_nearly_every_date_is_told(file: str) -> None:
    told = []
    for case in cases(file):
        firmware, right = case.found.firmware, case.expected["firmware_date"]
        found = firmware.build_date
        if found and firmware.date_source != BY_RELEASE:  # what a list of releases tells, it tells
            assert found.isoformat() == right, case.id
        if right and case.is_camera:
            told.append(found is not None)
    assert share(told) >= 0.98


@both
def test_every_firmware_version_is_normalised(file: str) -> None:
    wrong = [
        (case.id, case.found.firmware.version)
        for case in cases(file)
        if case.is_camera and not case.expected.get("version_not_judged")
        if case.found.firmware.version != case.expected["firmware_version"]
    ]
    assert wrong == []


def test_a_trap_never_names_the_maker_it_was_set_with() -> None:
    set_with = [case for case in cases("traps") if case.expected.get("never_maker")]
    assert set_with
    for case in set_with:
        never = {maker.casefold() for maker in case.expected["never_maker"]}
        assert name(case.found.identity.maker) not in never, case.id


def test_a_trap_never_proves_a_maker_from_what_many_share() -> None:
    shared = [case for case in cases("traps") if case.expected.get("never_proven")]
    assert any(case.found.identity.maker for case in shared)
    for case in shared:
        identity = case.found.identity
        assert identity.maker is None or identity.confidence is Strength.WEAK, case.id


def test_support_has_ended_only_where_a_source_says_so() -> None:
    wrong = [
        (data["id"], country, status)
        for data in read_corpus("traps")
        for country, status in statuses(data)
        if status in data["expected"].get("never_status", ())
        or status != data["expected"].get("status", status)
    ]
    assert wrong == []
