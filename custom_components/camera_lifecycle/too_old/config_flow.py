"""The dialog of set-up, which ends with the sentence that says what is needed."""

from __future__ import annotations

from typing import Any

from homeassistant.config_entries import ConfigFlow
from homeassistant.const import __version__ as running

from .const import DOMAIN, NEEDED, REFUSAL


class TooOldConfigFlow(ConfigFlow, domain=DOMAIN):
    """Nothing to ask: what would be set up could not run."""

    async def async_step_user(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - there is no form
    ) -> Any:  # the name of what it is, is younger than some that are refused
        """Say which Home Assistant is needed."""
        return self.async_abort(
            reason=REFUSAL, description_placeholders={"needed": NEEDED, "running": running}
        )
