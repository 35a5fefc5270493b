"""Reads what a person or an automation says of a step of the plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from ..owner.steps import Step, StepState, cut_text, each_once, read_cost
from .step_titles import StepTitles

CLEARABLE: Final = ("title", "cameras", "replacement", "cost", "due", "note")


class StepError(StrEnum):
    """What is wrong with a step; also the translation key."""

    NO_COST = "no_cost"
    SAYS_NOTHING = "step_says_nothing"


def changed_step(
    step: Step, changes: Mapping[str, Any], titles: StepTitles, today: date
) -> tuple[Step, Mapping[str, StepError]]:
    """Return `step` with `changes` by field, and what is wrong, by the field that it is about.

    `cameras`: StepCamera, each once; `due`: a date; `cost`: a number or its text; texts have any
    length. None clears a field. A step needs a title or a camera, so that one knows what it is.
    """
    said: dict[str, Any] = {
        "cameras": each_once(changes.get("cameras", step.cameras) or ()),
        "due": changes.get("due", step.due),
    }
    for text in ("replacement", "note"):
        if text in changes:
            said[text] = cut_text(changes[text])
    errors: dict[str, StepError] = {}
    try:
        said["cost"] = read_cost(changes.get("cost", step.cost))
    except ValueError:
        errors["cost"] = StepError.NO_COST
    changed = replace(step, **said)
    if "title" in changes:
        title = changes["title"]
        kept = None if title is None else titles.to_keep(replace(changed, title=None), title)
        changed = replace(changed, title=kept)
    if not changed.cameras and changed.title is None:
        errors["title"] = StepError.SAYS_NOTHING
    state = StepState(changes.get("state", step.state))
    return changed.in_state(state, today), errors
