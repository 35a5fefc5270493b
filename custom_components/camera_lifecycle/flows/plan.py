"""The part of the options in which a plan is noted for one camera."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    DateSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)
import probatio

from ..fleet.model import AssessedCamera
from ..fleet.warranty import proposed_end
from ..owner.plan import (
    FIELDS,
    NO_PLAN,
    FieldKind,
    Plan,
    PlanError,
    apply_changes,
    validate_plan,
)
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.sanitize import plain
from .options_end import OptionsAbort
from .warranty import async_warranty_text, told_of

CONF_PLAN_FOR: Final = "plan_for"

_SELECTORS: Final[Mapping[FieldKind, Callable[[], DateSelector | TextSelector]]] = {
    FieldKind.DAY: DateSelector,
    FieldKind.TEXT: lambda: TextSelector(TextSelectorConfig(multiline=True)),
}
_SCHEMA: Final = probatio.Schema(
    {probatio.Optional(part.name): _SELECTORS[part.kind]() for part in FIELDS}
)

_WARRANTY: Final = probatio.Schema({probatio.Optional("warranty_until"): DateSelector()})


def plan_field(hass: HomeAssistant) -> dict[Any, Any]:
    """Return the field of a form that asks for a camera to plan; {} where there is none."""
    runtime = loaded_runtime(hass)
    cameras = runtime.coordinator.data.cameras.values() if runtime is not None else ()
    options = [
        SelectOptionDict(
            value=assessed.camera.id, label=plain(assessed.camera.name) or assessed.camera.id
        )
        for assessed in sorted(cameras, key=lambda assessed: assessed.camera.name.casefold())
    ]
    if not options:
        return {}
    config = SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN)
    return {probatio.Optional(CONF_PLAN_FOR): SelectSelector(config)}


class PlanOptionsFlow(OptionsFlow):
    """Asks for the plan of a camera as the last step, where one was chosen."""

    _chosen: Mapping[str, Any] = {}
    _camera_id: str | None = None
    _is_saved: bool = True

    async def async_finish(
        self, chosen: Mapping[str, Any], *, is_saved: bool = True
    ) -> ConfigFlowResult:
        """Keep the options `chosen`; before that ask for the plan of the camera among them.

        `is_saved`: whether all that was answered beside the options is on the disk.
        """
        self._is_saved = is_saved
        self._camera_id = chosen.get(CONF_PLAN_FOR)
        self._chosen = {key: value for key, value in chosen.items() if key != CONF_PLAN_FOR}
        return await self.async_step_plan()

    async def async_step_plan(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for each field of the plan; what is left empty is cleared."""
        runtime, assessed = loaded_runtime(self.hass), self._assessed()
        if runtime is None or assessed is None:
            return self._end(OptionsAbort.NOT_READY if user_input else None)
        errors: Mapping[str, PlanError] = {}
        if user_input is not None:
            plan = _read(user_input)
            errors = validate_plan(assessed.plan, plan, runtime.coordinator.clock.today)
            if not errors:
                is_new = plan.purchased != assessed.plan.purchased
                self._is_saved &= await runtime.async_set_plans({assessed.camera.id: plan})
                return await self.async_step_plan_warranty() if is_new else self._end()
        suggested = assessed.plan.as_json() if user_input is None else user_input
        return self.async_show_form(
            step_id="plan",
            data_schema=self.add_suggested_values_to_schema(_SCHEMA, suggested),
            errors={name: error.value for name, error in errors.items()},
            description_placeholders=await self._async_told(runtime, assessed),
        )

    async def async_step_plan_warranty(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Propose the end that a purchase day leads to, in words; the field stays empty."""
        runtime, assessed = loaded_runtime(self.hass), self._assessed()
        if runtime is None or assessed is None:
            return self._end(OptionsAbort.NOT_READY if user_input else None)
        errors: Mapping[str, PlanError] = {}
        if user_input is None and proposed_end(told_of(runtime, assessed), assessed.plan) is None:
            return self._end()
        if user_input is not None:
            noted = {key: value for key, value in assessed.plan.as_json().items() if value}
            plan = _read({**noted, **user_input})
            errors = validate_plan(assessed.plan, plan, runtime.coordinator.clock.today)
            if not errors:
                self._is_saved &= await runtime.async_set_plans({assessed.camera.id: plan})
                return self._end()
        return self.async_show_form(
            step_id="plan_warranty",
            data_schema=self.add_suggested_values_to_schema(_WARRANTY, user_input),
            errors={name: error.value for name, error in errors.items()},
            description_placeholders=await self._async_told(runtime, assessed),
        )

    async def _async_told(
        self, runtime: CameraLifecycleRuntime, assessed: AssessedCamera
    ) -> dict[str, str]:
        """Return which camera it is, and what its seller says of the warranty."""
        told = told_of(runtime, assessed)
        text = await async_warranty_text(self.hass, told, assessed.plan)
        return {"camera": plain(assessed.camera.name), "warranty": text}

    def _end(self, abort: OptionsAbort | None = None) -> ConfigFlowResult:
        """Keep the options; say so only where all the rest was kept as well."""
        if abort is None and self._is_saved:
            return self.async_create_entry(data=dict(self._chosen))
        self.hass.config_entries.async_update_entry(self.config_entry, options=self._chosen)
        return self.async_abort(reason=(abort or OptionsAbort.NOT_SAVED).value)

    def _assessed(self) -> AssessedCamera | None:
        """Return the chosen camera, None where none was chosen or it has gone meanwhile."""
        runtime = loaded_runtime(self.hass)
        if runtime is None or self._camera_id is None:
            return None
        return runtime.coordinator.data.cameras.get(self._camera_id)


def _read(user_input: Mapping[str, Any]) -> Plan:
    """Return the plan that a form tells."""
    values: dict[str, Any] = {part.name: user_input.get(part.name) for part in FIELDS}
    days = {part.name for part in FIELDS if part.kind is FieldKind.DAY}
    return apply_changes(
        NO_PLAN,
        {
            name: date.fromisoformat(value) if value and name in days else value or None
            for name, value in values.items()
        },
    )
