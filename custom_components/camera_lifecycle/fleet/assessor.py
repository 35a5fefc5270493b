"""Judges the cameras of the home, and only those that have changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..engine.assess import assess
from ..engine.load import Library
from ..engine.model import Assessment, Context, Record
from ..event_loop.time_slice import TimeSlice
from ..inventory.model import FleetCamera


@dataclass(frozen=True, slots=True)
class _Judged:
    """An assessment and all that it was made of."""

    records: tuple[Record, ...]
    context: Context
    assessment: Assessment


class Assessor:
    """Remembers each verdict until something that it rests on is another."""

    def __init__(self, library: Library) -> None:
        """Judge by the facts of `library`."""
        self._library = library
        self._judged: dict[str, _Judged] = {}

    def judge(self, cameras: Iterable[FleetCamera], context: Context) -> Mapping[str, Assessment]:
        """Return the assessment of each camera by its id. For a thread: it takes its time."""
        time_slice = TimeSlice()
        before, self._judged = self._judged, {}
        for camera in cameras:
            one = camera.as_camera
            judged = before.get(camera.id)
            if judged is None or judged.records != one.records or judged.context != context:
                judged = _Judged(one.records, context, assess(one, self._library, context))
            self._judged[camera.id] = judged
            time_slice.thread_yield()
        return {camera_id: judged.assessment for camera_id, judged in self._judged.items()}
