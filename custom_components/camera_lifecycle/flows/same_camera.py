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
from ..fleet.model import AssessedCamera, SameCameraQuestion
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.model_name import product_name
from ..text.sanitize import inert, plain
from .replacing import ReplacingForm

CONF_CAMERA: Final = "camera"
NONE_OF_THESE: Final = "none_of_these"
SAVED: Final = "saved"
SAME_OR_NEW: Final = ["it_is_the_same", "replaces_confirm"]


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
    _chosen: str = ""
    """The id of the camera that it may be."""

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
        """Ask what the chosen camera is; store that it is none, and ask about the next one."""
        asked, runtime = self._asked, self._runtime()
        chosen = (user_input or {}).get(CONF_CAMERA)
        if chosen is None:
            return self._form(asked, SameCameraError.CHOOSE_ONE)
        if chosen == NONE_OF_THESE:
            is_saved = await runtime.async_keep_apart(asked.camera, asked.candidates)
            return await self._async_next(is_saved=is_saved)
        self._chosen = chosen
        return await self.async_step_same_or_new()

    async def async_step_same_or_new(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> RepairsFlowResult:
        """Ask whether it is the same device, or a new one in its place."""
        camera = self._camera().camera
        names = {"camera": inert(self._asked.name), "new": inert(camera.name) or camera.id}
        return self.async_show_menu(
            step_id="same_or_new", menu_options=SAME_OR_NEW, description_placeholders=names
        )

    async def async_step_it_is_the_same(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> RepairsFlowResult:
        """Store that it is the same device."""
        lost = Correctable(self._asked.camera, plain(self._asked.name), None, ())
        camera = Correctable.of_camera(self._camera())
        correction = camera.correction(dt_util.now().date(), same_as=lost)
        return await self._async_next(
            is_saved=await self._runtime().async_correct((), [correction])
        )

    async def async_step_replaces_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Show what follows where it is a new one in its place; keep it once that is confirmed."""
        runtime, new = self._runtime(), self._camera()
        old = runtime.old_camera(self._asked.camera)
        if old is None or runtime.why_not_replaced(old.id, new.camera.id) is not None:
            raise AbortFlow(SameCameraAbort.GONE.value)
        form = ReplacingForm(self.hass, runtime, old, new)
        if user_input is None:
            return self.async_show_form(
                step_id="replaces_confirm",
                data_schema=probatio.Schema(await form.async_fields()),
                description_placeholders=await form.async_placeholders(),
            )
        return await self._async_next(is_saved=await form.async_keep(user_input))

    async def _async_next(self, *, is_saved: bool) -> RepairsFlowResult:
        """Ask about the next lost camera, or end."""
        if not is_saved:
            raise AbortFlow(SameCameraAbort.NOT_SAVED.value)
        if self._runtime().coordinator.data.questions:
            return await self.async_step_init()
        return self.async_create_entry(data={}, description=SAVED)

    def _camera(self) -> AssessedCamera:
        """Return the chosen camera; raises AbortFlow where that is no question any more."""
        fleet = self._runtime().coordinator.data
        if self._chosen not in fleet.cameras or self._asked not in fleet.questions:
            raise AbortFlow(SameCameraAbort.GONE.value)
        return fleet.cameras[self._chosen]

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
