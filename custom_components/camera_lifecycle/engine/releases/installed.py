"""How the firmware that runs compares with one that its vendor published."""

from __future__ import annotations

from enum import StrEnum

from ..firmware.compare import compare_versions
from ..model import Firmware, FirmwareState
from ..reasons import ReleaseDay, ReleasePayload, ReleaseProof


class Installed(StrEnum):
    """What the installed firmware is beside a published one."""

    OLDER = "older"
    SAME = "same"


def installed_beside(firmware: Firmware, release: ReleasePayload) -> Installed | None:
    """Return how `firmware` compares with `release`, None where that cannot be told."""
    if firmware.state is FirmwareState.NEWER_EXISTS and release.by is ReleaseProof.OFFER:
        return Installed.OLDER
    if release.by is not ReleaseProof.RELEASE or _is_same(firmware, release):
        return Installed.SAME
    if release.to_some:  # nobody knows whether this camera can have it
        return None
    return Installed.OLDER if _is_older(firmware, release) else None


def _is_same(firmware: Firmware, release: ReleasePayload) -> bool:
    """Return whether it is that very one: the same version, and no other build of it."""
    another = (
        release.day_is is ReleaseDay.BUILT
        and firmware.build_date is not None
        and firmware.build_date != release.date.first_day
    )
    return firmware.version is not None and firmware.version == release.version and not another


def _is_older(firmware: Firmware, release: ReleasePayload) -> bool:
    """Return whether it is older, by its day, or because something newer is known to exist.

    A firmware is built before it is published: an earlier build may be that very one, unless
    its version is lower.
    """
    if _is_below(firmware, release):
        return True
    month = firmware.build_month and firmware.build_month.last_day
    built = firmware.build_date or month
    last = built or firmware.not_after
    if last is None or last >= release.date.first_day:
        return False
    is_of_builds = built is None or release.day_is is ReleaseDay.BUILT
    return is_of_builds or compare_versions(firmware.version, release.version) == -1


def _is_below(firmware: Firmware, release: ReleasePayload) -> bool:
    """Return whether what is known to be newer than it is that release, or came no later."""
    newest = firmware.newest
    if firmware.state is not FirmwareState.NEWER_EXISTS or newest is None:
        return False
    earlier = newest.date is not None and newest.date <= release.date.first_day
    return earlier or newest.version == release.version
