"""The questions about labels that are open now, as dialogs ask them."""

from collections.abc import Sequence

from homeassistant.core import HomeAssistant

from ..fleet.label_questions import LabelQuestion, label_questions
from ..runtime import loaded_runtime


async def async_label_questions(hass: HomeAssistant) -> Sequence[LabelQuestion]:
    """Return them, what would tell most first; none while the config entry is off.

    In a thread: each camera is looked at.
    """
    if (runtime := loaded_runtime(hass)) is None:
        return ()
    fleet = runtime.coordinator.data

    def find() -> Sequence[LabelQuestion]:
        corrections = fleet.judged_by.corrections
        return label_questions(fleet.cameras.values(), corrections, runtime.library)

    return await hass.async_add_executor_job(find)
