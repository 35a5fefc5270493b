"""Assesses the cameras of the home, and only those that have changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..engine.assess import assess
from ..engine.assessment import Assessment
from ..engine.load import Library
from ..engine.model import Camera, Context, Identity, Record
from ..event_loop.time_slice import TimeSlice
from ..inventory.model import FleetCamera
from ..owner.corrections import Correction
from .corrections import corrected


@dataclass(frozen=True, slots=True)
class _Basis:
    """All that an assessment rests on, beside the library."""

    records: tuple[Record, ...]
    correction: Correction | None
    context: Context


class Assessor:
    """Remembers each assessment until something that it rests on is another."""

    def __init__(self, library: Library) -> None:
        """Assess by the facts of `library`."""
        self._library = library
        self._assessed: dict[str, tuple[_Basis, Assessment]] = {}

    def assess(
        self,
        cameras: Iterable[FleetCamera],
        corrections: Mapping[str, Correction],
        context: Context,
    ) -> Mapping[str, Assessment]:
        """Return the assessment of each of `cameras` by its id. For a thread: it takes its time.

        `corrections` by camera id.
        """
        time_slice = TimeSlice()
        assessed: dict[str, Assessment] = {}
        for camera in cameras:
            assessed[camera.id] = self.assess_one(camera, corrections.get(camera.id), context)
            time_slice.thread_yield()
        return assessed

    def assess_one(
        self, fleet_camera: FleetCamera, correction: Correction | None, context: Context
    ) -> Assessment:
        """Return the assessment of one camera, which takes less than a millisecond."""
        camera = fleet_camera.as_camera
        basis = _Basis(camera.records, correction, context)
        kept = self._assessed.get(camera.id)
        if kept is None or kept[0] != basis:
            kept = basis, self._assess(camera, basis, fleet_camera.identity)
            self._assessed[camera.id] = kept
        return kept[1]

    def forget(self, camera_ids: Iterable[str]) -> None:
        """Forget cameras (ids) that are gone."""
        for camera_id in camera_ids:
            self._assessed.pop(camera_id, None)

    def assess_if(
        self, fleet_camera: FleetCamera, correction: Correction | None, context: Context
    ) -> Assessment:
        """Return what would be said of one camera if all were so; nothing is remembered of it."""
        camera = fleet_camera.as_camera
        basis = _Basis(camera.records, correction, context)
        return self._assess(camera, basis, fleet_camera.identity)

    def _assess(self, camera: Camera, basis: _Basis, identity: Identity | None) -> Assessment:
        """Assess one camera; `identity`: what its records alone tell, if that is known."""
        if basis.correction is not None:
            camera, identity = corrected(camera, basis.correction, self._library, identity)
        return assess(camera, self._library, basis.context, identity)
