"""Notices when cameras come, go, move or change, and when a new day begins."""

from typing import Any, Final

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import (
    async_track_state_added_domain,
    async_track_state_removed_domain,
    async_track_time_change,
)
from homeassistant.helpers.start import async_at_started

from .const import LOGGER
from .coordinator import CameraLifecycleCoordinator
from .inventory.registries import CAMERA

COOLDOWN: Final = 3
"""Seconds in which a burst of changes becomes one new inventory."""

_ENTITY_CHANGES: Final = frozenset(
    {"area_id", "config_entry_id", "device_id", "disabled_by", "entity_id", "name", "original_name"}
)
_DEVICE_CHANGES: Final = frozenset(
    {
        "area_id",
        "configuration_url",
        "connections",
        "disabled_by",
        "entry_type",
        "hw_version",
        "identifiers",
        "manufacturer",
        "model",
        "model_id",
        "name",
        "name_by_user",
        "parent_device_id",
        "serial_number",
        "sw_version",
        "via_device_id",
    }
)
_MIDNIGHT: Final = {"hour": 0, "minute": 0, "second": 5}


@callback
def async_follow(hass: HomeAssistant, coordinator: CameraLifecycleCoordinator) -> None:
    """Refresh the fleet whenever it may have changed, until the config entry is unloaded."""
    unload = coordinator.config_entry.async_on_unload
    debouncer = Debouncer(
        hass, LOGGER, cooldown=COOLDOWN, immediate=False, function=coordinator.async_refresh
    )

    @callback
    def changed(*_: Any) -> None:
        debouncer.async_schedule_call()

    @callback
    def is_source_device(data: dr.EventDeviceRegistryUpdatedData) -> bool:
        if data["device_id"] not in coordinator.watched_devices:
            return False
        return data["action"] != "update" or not _DEVICE_CHANGES.isdisjoint(data["changes"])

    @callback
    def entry_changed(_: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.entry_id in coordinator.watched_entries:
            changed()

    async def new_day(_: Any) -> None:
        await coordinator.async_refresh()

    async def started(_: HomeAssistant) -> None:
        await coordinator.async_refresh()
        await coordinator.async_link()

    listen = hass.bus.async_listen
    unload(debouncer.async_shutdown)
    unload(listen(er.EVENT_ENTITY_REGISTRY_UPDATED, changed, event_filter=_is_camera_entity))
    unload(listen(dr.EVENT_DEVICE_REGISTRY_UPDATED, changed, event_filter=is_source_device))
    unload(async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, entry_changed))
    unload(async_track_state_added_domain(hass, CAMERA, changed))
    unload(async_track_state_removed_domain(hass, CAMERA, changed))
    unload(async_track_time_change(hass, new_day, **_MIDNIGHT))
    if hass.state is not CoreState.running:
        unload(async_at_started(hass, started))


@callback
def _is_camera_entity(data: er.EventEntityRegistryUpdatedData) -> bool:
    """Return whether an event of the entity registry can change the fleet."""
    if not data["entity_id"].startswith(f"{CAMERA}."):
        return False
    return data["action"] != "update" or not _ENTITY_CHANGES.isdisjoint(data["changes"])
