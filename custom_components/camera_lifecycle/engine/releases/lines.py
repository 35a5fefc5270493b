"""The releases of a camera's own model and hardware version, and no other's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ..model import Camera, Firmware, Identity
from ..model_names import markets_of, names_of, plain_version, revision_of, unversioned
from .facts import GLOBAL, Release, ReleaseChannel, Releases

type ReleaseLine = tuple[Release, ...]
"""The releases of one model in one hardware version."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What the library lists for a camera.

    `lines`: the one of its model and hardware version; several where the hardware version is not
    known and each of them may be it; none where nothing is listed, or others may be it too.
    `undecided`: those of its model, where its hardware version would have to be known.
    `versions`: those that many models of its vendor share, which date a version and prove
    nothing else.
    """

    lines: tuple[ReleaseLine, ...] = ()
    versions: tuple[Release, ...] = ()
    undecided: tuple[Release, ...] = ()

    @property
    def own(self) -> ReleaseLine:
        """Return the releases of exactly its model and hardware version; empty for none."""
        return self.lines[0] if len(self.lines) == 1 else ()


NOTHING: Final = Listed()


def listed_for(
    camera: Camera, identity: Identity, firmware: Firmware, releases: Releases
) -> Listed:
    """Return what the vendor published for a camera; nothing where the vendor is not proven."""
    vendor = identity.vendor
    if vendor is None or identity.contradicted or not identity.proves(vendor):
        return NOTHING
    listed = _of_branch(_of_model(camera, identity, releases), firmware)
    lines = _lines(camera, listed, firmware)
    undecided = listed if not lines and revision_of(camera) is None else ()
    return Listed(lines, releases.versions_of(vendor.id), undecided)


def _of_branch(listed: ReleaseLine, firmware: Firmware) -> ReleaseLine:
    """Return the releases of a model without those of other hardware that has the same name.

    Where only the branch tells the hardware, it is that of the installed version.
    """
    version = firmware.version or ""
    return tuple(
        release for release in listed if not release.of.by_branch or same_branch(release, version)
    )


def _lines(camera: Camera, listed: ReleaseLine, firmware: Firmware) -> tuple[ReleaseLine, ...]:
    """Return the lines of a model that can be the camera's.

    Another hardware version's firmware says nothing about this one. Where a camera tells none,
    the installed release may; else it is one of those that the vendor lists, as far as the
    source names them all. What was seen on one unit tells nothing of another: the same version
    may run on hardware that nobody looked at.
    """
    if not _has_versions(listed):
        return (listed,) if listed else ()
    if (reported := revision_of(camera)) is not None:
        return _of_hardware(listed, {plain_version(reported)})
    runs = (
        release.hardware
        for release in listed
        if release.channel is not ReleaseChannel.SIGHTING and is_installed(release, firmware)
    )
    told = {hardware for each in runs for hardware in each}
    if len(told) == 1:
        return _of_hardware(listed, told)
    if not all(release.of.every_hardware and release.hardware for release in listed):
        return ()
    return _of_hardware(listed, {each for release in listed for each in release.hardware})


def _of_hardware(listed: ReleaseLine, versions: set[str]) -> tuple[ReleaseLine, ...]:
    """Return the line of each hardware version, without those of which nothing is listed."""
    lines = (
        tuple(release for release in listed if version in release.hardware)
        for version in sorted(versions)
    )
    return tuple(filter(None, lines))


def is_installed(release: Release, firmware: Firmware) -> bool:
    """Return whether a release is the firmware that is installed: version and build, if known.

    Where one version is built several times, both builds have to be known.
    """
    if release.version != firmware.version:
        return False
    if release.of.rebuilt:
        return release.built is not None and release.built == firmware.build_date
    return len({release.built, firmware.build_date} - {None}) <= 1


def depends_on_hardware(camera: Camera, identity: Identity, releases: Releases) -> bool:
    """Return whether releases are known for the model, and not for which hardware version."""
    return revision_of(camera) is None and _has_versions(_of_model(camera, identity, releases))


def regions_of(camera: Camera, installed: Iterable[Release]) -> frozenset[str]:
    """Return the markets of which the camera's is one; empty where that is not known.

    Its model may name it (`C200(EU)`), else the releases that are installed tell for which
    markets they were built. Where the home is says nothing: cameras travel.
    """
    markets = markets_of(camera)
    if markets:
        return markets
    regions: set[str] = set()
    for release in installed:
        regions |= release.regions
    return frozenset(regions)


def reaches(release: Release, regions: frozenset[str]) -> bool:
    """Return whether a release is for all of `regions`."""
    if not release.of.regional or GLOBAL in release.regions:
        return True
    return bool(regions) and regions <= release.regions


def same_branch(release: Release, version: str) -> bool:
    """Return whether `version` is of the branch of a release."""
    return not release.branch or f"{version}.".startswith(f"{release.branch}.")


def _of_model(camera: Camera, identity: Identity, releases: Releases) -> ReleaseLine:
    """Return what the vendor published for the model; by its name alone only by hardware."""
    vendor = identity.vendor
    if vendor is None or identity.contradicted or not identity.proves(vendor):
        return ()
    names = names_of(camera, identity)
    listed = releases.of(vendor.id, names)
    if listed:
        return listed
    without = releases.of(vendor.id, unversioned(names))
    return tuple(release for release in without if release.hardware)


def _has_versions(listed: ReleaseLine) -> bool:
    """Return whether the source tells hardware versions of the model apart."""
    return any(release.hardware for release in listed)
