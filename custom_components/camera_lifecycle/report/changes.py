"""What has changed between two client reports."""

from collections.abc import Iterator

from ..fleet.report_picture import CameraPicture, ReportPicture, StepDetails
from ..owner.steps import OPEN
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
    """Yield what is new of the plan. A closed step that is not kept any more was told before."""
    for key, step in now.steps.items():
        was = before.steps.get(key)
        if was is None:
            yield ReportChange(ReportChangeKind.STEP_NEW, key, step.name, "", step.state.value)
            continue
        if was.state is not step.state:
            yield ReportChange(
                ReportChangeKind.STEP_STATE, key, step.name, was.state.value, step.state.value
            )
        if was.details is not None and step.details is not None:
            yield from _of_details(key, step.name, was.details, step.details)
    for key, step in before.steps.items():
        if key not in now.steps and step.state in OPEN:
            yield ReportChange(ReportChangeKind.STEP_GONE, key, step.name)


def _of_details(key: str, name: str, was: StepDetails, now: StepDetails) -> Iterator[ReportChange]:
    """Yield what of a step has changed beside its state; a new name of a camera is no change."""
    if was.cameras.keys() != now.cameras.keys():
        names = ("\n".join(each.cameras.values()) for each in (was, now))
        yield ReportChange(ReportChangeKind.STEP_CAMERAS, key, name, *names)
    told = (
        (ReportChangeKind.STEP_REPLACEMENT, was.replacement, now.replacement),
        (ReportChangeKind.STEP_COST, was.cost, now.cost),
        (ReportChangeKind.STEP_DUE, was.due, now.due),
    )
    for kind, before, after in told:
        if before != after:
            yield ReportChange(kind, key, name, before or "", after or "")
