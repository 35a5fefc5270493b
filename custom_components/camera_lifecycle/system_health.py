"""What the page System information shows of us."""

from typing import Any

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .engine.model import SupportStatus
from .fleet.attributes import monitored_cameras
from .runtime import loaded_runtime


@callback
def async_register(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    register: system_health.SystemHealthRegistration,
) -> None:
    """Register what we tell."""
    register.async_register_info(_async_info, f"/config/integrations/integration/{DOMAIN}")


async def _async_info(hass: HomeAssistant) -> dict[str, Any]:
    """Return the library's version and date, how many cameras are known, and the card's state."""
    if (runtime := loaded_runtime(hass)) is None:
        return {"running": False}
    coordinator = runtime.coordinator
    cameras = monitored_cameras(coordinator.data)
    statuses = [assessed.assessment.support.status for assessed in cameras]
    version = coordinator.library.version
    return {
        "running": True,
        "library_version": version,
        "library_date": version.replace(".", "-"),
        "cameras": len(statuses),
        "unknown": statuses.count(SupportStatus.UNKNOWN),
        "card": runtime.card.state.value,
    }
