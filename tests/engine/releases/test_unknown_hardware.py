"""What releases prove of a camera that tells no hardware version: only what all of them have."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, UnknownCause
from custom_components.camera_lifecycle.engine.doubt import why_unknown
from custom_components.camera_lifecycle.engine.model import FirmwareState, SupportStatus
from custom_components.camera_lifecycle.engine.reasons import ReasonCode, ReleasePayload

from .listed import judged, library

YOUNG, OLD = "2026-03-09", "2024-01-01"
RUNS = "v3.0.0.136_20121100"
NEWER_EXISTS, NEWEST_KNOWN, UNKNOWN = (
    FirmwareState.NEWER_EXISTS,
    FirmwareState.NEWEST_KNOWN,
    FirmwareState.UNKNOWN,
)
NO_STATUS, MAINTAINED = SupportStatus.UNKNOWN, SupportStatus.MAINTAINED


def line(hardware: str, day: str, **fields: Any) -> dict[str, Any]:
    """Return the newest release of a hardware version."""
    row = {"hardware": hardware.split("+"), "version": f"3.1.0.{hardware[0]}", "published": day}
    return {**row, **fields}


def seen(*rows: dict[str, Any], runs: str = RUNS, **of_list: Any) -> Assessment:
    """Return the assessment of a camera that tells no hardware version."""
    return judged(library(*rows, **of_list), hw_version=None, sw_version=runs)


CASES: dict[str, tuple[list[dict[str, Any]], bool, SupportStatus, FirmwareState]] = {
    # the lines, whether the list names every hardware version, status, state
    "both have young firmware": (
        [line("1", YOUNG), line("2", YOUNG)],
        True,
        MAINTAINED,
        NEWER_EXISTS,
    ),
    "one is old": ([line("1", YOUNG), line("2", OLD)], True, NO_STATUS, NEWER_EXISTS),
    "others may exist": ([line("1", YOUNG), line("2", YOUNG)], False, NO_STATUS, UNKNOWN),
    "one line alone": ([line("1", YOUNG)], True, MAINTAINED, NEWER_EXISTS),
    "one line alone, others may exist": ([line("1", YOUNG)], False, NO_STATUS, UNKNOWN),
    "one is older than what runs": (
        [line("1", YOUNG), line("2", YOUNG, version="2.0.0.1")],
        True,
        MAINTAINED,
        UNKNOWN,
    ),
    "one was taken back": (
        [line("1", YOUNG), line("2", YOUNG, withdrawn="yes")],
        True,
        NO_STATUS,
        UNKNOWN,
    ),
    "one is for both": (
        [line("1+2", YOUNG), line("2", OLD)],
        True,
        MAINTAINED,
        NEWER_EXISTS,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_only_what_holds_for_every_hardware_version(case: str) -> None:
    rows, every, status, state = CASES[case]
    told = {"every_hardware": True} if every else {}
    assessment = seen(*rows, runs="v3.0.0.136", **told)
    assert (assessment.support.status, assessment.firmware.state) == (status, state)


def test_the_weakest_is_told_and_no_version() -> None:
    rows = line("1", "2026-05-05"), line("2", YOUNG)
    assessment = seen(*rows, runs="v3.0.0.136", every_hardware=True)
    payload = assessment.reasons[0].payload
    assert isinstance(payload, ReleasePayload)
    assert (str(payload.date), payload.version) == (YOUNG, None)
    assert assessment.firmware.newest is None, "which one it can have depends on the hardware"


def test_an_old_one_of_several_is_not_quoted_as_the_newest() -> None:
    assessment = seen(line("1", OLD), line("2", OLD), every_hardware=True)
    assert ReasonCode.NEWEST_RELEASE not in [reason.code for reason in assessment.reasons]


def test_the_installed_release_tells_the_hardware_version() -> None:
    listed = {"latest_until": "2026-11-20"}
    rows = (
        line("1", YOUNG, version="3.0.0.136", build="2020-12-11", **listed),
        line("2", "2021-01-01", version="3.0.0.150", **listed),
    )
    assessment = seen(*rows)
    assert assessment.firmware.state is NEWEST_KNOWN
    assert assessment.support.status is MAINTAINED
    both = (rows[0], {**rows[0], "hardware": ["3"]})
    assert seen(*both).firmware.state is UNKNOWN, "it is on two lines"


def test_a_hardware_version_that_is_not_listed_gets_nothing() -> None:
    facts = library(line("1", YOUNG), line("2", YOUNG), every_hardware=True)
    assessment = judged(facts, hw_version="3", sw_version="v3.0.0.136")
    assert (assessment.support.status, assessment.firmware.state) == (NO_STATUS, UNKNOWN)


def test_an_end_for_one_hardware_version_is_not_contradicted_by_one_of_several() -> None:
    end = {
        "vendors": ["reolink"],
        "event": "end_of_support",
        "date": "2024-06-17",
        "basis": "vendor",
        "models": [{"name": "RLC-842A", "hardware": {"match": ["1"]}}],
        "sources": [],
    }
    facts = library(
        line("1", YOUNG), line("2", YOUNG), every_hardware=True, lifecycles={"end": end}
    )
    status = judged(facts, hw_version=None, sw_version="v3.0.0.136").support.status
    assert status is SupportStatus.ENDED


@pytest.mark.parametrize(
    ("rows", "hardware", "depends"),
    [
        ([line("1", YOUNG), line("2", OLD)], None, True),
        ([line("1", OLD), line("2", OLD)], None, False),
        ([line("1", YOUNG), line("2", OLD)], "2", False),
        ([line("1", YOUNG), line("2", OLD)], "3", False),
        ([line("1", YOUNG, channel="sighting")], None, False),
    ],
)
def test_that_the_hardware_version_decides_is_told(
    rows: list[dict[str, Any]], hardware: str | None, *, depends: bool
) -> None:
    assessment = judged(library(*rows), hw_version=hardware)
    codes = [reason.code for reason in assessment.reasons]
    assert (ReasonCode.UPDATES_DEPEND_ON_HARDWARE in codes) is depends
    assert assessment.support.status is NO_STATUS
    is_cause = why_unknown(assessment) is UnknownCause.DEPENDS_ON_HARDWARE
    assert is_cause is depends


def test_firmware_for_some_hardware_contradicts_no_end() -> None:
    end = {
        "vendors": ["reolink"],
        "event": "end_of_support",
        "date": "2024-06-17",
        "basis": "vendor",
        "models": [{"name": "RLC-842A"}],
        "sources": [],
    }
    facts = library(line("1", YOUNG), line("2", OLD), lifecycles={"end": end})
    assessment = judged(facts, hw_version=None)
    assert assessment.support.status is SupportStatus.ENDED
    assert ReasonCode.END_CONTRADICTED not in [reason.code for reason in assessment.reasons]


@pytest.mark.parametrize(("channel", "tells"), [("general", True), ("sighting", False)])
def test_what_was_seen_on_one_unit_does_not_tell_the_hardware_of_another(
    channel: str, *, tells: bool
) -> None:
    runs = {"version": "3.0.0.136", "channel": channel}
    assessment = seen(line("1", YOUNG), line("1", "2021-01-01", **runs), line("2", OLD))
    assert (assessment.support.status is MAINTAINED) is tells
