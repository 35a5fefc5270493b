"""The steps of the owner's plan as a report shows them."""

from collections.abc import Iterable, Mapping
from datetime import date

from ..owner.steps import Step
from ..text.sanitize import plain
from ..text.translations import Translations
from .edition import StepCameraLine, StepLine
from .model import CameraLine


def first_open_steps(steps: Iterable[Step]) -> dict[str, Step]:
    """Return the open step that comes first for each camera that is in one, by its id.

    One with a day comes before one without; of two with one day the older one.
    """
    first: dict[str, Step] = {}
    for step in steps:
        if not step.is_open:
            continue
        for camera in step.camera_ids:
            known = first.get(camera)
            if known is None or (step.due or date.max) < (known.due or date.max):
                first[camera] = step
    return first


def step_lines(
    steps: Iterable[Step], lines: Iterable[CameraLine], translations: Translations
) -> tuple[tuple[StepLine, ...], tuple[StepLine, ...]]:
    """Return the open steps by their day, and the closed ones, the latest first."""
    by_id = {line.assessment.id: line for line in lines}
    made = [_step_line(step, by_id, translations) for step in steps]
    still = (each for each in made if each.step.is_open)
    closed = (each for each in made if not each.step.is_open)
    return (
        tuple(sorted(still, key=lambda each: each.step.due or date.max)),
        tuple(sorted(closed, key=lambda each: each.step.closed or date.min, reverse=True)),
    )


def _step_line(step: Step, by_id: Mapping[str, CameraLine], translations: Translations) -> StepLine:
    cameras = []
    for camera in step.cameras:
        line = by_id.get(camera.id)
        cameras.append(StepCameraLine(camera.id, line.name if line else camera.name, line))
    names = translations.listed(plain(camera.name) for camera in cameras)
    return StepLine(step, step.title or names or step.id, tuple(cameras))
