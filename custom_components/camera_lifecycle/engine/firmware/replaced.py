"""Whether a camera runs firmware of others (yi-hack, OpenIPC), whatever its maker publishes."""

from __future__ import annotations

from ..model import Camera, Identity
from .choice import FirmwareFacts


def runs_replaced_firmware(camera: Camera, identity: Identity, library: FirmwareFacts) -> bool:
    """Return whether an integration of replaced firmware shows it, or it names itself so."""
    for record in camera.records:
        if library.integrations.get(record.integration).replaces_firmware:
            return True
        named = library.vendors.by_name(record.manufacturer) if record.manufacturer else None
        vendor = library.vendors.get(named.vendor) if named else None
        if vendor is not None and vendor.replaces_firmware:
            return True
    vendor = library.vendors.get(identity.vendor.id) if identity.vendor else None
    return vendor is not None and vendor.replaces_firmware
