"""Whether a newer firmware can be had, as the update entity of the camera's integration says.

Its versions are read, never its state: a skipped update, a failed check and a camera without
internet all look like "up to date". So what is equal means that none is offered, not that there
is none, and what is later counts only where both are written as the vendor writes versions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ..model import Camera, Firmware, FirmwareState, Identity, NewestFirmware, Record
from .choice import FirmwareFacts, choose_grammars, own_grammars
from .clean_text import clean
from .compare import compare_firmware
from .grammar import Grammar

UPDATE_ENTITY: Final = "update_entity"
"""The source of a newest firmware: the camera's own integration."""
LATEST: Final = "latest_version"
INSTALLED: Final = "installed_version"
UPDATE_STATE: Final = "update_state"
_SAYS_NOTHING: Final = frozenset({"unavailable", "unknown"})


@dataclass(frozen=True, slots=True)
class _Offer:
    """What an update entity says: both versions, as it writes them."""

    installed: str
    latest: str


def with_newest(
    firmware: Firmware, camera: Camera, identity: Identity, library: FirmwareFacts, today: date
) -> Firmware:
    """Return `firmware` with how it compares to what the camera's own integration offers."""
    for record in camera.records:
        offer = _offer(record, library)
        if offer is None:
            continue
        grammars = choose_grammars(record, identity, library)
        own = own_grammars(identity, library)
        latest = _read(offer.latest, grammars, today)
        dated = _read(offer.latest, [each for each in grammars if each.id in own], today)
        newest = _newest(offer, latest, dated)
        if offer.installed == offer.latest:
            return replace(firmware, state=FirmwareState.NONE_OFFERED, newest=newest)
        installed = _read(offer.installed, grammars, today)
        if latest and installed and compare_firmware(installed, latest) == -1:
            return replace(firmware, state=FirmwareState.NEWER_EXISTS, newest=newest)
        return firmware
    return firmware


def _newest(offer: _Offer, latest: Firmware | None, dated: Firmware | None) -> NewestFirmware:
    """Return the version that is offered, with its day where the vendor's own form has one."""
    version = latest.version if latest else None
    day = dated.build_date if dated else None
    return NewestFirmware(version or offer.latest, day, UPDATE_ENTITY)


def _offer(record: Record, library: FirmwareFacts) -> _Offer | None:
    """Return what the update entity behind a record says, None where it may not be heard."""
    integration = library.integrations.get(record.integration)
    if not integration.offers_firmware or integration.replaces_firmware:
        return None
    latest = clean(record.details.get(LATEST))
    installed = clean(record.details.get(INSTALLED)) or clean(record.sw_version)
    state = clean(record.details.get(UPDATE_STATE))
    if not latest or not installed or not state or state in _SAYS_NOTHING:
        return None
    return _Offer(installed, latest)


def _read(text: str, grammars: Iterable[Grammar], today: date) -> Firmware | None:
    """Return a version as one of `grammars` reads it, None where none does."""
    for grammar in grammars:
        for form in grammar.forms:
            if reading := form.read(text, today):
                return Firmware(reading.version, reading.build_date.day)
    return None
