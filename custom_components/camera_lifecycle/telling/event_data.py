"""What an automation may want to say, or to ask, about a change."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar

from ..engine.model import SupportStatus
from ..fleet import attributes
from ..fleet.model import AssessedCamera
from ..text.sanitize import shorten
from .because import Because
from .change import Change, ChangeKind, Pass, most_urgent_first

LONG: Final = frozenset(
    {
        *("cameras", "sentence", "changes", "switches"),
        *("risks", "risks_before", "known_exploited", "new_exploited"),
    }
)
"""What is long, or a list: it is not kept in the recorder."""
_OF_THOSE_THERE: Final = ("device_id", "area", "area_id", "vendor", "sentence")


@callback
def camera_data(hass: HomeAssistant, change: Change) -> dict[str, Any]:
    """Return what is told of one camera: words and ids, never where it can be reached."""
    before, now = change.before, change.now
    old = before.status if before else SupportStatus.UNKNOWN
    return {
        **_about(hass, change.now.name, change.assessed),
        "changes": [kind.value for kind in change.because],
        "because": change.cause.value,
        "from": old.value,
        "to": now.status.value,
        "at_risk": _at_risk(change),
        "at_risk_before": before.at_risk if before else None,
        "risks": [*map(str, now.risks)],
        "risks_before": [*map(str, before.risks)] if before else [],
        "known_exploited": [*now.exploited],
        "new_exploited": [*change.new_exploited],
        "firmware": now.firmware,
        "firmware_before": before.firmware if before else None,
    }


def summaries(hass: HomeAssistant, told: Pass) -> Iterator[dict[str, Any]]:
    """Yield what is told of each cause: which cameras it has changed, and how."""
    for cause, changes in told.by_cause().items():
        yield {
            "because": cause.value,
            "count": len(changes),
            "changes": [
                kind.value
                for kind in most_urgent_first(kind for _, kinds in changes for kind in kinds)
            ],
            "cameras": [_row(hass, change, kinds, cause) for change, kinds in changes],
        }


def _row(
    hass: HomeAssistant, change: Change, kinds: tuple[ChangeKind, ...], cause: Because
) -> Mapping[str, Any]:
    return {
        **camera_data(hass, change),
        "changes": [kind.value for kind in kinds],
        "because": cause.value,
    }


def _about(hass: HomeAssistant, name: str, assessed: AssessedCamera | None) -> dict[str, Any]:
    """Return which camera it is; of one that is gone, no more than its name."""
    if assessed is None:
        return dict.fromkeys(("device_id", "area", "area_id", "vendor", "sentence")) | {
            "name": name
        }
    camera, vendor = assessed.camera, assessed.assessment.identity.vendor
    area = ar.async_get(hass).async_get_area(camera.area_id) if camera.area_id else None
    return {
        "name": shorten(camera.name, attributes.MAX_VALUE_LENGTH),
        "device_id": camera.primary_device_id,
        "area": area.name if area else None,
        "area_id": camera.area_id,
        "vendor": vendor.name if vendor else None,
        "sentence": assessed.summary,
    }


def _at_risk(change: Change) -> bool | None:
    """Return whether it is at risk now, None where that cannot be told."""
    if change.assessed is None:
        return change.now.at_risk
    return change.assessed.risk.at_risk
