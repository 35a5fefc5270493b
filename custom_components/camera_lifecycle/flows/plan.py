"""The part of the options in which a plan is noted for one camera."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlowWithReload
from homeassistant.helpers.selector import (
    DateSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)
from homeassistant.util import dt as dt_util
import probatio

from ..coordinator import CameraLifecycleConfigEntry
from ..fleet.model import AssessedCamera
from ..notices.set_plan import (
    CONF_NOTE,
    CONF_PURCHASED,
    CONF_REPLACE_BY,
    CONF_WARRANTY_UNTIL,
    apply_changes,
    async_set_plans,
    validate_plan,
)
from ..owner.plan import NO_PLAN, Plan
from ..text.sanitize import plain

CONF_PLAN_FOR: Final = "plan_for"

_DAYS: Final = (CONF_PURCHASED, CONF_WARRANTY_UNTIL, CONF_REPLACE_BY)
_FIELDS: Final = probatio.Schema(
    {
        **{probatio.Optional(day): DateSelector() for day in _DAYS},
        probatio.Optional(CONF_NOTE): TextSelector(TextSelectorConfig(multiline=True)),
    }
)


def plan_field(entry: CameraLifecycleConfigEntry) -> dict[Any, Any]:
    """Return the field of a form that asks for a camera to plan; {} where there is none."""
    coordinator = getattr(entry, "runtime_data", None)
    fleet = coordinator.data.cameras.values() if coordinator is not None else ()
    options = [
        SelectOptionDict(value=known.camera.id, label=plain(known.camera.name) or known.camera.id)
        for known in sorted(fleet, key=lambda known: known.camera.name.casefold())
    ]
    if not options:
        return {}
    config = SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN)
    return {probatio.Optional(CONF_PLAN_FOR): SelectSelector(config)}


class PlanOptionsFlow(OptionsFlowWithReload):
    """Asks for the plan of a camera as the last step, where one was chosen."""

    _chosen: Mapping[str, Any] = {}
    _camera: str | None = None

    async def async_finish(self, chosen: Mapping[str, Any]) -> ConfigFlowResult:
        """Keep the options `chosen`; before that ask for the plan of the camera among them."""
        self._camera = chosen.get(CONF_PLAN_FOR)
        self._chosen = {key: value for key, value in chosen.items() if key != CONF_PLAN_FOR}
        return await self.async_step_plan()

    async def async_step_plan(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for purchase, warranty, replacement and a note; what is left empty is cleared."""
        if (known := self._known()) is None:
            return self.async_create_entry(data=dict(self._chosen))
        errors: Mapping[str, str] = {}
        if user_input is not None:
            plan = _read(user_input)
            errors = validate_plan(known.plan, plan, dt_util.now().date())
            if not errors:
                coordinator = self.config_entry.runtime_data
                await async_set_plans(self.hass, coordinator, {known.camera.id: plan})
                return self.async_create_entry(data=dict(self._chosen))
        suggested = known.plan.as_json() if user_input is None else user_input
        return self.async_show_form(
            step_id="plan",
            data_schema=self.add_suggested_values_to_schema(_FIELDS, suggested),
            errors=dict(errors),
            description_placeholders={"camera": plain(known.camera.name)},
        )

    def _known(self) -> AssessedCamera | None:
        """Return the chosen camera, None where none was chosen or it has gone meanwhile."""
        coordinator = getattr(self.config_entry, "runtime_data", None)
        if coordinator is None or self._camera is None:
            return None
        known: AssessedCamera | None = coordinator.data.cameras.get(self._camera)
        return known


def _read(user_input: Mapping[str, Any]) -> Plan:
    """Return the plan that a form tells."""
    days = {day: date.fromisoformat(user_input[day]) for day in _DAYS if user_input.get(day)}
    return apply_changes(NO_PLAN, {**days, CONF_NOTE: user_input.get(CONF_NOTE)})
