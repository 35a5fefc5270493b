"""Applies what the owner said about cameras: what is none, who made one, which hardware it has.

The engine knows nothing of owners: it is handed a camera and an identity that are corrected.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ..engine.identify.identity import identify
from ..engine.load import Library
from ..engine.model import Camera, Claim, ClaimRole, Evidence, Identity, Strength
from ..inventory.model import ExcludedDevice, Inventory
from ..owner.corrections import Correction

OWNER_SIGNAL: Final = "owner"


def apply_corrections(inventory: Inventory, corrections: Mapping[str, Correction]) -> Inventory:
    """Return the inventory without what its owner says is no camera.

    `corrections` by camera id.
    """
    excluded = {
        camera.id: ExcludedDevice(camera.id, camera.sources[0].domain, camera.name, "not_a_camera")
        for camera in inventory.cameras
        if (correction := corrections.get(camera.id)) is not None and correction.not_a_camera
    }
    if not excluded:
        return inventory
    return replace(
        inventory,
        cameras=tuple(camera for camera in inventory.cameras if camera.id not in excluded),
        excluded=(*inventory.excluded, *excluded.values()),
    )


def corrected(
    camera: Camera, correction: Correction, library: Library, identity: Identity | None = None
) -> tuple[Camera, Identity]:
    """Return the camera and its identity as the owner's word has them; both for `assess`.

    `identity`: what its signals alone tell, where that is known. It is identified before the
    owner's hardware version stands in its records: a board tells the maker, a version read off
    a label does not.
    """
    maker = correction.maker if correction.maker in library.vendors else None
    hardware = (correction.hardware_version or "").strip() or None
    if maker is not None or identity is None:
        identity = identify(camera, library, maker=maker)
    claims = {ClaimRole.MAKER: maker, ClaimRole.HARDWARE: hardware}
    evidence = tuple(
        Evidence(OWNER_SIGNAL, subject, Claim(role, subject), Strength.CERTAIN)
        for role, subject in claims.items()
        if subject
    )
    identity = replace(identity, evidence=(*evidence, *identity.evidence))
    return _with_hardware(camera, hardware) if hardware else camera, identity


def _with_hardware(camera: Camera, version: str) -> Camera:
    """Return the camera with one hardware version in all of its records."""
    records = tuple(replace(record, hw_version=version) for record in camera.records)
    return replace(camera, records=records)
