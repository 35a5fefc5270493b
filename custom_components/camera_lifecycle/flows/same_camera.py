"""The dialog behind the question which new camera is one that was removed."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util
import probatio

from ..fleet.correctable import Correctable
from ..fleet.model import SameCameraQuestion
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.model_name import product_name
from ..text.sanitize import inert, plain

CONF_CAMERA: Final = "camera"
NONE_OF_THESE: Final = "none_of_these"
SAVED: Final = "saved"


class SameCameraError(StrEnum):
    """That nothing was chosen; also the translation key."""

    CHOOSE_ONE = "choose_one"


class SameCameraAbort(StrEnum):
    """Why the questions end; also the translation key."""

    NOT_READY = "not_ready"
    GONE = "gone"
    NOT_SAVED = "not_saved"


class SameCameraFlow(RepairsFlow):
    """Asks one lost camera after the other; each answer is stored before the next is asked."""

    _asked: SameCameraQuestion

    async def async_step_init(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - Home Assistant gives the issue's id
    ) -> RepairsFlowResult:
        """Ask about the first lost camera that is still a question."""
        questions = self._runtime().coordinator.data.questions
        if not questions:
            raise AbortFlow(SameCameraAbort.GONE.value)
        self._asked = questions[0]
        return self._form(self._asked)

    async def async_step_same_camera(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Store which camera it is, or that it is none, and ask about the next one."""
        asked, runtime = self._asked, self._runtime()
        chosen = (user_input or {}).get(CONF_CAMERA)
        if chosen is None:
            return self._form(asked, SameCameraError.CHOOSE_ONE)
        cameras = runtime.coordinator.data.cameras
        if chosen == NONE_OF_THESE:
            is_saved = await runtime.async_keep_apart(asked.camera, asked.candidates)
        elif chosen in cameras and asked in runtime.coordinator.data.questions:
            lost = Correctable(asked.camera, plain(asked.name), None, ())
            camera = Correctable.of_camera(cameras[chosen])
            correction = camera.correction(dt_util.now().date(), same_as=lost)
            is_saved = await runtime.async_correct((), [correction])
        else:
            raise AbortFlow(SameCameraAbort.GONE.value)
        if not is_saved:
            raise AbortFlow(SameCameraAbort.NOT_SAVED.value)
        if runtime.coordinator.data.questions:
            return await self.async_step_init()
        return self.async_create_entry(data={}, description=SAVED)

    def _form(
        self, asked: SameCameraQuestion, error: SameCameraError | None = None
    ) -> RepairsFlowResult:
        options = [
            *self._options(asked.candidates),
            SelectOptionDict(value=NONE_OF_THESE, label=NONE_OF_THESE),  # has words of its own
        ]
        selector = SelectSelector(
            SelectSelectorConfig(
                options=options, mode=SelectSelectorMode.LIST, translation_key="same_camera"
            )
        )
        # of a required choice the frontend ticks the first one beforehand
        return self.async_show_form(
            step_id="same_camera",
            data_schema=probatio.Schema({probatio.Optional(CONF_CAMERA): selector}),
            errors={CONF_CAMERA: error.value} if error else {},
            description_placeholders={"camera": inert(asked.name)},
        )

    def _options(self, candidates: Iterable[str]) -> list[SelectOptionDict]:
        """Return the cameras to choose from: what each is called, and what it is."""
        cameras = self._runtime().coordinator.data.cameras
        options = []
        for camera_id in candidates:
            if (known := cameras.get(camera_id)) is not None:
                vendor = known.assessment.identity.vendor
                product = product_name(vendor.name if vendor else "", known.assessment.model or "")
                parts = (plain(known.camera.name) or camera_id, plain(product))
                label = ", ".join(part for part in parts if part)
                options.append(SelectOptionDict(value=camera_id, label=label))
        return options

    def _runtime(self) -> CameraLifecycleRuntime:
        """Return what the loaded config entry holds; raises AbortFlow while it is off."""
        if (runtime := loaded_runtime(self.hass)) is None:
            raise AbortFlow(SameCameraAbort.NOT_READY.value)
        return runtime
