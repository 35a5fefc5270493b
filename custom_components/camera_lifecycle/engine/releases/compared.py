"""What the releases of the library tell of an installed firmware: its day, and what is newer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from ..model import Camera, Firmware, FirmwareState
from .bounds import bounds_of
from .lines import Listed, regions_of
from .state import is_installed, state_by_releases

BY_RELEASE: Final = "release"
"""The source of a date: the version stands in a list of releases."""


def with_releases(firmware: Firmware, camera: Camera, listed: Listed, today: date) -> Firmware:
    """Return `firmware` with what the releases of the library tell of it.

    Without a date of its own: that of the release which it is, else the days that it can be
    from. Without a word of the camera's integration: whether a newer one exists.
    """
    if firmware.version is None:
        return firmware
    firmware = _dated(firmware, firmware.version, listed, today)
    if firmware.state is not FirmwareState.UNKNOWN:
        return firmware
    installed = (release for release in listed.releases if is_installed(release, firmware))
    regions = regions_of(camera, installed)
    state, newest = state_by_releases(firmware, listed.releases, regions, today)
    return replace(firmware, state=state, newest=newest)


def _dated(firmware: Firmware, version: str, listed: Listed, today: date) -> Firmware:
    """Return `firmware` with the day, or the days, that the releases around it tell."""
    if firmware.build_date or firmware.build_month:
        return firmware
    bounds = bounds_of(version, listed.releases) or bounds_of(version, listed.versions)
    if (day := bounds.day) is not None and day <= today:
        return replace(
            firmware, build_date=day, age_days=(today - day).days, date_source=BY_RELEASE
        )
    return replace(firmware, not_before=bounds.not_before, not_after=bounds.not_after)
