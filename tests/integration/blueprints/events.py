"""Events as the event entity tells them, written by hand: any cause, any camera."""

from itertools import count
from typing import Any

from homeassistant.core import HomeAssistant, callback

ENTITY = "event.change"
_MOMENTS = count()


def row(name: str, **more: Any) -> dict[str, Any]:
    """Return a camera of a summary: by default one that became at risk."""
    return {
        "name": name,
        "device_id": name[:32],
        "area": None,
        "area_id": None,
        "vendor": "Hikvision",
        "sentence": "Known.",
        "changes": ["risk_changed"],
        "from": "unknown",
        "to": "unknown",
        "at_risk": True,
        "at_risk_before": False,
        "risks": ["security"],
        "risks_before": [],
        "known_exploited": [],
        "new_exploited": [],
        "firmware": None,
        "firmware_before": None,
        "switches": {"block": [], "power": []},
        **more,
    }


@callback
def fire(hass: HomeAssistant, because: str, *rows: dict[str, Any]) -> None:
    """Tell what one cause has changed; the entity is there before, as it is at home."""
    if hass.states.get(ENTITY) is None:
        hass.states.async_set(ENTITY, "unknown")
    moment = f"2026-11-30T12:00:00.{next(_MOMENTS):03}+00:00"
    changes = [*dict.fromkeys(kind for each in rows for kind in each["changes"])]
    attributes = {
        "event_type": "summary",
        "because": because,
        "count": len(rows),
        "changes": changes,
        "cameras": [{**each, "because": because} for each in rows],
    }
    hass.states.async_set(ENTITY, moment, attributes)
