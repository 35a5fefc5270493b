"""Firmware of the vendor's own that is later than an end that was told.

What was said of a model is proven wrong only by that model: a line may cover a family, and the
build that is installed on this camera speaks for the model that this camera reports, its
hardware version and the market that it was sold in, and for no other of the family.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ..model import Camera, Claim, ClaimRole, Firmware, Identity, Kind
from ..partial_date import PartialDate
from ..reasons import LifecycleEvent
from .lifecycles import LifecycleEntry
from .model_names import names_of
from .months import months_later

CONTRADICTABLE: Final = frozenset(
    {
        LifecycleEvent.END_OF_SUPPORT,
        LifecycleEvent.END_OF_SECURITY_UPDATES,
        LifecycleEvent.UNSUPPORTED_AS_OF,
    }
)
"""Ends that a later firmware speaks against. A dead service and a closed company stay so."""

MARGIN: Final = timedelta(days=90)
"""A last patch comes a little after the end that it was announced with."""
MAINTAINED_MONTHS: Final = 18
_UNKNOWN_KINDS: Final = frozenset({Kind.UNKNOWN, Kind.NOT_A_CAMERA})


def installed_build(camera: Camera, identity: Identity, firmware: Firmware) -> PartialDate | None:
    """Return the build of the vendor's own firmware that is installed, if that is proven.

    Vendor, kind and model have to be known well, and the date has to be in a form of the
    vendor's or its certain maker's: anything else may be somebody else's build.
    """
    if not firmware.vendors_own or identity.contradicted or not names_of(camera, identity):
        return None
    if not identity.proves(identity.vendor) or not _kind_proven(identity):
        return None
    return PartialDate.of_day(firmware.build_date) if firmware.build_date else None


def is_later(build: PartialDate | None, entry: LifecycleEntry) -> bool:
    """Return whether `build` comes well after every day that the entry's end can mean."""
    if build is None or entry.date is None or entry.event not in CONTRADICTABLE:
        return False
    return build.first_day > entry.date.last_day + MARGIN


def shows_maintenance(build: PartialDate, today: date) -> bool:
    """Return whether the build is so young that the model counts as maintained by it."""
    return months_later(build.first_day, MAINTAINED_MONTHS) >= today


def _kind_proven(identity: Identity) -> bool:
    """Return whether certain or strong evidence tells that it is a camera or a recorder."""
    claim = Claim(ClaimRole.KIND, identity.kind.value)
    return identity.kind not in _UNKNOWN_KINDS and any(
        piece.says == claim and piece.strength.proves for piece in identity.evidence
    )
