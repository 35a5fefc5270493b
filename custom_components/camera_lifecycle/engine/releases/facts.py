"""Releases of the library: firmware that vendors published, by vendor and model.

A name is looked up in one dictionary, so that a camera costs the same however many facts there
are. `scripts/library/pack_releases.py` writes what is read here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, Self

from .. import fields
from ..lazy import Lazy
from ..model import Source


class ReleaseChannel(StrEnum):
    """To whom a release was given. `SIGHTING`: it was seen installed, and nothing more is known."""

    GENERAL = "general"
    ASSIGNED = "assigned"
    BETA = "beta"
    SIGHTING = "sighting"


class ReleaseDating(StrEnum):
    """What the day of a release is. `ABOUT`: within a month of it."""

    ON = "on"
    NO_LATER_THAN = "no_later_than"
    ABOUT = "about"


class Withdrawal(StrEnum):
    """Whether the vendor took a release back."""

    NO = ""
    YES = "yes"
    MAYBE = "maybe"


class Conclusion(StrEnum):
    """What a list of releases may prove of a camera, beside bounds."""

    MAINTAINED = "maintained"
    NEWER_EXISTS = "newer_exists"
    NEWEST_KNOWN = "newest_known"


CHANNELS: Final = tuple(ReleaseChannel)
DATINGS: Final = tuple(ReleaseDating)
WITHDRAWALS: Final = tuple(Withdrawal)
FIRST_DAY: Final = date(2000, 1, 1)
"""Days are packed as their distance from here; 0 is none."""
GLOBAL: Final = "global"
"""The region of a release that is the same everywhere."""


@dataclass(frozen=True, slots=True)
class ReleaseList:
    """Where releases were read; in a copy of the day `copied`. `regional`: built per region.

    `every_hardware`: it names every hardware version in which the vendor offers a model, so that
    a camera which tells none is one of them. `by_branch`: one name can stand for
    several hardware versions, and only the branch of the installed version tells which.
    `rebuilt`: one version is built several times, so that without its build a version is no
    certain release.
    """

    concludes: frozenset[Conclusion]
    copied: date | None
    regional: bool
    sources: tuple[Source, ...]
    every_hardware: bool = False
    by_branch: bool = False
    rebuilt: bool = False

    @property
    def as_of(self) -> date | None:
        """Return the day for which it vouches: that of the copy, else of the last reading."""
        return self.copied or max((source.checked for source in self.sources), default=None)


@dataclass(frozen=True, slots=True)
class Release:
    """One published firmware.

    `built`: the day in its version. `published`: the day that `dating` describes. `branch`: the
    first numbers of the versions that follow each other; empty where all do. `hardware`: the
    plain versions it is for; empty where the source makes no difference. `regions`: empty where
    they are not known. `latest_until`: the last day on which its list called it the newest.
    """

    of: ReleaseList
    version: str
    built: date | None = None
    published: date | None = None
    dating: ReleaseDating = ReleaseDating.ON
    branch: str = ""
    names: tuple[str, ...] = ()
    hardware: frozenset[str] = frozenset()
    channel: ReleaseChannel = ReleaseChannel.GENERAL
    regions: frozenset[str] = frozenset()
    latest_until: date | None = None
    withdrawn: Withdrawal = Withdrawal.NO

    def proves(self, conclusion: Conclusion) -> bool:
        """Return whether its list may prove that; what was withdrawn, or may be, proves nothing."""
        return self.withdrawn is Withdrawal.NO and conclusion in self.of.concludes

    @property
    def proven_day(self) -> date | None:
        """Return the earliest day on which the vendor can have published it, if one is known.

        A day on which it was seen proves none: it may have been published long before.
        """
        if self.published and self.dating is ReleaseDating.ON:
            return self.published
        return self.built


@dataclass(frozen=True, slots=True)
class VendorReleases:
    """What one vendor published, read by name. `versions`: those that many models share."""

    by_name: Mapping[str, tuple[Release, ...]]
    versions: tuple[Release, ...]


@dataclass(frozen=True, slots=True)
class Releases:
    """The releases of all vendors; those of one are read when its first camera is looked up."""

    vendors: Mapping[str, VendorReleases] = field(default_factory=dict)

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the releases of the library's section; an older library has none."""
        return cls(Lazy(section, lambda vendor: _vendor(section[vendor])))

    def of(self, vendor: str, names: tuple[str, ...]) -> tuple[Release, ...]:
        """Return the releases of the model that `vendor` (an id) sells under one of `names`.

        `names` are normalised (`model_names.normal`). Each release comes once.
        """
        releases = self.vendors.get(vendor)
        if releases is None:
            return ()
        found = {
            id(release): release for name in names for release in releases.by_name.get(name, ())
        }
        return tuple(found.values())

    def read_all(self) -> None:
        """Read what is not read yet. Raises LibraryError."""
        for releases in self.vendors.values():
            len(releases.by_name)

    def versions_of(self, vendor: str) -> tuple[Release, ...]:
        """Return the versions that many models of `vendor` share."""
        releases = self.vendors.get(vendor)
        return releases.versions if releases else ()


def _vendor(entry: Mapping[str, Any]) -> VendorReleases:
    """Return what one vendor published."""
    lists = tuple(map(_list, entry["lists"]))
    rows: Sequence[Sequence[Any]] = entry["releases"]
    by_name: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        names = _parts(row[_NAMES]) if len(row) > _NAMES else ()
        for name in names:
            by_name.setdefault(name, []).append(at)
        if not names:  # nobody can ask for it: what is wrong with it is told now
            _release(row, lists)
    made: dict[int, Release] = {}

    def release(at: int) -> Release:
        """Return one row; it is the same release under each of its names."""
        known = made.get(at)
        return known if known is not None else made.setdefault(at, _release(rows[at], lists))

    return VendorReleases(
        Lazy(by_name, lambda name: tuple(map(release, by_name[name]))),
        tuple(_release(row, lists) for row in entry["versions"]),
    )


def _list(entry: Mapping[str, Any]) -> ReleaseList:
    return ReleaseList(
        frozenset(Conclusion(each) for each in entry["concludes"] if each in Conclusion),
        date.fromisoformat(entry["as_of"]) if "as_of" in entry else None,
        bool(entry["regional"]),
        fields.sources(entry),
        every_hardware=bool(entry.get("every_hardware")),
        by_branch=bool(entry.get("by_branch")),
        rebuilt=bool(entry.get("rebuilt")),
    )


def _release(row: Sequence[Any], lists: Sequence[ReleaseList]) -> Release:
    """Return one row; what is missing at its end has its default."""
    whole = [*row, *_NOTHING[len(row) :]]
    of, version, built, published, dating, branch = whole[:6]
    names, hardware, channel, regions, latest_until, withdrawn = whole[6:]
    return Release(
        of=lists[of],
        version=version,
        built=_day(built),
        published=_day(published),
        dating=DATINGS[dating],
        branch=branch,
        names=_parts(names),
        hardware=frozenset(_parts(hardware)),
        channel=CHANNELS[channel],
        regions=frozenset(_parts(regions)),
        latest_until=_day(latest_until),
        withdrawn=WITHDRAWALS[withdrawn],
    )


_NOTHING: Final[list[Any]] = [0, "", 0, 0, 0, "", "", "", 0, "", 0, 0]
"""What the values of a row are where it ends before them."""
_NAMES: Final = 6
"""Where the names stand in a row."""


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _day(number: int) -> date | None:
    return FIRST_DAY + timedelta(days=number) if number else None
