"""Fires each change on the event bus, where the logbook finds it."""

from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID, ATTR_NAME, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ..const import DOMAIN
from ..event_loop.time_slice import TimeSlice
from ..text.load import async_load_translations
from ..text.sanitize import plain
from .because import Because
from .change import Change, Pass
from .sentence import ChangeWriter

EVENT_CHANGE = f"{DOMAIN}_change"
"""The type of the event. Its data is what the logbook shows; automations have the event entity."""
ATTR_MESSAGE = "message"
_SHOWN_AT = "assessment"
"""The entity of a camera whose history the change belongs to."""


async def async_fire_changes(hass: HomeAssistant, told: Pass) -> None:
    """Fire one event for each camera that has changed, and one for all that were taken over.

    They are written in the language that Home Assistant has now.
    """
    writer, time_slice = ChangeWriter(await async_load_translations(hass)), TimeSlice()
    for change in told.changes.values():
        hass.bus.async_fire(EVENT_CHANGE, _data(hass, change, writer))
        await time_slice.async_yield()
    if told.quiet:
        message = f"{writer.quiet(len(told.quiet))} {writer.because(Because.RULES)}"
        hass.bus.async_fire(EVENT_CHANGE, {ATTR_NAME: "Camera Lifecycle", ATTR_MESSAGE: message})


@callback
def _data(hass: HomeAssistant, change: Change, writer: ChangeWriter) -> dict[str, str]:
    """Return name and message, and where they belong, if the camera is there."""
    data = {ATTR_NAME: plain(change.now.name), ATTR_MESSAGE: writer.message(change)}
    if change.assessed is not None:
        name, device_id = change.assessed.camera.name, change.assessed.camera.primary_device_id
        data |= {ATTR_NAME: plain(name)} | ({ATTR_DEVICE_ID: device_id} if device_id else {})
    entity_id = er.async_get(hass).async_get_entity_id(
        Platform.SENSOR, DOMAIN, f"{change.camera_id}_{_SHOWN_AT}"
    )
    return data | ({ATTR_ENTITY_ID: entity_id} if entity_id else {})
