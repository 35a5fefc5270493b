"""What proves that a vendor still publishes firmware for a camera, and for how long.

Three things do: a release in the library, the newest version that the camera's own integration
offers, and the build that is installed. Each has to be the vendor's own, for exactly this model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ..firmware.newest import UPDATE_ENTITY
from ..identify.vendors import Vendors
from ..model import Camera, Claim, ClaimRole, Firmware, Identity, Kind, Source
from ..model_names import names_of
from ..months import months_later
from ..reasons import ReleaseDay, ReleaseProof
from .facts import GLOBAL, Conclusion, Release, ReleaseChannel, ReleaseDating
from .lines import Listed, ReleaseLine

MAINTAINED_MONTHS: Final = 18
PUBLISHED: Final = frozenset({ReleaseChannel.GENERAL, ReleaseChannel.ASSIGNED})
_UNKNOWN_KINDS: Final = frozenset({Kind.UNKNOWN, Kind.NOT_A_CAMERA})


@dataclass(frozen=True, slots=True)
class Proof:
    """A firmware of the vendor's own for this very model, and what tells its day.

    `maintains`: it proves that the model is maintained for as long as it is young; otherwise it
    only speaks against an older end. `regions`: the markets that it is for, None where that
    does not matter. `tells_hardware`: it is for this hardware version and not for all.
    `one_of_several`: for whichever of several hardware versions it is, one at least as young.
    `depends_on_hardware`: for one hardware version of the model, perhaps another than this one;
    it proves nothing by itself. `to_some`: it was pushed to some devices.
    """

    day: date
    day_is: ReleaseDay
    by: ReleaseProof
    version: str | None
    maintains: bool = True
    sources: tuple[Source, ...] = ()
    as_of: date | None = None
    regions: frozenset[str] | None = None
    tells_hardware: bool = True
    one_of_several: bool = False
    depends_on_hardware: bool = False
    to_some: bool = False

    @property
    def last_day(self) -> date:
        """Return the last day on which the model counts as maintained by it."""
        return months_later(self.day, MAINTAINED_MONTHS)

    def is_young(self, today: date) -> bool:
        """Return whether the model counts as maintained by it."""
        return self.day <= today <= self.last_day


def proofs_for(
    camera: Camera, identity: Identity, firmware: Firmware, listed: Listed, vendors: Vendors
) -> tuple[Proof, ...]:
    """Return every proof for a camera; none where vendor or model are not known well."""
    vendor = identity.vendor
    if vendor is None or identity.contradicted or not identity.proves(vendor):
        return ()
    if not names_of(camera, identity):
        return ()
    facts = vendors.get(vendor.id)
    publishes = facts.publishes_firmware if facts else ()
    return (
        *_of_lines(listed.lines),
        *(
            replace(proof, maintains=False, depends_on_hardware=True)
            for proof in _of_releases(listed.undecided)
        ),
        *_of_offer(firmware),
        *_of_installed(identity, firmware, publishes),
    )


def _of_lines(lines: tuple[ReleaseLine, ...]) -> Iterator[Proof]:
    """Yield what was published for the camera's line.

    Where it may be one of several, only what all of them have: the oldest of their newest.
    """
    if len(lines) == 1:
        yield from _of_releases(lines[0])
        return
    newest = [max(_of_releases(line), default=None, key=_day) for line in lines]
    known = [proof for proof in newest if proof is not None]
    if known and len(known) == len(newest):
        oldest = min(known, key=_day)
        yield replace(oldest, version=None, tells_hardware=False, one_of_several=True)


def _day(proof: Proof) -> date:
    return proof.day


def _of_releases(releases: Iterable[Release]) -> Iterator[Proof]:
    """Yield what was published for the model and hardware version."""
    for release in releases:
        day = release.proven_day
        if day is None or release.channel not in PUBLISHED:
            continue
        if not release.proves(Conclusion.MAINTAINED):
            continue
        everywhere = not release.of.regional or GLOBAL in release.regions
        yield Proof(
            day=day,
            day_is=_day_is(release),
            by=ReleaseProof.RELEASE,
            version=release.version,
            sources=release.of.sources,
            as_of=release.latest_until or release.of.as_of,
            regions=None if everywhere else release.regions,
            tells_hardware=bool(release.hardware),
            to_some=release.channel is ReleaseChannel.ASSIGNED,
        )


def _day_is(release: Release) -> ReleaseDay:
    published = release.published and release.dating is ReleaseDating.ON
    return ReleaseDay.PUBLISHED if published else ReleaseDay.BUILT


def _of_offer(firmware: Firmware) -> Iterator[Proof]:
    """Yield what the camera's own integration offers, where its version has a day."""
    newest = firmware.newest
    if newest is not None and newest.source == UPDATE_ENTITY and newest.date is not None:
        yield Proof(newest.date, ReleaseDay.BUILT, ReleaseProof.OFFER, newest.version)


def _of_installed(
    identity: Identity, firmware: Firmware, publishes: tuple[Source, ...]
) -> Iterator[Proof]:
    """Yield the build that runs, in the vendor's or its certain maker's own form.

    It maintains the model only where the vendor is known to offer firmware to owners: else the
    camera may just have been made then. Who made it does not tell who sold it.
    """
    if firmware.build_date and firmware.vendors_own and _kind_is_proven(identity):
        yield Proof(
            day=firmware.build_date,
            day_is=ReleaseDay.BUILT,
            by=ReleaseProof.INSTALLED,
            version=firmware.version,
            maintains=bool(publishes) and identity.vendor_confidence.proves,
            sources=publishes,
        )


def _kind_is_proven(identity: Identity) -> bool:
    """Return whether certain or strong evidence tells that it is a camera or a recorder."""
    claim = Claim(ClaimRole.KIND, identity.kind.value)
    return identity.kind not in _UNKNOWN_KINDS and any(
        piece.says == claim and piece.strength.proves for piece in identity.evidence
    )
