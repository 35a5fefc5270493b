"""Tells automations what changes about the cameras, each change as one event."""

import asyncio
from typing import Any, Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .entity import FleetEntity
from .runtime import CameraLifecycleConfigEntry, CameraLifecycleRuntime
from .telling.change import SUMMARY, ChangeKind, Pass
from .telling.event_data import LONG, async_summaries, camera_data

PARALLEL_UPDATES = 0

CHANGE: Final = EventEntityDescription(key="change", event_types=[*map(str, ChangeKind), SUMMARY])
_MOST_TURNS: Final = 500
"""How often others get their turn between two events at most, on a clock that stands still."""


async def async_setup_entry(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one event entity."""
    async_add_entities([FleetChange(entry.runtime_data)])


class FleetChange(FleetEntity, EventEntity):
    """Fires once for each camera that has changed, and once for all that one cause has changed."""

    _unrecorded_attributes = LONG
    entity_description: EventEntityDescription

    def __init__(self, runtime: CameraLifecycleRuntime) -> None:
        """Fire what `runtime` tells."""
        super().__init__(runtime.coordinator, CHANGE)
        self._teller = runtime.teller

    @override
    async def async_added_to_hass(self) -> None:
        """Listen once the entity has its state."""
        await super().async_added_to_hass()
        self.async_on_remove(self._teller.async_add_listener(self._async_fire))

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Stay as it is: what an event says does not change any more."""

    async def _async_fire(self, told: Pass) -> None:
        """Fire each change by itself, a moment apart."""
        for change in told.changes.values():
            await self._async_fire_one(change.kind, camera_data(self.hass, change))
        for summary in await async_summaries(self.hass, told):
            await self._async_fire_one(SUMMARY, summary)

    async def _async_fire_one(self, kind: str, data: dict[str, Any]) -> None:
        """Fire one event; its state is the moment in milliseconds, so no two may share one."""
        for _ in range(_MOST_TURNS):
            if dt_util.utcnow().isoformat(timespec="milliseconds") != self.state:
                break
            await asyncio.sleep(0)
        self._trigger_event(kind, data)
        self.async_write_ha_state()
