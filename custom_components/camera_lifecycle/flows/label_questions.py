"""The questions about labels that are open now, as dialogs ask them."""

from collections.abc import Sequence

from homeassistant.core import HomeAssistant

from ..fleet.corrections import corrections_by_camera
from ..fleet.label_questions import LabelQuestion, label_questions
from ..runtime import loaded_runtime


async def async_label_questions(hass: HomeAssistant) -> Sequence[LabelQuestion]:
    """Return them, what would tell most first; none while the config entry is off.

    In a thread: each camera is looked at.
    """
    if (runtime := loaded_runtime(hass)) is None:
        return ()
    coordinator, said = runtime.coordinator, dict(runtime.stores.answers.corrections)
    inventory, cameras = coordinator.inventory, coordinator.data.cameras

    def find() -> Sequence[LabelQuestion]:
        corrections = corrections_by_camera(inventory, said)
        return label_questions(cameras.values(), corrections, runtime.library)

    return await hass.async_add_executor_job(find)
