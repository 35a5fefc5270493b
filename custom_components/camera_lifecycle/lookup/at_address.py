"""Who is at an address: whether one camera alone, and whether the one that is expected there."""

from __future__ import annotations

from collections.abc import Iterable

from ..engine.model import Record
from ..inventory.address import device_host
from ..inventory.hardware import macs_of, serials_of
from ..inventory.model import FleetCamera


def shares_host(cameras: Iterable[FleetCamera], host: str) -> bool:
    """Return whether several cameras are said to be at `host`: a recorder, a NAS, go2rtc."""
    hosts = (
        {device_host(source.host) for source in camera.sources if source.host} for camera in cameras
    )
    return sum(device_host(host) in known for known in hosts) > 1


def is_other_device(camera: FleetCamera, record: Record | None) -> bool:
    """Return whether another device answers at the address, by what only one device bears.

    An integration may call by serial number what the device does not: a serial number can
    show that it is the same device, only the network address that it is not.
    """
    if record is None:
        return False
    macs = {mac for source in camera.sources for mac in source.macs}
    serials = {serial for source in camera.sources for serial in source.serials}
    answered = macs_of([record.mac])
    is_same = macs & answered or serials & serials_of([record.serial_number])
    return bool(macs and answered) and not is_same
