"""What automations hear of the event entity."""

from dataclasses import dataclass, field
from typing import Any

from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import async_track_state_change_event

from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import Home

SUMMARY = "summary"


@dataclass
class Heard:
    """All events since the last `clear`, and what the state was before each."""

    hass: HomeAssistant
    events: list[dict[str, Any]] = field(default_factory=list)
    before: list[str] = field(default_factory=list)

    def follow(self, home: Home) -> None:
        """Begin to listen; the entity may go and come back."""
        async_track_state_change_event(self.hass, [event_entity_id(home)], self._hear)

    @callback
    def _hear(self, event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        if new is None or new.state in {STATE_UNAVAILABLE, STATE_UNKNOWN}:
            return
        if old is not None and old.state == new.state:
            return
        if new.attributes.get("restored") or old is None or old.state == STATE_UNAVAILABLE:
            return
        self.before.append(old.state)
        self.events.append(dict(new.attributes))

    def clear(self) -> None:
        self.events.clear()
        self.before.clear()

    @property
    def told(self) -> list[tuple[str, str]]:
        """Return the type of each event of one camera, and the camera."""
        return [
            (event["event_type"], event["name"])
            for event in self.events
            if event["event_type"] != SUMMARY
        ]

    @property
    def causes(self) -> dict[str, str]:
        """Return because of what, by camera."""
        return {
            event["name"]: event["because"]
            for event in self.events
            if event["event_type"] != SUMMARY
        }

    @property
    def summaries(self) -> list[tuple[str, list[str]]]:
        """Return the cause of each summary and its cameras."""
        return [
            (event["because"], sorted(camera["name"] for camera in event["cameras"]))
            for event in self.events
            if event["event_type"] == SUMMARY
        ]


def event_entity_id(home: Home) -> str:
    """Return the id of the one event entity."""
    assert home.us
    found = er.async_get(home.hass).async_get_entity_id(
        "event", DOMAIN, f"{home.us.entry_id}_change"
    )
    assert found
    return found
