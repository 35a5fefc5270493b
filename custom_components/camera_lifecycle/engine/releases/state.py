"""How the installed firmware compares with the releases of the library."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cmp_to_key
from typing import Final

from ..firmware.compare import compare_firmware
from ..model import Firmware, FirmwareState, NewestFirmware
from .facts import GLOBAL, Conclusion, Release, ReleaseChannel, Withdrawal
from .lines import ReleaseLine, is_installed, reaches, same_branch

LIST_LASTS: Final = timedelta(days=180)
"""How long a list vouches for what is the newest on it."""
LIBRARY: Final = "library"
"""The source of a newest firmware: a list that was read."""

type State = tuple[FirmwareState, NewestFirmware | None]

_UNKNOWN: Final[State] = (FirmwareState.UNKNOWN, None)


def state_by_releases(
    firmware: Firmware, releases: ReleaseLine, regions: frozenset[str], today: date
) -> State:
    """Return how `firmware` compares with the `releases` of its model and hardware version.

    Only a general release of the same branch, for all of `regions`, can be newer for everybody.
    An installed release is the newest known only while its list vouches for it, and while
    nothing else is later that may be for this camera, of whatever branch and whoever got it.
    """
    if firmware.version is None:
        return _UNKNOWN
    later = [release for release in releases if _is_later(release, firmware)]
    offered = [
        release
        for release in later
        if release.channel is ReleaseChannel.GENERAL
        and same_branch(release, firmware.version)
        and release.proves(Conclusion.NEWER_EXISTS)
        and reaches(release, regions)
    ]
    if offered:
        newest = max(offered, key=cmp_to_key(_order))
        return FirmwareState.NEWER_EXISTS, _newest(newest)
    if any(_may_be_for_it(release, regions) for release in later):
        return _UNKNOWN
    for release in releases:
        if is_installed(release, firmware) and _is_vouched_for(release, regions, today):
            return FirmwareState.NEWEST_KNOWN, _newest(release)
    return _UNKNOWN


def as_firmware(release: Release) -> Firmware:
    """Return a release as a firmware that can be compared: by its build, else by its version."""
    return Firmware(release.version, release.built)


def _is_later(release: Release, firmware: Firmware) -> bool:
    return compare_firmware(firmware, as_firmware(release)) == -1


def _may_be_for_it(release: Release, regions: frozenset[str]) -> bool:
    """Return whether a later release may be for a camera of one of `regions`."""
    elsewhere = regions and release.regions and release.regions.isdisjoint({*regions, GLOBAL})
    return release.withdrawn is not Withdrawal.YES and not elsewhere


def _is_vouched_for(release: Release, regions: frozenset[str], today: date) -> bool:
    """Return whether the list still names the release as the newest that everybody can have."""
    until = release.latest_until
    return (
        release.channel is ReleaseChannel.GENERAL
        and release.proves(Conclusion.NEWEST_KNOWN)
        and reaches(release, regions)
        and until is not None
        and today - until <= LIST_LASTS
    )


def _order(first: Release, second: Release) -> int:
    """Sort the later release last; what cannot be compared stays in its order."""
    return compare_firmware(as_firmware(first), as_firmware(second)) or 0


def _newest(release: Release) -> NewestFirmware:
    return NewestFirmware(
        version=release.version,
        date=release.proven_day,
        source=LIBRARY,
        as_of=release.latest_until or release.of.as_of,
        sources=release.of.sources,
    )
