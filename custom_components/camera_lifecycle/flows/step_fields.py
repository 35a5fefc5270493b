"""The fields in which an administrator writes a step of the plan."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    BooleanSelector,
    DateSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)
import probatio

from ..fleet.model import AssessedCamera
from ..fleet.step_titles import StepTitles, step_camera
from ..owner.steps import MAX_COST, Step, StepCamera, StepState

CONF_DELETE: Final = "delete"

_STATE: Final = SelectSelector(
    SelectSelectorConfig(
        options=[state.value for state in StepState],
        translation_key="step_state",
        mode=SelectSelectorMode.DROPDOWN,
    )
)


def step_fields(hass: HomeAssistant, step: Step, titles: StepTitles) -> dict[Any, Any]:
    """Return all fields of a step; the cameras of the home can be chosen, and those it has."""
    labels = {key: titles.label(step_camera(each.camera)) for key, each in titles.cameras.items()}
    labels |= {camera.id: titles.label(camera) for camera in step.cameras}
    options = [
        SelectOptionDict(value=key, label=label)
        for key, label in sorted(labels.items(), key=lambda item: (item[1].casefold(), item[0]))
    ]
    cost = NumberSelectorConfig(
        min=0,
        max=float(MAX_COST),
        step=0.01,
        mode=NumberSelectorMode.BOX,
        unit_of_measurement=hass.config.currency,
    )
    return {
        probatio.Optional("title"): TextSelector(),
        probatio.Optional("cameras"): SelectSelector(
            SelectSelectorConfig(options=options, multiple=True, mode=SelectSelectorMode.DROPDOWN)
        ),
        probatio.Optional("replacement"): TextSelector(),
        probatio.Optional("cost"): NumberSelector(cost),
        probatio.Optional("due"): DateSelector(),
        probatio.Required("state", default=StepState.PLANNED.value): _STATE,
        probatio.Optional("note"): TextSelector(TextSelectorConfig(multiline=True)),
    }


DELETE: Final = {probatio.Optional(CONF_DELETE, default=False): BooleanSelector()}
"""The field that a step has which is there already."""


def suggested(step: Step) -> dict[str, Any]:
    """Return what a form shows of a step; no title where the owner wrote none."""
    return {
        "title": step.title,
        "cameras": [camera.id for camera in step.cameras],
        "replacement": step.replacement,
        "cost": None if step.cost is None else float(step.cost),
        "due": step.due and step.due.isoformat(),
        "state": step.state.value,
        "note": step.note,
    }


def read_form(
    step: Step, entered: Mapping[str, Any], cameras: Mapping[str, AssessedCamera]
) -> dict[str, Any]:
    """Return what a form says of a step, by field; what is left empty is cleared."""
    held = {camera.id: camera for camera in step.cameras}
    due = entered.get("due")
    return {
        "title": entered.get("title"),
        "cameras": [*_chosen(entered.get("cameras", ()), held, cameras)],
        "replacement": entered.get("replacement"),
        "cost": entered.get("cost"),
        "due": date.fromisoformat(due) if due else None,
        "state": entered["state"],
        "note": entered.get("note"),
    }


def _chosen(
    camera_ids: list[str], held: Mapping[str, StepCamera], cameras: Mapping[str, AssessedCamera]
) -> list[StepCamera]:
    """Return the chosen cameras: of the fleet, or held by the step although they have gone."""
    return [
        step_camera(cameras[camera_id].camera) if camera_id in cameras else held[camera_id]
        for camera_id in camera_ids
        if camera_id in cameras or camera_id in held
    ]
