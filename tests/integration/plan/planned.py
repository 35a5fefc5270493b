"""Plans as automations note them."""

from typing import Any

from homeassistant.core import HomeAssistant

from custom_components.camera_lifecycle.const import DOMAIN


async def set_plan(hass: HomeAssistant, target: dict[str, Any], **fields: Any) -> Any:
    """Note a plan; return what the action answers."""
    answer = await hass.services.async_call(
        DOMAIN, "set_plan", fields, blocking=True, return_response=True, target=target
    )
    await hass.async_block_till_done()
    return answer
