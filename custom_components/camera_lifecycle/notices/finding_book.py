"""The findings of a fleet by camera and by subject: brought up to date for what differs alone."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from itertools import chain

from ..event_loop.time_slice import TimeSlice
from ..fleet.causes import Cause, NoticeKind
from ..fleet.model import AssessedCamera
from .findings import Finding, findings_of
from .told import SubjectRows, Subjects, Told


class FindingBook:
    """All findings that the owner wants to hear of.

    `by_camera`: by the camera's id, none without any. `kinds`: what is told of them, in the order
    of the fleet; a row that has just come says nothing yet of what is open.
    """

    def __init__(self) -> None:
        """Begin without findings."""
        self.by_camera: dict[str, tuple[Finding, ...]] = {}
        self.kinds: dict[NoticeKind, Subjects] = {kind: {} for kind in NoticeKind}
        self._causes: dict[Cause, Cause] = {}

    def update(
        self,
        cameras: Mapping[str, AssessedCamera],
        camera_ids: Iterable[str],
        offering: Container[str],
        wants: Callable[[str], bool],
    ) -> Iterator[tuple[tuple[Finding, ...], tuple[Finding, ...]]]:
        """Take in what is found of `camera_ids`; yield what was and what is, where it differs.

        `cameras`: the fleet. `offering`: the ids of those that have a newer firmware ready.
        `wants`: whether the owner wants to hear of a kind.
        """
        joined: list[SubjectRows] = []
        time_slice = TimeSlice()
        for camera_id in camera_ids:
            assessed = cameras.get(camera_id)
            found = self._found(assessed, offering, wants) if assessed else ()
            before = self.by_camera.get(camera_id, ())
            if found != before:
                self._leave(camera_id, before, found)
                joined += self._join(camera_id, found)
                yield before, found
            time_slice.thread_yield()
        if joined:
            _put_in_order({id(rows): rows for rows in joined}.values(), cameras)

    def rows(self, finding: Finding) -> SubjectRows:
        """Return what is told about the subject of a finding that is in the book."""
        return self.kinds[finding.kind][finding.subject]

    def _found(
        self, assessed: AssessedCamera, offering: Container[str], wants: Callable[[str], bool]
    ) -> tuple[Finding, ...]:
        """Return what is found of one camera; equal causes are one and the same object."""
        camera, assessment, shared = assessed.camera, assessed.assessment, self._causes.setdefault
        offers_update = camera.id in offering
        return tuple(
            Finding(shared(each.cause, each.cause), camera, assessment, offers_update)
            for each in findings_of(camera, assessment)
            if wants(each.kind)
        )

    def _leave(self, camera_id: str, before: Iterable[Finding], found: Iterable[Finding]) -> None:
        """Forget what is told of a camera about subjects that it is not found about any more."""
        stays = {(finding.kind, finding.subject) for finding in found}
        for finding in before:
            kind, subject = finding.kind, finding.subject
            if (kind, subject) in stays or (rows := self.kinds[kind].get(subject)) is None:
                continue
            rows.pop(camera_id, None)
            if not rows:
                del self.kinds[kind][subject]

    def _join(self, camera_id: str, found: tuple[Finding, ...]) -> Iterator[SubjectRows]:
        """Keep what is found of a camera; yield the rows of subjects that are new to it."""
        if found:
            self.by_camera[camera_id] = found
        else:
            del self.by_camera[camera_id]
        for finding in found:
            rows = self.kinds[finding.kind].setdefault(finding.subject, {})
            if camera_id not in rows:
                yield rows
            rows[camera_id] = Told(finding)


def every_row(subjects: Subjects) -> Iterator[Told]:
    """Return all that is told, by subject, then in the order of the fleet."""
    return chain.from_iterable(subjects[subject].values() for subject in sorted(subjects))


def _put_in_order(joined: Iterable[SubjectRows], cameras: Iterable[str]) -> None:
    """Bring what has been joined to the order of the fleet."""
    place = {camera_id: number for number, camera_id in enumerate(cameras)}
    for rows in joined:
        ordered = {camera_id: rows[camera_id] for camera_id in sorted(rows, key=place.__getitem__)}
        rows.clear()
        rows.update(ordered)
