"""The action that reads an edited CSV of the report back: first to show, then to keep."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from ..owner.plan import apply_changes
from ..owner.steps import StepState
from ..runtime import CameraLifecycleRuntime
from ..text.load import async_load_translations
from ..text.sanitize import plain
from ..text.translations import Translations
from ..text.words import languages
from .read_back.model import READ, Known, SheetCamera, SheetProblem, SheetReading
from .read_back.read import read_sheet
from .steps import first_open_steps

ATTR_CSV: Final = "csv"
ATTR_APPLY: Final = "apply"
"""Those that we have words in, beside the home's own: a report may come from another home."""
MAX_TOLD: Final = 100
"""How many problems are told one by one."""
READ_PLAN: Final = probatio.Schema(
    {
        probatio.Required(ATTR_CSV): cv.string,
        probatio.Optional(ATTR_APPLY, default=False): cv.boolean,
    }
)


async def async_read_plan(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> tuple[dict[str, Any], bool]:
    """Return what a sheet says beside what is kept, and whether that is saved.

    Keeps it where it is told to; raises a translated ServiceValidationError, and keeps nothing,
    where any of it cannot be read.
    """
    translations = await async_load_translations(hass)
    known = await _async_known(hass, runtime)
    reading = await hass.async_add_executor_job(read_sheet, data[ATTR_CSV], known)
    is_saved = True
    if data[ATTR_APPLY]:
        if reading.problems:
            raise _refused(reading.problems, translations)
        is_saved = await _async_keep(runtime, reading)
    return _answer(reading, translations, applied=data[ATTR_APPLY]), is_saved


async def _async_keep(runtime: CameraLifecycleRuntime, reading: SheetReading) -> bool:
    """Keep all that a sheet changes, the steps first: plans follow from them."""
    is_saved = True
    if reading.steps:
        is_saved = await runtime.async_set_steps(reading.steps)
    cameras = runtime.coordinator.data.cameras
    plans = {
        camera_id: apply_changes(cameras[camera_id].plan, changes)
        for camera_id, changes in reading.changes.items()
        if camera_id in cameras
    }
    if plans:
        changed = reading.changes
        days = {key: plan.replace_by for key, plan in plans.items() if "replace_by" in changed[key]}
        is_saved = await runtime.async_set_plans(plans, days) and is_saved
    return is_saved


async def _async_known(hass: HomeAssistant, runtime: CameraLifecycleRuntime) -> Known:
    """Return what a sheet is compared with, and what its words mean."""
    known = await hass.async_add_executor_job(languages)
    chosen = dict.fromkeys((hass.config.language, *known))
    texts = [(await async_load_translations(hass, language)).texts for language in chosen]
    steps = {step.id: step for step in runtime.stores.steps.steps.values()}
    first = first_open_steps(steps.values())
    return Known(
        cameras={
            camera_id: SheetCamera(
                camera_id, assessed.camera.name, assessed.plan, first.get(camera_id)
            )
            for camera_id, assessed in runtime.coordinator.data.cameras.items()
        },
        steps=steps,
        today=runtime.coordinator.clock.today,
        headings=_words(texts, {key: f"report_{key}" for key in READ}),
        states={
            word: StepState(state)
            for word, state in _words(
                texts, {state.value: f"step_{state}" for state in StepState}
            ).items()
        },
        currency=hass.config.currency,
    )


@callback
def _words(texts: Iterable[Mapping[str, str]], keys: Mapping[str, str]) -> dict[str, str]:
    """Return by each word, case folded, what it means; `keys`: the text of each meaning.

    A meaning can also be written as itself.
    """
    words = {
        language[key].strip().casefold(): meaning
        for language in texts
        for meaning, key in keys.items()
        if key in language
    }
    return {**{meaning: meaning for meaning in keys}, **words}


def _answer(reading: SheetReading, translations: Translations, *, applied: bool) -> dict[str, Any]:
    """Return what an action answers: differences, problems, rows that are no camera's."""
    return {
        "applied": applied,
        "cameras": len(reading.rows),
        "differences": [
            {
                "row": each.row,
                "id": each.camera_id,
                "camera": each.camera,
                "field": each.field,
                "before": each.before,
                "after": each.after,
                **({} if each.step is None else {"step": each.step or None}),
            }
            for each in reading.differences
        ],
        "errors": [
            {
                "row": each.row,
                "column": each.column,
                "value": plain(each.value),
                "error": each.error.value,
                "message": translations.text(f"sheet_{each.error}"),
            }
            for each in reading.problems[:MAX_TOLD]
        ],
        "errors_in_all": len(reading.problems),
        "unknown_rows": [{"row": row, "name": plain(name)} for row, name in reading.unknown],
        "matched_by_name": [
            {"row": row.number, "camera": row.camera.name} for row in reading.rows if row.is_by_name
        ],
    }


def _refused(problems: list[SheetProblem], translations: Translations) -> ServiceValidationError:
    """Return the error that names the first problem, and how many there are."""
    first = problems[0]
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key="plan_not_read" if len(problems) == 1 else "plan_not_read_several",
        translation_placeholders={
            "row": str(first.row),
            "column": plain(first.column) or "CSV",
            "problem": translations.text(f"sheet_{first.error}"),
            "count": str(len(problems)),
        },
    )
