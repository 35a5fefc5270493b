"""Applies what the owner said about cameras: what is none, what each really is.

The engine knows nothing of owners: it is handed a camera and an identity that are corrected.
What changes which cameras there are (the kind of what was left out, two that are one) goes
into the inventory as `OwnersWord`.
"""

from collections.abc import Mapping

from ..engine.identify.known import KnownFacts, identify_known
from ..engine.load import Library
from ..engine.model import Camera, Identity
from ..inventory.model import ExcludedDevice, FleetCamera, OwnersWord, SameCamera
from ..owner.corrections import Correction


def owners_word(corrections: Mapping[str, Correction]) -> OwnersWord:
    """Return what the owner says about which cameras there are."""
    said = corrections.values()
    return OwnersWord(
        kinds={each.camera: each.kind for each in said if each.kind and not each.not_a_camera},
        same=tuple(
            SameCamera(each.camera, each.sources, each.same_as, each.same_as_sources)
            for each in said
            if each.same_as
        ),
    )


def corrections_by_camera(
    cameras: Mapping[str, FleetCamera], corrections: Mapping[str, Correction]
) -> Mapping[str, Correction]:
    """Return the correction of each camera that has one, by the id that it has now.

    A camera that is no camera for its owner bears no entity of ours that would keep its id:
    it is known by the sources that it had.
    """
    by_camera = {key: each for key, each in corrections.items() if key in cameras}
    others = [each for key, each in corrections.items() if key not in cameras and not each.same_as]
    if not others:
        return by_camera
    camera_of = {source.id: key for key, camera in cameras.items() for source in camera.sources}
    for correction in others:
        camera = next((camera_of[one] for one in correction.sources if one in camera_of), None)
        if camera is not None:
            by_camera.setdefault(camera, correction)
    return by_camera


def excluded_device(camera: FleetCamera) -> ExcludedDevice:
    """Return a camera of the inventory as what is none for its owner."""
    return ExcludedDevice(
        camera.id,
        camera.sources[0].domain,
        camera.name,
        "not_a_camera",
        frozenset(source.device_id for source in camera.sources if source.device_id),
        tuple(entity_id for source in camera.sources for entity_id in source.entity_ids),
        camera.area_id,
    )


def corrected(
    camera: Camera, correction: Correction, library: Library, identity: Identity | None = None
) -> tuple[Camera, Identity]:
    """Return the camera and its identity as the owner's word has them; both for `assess`.

    `identity`: what its signals alone tell, where that is known; it stands where the owner says
    nothing about the camera itself.
    """
    known = KnownFacts(
        vendor=correction.vendor,
        maker=correction.maker,
        model=correction.model,
        hardware_version=correction.hardware_version,
        kind=correction.kind,
        approval_number=correction.approval_number,
        without_name=correction.without_name,
    )
    if identity is not None and known == KnownFacts():
        return camera, identity
    return identify_known(camera, library, known)
