"""The action that makes or changes one step of the plan: what it takes, what it answers."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from ..fleet.step_input import CLEARABLE, StepError, changed_step
from ..fleet.step_titles import StepTitles, step_camera
from ..owner.steps import Step, StepState, new_step_id
from ..runtime import CameraLifecycleRuntime
from ..text.load import async_load_translations
from .not_saved import not_saved
from .step_rows import async_step_rows
from .targets import targeted_cameras

ATTR_STEP: Final = "step"
ATTR_CLEAR: Final = "clear"


class StepRefusal(StrEnum):
    """Why a call makes no sense, beside what was entered; also the translation key."""

    NO_CAMERA = "no_camera"
    NO_STEP = "no_step"
    PLAN_FULL = "plan_full"


_TARGET: Final = cv.ENTITY_SERVICE_FIELDS
_TEXT: Final = probatio.Any(None, cv.string)
SET_STEP: Final = probatio.Schema(
    {
        **_TARGET,
        probatio.Optional(ATTR_STEP): cv.string,
        probatio.Optional("title"): _TEXT,
        probatio.Optional("replacement"): _TEXT,
        probatio.Optional("cost"): probatio.Any(None, cv.string, probatio.Coerce(float)),
        probatio.Optional("due"): probatio.Any(None, cv.date),
        probatio.Optional("state"): probatio.In([state.value for state in StepState]),
        probatio.Optional("note"): _TEXT,
        probatio.Optional(ATTR_CLEAR, default=[]): probatio.All(
            cv.ensure_list, [probatio.In([*CLEARABLE])]
        ),
    }
)


async def async_set_step(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Make a step, or change the one that a call names; answer with it.

    What the call does not name stays as it is. It quiets no notice. Raises
    ServiceValidationError, and changes nothing, where a part of it makes no sense;
    HomeAssistantError where it holds, but could not be saved.
    """
    changes = dict(data)
    if any(key in data for key in map(str, _TARGET)):
        cameras = targeted_cameras(hass, runtime.coordinator.data, data)
        if not cameras:
            raise _refused(StepRefusal.NO_CAMERA)
        changes["cameras"] = tuple(step_camera(assessed.camera) for assessed in cameras)
    changes |= dict.fromkeys(data[ATTR_CLEAR])
    translations = await async_load_translations(hass)
    titles = StepTitles(runtime.coordinator.data.cameras, translations)
    before = _before(runtime, data.get(ATTR_STEP))
    step, errors = changed_step(before, changes, titles, runtime.coordinator.clock.today)
    for error in errors.values():
        raise _refused(error)
    if not runtime.stores.steps.has_room_for([step]):
        raise _refused(StepRefusal.PLAN_FULL)
    if not await runtime.async_set_steps([step]):
        raise not_saved()
    (row,) = await async_step_rows(hass, runtime, [step])
    return {"step": row}


def _before(runtime: CameraLifecycleRuntime, step_id: str | None) -> Step:
    """Return the step that a call changes, an empty one for none."""
    if step_id is None:
        return Step(new_step_id())
    if (step := runtime.stores.steps.steps.get(step_id)) is None:
        raise _refused(StepRefusal.NO_STEP)
    return step


def _refused(key: StepRefusal | StepError) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key.value)
