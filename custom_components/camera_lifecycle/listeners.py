"""Listens for what changes the fleet: registries, config entries, states, settings, the day."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.const import (
    ATTR_RESTORED,
    EVENT_CORE_CONFIG_UPDATE,
    EVENT_STATE_CHANGED,
    Platform,
)
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from .clock.day_watch import DayWatch
from .const import LOGGER
from .coordinator import CameraLifecycleCoordinator
from .inventory.firmware_offer import has_changed
from .inventory.records import STATE_ATTRIBUTES
from .inventory.registries import CAMERA
from .runtime import CameraLifecycleRuntime
from .settings import Settings

COOLDOWN: Final = 3
"""Seconds in which a burst of changes becomes one new inventory."""

_DOMAINS: Final = (f"{CAMERA}.", f"{Platform.UPDATE}.")
_ENTITY_CHANGES: Final = frozenset(
    {
        "area_id",
        "config_entry_id",
        "device_id",
        "disabled_by",
        "entity_id",
        "name",
        "original_name",
        "supported_features",
    }
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


@callback
def async_setup_listeners(hass: HomeAssistant, runtime: CameraLifecycleRuntime) -> None:
    """Refresh the fleet whenever it may have changed, until the config entry is unloaded."""
    coordinator = runtime.coordinator
    entry = coordinator.config_entry
    day_watch = DayWatch(hass, entry, coordinator.is_of_today, coordinator.async_follow)
    debouncer = Debouncer(
        hass, LOGGER, cooldown=COOLDOWN, immediate=False, function=coordinator.async_follow
    )

    @callback
    def changed(*_: Any) -> None:
        debouncer.async_schedule_call()

    language = hass.config.language

    @callback
    def core_config_updated(_: Event[Any]) -> None:
        day_watch.async_look()  # in another time zone it may be another
        # What Python has put into words is in the language that was.
        if hass.config.language != language:
            hass.config_entries.async_schedule_reload(entry.entry_id)

    async def entry_updated(_: HomeAssistant, __: ConfigEntry) -> None:
        await runtime.async_apply_settings(Settings.from_entry(entry))

    entry.async_on_unload(debouncer.async_shutdown)
    for unsubscribe in _listen_for_changes(hass, coordinator, changed):
        entry.async_on_unload(unsubscribe)
    day_watch.async_start()
    entry.async_on_unload(entry.add_update_listener(entry_updated))
    entry.async_on_unload(hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, core_config_updated))


@callback
def _listen_for_changes(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator, changed: Callable[..., None]
) -> Iterator[CALLBACK_TYPE]:
    """Call `changed` when a registry, a config entry or a state can change the fleet."""
    dirt = coordinator.dirt

    @callback
    def entity_changed(event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        data = event.data
        dirt.add_entity(data["entity_id"])
        if data["action"] == "update" and "old_entity_id" in data:
            dirt.add_entity(data["old_entity_id"])
        changed()

    @callback
    def is_source_device(data: dr.EventDeviceRegistryUpdatedData) -> bool:
        if data["device_id"] not in coordinator.inventory.device_ids:
            return False
        return data["action"] != "update" or not _DEVICE_CHANGES.isdisjoint(data["changes"])

    @callback
    def device_changed(event: Event[dr.EventDeviceRegistryUpdatedData]) -> None:
        dirt.add_device(event.data["device_id"])
        changed()

    @callback
    def entry_changed(_: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.entry_id in coordinator.inventory.entry_ids:
            dirt.add_entry(entry.entry_id)
            changed()

    state_changed = _state_listener(hass, coordinator, changed)
    listen = hass.bus.async_listen
    yield listen(er.EVENT_ENTITY_REGISTRY_UPDATED, entity_changed, event_filter=_is_camera_entity)
    yield listen(dr.EVENT_DEVICE_REGISTRY_UPDATED, device_changed, event_filter=is_source_device)
    yield async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, entry_changed)
    # what follows all states of a domain begins anew with each that is added: a start adds them all
    yield listen(EVENT_STATE_CHANGED, state_changed, event_filter=_is_of_a_domain)


@callback
def _is_of_a_domain(data: EventStateChangedData) -> bool:
    """Return whether a state may say something of a camera."""
    return data["entity_id"].startswith(_DOMAINS)


@callback
def _state_listener(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator, changed: Callable[..., None]
) -> Callable[[Event[EventStateChangedData]], None]:
    """Return what calls `changed` when the state of an entity says something else of a camera.

    That of a camera without a device tells who made it; that of one with a device, whether its
    integration provides it; that of an update entity, which firmware there is.
    """
    dirt = coordinator.dirt

    @callback
    def state_changed(event: Event[EventStateChangedData]) -> None:
        entity_id = event.data["entity_id"]
        entry = er.async_get(hass).async_get(entity_id)
        device_id = entry.device_id if entry is not None else None
        if entity_id.startswith(f"{Platform.UPDATE}."):
            offer_changed = has_changed(event.data["old_state"], event.data["new_state"])
            if device_id in coordinator.inventory.device_ids and offer_changed:
                dirt.add_device(device_id)
                changed()
        elif device_id is None and _attributes_changed(event.data):
            dirt.add_entity(entity_id)
            changed()
        elif device_id is not None and _provided_changed(event.data):
            dirt.add_device(device_id)
            changed()

    return state_changed


@callback
def _is_camera_entity(data: er.EventEntityRegistryUpdatedData) -> bool:
    """Return whether an event of the entity registry can change the fleet."""
    if not data["entity_id"].startswith(f"{CAMERA}."):
        return False
    return data["action"] != "update" or not _ENTITY_CHANGES.isdisjoint(data["changes"])


@callback
def _provided_changed(change: EventStateChangedData) -> bool:
    """Return whether an integration begins or ceases to provide a camera entity."""
    return _is_provided(change["old_state"]) != _is_provided(change["new_state"])


def _is_provided(state: State | None) -> bool:
    return state is not None and not state.attributes.get(ATTR_RESTORED)


@callback
def _attributes_changed(change: EventStateChangedData) -> bool:
    """Return whether a state came, went or tells another maker or model."""
    old, new = change["old_state"], change["new_state"]
    if old is None or new is None:
        return True
    return any(old.attributes.get(key) != new.attributes.get(key) for key in STATE_ATTRIBUTES)
