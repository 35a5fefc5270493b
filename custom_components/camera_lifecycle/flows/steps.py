"""The part of the options in which an administrator sees, writes and deletes steps of the plan."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..fleet.step_input import StepError, changed_step
from ..fleet.step_titles import StepTitles
from ..owner.steps import Step, new_step_id
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.load import async_load_translations
from .options_end import OptionsAbort
from .step_fields import CONF_DELETE, DELETE, read_form, step_fields, suggested

STEPS: Final = "steps"
"""The step, a menu, that the options begin with."""
CONF_STEP: Final = "step"


class StepFormError(StrEnum):
    """What is wrong beside the fields of a step; also the translation key."""

    PLAN_FULL = "plan_full"


class StepsOptionsFlow(OptionsFlow):
    """Asks what to do with the plan: add a step, change one, or have steps proposed."""

    _step_id: str = ""

    async def async_step_steps(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Ask what to do; a step can be changed where there is one."""
        has_steps = bool(self._plan_runtime().stores.steps.steps)
        return self.async_show_menu(
            step_id=STEPS,
            menu_options=["propose_plan", "new_step", *(["choose_step"] if has_steps else [])],
        )

    async def async_step_new_step(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what a new step is about."""
        return await self._async_ask_step("new_step", Step(new_step_id()), user_input)

    async def async_step_choose_step(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which step; those that are done or dropped can be seen as well."""
        runtime, titles = self._plan_runtime(), await self._async_titles()
        if user_input is not None:
            self._step_id = user_input[CONF_STEP]
            return await self.async_step_edit_step()
        options = [
            SelectOptionDict(value=step.id, label=titles.described(step))
            for step in sorted(
                runtime.stores.steps.steps.values(), key=lambda each: not each.is_open
            )
        ]
        config = SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN)
        fields = {probatio.Required(CONF_STEP): SelectSelector(config)}
        return self.async_show_form(step_id="choose_step", data_schema=probatio.Schema(fields))

    async def async_step_edit_step(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show all fields of a step; what is left empty is cleared."""
        runtime = self._plan_runtime()
        if (step := runtime.stores.steps.steps.get(self._step_id)) is None:
            raise AbortFlow(OptionsAbort.STEP_GONE.value)
        if user_input is not None and user_input.get(CONF_DELETE):
            return self._end_steps(is_saved=await runtime.async_delete_steps([step.id]))
        return await self._async_ask_step("edit_step", step, user_input)

    async def _async_ask_step(
        self, step_id: str, step: Step, user_input: dict[str, Any] | None
    ) -> ConfigFlowResult:
        """Ask for the fields of a step, and keep them."""
        runtime, titles = self._plan_runtime(), await self._async_titles()
        errors: Mapping[str, StepError | StepFormError] = {}
        if user_input is not None:
            said = read_form(step, user_input, titles.cameras)
            changed, errors = changed_step(step, said, titles, runtime.coordinator.clock.today)
            if not errors and runtime.stores.steps.has_room_for([changed]):
                return self._end_steps(is_saved=await runtime.async_set_steps([changed]))
            errors = errors or {"base": StepFormError.PLAN_FULL}
        fields = step_fields(self.hass, step, titles)
        if step_id == "edit_step":
            fields |= DELETE
        return self.async_show_form(
            step_id=step_id,
            data_schema=self.add_suggested_values_to_schema(
                probatio.Schema(fields), suggested(step) if user_input is None else user_input
            ),
            errors={field: error.value for field, error in errors.items()},
            description_placeholders={"step": titles.shown(step)},
        )

    def _plan_runtime(self) -> CameraLifecycleRuntime:
        """Return what the loaded config entry holds; raises AbortFlow while it is off."""
        if (runtime := loaded_runtime(self.hass)) is None:
            raise AbortFlow(OptionsAbort.NOT_READY.value)
        return runtime

    async def _async_titles(self) -> StepTitles:
        cameras = self._plan_runtime().coordinator.data.cameras
        return StepTitles(cameras, await async_load_translations(self.hass))

    def _end_steps(self, *, is_saved: bool) -> ConfigFlowResult:
        """End with the word that it is saved, or that it is not; the options stay as they are."""
        if not is_saved:
            raise AbortFlow(OptionsAbort.NOT_SAVED.value)
        return self.async_create_entry(data=dict(self.config_entry.options))
