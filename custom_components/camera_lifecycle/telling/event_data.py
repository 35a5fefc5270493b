"""What an automation may want to say, or to ask, about a change."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import area_registry as ar

from ..engine.model import SupportStatus
from ..event_loop.time_slice import TimeSlice
from ..fleet import attributes
from ..fleet.model import AssessedCamera
from ..inventory.switches import Switches, switches_of
from ..text.sanitize import shorten
from .because import Because
from .change import Change, ChangeKind, Pass, most_urgent_first
from .picture import Picture

LONG: Final = frozenset(
    {
        *("cameras", "sentence", "changes", "switches"),
        *("risks", "risks_before", "known_exploited", "new_exploited"),
    }
)
"""What is long, or a list: it is not kept in the recorder."""
MAX_LISTED: Final = 200
"""How many cameras a summary lists: a state goes to everybody who looks."""
_OF_THOSE_THERE: Final = ("device_id", "area", "area_id", "vendor", "sentence")


@callback
def camera_data(hass: HomeAssistant, change: Change) -> dict[str, Any]:
    """Return what is told of one camera."""
    return {
        **picture_data(hass, change.assessed, change.before, change.now),
        "changes": [kind.value for kind in change.because],
        "because": change.cause.value,
    }


@callback
def picture_data(
    hass: HomeAssistant, assessed: AssessedCamera | None, before: Picture | None, now: Picture
) -> dict[str, Any]:
    """Return what is said of a camera now and was said before: words and ids.

    Never where it can be reached. `assessed`: None for a camera that is gone.
    """
    old = before.status if before else SupportStatus.UNKNOWN
    known = before.exploited if before else ()
    return {
        **_about(hass, now.name, assessed),
        "from": old.value,
        "to": now.status.value,
        "at_risk": assessed.risk.at_risk if assessed else now.at_risk,
        "at_risk_before": before.at_risk if before else None,
        "risks": [*map(str, now.risks)],
        "risks_before": [*map(str, before.risks)] if before else [],
        "known_exploited": [*now.exploited],
        "new_exploited": [each for each in now.exploited if each not in known],
        "firmware": now.firmware,
        "firmware_before": before.firmware if before else None,
        "newest": now.newest,
        "support_until": now.until.isoformat() if now.until else None,
    }


async def async_summaries(hass: HomeAssistant, told: Pass) -> list[dict[str, Any]]:
    """Return what is told of each cause: which cameras it has changed, and how.

    `count` says how many there are; the first `MAX_LISTED` are listed.
    """
    time_slice = TimeSlice()
    causes = []
    for cause, changes in told.by_cause().items():
        rows = []
        for change, kinds in changes[:MAX_LISTED]:
            rows.append(_row(hass, change, kinds, cause))
            await time_slice.async_yield()
        kinds_of_all = most_urgent_first(kind for _, kinds in changes for kind in kinds)
        causes.append(
            {
                "because": cause.value,
                "count": len(changes),
                "changes": [kind.value for kind in kinds_of_all],
                "cameras": rows,
            }
        )
    return causes


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
            "name": name,
            "switches": Switches().as_json(),
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
        "switches": switches_of(hass, camera).as_json(),
    }
