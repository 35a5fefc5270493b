"""Describes what has changed about cameras in Home Assistant's logbook."""

from collections.abc import Callable
from typing import Any

from homeassistant.components.logbook import (  # type: ignore[attr-defined]  # exported silently
    LOGBOOK_ENTRY_ENTITY_ID,
    LOGBOOK_ENTRY_MESSAGE,
    LOGBOOK_ENTRY_NAME,
)
from homeassistant.const import ATTR_ENTITY_ID, ATTR_NAME
from homeassistant.core import Event, HomeAssistant, callback

from .const import DOMAIN
from .telling.bus import ATTR_MESSAGE, EVENT_CHANGE
from .text.sanitize import plain

_MAX_MESSAGE = 500

type Description = dict[str, str]
type DescribeEvent = Callable[[str, str, Callable[[Event[Any]], Description]], None]


@callback
def async_describe_events(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    async_describe_event: DescribeEvent,
) -> None:
    """Describe the one event that is fired for each change."""
    async_describe_event(DOMAIN, EVENT_CHANGE, describe)


@callback
def describe(event: Event[Any]) -> Description:
    """Return what the logbook shows. Any administrator can fire such an event, with any data."""
    description = {
        LOGBOOK_ENTRY_NAME: _line(event, ATTR_NAME) or "Camera Lifecycle",
        LOGBOOK_ENTRY_MESSAGE: _line(event, ATTR_MESSAGE),
    }
    if entity_id := _line(event, ATTR_ENTITY_ID):
        description[LOGBOOK_ENTRY_ENTITY_ID] = entity_id
    return description


def _line(event: Event[Any], key: str) -> str:
    value = event.data.get(key)
    return plain(value, max_length=_MAX_MESSAGE) if isinstance(value, str) else ""
