"""The releases of a camera's own model and hardware version, and no other's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ..model import Camera, Identity
from ..model_names import markets_of, names_of, plain_version, revision_of, unversioned
from .facts import GLOBAL, Release, Releases


@dataclass(frozen=True, slots=True)
class Listed:
    """What the library lists for a camera.

    `releases`: for exactly its model and hardware version. `versions`: those that many models
    of its vendor share, which date a version and prove nothing else.
    """

    releases: tuple[Release, ...] = ()
    versions: tuple[Release, ...] = ()


NOTHING: Final = Listed()


def listed_for(camera: Camera, identity: Identity, releases: Releases) -> Listed:
    """Return what the vendor published for a camera; nothing where the vendor is not proven.

    Where the source tells hardware versions apart and the camera's is not known, no release is
    its own: another version's firmware says nothing about this one.
    """
    vendor = identity.vendor
    if vendor is None or identity.contradicted or not identity.proves(vendor):
        return NOTHING
    return Listed(_of_line(camera, identity, releases), releases.versions_of(vendor.id))


def _of_line(camera: Camera, identity: Identity, releases: Releases) -> tuple[Release, ...]:
    """Return the releases of the model and hardware version."""
    listed = _of_model(camera, identity, releases)
    if not _has_versions(listed):
        return listed
    hardware = revision_of(camera)
    plain = plain_version(hardware) if hardware else ""
    return tuple(release for release in listed if plain in release.hardware)


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


def _of_model(camera: Camera, identity: Identity, releases: Releases) -> tuple[Release, ...]:
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


def _has_versions(listed: tuple[Release, ...]) -> bool:
    """Return whether the source tells hardware versions of the model apart."""
    return any(release.hardware for release in listed)
