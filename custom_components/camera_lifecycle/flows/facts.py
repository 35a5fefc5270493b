"""The part of the options about newer facts: where they come from, and one look there at once."""

from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import probatio

from ..facts.fault import FactsError
from ..facts.origin import (
    CONF_FACTS,
    CONF_FACTS_ADDRESS,
    FILE,
    FactsFrom,
    FactsOrigin,
    choices,
    is_allowed,
)
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.load import async_load_translations
from .options_end import OptionsAbort

FACTS: Final = "facts"
"""The step, as the menu calls it."""
NO_ADDRESS: Final = "no_address"
"""What is wrong with an address that is none; also the translation key."""


class FactsFlow(OptionsFlow):
    """Asks where newer facts come from, and looks there before that is kept."""

    async def async_step_facts(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask; what cannot be read or trusted is said at once, and nothing is kept."""
        if (runtime := loaded_runtime(self.hass)) is None:
            raise AbortFlow(OptionsAbort.NOT_READY)
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = await self._async_facts_errors(runtime, user_input)
            if not errors:
                return self._facts_kept(user_input)
        told = user_input if user_input is not None else self.config_entry.options
        state = await self._async_facts_state(runtime)
        return self.async_show_form(
            step_id=FACTS,
            data_schema=self.add_suggested_values_to_schema(_questions(), told),
            errors=errors,
            description_placeholders={"file": FILE, "state": state},
        )

    async def _async_facts_errors(
        self, runtime: CameraLifecycleRuntime, chosen: dict[str, Any]
    ) -> dict[str, str]:
        """Look where the owner has chosen; return what is wrong with that."""
        if chosen[CONF_FACTS] == FactsFrom.ADDRESS and not is_allowed(
            chosen.get(CONF_FACTS_ADDRESS, "")
        ):
            return {CONF_FACTS_ADDRESS: NO_ADDRESS}
        origin = FactsOrigin.of(chosen)
        if not origin.name:
            await runtime.facts.async_stop_using()
            return {}
        try:
            await runtime.facts.async_look(origin)
        except FactsError as err:
            return {"base": err.fault.value}
        return {}

    def _facts_kept(self, chosen: dict[str, Any]) -> ConfigFlowResult:
        """Keep the choice, and judge by other facts from now on where there are any."""
        entries, options = self.hass.config_entries, dict(self.config_entry.options)
        options.pop(CONF_FACTS_ADDRESS, None)
        options |= chosen
        entries.async_update_entry(self.config_entry, options=options)
        # others are read when the entry is loaded, and a look a day begins or ends with it
        entries.async_schedule_reload(self.config_entry.entry_id)
        return self.async_create_entry(data=options)

    async def _async_facts_state(self, runtime: CameraLifecycleRuntime) -> str:
        """Return by which facts is judged now."""
        translations = await async_load_translations(self.hass)
        key = "facts_of_release" if runtime.facts.is_of_release else "facts_newer"
        return translations.text(key, date=translations.date(runtime.library.as_of))


def _questions() -> probatio.Schema:
    kinds = [each.value for each in choices()]
    return probatio.Schema(
        {
            probatio.Required(CONF_FACTS, default=FactsFrom.OFF.value): SelectSelector(
                SelectSelectorConfig(
                    options=kinds, translation_key=CONF_FACTS, mode=SelectSelectorMode.LIST
                )
            ),
            probatio.Optional(CONF_FACTS_ADDRESS): TextSelector(
                TextSelectorConfig(type=TextSelectorType.URL)
            ),
        }
    )
