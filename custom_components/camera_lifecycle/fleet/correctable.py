"""What can be corrected: every camera, and every device with a camera entity that is left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from ..inventory.model import ExcludedDevice
from ..owner.corrections import CorrectedClaim, Correction
from ..text.sanitize import plain
from ..text.translations import Translations
from .model import AssessedCamera, Fleet


@dataclass(frozen=True, slots=True)
class Correctable:
    """A camera, or a device that is left out: one of the two is there, or it is a lost camera.

    `sources`: the ids of its source devices.
    """

    id: str
    name: str
    area_id: str | None
    sources: tuple[str, ...]
    assessed: AssessedCamera | None = None
    excluded: ExcludedDevice | None = None

    @classmethod
    def of_camera(cls, assessed: AssessedCamera) -> Self:
        """Return a camera of the fleet."""
        camera = assessed.camera
        sources = tuple(source.id for source in camera.sources)
        name = plain(camera.name) or camera.id
        return cls(camera.id, name, camera.area_id, sources, assessed=assessed)

    @classmethod
    def of_excluded(cls, device: ExcludedDevice) -> Self:
        """Return a device that is left out."""
        name = plain(device.name) or device.id
        sources = (device.id, *sorted(device.device_ids - {device.id}))
        return cls(device.id, name, device.area_id, sources, excluded=device)

    @property
    def is_joinable(self) -> bool:
        """Return whether it may be the same camera as another: who typed an address removes it."""
        return self.assessed is not None and self.assessed.camera.subentry_id is None

    def correction(
        self, today: date, *, same_as: Correctable | None = None, **said: Any
    ) -> Correction:
        """Return the owner's word about it; `said`: by the names of `CorrectedClaim`."""
        if same_as is not None:
            said |= {
                "same_as": same_as.id,
                "same_as_sources": same_as.sources,
                "same_as_name": same_as.name,
            }
        return Correction(self.id, today, sources=self.sources, name=self.name, **said)

    def said(self, correction: Correction, claim: CorrectedClaim) -> bool:
        """Return whether `correction` says `claim` about this camera, or joined it with this."""
        is_its_own = correction.camera == self.id
        if claim is not CorrectedClaim.SAME_AS and correction.same_as and not is_its_own:
            return False
        known = is_its_own or not {*self.sources}.isdisjoint(correction.sources)
        return known and claim in correction.claims


def lost_cameras(names: Mapping[str, str], translations: Translations) -> Iterator[Correctable]:
    """Yield the cameras that are gone, as another camera can be the same; `names`: by id."""
    for camera_id, name in names.items():
        called = translations.text("lost_camera", name=plain(name) or camera_id)
        yield Correctable(camera_id, called, None, ())


def correctables(fleet: Fleet) -> Iterator[Correctable]:
    """Yield all of them."""
    yield from map(Correctable.of_camera, fleet.cameras.values())
    for device in fleet.excluded:
        if device.shows_pictures:
            yield Correctable.of_excluded(device)
