"""Whether a camera runs firmware of others (yi-hack, OpenIPC), whatever its maker publishes."""

from __future__ import annotations

from ..model import Camera, ClaimRole, Identity
from .choice import FirmwareFacts


def runs_replaced_firmware(camera: Camera, identity: Identity, library: FirmwareFacts) -> bool:
    """Return whether an integration of replaced firmware shows it, or a signal names such one."""
    if any(
        library.integrations.get(record.integration).replaces_firmware for record in camera.records
    ):
        return True
    named = {
        piece.says.subject
        for piece in identity.evidence
        if piece.says is not None and piece.says.role is ClaimRole.VENDOR
    }
    if identity.vendor is not None:
        named.add(identity.vendor.id)
    return not library.vendors.replacing.isdisjoint(named)
