"""From which days an installed firmware can be whose version tells none: by its neighbours.

The versions of one branch follow each other, so a version is not older than a lower one and not
younger than a higher one of its branch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ..firmware.compare import compare_versions
from .facts import Release, ReleaseDating
from .lines import same_branch

ABOUT: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a firmware can be from; `day`, where both are one."""

    not_before: date | None = None
    not_after: date | None = None

    def __bool__(self) -> bool:
        """Return whether anything is known."""
        return bool(self.not_before or self.not_after)

    @property
    def day(self) -> date | None:
        """Return the day itself, None where only bounds are known."""
        return self.not_before if self.not_before == self.not_after else None


def bounds_of(version: str, releases: Iterable[Release]) -> Bounds:
    """Return the bounds that `releases` of the same line give `version`; empty for none.

    What contradicts itself gives none: then the versions do not follow each other. Neither do
    versions that are built again later give any.
    """
    firsts: list[date] = []
    lasts: list[date] = []
    for release in releases:
        if release.of.rebuilt or not same_branch(release, version):
            continue
        order = 1 if _begins(release, version) else compare_versions(version, release.version)
        if order is None:
            continue
        first, last = _days(release)
        if order >= 0 and first:
            firsts.append(first)
        if order <= 0 and last:
            lasts.append(last)
    bounds = Bounds(max(firsts, default=None), min(lasts, default=None))
    if bounds.not_before and bounds.not_after and bounds.not_before > bounds.not_after:
        return Bounds()
    return bounds


def _begins(release: Release, version: str) -> bool:
    """Return whether a release is the first of the track that `version` is of: 11.9 of 11.9.60."""
    return not release.names and version.startswith(f"{release.version}.")


def _days(release: Release) -> tuple[date | None, date | None]:
    """Return the first and the last day that a release can be from."""
    if release.built:
        return release.built, release.built
    day = release.published
    if day is None or release.dating is ReleaseDating.NO_LATER_THAN:
        return None, day
    if release.dating is ReleaseDating.ABOUT:
        return day - ABOUT, day + ABOUT
    return day, day
