"""What the releases of the library tell of an installed firmware: its day, and what is newer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from ..model import Camera, Firmware, FirmwareState
from .bounds import bounds_of
from .lines import Listed, ReleaseLine, is_installed, regions_of
from .state import State, state_by_releases

BY_RELEASE: Final = "release"
"""The source of a date: the version stands in a list of releases."""


def with_releases(firmware: Firmware, camera: Camera, listed: Listed, today: date) -> Firmware:
    """Return `firmware` with what the releases of the library tell of it.

    Without a date of its own: that of the release which it is, else the days that it can be
    from. Without a word of the camera's integration: whether a newer one exists; where several
    lines can be the camera's, only if it is the same by all of them.
    """
    if firmware.version is None:
        return firmware
    firmware = _dated(firmware, firmware.version, listed, today)
    if firmware.state is not FirmwareState.UNKNOWN:
        return firmware
    states = [_state(firmware, camera, line, today) for line in listed.lines]
    if len({state for state, _ in states}) != 1:
        return firmware
    state, newest = states[0]
    return replace(firmware, state=state, newest=newest if len(states) == 1 else None)


def _state(firmware: Firmware, camera: Camera, line: ReleaseLine, today: date) -> State:
    """Return how the firmware compares with the releases of one line."""
    installed = (release for release in line if is_installed(release, firmware))
    return state_by_releases(firmware, line, regions_of(camera, installed), today)


def _dated(firmware: Firmware, version: str, listed: Listed, today: date) -> Firmware:
    """Return `firmware` with the day, or the days, that the releases around it tell."""
    if firmware.build_date or firmware.build_month:
        return firmware
    bounds = bounds_of(version, listed.own) or bounds_of(version, listed.versions)
    if (day := bounds.day) is not None and day <= today:
        return replace(
            firmware, build_date=day, age_days=(today - day).days, date_source=BY_RELEASE
        )
    return replace(firmware, not_before=bounds.not_before, not_after=bounds.not_after)
