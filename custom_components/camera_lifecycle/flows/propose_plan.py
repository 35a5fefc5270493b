"""The part of the options that proposes a plan, and keeps it once an administrator confirms it."""

from collections.abc import Sequence
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
)
import probatio

from ..automation.propose_plan import MAX_MONTHS, async_propose
from ..fleet.proposal import ProposedStep
from ..owner.steps import MAX_TITLE_LENGTH
from ..text.sanitize import inert
from .options_end import OptionsAbort
from .steps import StepsOptionsFlow

CONF_MONTHS: Final = "months"
DEFAULT_MONTHS: Final = 12
MAX_SHOWN: Final = 40

_MONTHS: Final = probatio.All(
    NumberSelector(
        NumberSelectorConfig(
            min=1,
            max=MAX_MONTHS,
            step=1,
            mode=NumberSelectorMode.BOX,
            unit_of_measurement="months",
            translation_key="lead_time_months",
        )
    ),
    probatio.Coerce(int),
)


class ProposePlanFlow(StepsOptionsFlow):
    """Asks over how many months, shows the steps, and keeps them when they are confirmed."""

    _months: int = DEFAULT_MONTHS
    _proposed: Sequence[ProposedStep] = ()

    async def async_step_propose_plan(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask over how many months to spread what should be replaced."""
        if user_input is not None:
            self._months = user_input[CONF_MONTHS]
            return await self.async_step_proposed()
        if not await self._async_propose():
            raise AbortFlow(OptionsAbort.NOTHING_TO_PLAN.value)
        fields = {probatio.Required(CONF_MONTHS, default=self._months): _MONTHS}
        return self.async_show_form(step_id="propose_plan", data_schema=probatio.Schema(fields))

    async def async_step_proposed(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Show the steps; nothing is kept so far."""
        self._proposed = await self._async_propose()
        if not self._proposed:
            raise AbortFlow(OptionsAbort.NOTHING_TO_PLAN.value)
        return self.async_show_menu(
            step_id="proposed",
            menu_options=["confirm_plan", "propose_plan"],
            description_placeholders={"steps": await self._async_listed()},
        )

    async def async_step_confirm_plan(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - chosen in a menu
    ) -> ConfigFlowResult:
        """Keep what was shown; where something else is to be done by now, show that first."""
        if not self._proposed or self._proposed != await self._async_propose():
            return await self.async_step_proposed()
        runtime, steps = self._plan_runtime(), [each.as_step() for each in self._proposed]
        if not runtime.stores.steps.has_room_for(steps):
            raise AbortFlow(OptionsAbort.PLAN_FULL.value)
        return self._end_steps(is_saved=await runtime.async_confirm_steps(steps))

    async def _async_propose(self) -> Sequence[ProposedStep]:
        """Return what is missing in the plan, from today on."""
        runtime = self._plan_runtime()
        today = runtime.coordinator.clock.today
        return await async_propose(self.hass, runtime, self._months, today)

    async def _async_listed(self) -> str:
        """Return the steps as a list in Markdown, by their day; of many only the first."""
        titles = await self._async_titles()
        translations = titles.translations
        lines = [
            translations.text(
                "proposed_step",
                date=translations.date(each.due),
                step=inert(titles.shown(each.as_step()), max_length=MAX_TITLE_LENGTH),
                why=translations.text(f"proposed_{each.why}"),
            )
            for each in self._proposed[:MAX_SHOWN]
        ]
        if (more := len(self._proposed) - MAX_SHOWN) > 0:
            lines.append(translations.counted("calendar_more", more))
        return "\n".join(f"- {line}" for line in lines)
