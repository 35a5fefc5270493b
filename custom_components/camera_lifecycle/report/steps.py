"""The steps of the owner's plan as a report shows them."""

from collections.abc import Iterable
from datetime import date

from ..owner.steps import Step


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
