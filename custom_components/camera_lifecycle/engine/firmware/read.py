"""Which firmware a camera runs, and from which day it is.

The only date that counts is the one of the firmware itself, in a form that its vendor is
known to use; the dates of encoders, boot loaders, boards, kernels and serial numbers are
left alone. Where no date is given, none is made up.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from ..identify.channel import own_record
from ..identify.integrations import Role
from ..model import Camera, Firmware, Identity, Kind, Record
from .choice import FirmwareFacts, choose_grammars, own_grammars
from .reading import FirmwareReading, read_record
from .replaced import runs_replaced_firmware

# Who stands in front of the very device. What a recorder, a restreamer or a typed address says
# may be of something else.
_OF_THE_DEVICE: Final = frozenset(
    {Role.PHYSICAL_CAMERA, Role.DOORBELL, Role.DEVICE_ANSWER, Role.UNKNOWN}
)


def read_firmware(
    camera: Camera, identity: Identity, library: FirmwareFacts, today: date
) -> Firmware:
    """Return version, build date and age of `camera`'s firmware as far as they can be known.

    The primary record decides the version. Another record of the same camera may add the
    date, as long as it speaks of the same version.
    """
    best: FirmwareReading | None = None
    for record in camera.records:
        reading = read_record(
            _own(record, identity, library),
            choose_grammars(record, identity, library),
            library.firmware,
            today,
        )
        if library.integrations.get(record.integration).role not in _OF_THE_DEVICE:
            reading = replace(reading, grammar=None)
        best = reading if best is None else _completed(best, reading)
        if best.version and best.build_date.day:
            break
    if best is None:
        return Firmware()
    own = (
        best.grammar is not None
        and best.build_date.day is not None
        and best.grammar in own_grammars(identity, library)
        and not runs_replaced_firmware(camera, identity, library)
    )
    return _firmware(best, today, vendors_own=own)


def _own(record: Record, identity: Identity, library: FirmwareFacts) -> Record:
    """Return `record` without the version of a recorder, a server, an app or a component.

    On what is no camera at all it is passed on as reported: nothing is judged by it.
    """
    if identity.kind is Kind.NOT_A_CAMERA:
        return record
    integration = library.integrations.get(record.integration)
    if "sw_version" in integration.fields:
        return replace(record, sw_version=None)
    return own_record(record, integration)


def _completed(best: FirmwareReading, other: FirmwareReading) -> FirmwareReading:
    """Return `best`, with the date of `other` where both speak of the same version."""
    if best.version is None and not best.build_date:
        return other
    if best.version == other.version and other.build_date.day and not best.build_date.day:
        return other
    return best


def _firmware(reading: FirmwareReading, today: date, *, vendors_own: bool) -> Firmware:
    day, month = reading.build_date.day, reading.build_date.month
    return Firmware(
        version=reading.version,
        build_date=day,
        build_month=month,
        age_days=(today - day).days if day else None,
        not_before=month.first_day if month else None,
        not_after=month.last_day if month else None,
        date_source=reading.source,
        comparable=reading.comparable,
        vendors_own=vendors_own,
    )
