"""Tells automations what changes about the cameras, each change as one event."""

from collections.abc import Iterable
from typing import Any, Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.start import async_at_started

from .const import DOMAIN
from .coordinator import CameraLifecycleCoordinator
from .entity import FleetEntity
from .event_loop.time_slice import TimeSlice
from .fleet import attributes
from .fleet.changes import Change, ChangeKind, SnapshotStore
from .runtime import CameraLifecycleConfigEntry
from .text.sanitize import shorten

PARALLEL_UPDATES = 0

# Automations begin to listen when Home Assistant has started, a moment after others hear of it.
AFTER_START: Final = 5

CHANGE: Final = EventEntityDescription(key="change", event_types=[*map(str, ChangeKind)])


async def async_setup_entry(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    entry: CameraLifecycleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one event entity."""
    runtime = entry.runtime_data
    async_add_entities([FleetChange(runtime.coordinator, CHANGE, runtime.stores.snapshots)])


class FleetChange(FleetEntity, EventEntity):
    """Fires when a camera is new, becomes at risk or changes its support status."""

    _unrecorded_attributes = frozenset({"known_exploited"})
    entity_description: EventEntityDescription

    def __init__(
        self,
        coordinator: CameraLifecycleCoordinator,
        description: EventEntityDescription,
        snapshots: SnapshotStore,
    ) -> None:
        """Compare the fleet with what was said last."""
        super().__init__(coordinator, description)
        self._snapshots = snapshots
        self._has_listeners = False

    @override
    async def async_added_to_hass(self) -> None:
        """Tell what has changed while nobody looked, once somebody listens."""
        await super().async_added_to_hass()

        @callback
        def listened_to(_: Any) -> None:
            self._has_listeners = True
            self._handle_coordinator_update()

        @callback
        def started(hass: HomeAssistant) -> None:
            self.async_on_remove(async_call_later(hass, AFTER_START, listened_to))

        if self.hass.state is CoreState.running:
            listened_to(None)
        else:
            self.async_on_remove(async_at_started(self.hass, started))

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Fire each change by itself; while the clock is wrong nothing has changed."""
        if not self._has_listeners:
            return
        if not self.fleet.is_day_certain:
            self.async_write_ha_state()
        elif changes := self._snapshots.async_compare(self.fleet):
            entry = self.coordinator.config_entry
            entry.async_create_task(self.hass, self._async_tell(changes), f"{DOMAIN} changes")
        else:
            self.async_write_ha_state()

    async def _async_tell(self, changes: Iterable[Change]) -> None:
        """Fire changes one by one: a new country changes hundreds of cameras at once."""
        time_slice = TimeSlice()
        for change in changes:
            self._trigger_event(change.kind.value, _event_data(change))
            self.async_write_ha_state()
            await time_slice.async_yield()


def _event_data(change: Change) -> dict[str, Any]:
    """Return what an automation may want to say or to ask about a change."""
    camera, assessment = change.assessed.camera, change.assessed.assessment
    return {
        "camera": shorten(camera.name, attributes.MAX_VALUE_LENGTH),
        "device_id": camera.primary_device_id,
        "area_id": camera.area_id,
        "vendor": assessment.identity.vendor and assessment.identity.vendor.name,
        "support_status": assessment.support.status.value,
        "support_status_before": change.before.status.value,
        "at_risk": change.assessed.risk.at_risk,
        "at_risk_before": change.before.at_risk,
        "known_exploited": attributes.known_exploited(change.assessed),
    }
