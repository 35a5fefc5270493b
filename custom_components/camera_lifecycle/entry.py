"""What happens when the config entry is loaded, unloaded, and removed."""

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers.device_registry import DeviceEntry

from .const import DOMAIN
from .engine.load import Library, LibraryError, LibraryFault, load_library
from .entity import async_remove_entities
from .listeners import async_setup_listeners
from .notices.publish import async_remove_issues
from .runtime import CameraLifecycleConfigEntry, Stores, async_create_runtime
from .services import async_setup_services

PLATFORMS = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.SENSOR,
)


def register_actions(hass: HomeAssistant) -> None:
    """Register the actions, which are there whether the entry is loaded or not."""
    async_setup_services(hass)


async def async_load(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the first inventory, show it, and follow what changes."""
    runtime = await async_create_runtime(hass, entry, await _async_load_library(hass))
    entry.runtime_data = runtime
    entry.async_on_unload(runtime.async_stop)
    runtime.look_ups.async_forget_disallowed()
    async_setup_listeners(hass, runtime)
    runtime.publisher.async_start()
    await runtime.coordinator.async_config_entry_first_refresh()
    await runtime.coordinator.async_reconcile_entities()
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    runtime.schedule.async_start()
    return True


async def async_unload(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the entities away, a few at a time; what the owner decided stays."""
    await async_remove_entities(hass)
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_forget(hass: HomeAssistant) -> None:
    """Forget everything: issues and stores."""
    async_remove_issues(hass)
    for store in Stores.of(hass):
        await store.async_remove()


def may_be_deleted(entry: CameraLifecycleConfigEntry, device: DeviceEntry) -> bool:
    """Return whether a device of ours may be deleted: not while its camera is there."""
    shown = {entry.entry_id, *entry.runtime_data.coordinator.data.cameras}
    return not any((DOMAIN, camera_id) in device.identifiers for camera_id in shown)


async def _async_load_library(hass: HomeAssistant) -> Library:
    """Return the library; what is wrong with it is told in words."""
    try:
        return await hass.async_add_executor_job(load_library)
    except LibraryError as err:
        kind = ConfigEntryNotReady if err.cause is LibraryFault.UNREADABLE else ConfigEntryError
        raise kind(
            translation_domain=DOMAIN,
            translation_key=err.cause,
            translation_placeholders={"error": str(err)},
        ) from err
