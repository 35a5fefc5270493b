"""What the page System information shows of us."""

from typing import Any

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .engine.model import SupportStatus
from .facts.kept import LastLook
from .fleet.attributes import monitored_cameras
from .runtime import loaded_runtime


def _looked(last: LastLook | None) -> dict[str, Any]:
    """Return when newer facts were last looked for, and what was wrong with them."""
    if last is None:
        return {}
    return {"facts_looked": last.at, "facts_fault": last.fault.value if last.fault else "-"}


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
        "library_from": "release" if runtime.facts.is_of_release else "newer",
        **_looked(runtime.facts.last_look),
        "cameras": len(statuses),
        "unknown": statuses.count(SupportStatus.UNKNOWN),
        "card": runtime.card.state.value,
    }
