"""Puts what the owner said about cameras into the inventory, before anything is judged."""

from collections.abc import Mapping
from dataclasses import replace

from ..engine.hardware import OWNER_HARDWARE
from ..engine.identify.owner import OWNER_MAKER
from ..inventory.model import ExcludedDevice, FleetCamera, Inventory, SourceDevice
from ..owner.corrections import Correction


def apply_corrections(inventory: Inventory, corrections: Mapping[str, Correction]) -> Inventory:
    """Return the inventory as the owner corrects it; `corrections` by camera id."""
    if corrections.keys().isdisjoint(camera.id for camera in inventory.cameras):
        return inventory
    cameras: list[FleetCamera] = []
    excluded = [*inventory.excluded]
    for camera in inventory.cameras:
        said = corrections.get(camera.id)
        if said is not None and said.not_a_camera:
            domain = camera.sources[0].domain
            excluded.append(ExcludedDevice(camera.id, domain, camera.name, "not_a_camera"))
        else:
            cameras.append(camera if said is None else _corrected(camera, said))
    return replace(inventory, cameras=tuple(cameras), excluded=tuple(excluded))


def _corrected(camera: FleetCamera, said: Correction) -> FleetCamera:
    """Return the camera with the owner's word in each of its records."""
    sources = tuple(_with(source, said) for source in camera.sources)
    return camera.with_sources(sources)


def _with(source: SourceDevice, said: Correction) -> SourceDevice:
    """Return the source device with the owner's word in its record."""
    words = {OWNER_MAKER: said.maker, OWNER_HARDWARE: said.hardware_version}
    told = {key: word for key, word in words.items() if word}
    return replace(source, record=replace(source.record, details={**source.record.details, **told}))
