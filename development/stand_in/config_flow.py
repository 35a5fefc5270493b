"""Sets up one entry of the demo fleet by its title."""

from typing import Any

from homeassistant.config_entries import ConfigFlow, ConfigFlowResult
from homeassistant.const import CONF_HOST
import probatio

from .fleet import DOMAIN

SCHEMA = probatio.Schema({probatio.Required("title"): str, probatio.Required(CONF_HOST): str})


class StandInConfigFlow(ConfigFlow, domain=DOMAIN):
    """Takes the title and the address of one entry, nothing more."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Make the entry."""
        if user_input is None:
            return self.async_show_form(step_id="user", data_schema=SCHEMA)
        return self.async_create_entry(
            title=user_input["title"], data={CONF_HOST: user_input[CONF_HOST]}
        )
