"""The part of the options in which the owner agrees that the cameras are asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..runtime import CameraLifecycleConfigEntry, loaded_runtime
from ..settings import CONF_LOOK_UPS, CONF_LOOK_UPS_EXCLUDED, CONF_LOOK_UPS_ONLY
from ..text.sanitize import printable

ASKING: Final = "asking"
"""The section of the form."""
CONSENT: Final = {probatio.Required(CONF_LOOK_UPS, default=False): BooleanSelector()}
"""The last page of the set-up: all cameras, or none; unticked."""
_CHOICES: Final = (CONF_LOOK_UPS_EXCLUDED, CONF_LOOK_UPS_ONLY)


def look_up_fields(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> dict[Any, Any]:
    """Return the section of the form: whether to ask, whom not, and whom alone."""
    chosen = entry.options
    fields: dict[Any, Any] = {
        probatio.Required(CONF_LOOK_UPS, default=chosen.get(CONF_LOOK_UPS, False)): (
            BooleanSelector()
        )
    }
    options = _cameras(hass)
    if options:
        offered = {option["value"] for option in options}
        for choice in _CHOICES:
            default = [camera_id for camera_id in chosen.get(choice, ()) if camera_id in offered]
            fields[probatio.Optional(choice, default=default)] = SelectSelector(
                SelectSelectorConfig(options=options, multiple=True, mode=SelectSelectorMode.LIST)
            )
    collapsed = not chosen.get(CONF_LOOK_UPS)
    return {probatio.Optional(ASKING): section(probatio.Schema(fields), {"collapsed": collapsed})}


def read_look_ups(
    user_input: Mapping[str, Any], hass: HomeAssistant, entry: CameraLifecycleConfigEntry
) -> dict[str, Any]:
    """Return what was answered, the section's fields beside the others.

    What was chosen of a camera that was not offered, because it is away, stays chosen.
    """
    asking = dict(user_input.get(ASKING, {}))
    offered = {option["value"] for option in _cameras(hass)}
    for choice in _CHOICES:
        if choice in asking:
            before = entry.options.get(choice, ())
            away = [camera_id for camera_id in before if camera_id not in offered]
            asking[choice] = [*asking[choice], *away]
    return {**{key: value for key, value in user_input.items() if key != ASKING}, **asking}


def _cameras(hass: HomeAssistant) -> list[SelectOptionDict]:
    """Return the cameras that could be asked, by name."""
    runtime = loaded_runtime(hass)
    fleet = runtime.coordinator.data.cameras.values() if runtime is not None else ()
    cameras = [
        assessed.camera
        for assessed in fleet
        if not assessed.camera.is_channel and assessed.camera.subentry_id is None
    ]
    return [
        SelectOptionDict(value=camera.id, label=printable(camera.name) or camera.id)
        for camera in sorted(cameras, key=lambda camera: camera.name.casefold())
    ]
