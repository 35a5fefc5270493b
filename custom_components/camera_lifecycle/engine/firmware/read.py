"""Which firmware a camera runs, and from which day it is.

The only date that counts is the one of the firmware itself, in a form that its vendor is
known to use; the dates of encoders, boot loaders, boards, kernels and serial numbers are
left alone. Where no date is given, none is made up.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..load import Library
from ..model import Camera, Firmware, Identity, Kind, Record
from .choice import choose_grammars
from .reading import FirmwareReading, read_record


def read_firmware(camera: Camera, identity: Identity, library: Library, today: date) -> Firmware:
    """Return version, build date and age of `camera`'s firmware as far as they can be known.

    The primary record decides the version. Another record of the same camera may add the
    date, as long as it speaks of the same version.
    """
    best: FirmwareReading | None = None
    for record in camera.records:
        found = read_record(
            _own(record, identity, library),
            choose_grammars(record, identity, library),
            library.firmware,
            today,
        )
        best = found if best is None else _completed(best, found)
        if best.version and best.stamp.day:
            break
    return _firmware(best, today) if best else Firmware()


def _own(record: Record, identity: Identity, library: Library) -> Record:
    """Return `record` without a version that is a server's, an app's or a component's.

    On what is no camera at all it is passed on as reported: nothing is judged by it.
    """
    if identity.kind is Kind.NOT_A_CAMERA:
        return record
    if "sw_version" in library.integrations.get(record.integration).fields:
        return replace(record, sw_version=None)
    return record


def _completed(best: FirmwareReading, other: FirmwareReading) -> FirmwareReading:
    """Return `best`, with the date of `other` where both speak of the same version."""
    if best.version is None and not best.stamp:
        return other
    if best.version == other.version and other.stamp.day and not best.stamp.day:
        return other
    return best


def _firmware(found: FirmwareReading, today: date) -> Firmware:
    day = found.stamp.day
    return Firmware(
        version=found.version,
        build_date=day,
        build_month=found.stamp.month,
        age_days=(today - day).days if day else None,
        date_source=found.source,
        comparable=found.comparable,
    )
