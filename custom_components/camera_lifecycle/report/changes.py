"""What has changed between two client reports."""

from collections.abc import Iterator

from ..fleet.report_picture import CameraPicture, ReportPicture
from .columns import RISK_WORDS
from .edition import ReportChange, ReportChangeKind


def changes_since(before: ReportPicture, now: ReportPicture) -> tuple[ReportChange, ...]:
    """Return what is different: cameras first, as they stand in `now`, then the steps."""
    return (*_of_cameras(before, now), *_of_steps(before, now))


def _of_cameras(before: ReportPicture, now: ReportPicture) -> Iterator[ReportChange]:
    for key, camera in now.cameras.items():
        was = before.cameras.get(key)
        if was is None:
            yield ReportChange(ReportChangeKind.NEW, key, camera.name)
            continue
        told_now = _told(camera)
        for kind, told in _told(was).items():
            if told != told_now[kind]:
                yield ReportChange(kind, key, camera.name, told, told_now[kind])
    for key, camera in before.cameras.items():
        if key not in now.cameras:
            yield ReportChange(ReportChangeKind.GONE, key, camera.name)


def _told(camera: CameraPicture) -> dict[ReportChangeKind, str]:
    return {
        ReportChangeKind.STATUS: camera.status.value,
        ReportChangeKind.AT_RISK: RISK_WORDS[camera.at_risk],
        ReportChangeKind.FIRMWARE: camera.firmware or "",
    }


def _of_steps(before: ReportPicture, now: ReportPicture) -> Iterator[ReportChange]:
    """Yield what is new of the plan. A step that is not kept any more was told to be closed."""
    for key, step in now.steps.items():
        was = before.steps.get(key)
        if was is None:
            yield ReportChange(ReportChangeKind.STEP_NEW, key, step.name, "", step.state.value)
        elif was.state is not step.state:
            yield ReportChange(
                ReportChangeKind.STEP_STATE, key, step.name, was.state.value, step.state.value
            )
