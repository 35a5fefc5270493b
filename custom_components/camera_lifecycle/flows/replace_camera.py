"""The part of the options in which a camera is said to replace another one."""

from collections.abc import Sequence
from typing import Any, Final, override

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.data_entry_flow import AbortFlow
import probatio

from ..fleet.correctable import Correctable, lost_cameras
from ..fleet.model import AssessedCamera
from ..fleet.replacing import OldCamera
from ..text.load import async_load_translations
from .correct_camera import ChoiceError, CorrectOptionsFlow
from .correction_fields import searchable
from .options_end import OptionsAbort
from .replacing import ReplacingForm

CONF_REPLACES: Final = "replaces"
_STEP: Final = "correct_replaces"
_CONFIRM: Final = "replaces_confirm"


class ReplaceOptionsFlow(CorrectOptionsFlow):
    """Asks which camera it replaces, shows what follows, and what may pass on."""

    _old: str = ""
    """The id of the camera that is replaced."""

    async def async_step_correct_replaces(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which camera it replaces."""
        target = self._target()
        others = await self._async_replaceable(target)
        fields = {probatio.Optional(CONF_REPLACES): searchable([*self._labels(others)])}
        known = await self._async_known(target)
        if user_input is None:
            return self._form(_STEP, fields, placeholders=known)
        if (old := self._find(user_input.get(CONF_REPLACES), others)) is None:
            errors = {CONF_REPLACES: ChoiceError.CHOOSE_A_CAMERA}
            return self._form(_STEP, fields, user_input, errors, known)
        self._old = old.id
        return await self.async_step_replaces_confirm()

    async def async_step_replaces_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what follows; keep it once that is confirmed."""
        form = ReplacingForm(self.hass, self._runtime(), self._old_camera(), self._replacing())
        if user_input is None:
            placeholders = await form.async_placeholders()
            return self._form(_CONFIRM, await form.async_fields(), placeholders=placeholders)
        if not await form.async_keep(user_input):
            raise AbortFlow(OptionsAbort.NOT_SAVED.value)
        return await self._async_stored()

    @override
    async def _async_steps(self, target: Correctable) -> Sequence[str]:
        steps = await super()._async_steps(target)
        runtime = self._runtime()
        others = {*runtime.coordinator.data.cameras, *runtime.stores.known_cameras.names()}
        may_replace = any(runtime.why_not_replaced(each, target.id) is None for each in others)
        return [*steps, _STEP] if target.assessed is not None and may_replace else steps

    async def _async_replaceable(self, target: Correctable) -> Sequence[Correctable]:
        """Return all that a camera can have replaced: others, and those that are gone."""
        runtime = self._runtime()
        others = [each for each in self._targets().values() if each.assessed]
        translations = await async_load_translations(self.hass)
        lost = lost_cameras(runtime.stores.known_cameras.names(), translations)
        return [
            each
            for each in (*others, *lost)
            if runtime.why_not_replaced(each.id, target.id) is None
        ]

    def _old_camera(self) -> OldCamera:
        """Return the camera that is replaced; raises AbortFlow where it cannot be any more."""
        runtime = self._runtime()
        old = runtime.old_camera(self._old)
        if old is None or runtime.why_not_replaced(old.id, self._correct) is not None:
            raise AbortFlow(OptionsAbort.CAMERA_GONE.value)
        return old

    def _replacing(self) -> AssessedCamera:
        """Return the camera that replaces it; raises AbortFlow where it has gone."""
        if (assessed := self._target().assessed) is None:
            raise AbortFlow(OptionsAbort.CAMERA_GONE.value)
        return assessed
