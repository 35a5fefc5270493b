"""How the actions tell of steps of the plan, to administrators and automations alone."""

from collections.abc import Iterable
from typing import Any

from homeassistant.core import HomeAssistant

from ..fleet.step_titles import StepTitles
from ..owner.steps import Step
from ..runtime import CameraLifecycleRuntime
from ..text.load import async_load_translations


async def async_step_rows(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, steps: Iterable[Step]
) -> list[dict[str, Any]]:
    """Return a row for each step: all that is kept of it, and what it is called."""
    titles = StepTitles(runtime.coordinator.data.cameras, await async_load_translations(hass))
    return [
        {
            **step.as_json(),
            "title": titles.shown(step),
            "cameras": [
                {"id": camera.id, "name": name}
                for camera, name in zip(step.cameras, titles.names(step), strict=True)
            ],
        }
        for step in steps
    ]
