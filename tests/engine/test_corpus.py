"""The whole engine against real device records with their right answers.

The corpus is the yardstick of the project: a false accusation or a wrong date is never
allowed, a missed answer seldom. `tests/corpus/README.md` explains the fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Company,
    Context,
    Kind,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.record_json import record_from_json
from custom_components.camera_lifecycle.engine.releases.compared import BY_RELEASE
from development.corpus import read_corpus
from tests.days import TODAY


@dataclass(frozen=True)
class Case:
    """A record, its right answer and ours."""

    id: str
    expected: dict[str, Any]
    found: Assessment

    @property
    def is_camera(self) -> bool:
        return not self.expected.get("not_a_camera")

    @property
    def is_decidable(self) -> bool:
        return not self.expected.get("undecidable")


@cache
def cases(country: str = "US") -> tuple[Case, ...]:
    return tuple(_cases(country))


def _cases(country: str) -> Iterator[Case]:
    library = load_library()
    for data in read_corpus():
        record = record_from_json(data)
        found = assess(Camera(record.id, (record,)), library, Context(TODAY, country))
        yield Case(record.id, data["expected"], found)


def name(party: Company | None) -> str | None:
    return party.name.casefold() if party else None


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def test_no_maker_is_falsely_accused() -> None:
    wrong = [
        (case.id, case.found.identity.maker)
        for case in cases()
        if case.is_decidable or case.expected["true_maker"]
        if case.found.identity.maker
        if name(case.found.identity.maker) != (case.expected["true_maker"] or "").casefold()
    ]
    assert wrong == []


def test_every_negative_is_recognised_and_no_camera_is_lost() -> None:
    wrong = [
        case.id
        for case in cases()
        if (case.found.identity.kind is Kind.NOT_A_CAMERA) == case.is_camera
    ]
    assert wrong == []


def test_what_is_no_camera_gets_nothing() -> None:
    others = [case for case in cases() if not case.is_camera]
    assert others
    for case in others:
        assert case.found.support.status is SupportStatus.UNKNOWN
        assert not case.found.at_risk
        assert case.found.reasons == ()


def test_nearly_every_vendor_is_told() -> None:
    told = [
        name(case.found.identity.vendor) == (case.expected["vendor"] or "").casefold()
        for case in cases()
        if case.is_camera and case.is_decidable
    ]
    assert share(told) >= 0.97


def test_nearly_every_maker_is_told() -> None:
    told = [
        name(case.found.identity.maker) == case.expected["true_maker"].casefold()
        for case in cases()
        if case.is_camera and case.expected["true_maker"]
    ]
    assert share(told) >= 0.97


def test_no_date_is_wrong_and_nearly_every_date_is_told() -> None:
    told = []
    for case in cases():
        firmware, right = case.found.firmware, case.expected["firmware_date"]
        found = firmware.build_date
        also_right = case.expected.get("firmware_date_alternatives") or []
        if found and firmware.date_source != BY_RELEASE:  # what a list of releases tells, it tells
            assert found.isoformat() in {right, *also_right}, case.id
        if right and case.is_camera:
            told.append(found is not None)
    assert share(told) >= 0.97


def test_every_firmware_version_is_normalised() -> None:
    wrong = [
        (case.id, case.found.firmware.version)
        for case in cases()
        if case.is_camera and case.found.firmware.version != case.expected["firmware_version"]
    ]
    assert wrong == []


def test_outside_the_countries_of_the_measures_no_maker_is_phased_out() -> None:
    for country in ("DE", "FR", "NZ", "JP"):
        statuses = {case.found.support.status for case in cases(country)}
        assert SupportStatus.PHASED_OUT not in statuses


def test_canada_reaches_hikvision_and_its_hilook_but_not_ezviz() -> None:
    reached = {
        (name(case.found.identity.vendor), name(case.found.identity.maker))
        for case in cases("CA")
        if case.found.support.status is SupportStatus.PHASED_OUT
    }
    assert ("hikvision", "hikvision") in reached
    assert ("hilook", "hikvision") in reached
    assert {maker for _, maker in reached} == {"hikvision"}
    assert "ezviz" not in {vendor for vendor, _ in reached}
