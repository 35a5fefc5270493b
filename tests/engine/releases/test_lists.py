"""What a list says of all its releases: the branch tells hardware, a version is built again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import FirmwareState, SupportStatus
from custom_components.camera_lifecycle.engine.reasons import ReasonCode

from .listed import judged, library

BUILD = "2026-07-12"
OF_A_BRANCH: dict[str, Any] = {"version": "3.1.0.9", "branch": "3.1", "published": "2026-03-09"}
NEWEST: dict[str, Any] = {"version": "3.1.0.4417", "build": BUILD, "latest_until": "2026-11-01"}


@pytest.mark.parametrize(
    ("by_branch", "installed", "proves"),
    [
        (True, "v3.1.0.1", True),
        (True, "v3.0.0.1", False),
        (True, "v3.10.0.1", False),
        (True, None, False),
        (False, "v3.0.0.1", True),
        (False, None, True),
    ],
)
def test_where_the_branch_tells_the_hardware_a_release_proves_its_own_branch(
    *, by_branch: bool, installed: str | None, proves: bool
) -> None:
    facts = library(OF_A_BRANCH, by_branch=by_branch)
    status = judged(facts, sw_version=installed).support.status
    assert (status is SupportStatus.MAINTAINED) is proves


def test_the_release_of_another_branch_is_not_told_as_the_model_s_newest() -> None:
    old, young = {**OF_A_BRANCH, "published": "2023-01-01"}, {"version": "4.1", "branch": "4.1"}
    facts = library(old, {**young, "published": "2026-03-09"}, by_branch=True)
    assessment = judged(facts, sw_version="v3.1.0.1")
    (reason,) = assessment.reasons
    assert reason.code is ReasonCode.NEWEST_RELEASE
    assert str(reason.payload.date) == "2023-01-01"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("by_branch", "state"), [(True, FirmwareState.NEWEST_KNOWN), (False, FirmwareState.UNKNOWN)]
)
def test_what_is_newest_for_other_hardware_is_nothing_to_a_camera(
    *, by_branch: bool, state: FirmwareState
) -> None:
    until = {"latest_until": "2026-11-01"}
    other = {"version": "4.1", "branch": "4.1", "published": "2026-09-01"}
    facts = library({**OF_A_BRANCH, **until}, {**other, **until}, by_branch=by_branch)
    assert judged(facts, sw_version="v3.1.0.9").firmware.state is state


@pytest.mark.parametrize(
    ("rebuilt", "installed", "state", "day"),
    [
        # a version alone is the release, unless it is built again
        (False, "v3.1.0.4417", FirmwareState.NEWEST_KNOWN, BUILD),
        (True, "v3.1.0.4417", FirmwareState.UNKNOWN, None),
        (True, "v3.1.0.4417_26071221", FirmwareState.NEWEST_KNOWN, BUILD),
        (True, "v3.1.0.4417_26011221", FirmwareState.NEWER_EXISTS, "2026-01-12"),
        (True, "v3.1.0.4417_26081221", FirmwareState.UNKNOWN, "2026-08-12"),
    ],
)
def test_a_version_that_is_built_again_is_a_release_only_with_its_build(
    *, rebuilt: bool, installed: str, state: FirmwareState, day: str | None
) -> None:
    firmware = judged(library(NEWEST, rebuilt=rebuilt), sw_version=installed).firmware
    assert firmware.version == "3.1.0.4417"
    assert firmware.state is state
    assert firmware.build_date == (day and date.fromisoformat(day))


def test_a_release_without_a_build_is_none_that_is_installed_where_versions_come_again() -> None:
    listed = {"version": "3.1.0.4417", "published": BUILD, "latest_until": "2026-11-01"}
    for rebuilt, state in ((False, FirmwareState.NEWEST_KNOWN), (True, FirmwareState.UNKNOWN)):
        firmware = judged(library(listed, rebuilt=rebuilt), sw_version="v3.1.0.4417").firmware
        assert firmware.state is state


@pytest.mark.parametrize("versions", [False, True])
@pytest.mark.parametrize("installed", ["v3.1.0.4416", "v3.1.0.4418"])
@pytest.mark.parametrize("rebuilt", [False, True])
def test_versions_that_are_built_again_bound_nothing(
    *, rebuilt: bool, installed: str, versions: bool
) -> None:
    shared = {"version": "3.1.0.4417", "build": BUILD}
    facts = (
        library({"version": "1", "models": ["Other"]}, versions=(shared,), rebuilt=rebuilt)
        if versions
        else library(NEWEST, rebuilt=rebuilt)
    )
    firmware = judged(facts, sw_version=installed).firmware
    assert bool(firmware.not_before or firmware.not_after) is not rebuilt
